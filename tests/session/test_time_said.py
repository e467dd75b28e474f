"""The time in sentences."""

from __future__ import annotations

from datetime import datetime, timedelta

from moteleder.domain.case import MeetingRecord
from moteleder.domain.events import Event
from moteleder.domain.journal import replayed, start
from moteleder.domain.meeting import Meeting
from moteleder.domain.outlook import proposals
from moteleder.i18n import words
from moteleder.minutes.writer import write
from moteleder.resources import folder
from moteleder.session.speaking_time import speaking_times
from moteleder.session.time_said import nothing_to_win, notice, proposal_line, time_title
from moteleder.store.exchange import read

NB = words("nb")
_PATH = folder("sample_cases") / "elias.toml"
CASE = read(_PATH.read_text(encoding="utf-8"), _PATH.name)
RECORD: MeetingRecord = CASE.meetings[-1]


def at(clock: str) -> tuple[Meeting, datetime]:
    """Elias' meeting at a moment."""
    now = datetime.fromisoformat(f"{RECORD.start.date()}T{clock}+01:00")
    events: tuple[Event, ...] = tuple(e for e in RECORD.event if e.at <= now)
    return replayed(start(CASE, RECORD.number), events).meeting, now


def test_nothing_is_told_while_the_time_does() -> None:
    assert notice(*at("13:30:00"), NB).text == ""


def test_an_item_that_is_over_is_told_with_what_it_takes_from() -> None:
    told = notice(*at("13:54:00"), NB)
    assert told.text == "«Runde» er 2 min over tiden. Det går av tiden til «Neste møte, evaluering»."
    assert not told.kept


def test_the_leader_is_told_at_13_55_that_the_round_uses_the_last_fifteen_minutes() -> None:
    assert not notice(*at("13:55:00"), NB).kept
    told = notice(*at("13:55:01"), NB)
    assert told.kept
    assert "«Runde» tar av de siste 15 min" in told.text
    assert told.text.endswith("Det blir 14 min igjen.")


def test_an_item_that_has_just_begun_is_not_blamed_for_an_agenda_with_little_time_at_the_end() -> None:
    path = folder("sample_cases") / "antoni.toml"
    antoni = read(path.read_text(encoding="utf-8"), path.name)
    record = antoni.meetings[-1]
    began = record.event[0].at
    meeting = replayed(start(antoni, record.number), record.event[:1]).meeting
    assert notice(meeting, began, NB).text == (
        "Bare 10 min til slutt for oppgaver og neste møte; 15 er vanlig."
    )
    assert notice(meeting, began + timedelta(minutes=11), NB).text.startswith("«Velkomen")


def test_nothing_is_told_at_a_break() -> None:
    assert notice(*at("14:05:40"), NB).text == ""


def test_the_proposals_say_what_they_give() -> None:
    meeting, now = at("14:01:10")
    assert time_title(meeting, now, NB) == "Det mangler 7 min til oppgaver og neste møte. Hva kan kortes?"
    lines = [proposal_line(meeting, each, NB) for each in proposals(meeting, now)]
    assert [(line.text, line.right) for line in lines] == [
        ("«Mål og tiltak»: 10 min i stedet for 20", "gir 10 min"),
        ("«Mål og tiltak» på neste møte", "gir 20 min"),
    ]


def test_where_nothing_can_be_won_the_time_is_told_as_it_stands() -> None:
    safe = "De siste 15 minuttene er trygge. Ingenting trenger å kortes."
    assert nothing_to_win(*at("13:30:00"), NB) == safe
    missing = "Det mangler 7 min til oppgaver og neste møte, og ingenting før dem kan kortes."
    assert nothing_to_win(*at("14:01:10"), NB) == missing


def test_at_the_last_items_nothing_is_said_to_be_safe() -> None:
    assert nothing_to_win(*at("14:24:30"), NB) == "Møtet er ved de siste sakene: 5 min igjen."
    late = "Møtet er ved de siste sakene: 4 min over."
    assert nothing_to_win(*at("14:33:10"), NB) == late


def test_the_round_is_thirteen_and_a_half_minutes_over_and_the_minutes_tell_no_speaking_times() -> None:
    meeting, now = at("14:05:30")
    used = sum(s for place, s in meeting.used.items() if place.partition("/")[0] == "S4")
    assert used - 25 * 60 == 13.5 * 60
    times = dict(speaking_times(meeting, now, NB))
    assert times["habiliteringstjenesten"] == "11 min"
    assert times["familien"] == "12 min"
    whole = write(replayed(start(CASE, RECORD.number), RECORD.event).meeting)
    assert "11 min" not in whole
    assert "taletid" not in whole.lower()
    assert "660" not in whole


def test_speaking_times_are_of_this_moment() -> None:
    meeting, now = at("13:30:00")
    later = dict(speaking_times(meeting, now + timedelta(minutes=5), NB))
    assert later == {"Granvik skole": "8 min"}
