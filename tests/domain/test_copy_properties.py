"""What is withheld leaves no trace, in any meeting, for anybody, in any form."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from moteleder.domain.case import Case
from moteleder.domain.errors import Refused
from moteleder.domain.events import Event
from moteleder.domain.journal import Journal, replayed, start
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.domain.withheld import cover
from moteleder.minutes.writer import write
from tests.domain.anything import Play, entering, plays, steps
from tests.domain.marking import (
    SENT,
    copy,
    every_form,
    holds_secret,
    reworded,
    with_marks,
    without_entries,
)
from tests.domain.worlds import CHILD, DOCTOR, FATHER, LEADER, MOTHER, TEACHER, cases

often = settings(max_examples=30)
readers = st.sampled_from([MOTHER, FATHER, TEACHER, DOCTOR, LEADER, CHILD])
picks = st.lists(st.integers(0, 999), min_size=1, max_size=6)


def played(of: Case, play: Play) -> Journal:
    done = steps(of, play)
    assume(done and done[-1].after.meeting.phase in ("live", "draft"))
    return done[-1].after


def picked(meeting: Meeting, numbers: list[int], pool: list[str]) -> set[str]:
    return {pool[n % len(pool)] for n in numbers} if pool else set()


@often
@given(cases, plays | entering, readers, picks)
def test_whoever_has_something_withheld_reads_the_same_whatever_it_says(
    of: Case, play: Play, person: str, numbers: list[int]
) -> None:
    meeting = played(of, play).meeting
    assume(person in meeting.people)
    things = (
        [i.id for i in meeting.items] + [t.place for t in meeting.turns] + [e.id for e in meeting.entries]
    )
    meeting = with_marks(meeting, picked(meeting, numbers, things), Mark(without=(person,)))
    own = {e.id for e in meeting.entries if person in (e.owner, *e.helpers)}
    assume(not any(cover(meeting, id_).hides(person) for id_ in own))
    said, other = copy(meeting, person), copy(reworded(meeting, person), person)
    assert said == other
    assert not any(holds_secret(text) for text in every_form(other).values())


@often
@given(cases, entering, readers, picks)
def test_an_entry_that_is_withheld_reads_as_if_it_had_never_been_written(
    of: Case, play: Play, person: str, numbers: list[int]
) -> None:
    journal = played(of, play)
    assume(person in journal.meeting.people)
    counted = journal.counted
    entries = picked(journal.meeting, numbers, [e.id for e in journal.meeting.entries if e.kind != "private"])
    assume(entries)
    marked = with_marks(journal.meeting, entries, Mark(without=(person,)))
    never = again(of, without_entries(counted, entries))
    assert every_form(copy(marked, person)) == every_form(copy(never, person))


def again(of: Case, events: tuple[Event, ...]) -> Meeting:
    """What these events add up to; no example where they cannot have happened."""
    try:
        return replayed(start(of, of.meetings[-1].number), events).meeting
    except Refused:
        assume(False)
        raise


@often
@given(cases, plays | entering)
def test_with_nothing_withheld_the_copy_is_the_whole_minutes(of: Case, play: Play) -> None:
    meeting = change(played(of, play).meeting, marks={})
    assert copy(meeting, LEADER) in ("", write(meeting, sent=SENT))
    others = with_marks(meeting, {i.id for i in meeting.items}, Mark(without=(TEACHER,)))
    assert copy(others, LEADER) == copy(meeting, LEADER)
