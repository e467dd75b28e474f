"""Who gets a copy in the minutes: judged on the day they are sent."""

from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain.events import Copy
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Consent
from moteleder.domain.values import change
from moteleder.minutes.copies import recipients
from moteleder.minutes.page import Page
from moteleder.minutes.writer import sections, write
from moteleder.resources import folder
from moteleder.store.exchange import read
from tests.domain.worlds import CHILD, MOTHER, TEACHER, Table, case

HELD = date(2026, 12, 2)


def sample(name: str) -> Meeting:
    path = folder("sample_cases") / f"{name}.toml"
    of = read(path.read_text("utf-8"), path.name)
    return replay(of, of.meetings[-1].number).meeting


@pytest.mark.parametrize(
    ("name", "person", "called"), [("elias", "P16", "Vilde Aamodt"), ("antoni", "P13", "Åse Tveito")]
)
def test_who_attended_without_consent_stands_under_attendance_and_gets_no_copy(
    name: str, person: str, called: str
) -> None:
    meeting = sample(name)
    assert meeting.people[person].label == called
    insisted = change(meeting, copies={**meeting.copies, person: "ip"})
    attendance, closing = (
        next(part.markdown for part in sections(insisted) if part.key == key)
        for key in ("attendance", "closing")
    )
    present, _, copies = attendance.partition("**Kopi til**")
    assert called in present
    assert called not in copies + closing
    assert person not in recipients(Page(insisted, "nb"))


def sent(meeting: Meeting, day: date | None) -> list[str]:
    return recipients(Page(meeting, "nb", day))


def with_copies(**facts: date) -> Meeting:
    until = Consent(attend=True, minutes=True, until=HELD)
    people = tuple(change(p, consent=until) if p.id == TEACHER else p for p in case().people)
    table = Table(change(case(), facts=change(case().facts, **facts), people=people)).begin(MOTHER, TEACHER)
    for person in (CHILD, MOTHER, TEACHER):
        table.do(Copy, person=person, how="ip")
    return table.meeting


def test_a_consent_that_ends_on_the_day_of_the_meeting_gives_a_copy_that_day_and_not_the_day_after() -> None:
    meeting = with_copies()
    assert sent(meeting, None) == sent(meeting, HELD) == [CHILD, MOTHER, TEACHER]
    assert sent(meeting, date(2026, 12, 3)) == [CHILD, MOTHER]
    assert "Ane Fossli" not in write(meeting, "nb", date(2026, 12, 3)).partition("## Kopi")[2]


def test_a_birthday_before_the_minutes_are_sent_takes_the_parents_copy() -> None:
    meeting = with_copies(born=date(2010, 12, 3))
    assert sent(meeting, HELD) == [CHILD, MOTHER, TEACHER]
    assert sent(meeting, date(2026, 12, 3)) == [CHILD]
