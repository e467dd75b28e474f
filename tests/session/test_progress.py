"""How far the minutes have come, in a line."""

from __future__ import annotations

import pytest

from moteleder.i18n import words
from moteleder.session.clock_words import left_text
from moteleder.session.progress import here, progress
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


def test_a_meeting_that_is_written_on_weeks_later_is_not_late() -> None:
    live = next(n for n in range(len(events("antoni"))) if journal("antoni", n).meeting.phase == "live")
    meeting, now = journal("antoni", live).meeting, events("antoni")[live].at
    assert left_text(meeting, now, W) == ("gjenåpnet", False)
    assert notice(meeting, now, W).text == ""
