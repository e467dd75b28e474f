"""What is changed between meetings stands, and so does what the meetings changed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.case import Case
from moteleder.domain.edited import with_goal, with_person, without_goal, without_person
from moteleder.domain.events import AddPerson, Begin, End, GiveConsent, Reopen, ReviewGoal, ReviewMeasure
from moteleder.domain.journal import replay
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.rebase import rebased
from moteleder.domain.standing import freeze, standing
from moteleder.domain.values import change
from tests.domain.anything import Play, plays, steps
from tests.domain.worlds import DEPUTY, MOTHER, START, TEACHER, WRITER, Table, case, ended

WRITTEN = Consent(attend=True, minutes=True, since=date(2026, 8, 1))
NEW = Person(id="P30", name="Solveig Hauan", role="logoped")


def two_meetings() -> Case:
    fifth = case().meetings[0]
    return change(case(), meetings=(fifth, change(fifth, number=6, start=START + timedelta(days=90))))


def held(of: Case, number: int, *, stop: bool = True) -> Table:
    """A meeting that adds a deputy, gives a consent, and words a goal and a measure anew."""
    table = Table(of, number)
    table.now = of.meeting(number).start
    table.begin(MOTHER)
    if DEPUTY.id not in table.meeting.people:
        table.do(AddPerson, person=DEPUTY)
    table.do(GiveConsent, person=TEACHER, consent=WRITTEN)
    table.do(ReviewGoal, goal="M1", new=change(freeze(of, number).goal[0], text="Trygg overalt"))
    table.do(ReviewMeasure, goal="M1", measure=Measure(id="T1", text="Kurs for alle"))
    if stop:
        table.do(End)
    return table


def kept(table: Table) -> Case:
    return ended(table.case, table.number, *table.journal.events)


def person(of: Case, id_: str) -> Person:
    return next(p for p in standing(of).people if p.id == id_)


def goal(of: Case, id_: str) -> Goal:
    return next(g for g in standing(of).goals if g.id == id_)


def test_before_any_meeting_has_ended_the_case_itself_is_changed() -> None:
    now = with_person(with_goal(case(), Goal(id="M9", title="Skole", text="Lese")), NEW)
    assert (now.people[-1], now.goals[-1].id) == (NEW, "M9")
    assert (now.person_edit, now.goal_edit) == ((), ())
    assert without_goal(without_person(now, NEW.id), "M9") == case()


def test_a_change_after_a_meeting_leaves_what_the_meeting_said() -> None:
    after = kept(held(two_meetings(), 5))
    now = with_person(after, change(person(after, TEACHER), phone="906 12 345"))
    assert (person(now, TEACHER).phone, person(now, TEACHER).consent) == ("906 12 345", WRITTEN)
    assert now.people == after.people
    assert freeze(now, 5) == freeze(after, 5)
    assert person(now, TEACHER) in freeze(now, 6).person


def test_somebody_a_meeting_added_can_be_changed_after_it() -> None:
    after = kept(held(two_meetings(), 5))
    now = with_person(after, change(DEPUTY, service="PPT Granvik"))
    assert person(now, DEPUTY.id) == change(DEPUTY, service="PPT Granvik")


def test_what_a_later_meeting_did_not_touch_stays_as_it_was_put_while_it_ran() -> None:
    table = held(two_meetings(), 5, stop=False)
    now = with_person(kept(table), change(person(table.case, TEACHER), email="ane@granvik.example"))
    table.do(End)
    now = ended(now, 5, *table.journal.events)
    assert (person(now, TEACHER).email, person(now, TEACHER).consent) == ("ane@granvik.example", WRITTEN)


def test_a_later_meeting_goes_on_from_what_was_changed() -> None:
    after = with_person(kept(held(two_meetings(), 5)), NEW)
    after = with_person(after, change(person(after, TEACHER), consent=Consent(attend=False)))
    later = kept(held(after, 6))
    assert person(later, TEACHER).consent == WRITTEN
    assert person(later, NEW.id) == NEW


def test_a_measure_put_right_and_one_that_the_meeting_changed_both_stand() -> None:
    table = held(two_meetings(), 5, stop=False)
    first = goal(table.case, "M1")
    more = (*first.measure, Measure(id="T7", text="Ny stol"))
    now = with_goal(kept(table), change(first, measure=more, title="Trygghet"))
    table.do(End)
    stands = goal(ended(now, 5, *table.journal.events), "M1")
    assert (stands.title, stands.text) == ("Trygghet", "Trygg overalt")
    assert [m.text for m in stands.measure] == ["Kurs for alle", "Ny stol"]


def test_who_was_taken_out_after_a_meeting_stays_out() -> None:
    after = with_person(kept(held(two_meetings(), 5)), NEW)
    assert without_person(after, NEW.id) == kept(held(two_meetings(), 5))
    gone = without_goal(after, "M2")
    assert [g.id for g in standing(gone).goals] == ["M1"]
    assert [g.id for g in freeze(gone, 6).goal] == ["M1"]


def test_a_change_after_a_meeting_stands_when_the_meeting_is_opened_again() -> None:
    table = held(two_meetings(), 5)
    now = with_person(kept(table), change(person(kept(table), TEACHER), consent=Consent(attend=False)))
    table.do(Reopen, reason="Glemt")
    table.do(GiveConsent, person=TEACHER, consent=Consent(attend=True, oral=True))
    now = ended(now, 5, *table.journal.events)
    now = with_person(now, change(person(now, TEACHER), phone="1", consent=WRITTEN))
    assert (person(now, TEACHER).phone, person(now, TEACHER).consent) == ("1", WRITTEN)
    table.do(End)
    now = ended(now, 5, *table.journal.events)
    now = with_person(now, change(person(now, TEACHER), phone="2"))
    assert (person(now, TEACHER).phone, person(now, TEACHER).consent) == ("2", WRITTEN)


def test_many_changes_after_one_meeting_are_kept_as_one() -> None:
    now = kept(held(two_meetings(), 5))
    for phone in ("1", "2", "3"):
        now = with_person(now, change(person(now, TEACHER), phone=phone))
    assert [e.now.phone for e in now.person_edit if e.now] == ["3"]


people = st.builds(
    Person,
    id=st.sampled_from(["P4", TEACHER, DEPUTY.id, "P40"]),
    name=st.sampled_from(["Ane", "Siri"]),
    phone=st.sampled_from(["", "1"]),
    left=st.sampled_from([None, date(2026, 12, 24)]),
    consent=st.sampled_from([Consent(), WRITTEN, Consent(attend=False)]),
)


@settings(max_examples=40)
@given(plays, st.lists(st.one_of(people, st.sampled_from(["P4", "P40"])), max_size=5))
def test_whoever_is_changed_last_stands_so_whatever_was_met_about(
    play: Play, edits: list[Person | str]
) -> None:
    journal = steps(case(), play)[-1].after if play.chunks else None
    now = ended(case(), 5, *journal.events) if journal else case()
    meetings = now.meetings
    for edit in edits:
        now = without_person(now, edit) if isinstance(edit, str) else with_person(now, edit)
        id_ = edit if isinstance(edit, str) else edit.id
        found = [p for p in standing(now).people if p.id == id_]
        assert found == ([] if isinstance(edit, str) else [edit])
    assert now.meetings == meetings
    if journal:
        assert replay(now, 5).meeting == journal.meeting


@settings(max_examples=40)
@given(plays)
def test_with_nothing_changed_outside_a_case_stands_as_its_meeting_left_it(play: Play) -> None:
    played = steps(case(), play)
    if not played or played[-1].after.meeting.phase != "draft":
        return
    journal = played[-1].after
    now = standing(ended(case(), 5, *journal.events))
    assert now.people == tuple(journal.meeting.people.values())
    assert now.goals == tuple(journal.meeting.goals.values())


def test_only_what_differs_is_laid_on_top() -> None:
    first, second = Measure(id="T1", text="a"), Measure(id="T2", text="b")
    assert rebased((first,), (first,), ()) == ()
    assert rebased((first,), (change(first, text="c"),), ()) == (change(first, text="c"),)
    assert rebased((first, second), (first,), (first, second)) == (first,)
    assert rebased((first, second), (second, first), (first, second)) == (second, first)
    assert rebased((first,), (first, second), (first, change(second, text="d"))) == (first, second)


def test_nobody_is_changed_where_nothing_is_different() -> None:
    after = kept(held(two_meetings(), 5))
    assert with_person(after, person(after, WRITER)) is after
    assert isinstance(after.meeting(5).event[0], Begin)
