"""How far the minutes have come, in a line."""

from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain.values import change
from moteleder.handoff.texts import marked
from moteleder.i18n import words
from moteleder.minutes.page import Page
from moteleder.session.clock_words import left_text
from moteleder.session.command_keys import with_keys
from moteleder.session.command_table import DEFAULT_KEYS
from moteleder.session.progress import here, progress, unread_said
from moteleder.session.rows_reading import what_next
from moteleder.session.time_said import notice
from tests.after.loop import events, journal

W = words("nb")


@pytest.mark.parametrize(
    ("count", "handed", "line"),
    [
        (0, False, "● utkast  ○ til lesing  ○ endelig  ○ overført"),
        (1, False, "✓ utkast  ● til lesing  ○ endelig  ○ overført"),
        (1, True, "✓ utkast  ● til lesing  ○ endelig  ○ overført"),
        (None, False, "✓ utkast  ✓ til lesing  ● endelig  ○ overført"),
        (None, True, "✓ utkast  ✓ til lesing  ✓ endelig  ● overført"),
    ],
)
def test_every_step_has_a_sign_and_only_final_minutes_are_handed_over(
    count: int | None, handed: bool, line: str
) -> None:
    meeting = journal("elias", count).meeting
    assert progress(meeting, W, handed) == line
    assert here(meeting, W, handed) in line
    assert here(meeting, W, handed).startswith("●")


def test_what_comes_next_is_said_with_the_keys_in_force() -> None:
    keys = {"minutes_out": ("f9",), "palette": ("ctrl+l",)}
    [said] = what_next(journal("elias", 0).meeting, words("en"), keys)
    assert said.text.endswith("F9 notes that the minutes have gone out.")
    [said] = what_next(journal("elias", 1).meeting, W, DEFAULT_KEYS)
    assert said.text.startswith("n skriver ned")
    assert "(F2)" in said.text
    assert with_keys("{row_new} writes one down.", keys, W) == "ctrl+l writes one down."


@pytest.mark.parametrize(
    ("born", "who"), [(date(2008, 12, 2), "The young person"), (date(2008, 12, 3), "The parents")]
)
def test_whoever_is_of_age_on_the_day_of_the_meeting_reads_in_the_parents_place(born: date, who: str) -> None:
    w = words("en")
    for count, said in ((0, "has not read this"), (1, "has not finished reading"), (None, "")):
        meeting = journal("elias", count).meeting
        meeting = change(meeting, facts=change(meeting.facts, born=born))
        expected = f"{who} {said if who.endswith('person') else said.replace('has', 'have')}" if said else ""
        assert unread_said(meeting, w) == expected
        draft = f"{who[0].lower()}{who[1:]} ha"
        assert (draft in marked(Page(meeting, "en"), "Text")) == bool(said)


def test_a_meeting_that_is_written_on_weeks_later_is_not_late() -> None:
    live = next(n for n in range(len(events("antoni"))) if journal("antoni", n).meeting.phase == "live")
    meeting, now = journal("antoni", live).meeting, events("antoni")[live].at
    assert left_text(meeting, now, W) == ("gjenåpnet", False)
    assert notice(meeting, now, W).text == ""
