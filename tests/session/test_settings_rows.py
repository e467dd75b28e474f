from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain.ages import OwnAge
from moteleder.domain.case import Case
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.standing import standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.session.case_roles import can_lead, with_leader, with_writer
from moteleder.session.case_view import CaseView
from moteleder.session.closing import closing_called, closing_told, with_group_ended, with_group_opened
from moteleder.session.rows_settings import age_said, setting_lines
from moteleder.session.settings_told import setting_told
from tests.session.worlds import START, small_case


def a_case(**facts: object) -> Case:
    case = small_case()
    return change(case, facts=change(case.facts, **facts))


def view(case: Case) -> CaseView:
    return CaseView(case, START, "en")


def values(case: Case) -> dict[str, str]:
    return {line.id: line.right for line in setting_lines(view(case)) if line.id}


@pytest.mark.parametrize(
    ("facts", "row", "says"),
    [
        ({"interval": "own", "interval_weeks": 5}, "interval", "every 5 weeks"),
        ({"interval": "own"}, "interval", "every three months"),
        ({"professionals": 6}, "professionals", "about 6"),
        ({}, "professionals", "about 4 (usual)"),
        ({"notice_days": 1}, "notice_days", "1 day before"),
        ({"leader": "P2"}, "leader", "Marte Brattvoll"),
        ({"coordinator": "P4"}, "leader", "the coordinator"),
        ({"own_age": (OwnAge(step="say", years=0),)}, "age_say", "0 years (usually 7)"),
        ({"has_plan": False}, "has_plan", "there is none"),
        ({"closed": date(2026, 12, 1)}, "close", "1 December 2026"),
        ({"archived": date(2026, 12, 1)}, "archive", "1 December 2026"),
    ],
)
def test_each_setting_says_what_is_chosen(facts: dict[str, object], row: str, says: str) -> None:
    assert values(a_case(**facts))[row] == says


def test_a_group_that_is_led_by_the_family_says_so() -> None:
    for who, says in (("P2", "a parent"), ("P1", "the one it is about"), ("P4", "")):
        line = next(each for each in setting_lines(view(a_case(leader=who))) if each.id == "leader")
        assert says in line.detail
        assert bool(line.detail) == bool(says)


@pytest.mark.parametrize(
    ("born", "old", "coming"),
    [
        (date(2018, 3, 14), "8 years", "12 years on 14 March 2030"),
        (date(2014, 12, 2), "12 years", "15 years on 2 December 2029"),
        (date(2014, 12, 3), "11 years", "12 years on 3 December 2026"),
        (date(2000, 1, 1), "26 years", ""),
    ],
)
def test_the_age_and_what_comes_next_are_reckoned_for_the_day(born: date, old: str, coming: str) -> None:
    said = age_said(view(a_case(born=born)))
    assert said.startswith(old)
    assert coming in said
    assert bool(coming) == (":" in said)


def test_every_setting_says_what_it_is_for_and_days_make_no_claim_of_law() -> None:
    shown = view(a_case(born=date(2018, 3, 14)))
    for row in values(shown.case):
        assert setting_told(shown, row), row
    for row in ("notice_days", "remark_days"):
        assert "No law" in " ".join(line.text for line in setting_told(shown, row))


def test_who_has_left_or_was_refused_is_not_asked_to_lead() -> None:
    case = small_case()
    people = tuple(
        change(p, left=date(2026, 1, 1))
        if p.id == "P6"
        else change(p, consent=change(p.consent, attend=False))
        if p.id == "P8"
        else p
        for p in case.people
    )
    assert can_lead(view(change(case, people=people)).meeting) == ("P1", "P2", "P3", "P4")


def test_a_new_leader_leads_the_meetings_that_are_called_and_is_asked_to_them() -> None:
    case = with_leader(small_case(), "P1", (5,))
    assert (case.facts.leader, case.meetings[0].leader) == ("P1", "P1")
    assert case.meetings[0].invited[-1].person == "P1"
    assert case.meetings[0].invited[-1].round
    assert with_leader(small_case(), "P2").meetings == small_case().meetings
    assert with_writer(small_case(), "P6", (5,)).meetings[0].writer == "P6"
    nobody = with_leader(change(case, facts=change(case.facts, coordinator="P4")), "", (5,))
    assert nobody.meetings[0].leader == "P4"


def test_ending_the_group_says_what_is_open_and_drops_it_where_that_is_wanted() -> None:
    tasks = tuple(Task(id=f"O{n}", text=f"Ringe {n}", owner="P6") for n in range(1, 9))
    case = change(small_case(), tasks=tasks)
    told = closing_told(view(case))
    assert told[0] == "O1 Ringe 1 · Ane Fossli"
    assert "and 2 more" in told
    assert "Meeting 5" in told[-1]
    kept = with_group_ended(case, date(2026, 12, 2), "Behovet har falt bort")
    assert all(task.is_open for task in standing(kept).tasks)
    ended = with_group_ended(case, date(2026, 12, 2), "Behovet har falt bort", "Gruppa er avsluttet")
    assert {(t.status, t.reason) for t in standing(ended).tasks} == {("dropped", "Gruppa er avsluttet")}
    assert ended.facts.closed == date(2026, 12, 2)
    assert with_group_opened(ended).facts == CaseFacts(alias="Elias", child="P1")


def test_a_closing_meeting_that_is_called_is_not_offered() -> None:
    case = small_case()
    assert not closing_called(view(case))
    closing = change(case.meetings[0], kind="closing")
    assert closing_called(view(change(case, meetings=(closing,))))
