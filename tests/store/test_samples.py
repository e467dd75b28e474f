from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import cache

import pytest

from moteleder import resources
from moteleder.domain.case import Case
from moteleder.domain.entries import Entry
from moteleder.domain.identity import holds_identity
from moteleder.domain.ids import next_id
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.store import exchange

NAMES = ("antoni", "elias", "inga")


@cache
def text(name: str) -> str:
    return (resources.folder("sample_cases") / f"{name}.toml").read_text(encoding="utf-8")


@cache
def case(name: str) -> Case:
    return exchange.read(text(name), f"{name}.toml")


@cache
def meeting(name: str) -> Meeting:
    return replay(case(name), case(name).meetings[0].number).meeting


def tasks(name: str) -> list[Entry]:
    return [e for e in meeting(name).entries if e.kind == "task"]


def clock(moment: datetime | None) -> time | None:
    return moment.time() if moment else None


def stay(name: str, person: str) -> tuple[time | None, time | None]:
    (only,) = meeting(name).attendance[person].stays
    return clock(only.joined), clock(only.left)


def test_these_are_the_samples() -> None:
    assert tuple(resources.names("sample_cases")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_written_as_export_writes_it(name: str) -> None:
    assert exchange.write(case(name)) == text(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_plays_from_welcome_to_end_and_keeps_its_minutes(name: str) -> None:
    played = meeting(name)
    assert played.phase == "draft"
    assert played.voice is not None
    assert played.next is not None
    assert all(item.state == "done" for item in played.items)
    assert sum(played.used.values()) <= (played.ended - played.began).total_seconds()  # type: ignore[operator]


@pytest.mark.parametrize("name", NAMES)
def test_the_planned_minutes_of_a_sample_fill_its_length(name: str) -> None:
    plan = meeting(name).plan
    assert sum(item.planned for item in plan.item) == plan.length


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_holds_no_identity_number_and_nobody_who_is_not_to_be_named(name: str) -> None:
    assert not re.search(r"\d(?:[ .\-]?\d){10}(?!\d)", re.sub(r"\d{4}-\d\d-\d\dT[\d:+]+", "", text(name)))
    assert not holds_identity(text(name))
    for hidden in ("Tobias", "40 timer", "Ja, dere får", "bilveg", "vedtakast at"):
        assert hidden not in text(name)


def test_elias_turns_took_the_time_they_took() -> None:
    used = meeting("elias").used
    assert used["S3"] == 720
    turns = ["P6", "P11", "P8", "P7", "P16", "P12", "P13", "P2", "P3"]
    assert [t.person for t in meeting("elias").turns if t.item == "S4"] == turns
    assert [used[f"S4/{p}"] for p in turns] == [260, 660, 150, 200, 90, 200, 30, 420, 300]
    assert used["S1"] + used["S2"] == 15 * 60
    assert used["S4"] == 0
    assert used["S5/P9"] == 110


def test_elias_items_begin_and_end_when_they_did() -> None:
    events = case("elias").meetings[0].event
    at = {getattr(e, "item", ""): clock(e.at) for e in events if type(e).__name__ == "GoToItem"}
    assert (at["S3"], at["S4"], at["S5"]) == (time(13, 15), time(13, 27), time(14, 6))
    assert clock(meeting("elias").began) == time(13, 0)
    assert clock(meeting("elias").ended) == time(14, 32)


def test_elias_people_came_and_went_as_they_did() -> None:
    assert stay("elias", "P1") == (time(13, 15), time(13, 27))
    assert stay("elias", "P7") == (time(13, 30), None)
    assert stay("elias", "P9") == (time(13, 50), time(14, 15))
    assert stay("elias", "P11")[1] == time(13, 55)
    attendance = meeting("elias").attendance
    assert attendance["P11"].how == "digital"
    assert attendance["P16"].deputy_for == "P10"
    assert (attendance["P13"].status, attendance["P13"].statement) == ("apologies", True)
    assert "P15" not in attendance
    assert "P14" not in attendance
    assert meeting("elias").copies["P14"] == "post"
    assert meeting("elias").people["P15"].consent.attend is False
    assert meeting("elias").people["P16"].consent.attend is None


def test_elias_tasks_from_last_time_have_each_their_answer() -> None:
    reviews = {task: review.status for task, review in meeting("elias").task_reviews.items()}
    done = dict.fromkeys(("O3", "O4", "O6", "O8"), "done")
    assert reviews == done | {"O1": "partly", "O2": "not_done", "O5": "not_done", "O7": "dropped"}
    nobodys = next(t for t in case("elias").tasks if t.id == "O7")
    assert (nobodys.owner, nobodys.due) == ("", None)


def test_elias_meeting_gave_these_tasks() -> None:
    assert [(t.id, t.owner, t.helpers, t.due, t.goal, t.replaces) for t in tasks("elias")] == [
        ("O9", "P11", (), date(2026, 12, 4), "M1", ""),
        ("O10", "P13", (), date(2026, 12, 16), "M1", ""),
        ("O11", "P7", (), date(2026, 12, 11), "M1", ""),
        ("O12", "P12", (), date(2026, 12, 11), "M4", ""),
        ("O13", "P12", (), date(2027, 1, 15), "M4", "O5"),
        ("O14", "P6", (), date(2026, 12, 18), "M3", ""),
        ("O15", "P9", ("P3",), date(2027, 1, 29), "M2", ""),
        ("O16", "P4", (), date(2026, 12, 18), "", ""),
    ]
    assert next_id("O", case("elias")) == "O17"
    assert next_id("P", case("elias")) == "P17"


def test_elias_own_words_stand_at_the_goal_about_friends() -> None:
    voice = meeting("elias").voice
    assert voice is not None
    assert ("M3", True) in {(w.goal, "vil ikke ha med voksen i friminuttet" in w.text) for w in voice.words}


def test_antoni_people_came_and_went_as_they_did() -> None:
    assert stay("antoni", "P3") == (time(9, 40), time(9, 50))
    assert meeting("antoni").attendance["P3"].how == "phone"
    assert stay("antoni", "P8") == (time(9, 0), time(9, 55))
    assert stay("antoni", "P13") == (time(9, 0), time(9, 30))
    assert stay("antoni", "P11") == (time(9, 50), time(10, 5))
    people = meeting("antoni").people
    assert (people["P12"].name, people["P12"].party) == ("", "interpreter")
    assert (people["P11"].consent.attend, people["P11"].consent.oral) == (True, True)
    assert people["P9"].consent.until == date(2026, 12, 31)
    assert people["P13"].consent.attend is None


def test_antoni_previous_minutes_are_corrected_with_both_texts() -> None:
    (correction,) = meeting("antoni").corrections
    assert "ønskjer ikkje teiknspråk" in correction.original
    assert "til far er heime" in correction.text
    assert correction.on == date(2026, 12, 8)
    assert correction.reason
    statuses = [meeting("antoni").task_reviews[f"O{n}"].status for n in range(1, 7)]
    assert statuses == ["done", "partly", "partly", "done", "done", "done"]


def test_antoni_meeting_gave_these_tasks() -> None:
    assert [(t.id, t.owner, t.helpers, t.due, t.goal) for t in tasks("antoni")] == [
        ("O7", "P5", (), date(2026, 12, 15), "M4"),
        ("O8", "P7", (), date(2026, 12, 18), "M1"),
        ("O9", "P4", (), date(2026, 12, 22), "M4"),
        ("O10", "P11", ("P9",), date(2027, 2, 1), "M3"),
        ("O11", "P8", (), date(2027, 1, 29), "M3"),
        ("O12", "P4", (), date(2026, 12, 18), ""),
        ("O13", "P11", (), date(2027, 2, 9), "M3"),
    ]


def test_inga_is_a_first_meeting_that_promises_nothing() -> None:
    assert meeting("inga").plan.kind == "first"
    assert meeting("inga").previous is None
    assert {t.owner for t in tasks("inga")} == {"P4", "P5"}
    assert any("søke om mer tid med støttekontakt" in t.text for t in tasks("inga"))
    assert any("opplæring" in e.text for e in meeting("inga").entries if e.kind == "agree")


@pytest.mark.parametrize(
    ("name", "day"), [("elias", datetime(2027, 3, 10, 13)), ("antoni", datetime(2027, 2, 9, 9))]
)
def test_the_next_meeting_is_the_one_agreed(name: str, day: datetime) -> None:
    agreed = meeting(name).next
    assert agreed is not None
    assert agreed.start is not None
    assert (agreed.start.replace(tzinfo=None), agreed.length) == (day, 75)
