"""What is due, the day before, the day of and the day after."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from moteleder.domain.meeting import Phase
from moteleder.domain.outline import Outline
from moteleder.domain.people import Consent
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.due import Due, DueKind, due_now, opens_meeting, upcoming
from moteleder.session.due_words import away, due_day, due_text
from tests.session.outlines import DAY, book, days, meeting, person, task

RUNG = days(-25)
SENT = datetime(2026, 11, 10, tzinfo=UTC)
HELD = datetime(2026, 12, 2, 13, 30, tzinfo=UTC)


def kinds(case: Outline, today: date) -> list[DueKind]:
    return [due.kind for due in due_now(case, today)]


@pytest.mark.parametrize(
    ("case", "today", "expected"),
    [
        (meeting(), -22, []),
        (meeting(), -21, ["ring"]),
        (meeting(), -15, ["ring"]),
        (meeting(), -14, ["ring", "notice"]),
        (meeting(), -1, ["ring", "notice"]),
        (meeting(), 0, ["today"]),
        (meeting(), 1, ["passed"]),
        (meeting(rung=RUNG), -22, []),
        (meeting(rung=RUNG), -21, ["notice"]),
        (meeting(rung=RUNG, noticed=SENT), -14, []),
        (meeting(rung=RUNG, noticed=SENT, changed=True), -14, ["changed"]),
        (meeting(rung=RUNG, noticed=SENT, changed=True), 0, ["today"]),
        (meeting(state="live"), 0, ["under_way"]),
        (meeting(state="live"), 1, ["under_way"]),
    ],
)
def test_before_a_meeting(case: object, today: int, expected: list[DueKind]) -> None:
    assert kinds(Outline(alias="Elias", meetings=(case,)), days(today)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("of_age", "said"), [(None, "parents"), (1, "parents"), (0, "young person")])
def test_who_is_rung_is_the_one_who_decides_when_the_meeting_is(of_age: int | None, said: str) -> None:
    adult = None if of_age is None else days(of_age)
    (due,) = due_now(Outline(alias="Elias", of_age=adult, meetings=(meeting(),)), days(-15))
    assert due_text(due, words("en")) == f"ring the {said}"


def test_the_days_for_the_notice_are_the_cases_own() -> None:
    case = Outline(alias="Elias", notice_days=3, meetings=(meeting(),))
    assert (kinds(case, days(-11)), kinds(case, days(-10))) == ([], ["ring"])


@pytest.mark.parametrize(
    ("today", "expected"),
    [(0, ["read"]), (14, ["read"]), (15, ["read"]), (44, ["read"]), (45, [])],
)
def test_after_a_meeting(today: int, expected: list[DueKind]) -> None:
    held = meeting(state="draft", ended=HELD, remarks_due=days(14))
    later = meeting(6, days(90))
    assert kinds(Outline(alias="Elias", meetings=(held, later)), days(today)) == expected
    running = change(later, state="live")
    assert kinds(Outline(alias="Elias", meetings=(held, running)), days(today)) == ["under_way"]


@pytest.mark.parametrize(
    ("state", "unmet", "today", "expected"),
    [
        ("reading", 0, 14, []),
        ("reading", 0, 15, ["final"]),
        ("reading", 1, 3, ["remarks"]),
        ("draft", 1, 3, ["remarks"]),
        ("reading", 1, 45, []),
        ("final", 1, 3, []),
    ],
)
def test_what_is_due_follows_how_far_the_minutes_have_come(
    state: Phase, unmet: int, today: int, expected: list[DueKind]
) -> None:
    held = meeting(state=state, ended=HELD, remarks_due=days(14), unmet=unmet)
    assert kinds(Outline(alias="Elias", meetings=(held, meeting(6, days(90)))), days(today)) == expected


@pytest.mark.parametrize(("today", "expected"), [(-1, []), (0, []), (1, ["tasks"])])
def test_a_task_is_overdue_the_day_after(today: int, expected: list[DueKind]) -> None:
    case = Outline(alias="Elias", meetings=(meeting(6, days(90)),), tasks=(task("Lage kart", DAY),))
    assert kinds(case, days(today)) == expected


@pytest.mark.parametrize(
    ("until", "expected"),
    [(days(-1), ["consent"]), (DAY, []), (days(1), [])],
)
def test_a_consent_that_ends_on_the_day_of_the_meeting_holds_that_day(
    until: date, expected: list[DueKind]
) -> None:
    called = meeting(rung=RUNG, noticed=SENT)
    case = Outline(alias="Elias", meetings=(called,), people=(person("Yngve", until),))
    assert kinds(case, days(-60)) == expected


@pytest.mark.parametrize(("today", "expected"), [(-31, []), (-30, ["consent"]), (0, ["consent"])])
def test_a_consent_is_spoken_of_thirty_days_before_it_ends(today: int, expected: list[DueKind]) -> None:
    agreed = datetime(2026, 12, 1, 12, tzinfo=UTC)
    case = Outline(alias="Elias", agreed=agreed, people=(person("Yngve", DAY),))
    assert [kind for kind in kinds(case, days(today)) if kind == "consent"] == expected


def test_only_a_consent_that_somebody_is_here_by_counts() -> None:
    soon = days(3)
    people = (
        person("Marte", soon, needs_from=None),
        person("Borte", soon, left=DAY),
        person("Nei", soon, consent=Consent(attend=False, minutes=False, until=soon)),
        person("Trukket", soon, consent=Consent(attend=True, until=soon, withdrawn=DAY)),
    )
    assert kinds(Outline(alias="Elias", agreed=HELD, people=people), days(1)) == ["call"]


def test_those_whose_consent_ends_are_one_thing_and_named() -> None:
    people = (person("Tiril", days(9)), person("Yngve", days(3)))
    case = Outline(alias="Elias", meetings=(meeting(6, days(90)),), people=people)
    (due,) = due_now(case, DAY)
    assert due_text(due, words("nb")) == "forny samtykket: Yngve og 1 til"
    assert due_day(due, DAY, words("en"), "en") == "until Sat 5 Dec"


def test_a_next_meeting_is_called_in_good_time_before_the_day_agreed_on() -> None:
    agreed = datetime(2027, 3, 10, 12, tzinfo=UTC)
    case = Outline(alias="Elias", agreed=agreed)
    assert kinds(case, date(2027, 1, 12)) == []
    assert kinds(case, date(2027, 1, 13)) == ["call"]
    assert kinds(Outline(alias="Elias"), DAY) == ["call"]
    assert kinds(Outline(alias="Elias", closed=DAY), DAY) == []


def test_nothing_is_due_in_a_case_that_was_put_away() -> None:
    assert kinds(Outline(alias="Elias", archived=days(-9), meetings=(meeting(),)), DAY) == []


def test_a_called_meeting_that_a_later_one_has_gone_past_is_not_waited_for() -> None:
    held = meeting(6, days(-60), "draft", ended=HELD, remarks_due=days(-46))
    case = Outline(alias="Elias", meetings=(meeting(5, days(-90)), held), agreed=HELD)
    assert kinds(case, days(60)) == ["call"]


def test_of_meetings_that_are_called_the_soonest_comes_first_whatever_its_number() -> None:
    case = Outline(alias="Elias", meetings=(meeting(6, days(30)), meeting(7, days(2))))
    next_one = upcoming(case)
    assert next_one is not None
    assert next_one.number == 7


def test_across_the_book_today_comes_first_then_the_earliest_day() -> None:
    elias = Outline(alias="Elias", meetings=(meeting(),), tasks=(task("Lage kart", days(-99)),))
    inga = Outline(alias="Inga", meetings=(meeting(2, days(5)),))
    now = [(entry.key, due.kind) for entry, due in book(inga, elias).now]
    assert now == [("elias", "today"), ("inga", "ring"), ("inga", "notice"), ("elias", "tasks")]


@pytest.mark.parametrize(
    ("case", "today", "straight"),
    [
        (meeting(), -1, False),
        (meeting(), 0, True),
        (meeting(), 1, False),
        (meeting(state="live"), 9, True),
        (meeting(state="draft", ended=HELD), 9, True),
    ],
)
def test_opening_leads_straight_to_a_meeting_of_today(case: object, today: int, straight: bool) -> None:
    assert opens_meeting(Outline(alias="Elias", meetings=(case,)), days(today)) == straight  # type: ignore[arg-type]


def test_a_day_is_judged_in_norway() -> None:
    late = change(meeting(), start=datetime(2026, 12, 1, 23, 30, tzinfo=UTC))
    assert kinds(Outline(alias="Elias", meetings=(late,)), DAY) == ["today"]


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (-1, "i går"),
        (0, "i dag"),
        (1, "i morgen"),
        (2, "om 2 dager"),
        (13, "om 13 dager"),
        (14, "om 2 uker"),
        (60, "om 9 uker"),
        (61, "om 2 måneder"),
        (-20, "for 3 uker siden"),
    ],
)
def test_how_far_away_a_day_is(n: int, said: str) -> None:
    assert away(days(n), DAY, words("nb")) == said


def test_every_kind_has_words() -> None:
    for kind in DueKind.__args__:  # type: ignore[attr-defined]
        assert due_text(Due(kind=kind, day=DAY, names=("Lage kart",)), words("en"))
