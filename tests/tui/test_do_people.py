"""What comes of the forms for those who are here, without a screen."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from moteleder.domain.errors import Refused
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.session.live import LiveSession
from moteleder.tui.dialogs.about import About
from moteleder.tui.screens.live.do_people import DOING
from tests.session.worlds import led, small_case

NO, YES = Consent(attend=False), Consent(attend=True, oral=True)


def came(command: str, found: dict[str, Any], word: Consent) -> LiveSession:
    """The meeting after the form's answer, where the doctor is of the case and not invited."""
    doctor = Person(id="P9", name="Amir Daneshvar", role="fastlege", consent=word)
    case = small_case()
    live, _, clock = led(change(case, people=(*case.people, doctor)))

    async def answered(_form: object, happen: Any) -> None:
        happen(found)

    async def done() -> None:
        await DOING[command](screen, "")

    screen: Any = SimpleNamespace(live=live, about=About(live.meeting, clock.now()), open=answered)
    asyncio.run(done())
    return live


def deputy(name: str, consent: Consent = YES) -> dict[str, Any]:
    return {"absent": "P1", "person": Person(id="", name=name, consent=consent), "when": None}


def test_a_deputy_who_is_of_the_case_is_no_second_person() -> None:
    live = came("deputy", deputy("amir  daneshvar"), Consent(minutes=True))
    assert live.meeting.attendance["P9"].deputy_for == "P1"
    assert live.meeting.people["P9"].consent.attend is True
    assert live.meeting.people["P9"].consent.minutes is True
    assert "P10" not in live.meeting.people


def test_a_deputy_whom_nobody_knows_is_new() -> None:
    assert came("deputy", deputy("Vilde Aamodt"), YES).meeting.attendance["P10"].deputy_for == "P1"


@pytest.mark.parametrize("command", ["deputy", "add_person"])
def test_whom_the_family_said_no_to_does_not_come_in_by_another_form(command: str) -> None:
    with pytest.raises(Refused, match="attendance_not_wanted"):
        came(command, deputy("Amir Daneshvar"), NO)


def test_somebody_of_the_case_who_was_not_invited_is_marked_as_present() -> None:
    live = came("add_person", {"person": Person(id="", name="Amir Daneshvar")}, YES)
    assert live.meeting.here("P9")
    assert "P10" not in live.meeting.people
