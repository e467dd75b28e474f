"""Our own minutes, written and read: the same text again, and the meeting's facts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from moteleder.domain.entries import Entry
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting, NextMeeting
from moteleder.domain.values import change
from moteleder.minutes.reader import read, render
from moteleder.minutes.reading.found import Facts
from moteleder.minutes.writer import write
from moteleder.store.exchange import read as read_case
from tests.domain.anything import Play, plays, steps
from tests.domain.worlds import case
from tests.minutes.build import START, full, stayed, task
from tests.minutes.facts_of import bare, facts_of
from tools import golden

LANGUAGES = ("nb", "nn", "en")


def sorted_people(facts: Facts) -> Facts:
    """The facts with things in an order of their own: minutes follow the agenda, a meeting the clock."""
    return change(
        bare(facts),
        people=tuple(sorted(bare(facts).people, key=repr)),
        decisions=tuple(sorted(bare(facts).decisions, key=repr)),
    )


def comes_back(meeting: Meeting, language: str) -> None:
    text = write(meeting, language)
    found = read(text)
    assert render(found) == text
    assert sorted_people(found.facts) == sorted_people(facts_of(meeting, language))


def sample_meeting(sample: Path) -> Meeting:
    kept = read_case(sample.read_text("utf-8"), sample.name)
    return replay(kept, max(m.number for m in kept.meetings if m.event)).meeting


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", golden.SAMPLES, ids=lambda path: str(path.stem))
def test_the_minutes_of_a_sample_come_back_whole(sample: Path, language: str) -> None:
    comes_back(sample_meeting(sample), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_a_meeting_can_say_of_people_and_tasks_comes_back(language: str) -> None:
    entries = (
        task("O9", owner="P2", helpers=("P6", "P4"), backer="PPT (og skolen)", goal="M3", due=None),
        task("O10", owner="P13", replaces="O2", text="Lære | opp (SFO) *nå*"),
        task("O11", owner="", helpers=("P6",)),
        task("O12", owner="P2", helpers=("P6",), unbacked="own_wish"),
        task("O13", owner="P2", unbacked="nobody"),
        Entry(id="A1", kind="agree", place="S5", text="- Planen: 1. ligger _her_ <b>"),
    )
    comes_back(
        full(
            entries=entries,
            attendance={
                "P2": stayed(12, 40, how="phone", left_reason="barnehage (henting)"),
                "P6": stayed(deputy_for="P13", left=50),
                "P11": stayed(how="digital"),
                "P13": full().attendance["P13"],
            },
            next=NextMeeting(start=START + timedelta(days=98), length=75),
        ),
        language,
    )


@settings(max_examples=60, deadline=None)
@given(play=plays)
def test_the_minutes_of_any_meeting_come_back_whole(play: Play) -> None:
    taken = steps(case(), play)
    if taken and taken[-1].after.meeting.phase != "planned":
        comes_back(taken[-1].after.meeting, LANGUAGES[len(play.chunks) % 3])


def test_a_meeting_says_where_each_of_its_facts_stands() -> None:
    text = golden.golden(golden.SAMPLES[0]).read_text("utf-8")
    facts, lines = read(text).facts, text.split("\n")
    assert facts.tasks
    assert facts.people
    for found in (*facts.people, *facts.tasks, *facts.decisions, *facts.earlier):
        assert found.text.split(" (")[0] in lines[found.line - 1]
