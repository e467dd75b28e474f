"""The samples' minutes through reading: every version, byte for byte."""

from __future__ import annotations

from itertools import pairwise

import pytest

from moteleder.domain.errors import Refused
from moteleder.domain.events import Undo
from moteleder.domain.journal import record
from moteleder.minutes.reader import read, render
from moteleder.session.compare import minutes_compared
from moteleder.session.versions import versions_of
from moteleder.store.exchange import read as read_case
from moteleder.store.exchange import write as write_case
from tests.after.golden import GOLDEN, every
from tests.after.loop import NAMES, after, events, journal


def test_every_version_of_a_sample_is_its_golden_file() -> None:
    made = dict(every())
    assert set(made) == set(GOLDEN.rglob("*.md"))
    for path, text in made.items():
        assert text == path.read_bytes().decode("utf-8"), path


def test_every_version_comes_back_whole_from_its_text() -> None:
    for path, text in every():
        assert render(read(text)) == text, path


@pytest.mark.parametrize("name", NAMES)
def test_a_case_that_was_read_and_finished_is_written_and_read_the_same(name: str) -> None:
    case = after(name)
    text = write_case(case)
    assert read_case(text, name) == case
    assert write_case(read_case(text, name)) == text


@pytest.mark.parametrize("name", NAMES)
def test_final_minutes_stay_as_they_are(name: str) -> None:
    final = journal(name)
    with pytest.raises(Refused) as refused:
        record(final, Undo(at=final.events[-1].at))
    assert refused.value.code == "final"


def test_the_real_end_stays_where_the_minutes_are_opened_again_on_another_day() -> None:
    assert journal("antoni").meeting.ended == journal("antoni", 0).meeting.ended


def test_what_was_taken_in_is_the_difference_between_two_versions() -> None:
    _, first, second = versions_of(journal("elias"))
    changed = [each for each in minutes_compared(first.meeting, second.meeting) if each.change == "changed"]
    parts = [(p.change, p.text.strip()) for each in changed for p in each.parts if p.change != "same"]
    assert ("removed", "garasjeporten") in parts
    assert ("added", "garasjedøra") in parts


@pytest.mark.parametrize("name", NAMES)
def test_a_version_is_the_meeting_as_it_stood_when_it_went_out(name: str) -> None:
    stood = [journal(name, n).meeting for n in range(len(events(name)) + 1)]
    grown = [now for before, now in pairwise(stood) if len(now.versions) > len(before.versions)]
    assert [each.meeting for each in versions_of(journal(name))] == grown
