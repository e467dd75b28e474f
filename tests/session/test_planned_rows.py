"""The agenda, what is not right with a plan, and the notices of a meeting, as rows and as files."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from moteleder.domain.agenda import Invited, Item
from moteleder.domain.agenda_plan import with_items
from moteleder.domain.case import Case
from moteleder.domain.values import change
from moteleder.session.agenda_replaced import instead_of, newly_asked
from moteleder.session.agenda_templates import usual_agenda
from moteleder.session.case_view import CaseView
from moteleder.session.closed_days import ClosedDays
from moteleder.session.notice_folder import write_to
from moteleder.session.notices import Notice, notices, record_sent
from moteleder.session.plan_problems import SENTENCES
from moteleder.session.preparing import Preparing
from moteleder.session.rows_notices import notice_at, notice_lines, sent_said
from moteleder.session.rows_plan_agenda import TOTAL, agenda_lines, agenda_told
from moteleder.session.rows_plan_problems import (
    GOES_TO,
    found_problems,
    page_of,
    place_of,
    problem_lines,
    row_problems,
    stops_said,
)
from tests.session.worlds import START, small_case

CLOSED = ClosedDays()
BEFORE = START - timedelta(days=7)


def now(case: Case | None = None) -> Preparing:
    return Preparing(CaseView(case or small_case(), BEFORE, "nb"), 5)


def test_the_agenda_says_when_each_item_begins_and_what_it_all_adds_up_to() -> None:
    lines = agenda_lines(now())
    assert [line.right for line in lines[:3]] == ["13.00 · 5 min", "13.05 · 10 min", "13.15 · 25 min"]
    total = next(line for line in lines if line.id == TOTAL)
    assert (total.text, total.tone) == ("70 av 90 min · 20 min er ikke brukt", "quiet")
    over = change(now().record.item[2], planned=60)
    items = tuple(over if each.id == over.id else each for each in now().record.item)
    longer = now(now().with_agenda(change(now().record, item=items)))
    assert next(line for line in agenda_lines(longer) if line.id == TOTAL).tone == "over"


def test_beside_an_item_stands_who_is_asked_to_it_alone() -> None:
    case = now().asks(Invited(person="P8", items=("S4",)))
    said = " ".join(line.text for line in agenda_told(now(case), "S4"))
    assert "Tiril Sandnæs" in said
    assert "Tiril Sandnæs" not in " ".join(line.text for line in agenda_told(now(case), "S3"))


def test_who_is_needed_for_an_item_is_still_asked_to_it_after_another_agenda() -> None:
    before = now()
    people = tuple(change(p, permanent=p.id != "P8") for p in before.view.case.people)
    items = tuple(change(i, needed=("P8",)) if i.serves("round") else i for i in before.record.item)
    invited = tuple(i for i in before.record.invited if i.person != "P8")
    plan = change(before.record, item=items, invited=invited)
    needed = now(change(before.view.case, people=people)).with_agenda(plan)
    asked = now(needed).invited("P8")
    assert asked is not None
    assert asked.items == ("S3",)
    plan = now(needed).record
    usual = instead_of(plan, usual_agenda("regular", 90, small_case().facts))
    after = now(now(needed).with_agenda(with_items(plan, usual)))
    assert [i.id for i in after.record.item if "P8" in i.needed] == ["S3"]
    assert after.invited("P8") == asked


def test_another_agenda_lets_nobody_be_asked_to_an_item_that_only_has_the_number_of_the_old_one() -> None:
    plan = change(
        now().record, invited=(Invited(person="P8", items=("S4",)), Invited(person="P6", items=("S5",)))
    )
    kept = instead_of(plan, (Item(id="S1", title="Skyss"), Item(id="S4", title="Ferie"), plan.item[4]))
    assert [each.id for each in kept] == ["S4", "S6", "S5"]
    items = instead_of(plan, usual_agenda("regular", 90, small_case().facts))
    after = with_items(plan, items)
    assert newly_asked(after, plan) == ("P8", "P6")
    assert {each.id for each in items if each.kinds == ("round",)} == {"S3"}


def test_every_problem_is_shown_on_a_page_and_the_notice_leads_there() -> None:
    assert {place for code in SENTENCES for place in [place_of_code(code)]} == {"call", "invited", "agenda"}
    at = now(now().planned(item=(), invited=(), leader="", place=""))
    rows = [line for line in problem_lines(at, CLOSED) if line.id]
    assert rows[0].sign == "!"
    assert {page_of(line.id) for line in rows} == {"call", "invited", "agenda"}
    assert all(line.id.startswith(GOES_TO) and line.picks for line in rows)
    here = [line for page in ("call", "invited", "agenda") for line in problem_lines(at, CLOSED, page)]
    assert len([line for line in here if line.sign in "!·"]) == len(rows)
    assert not any(line.picks for line in here)


def place_of_code(code: str) -> str:
    from moteleder.domain.plan_rules import PlanProblem

    return place_of(PlanProblem(code=code))  # type: ignore[arg-type]


def test_only_what_no_notice_should_go_out_with_stops_it() -> None:
    assert stops_said(now(), CLOSED) == ""
    assert found_problems(now(), CLOSED)
    late = now(now().planned(start=BEFORE - timedelta(days=1)))
    assert stops_said(late, CLOSED) == "Møtet er satt til et tidspunkt som har vært. Velg et annet."
    assert [line.sign for line in row_problems(late, CLOSED, "when")] == ["!"]


def test_a_notice_is_to_be_sent_until_it_is_sent_and_again_when_something_changes() -> None:
    case = small_case()
    assert {line.sign for line in notice_lines(now(case)) if line.picks} == {"○"}
    assert sent_said(now(case)) == "Ikke sendt ennå."
    sent = record_sent(case, 5, BEFORE)
    assert {line.sign for line in notice_lines(now(sent)) if line.picks} == {"✓"}
    moved = Preparing(CaseView(sent, BEFORE, "nb"), 5).planned(place="Rådhuset")
    assert "send" in sent_said(now(moved))
    assert any("2. utgave" in line.right for line in notice_lines(now(moved)))


def test_a_row_leads_to_its_notice_and_any_other_row_to_none() -> None:
    assert notice_at(now(), "0") is not None
    assert notice_at(now(), "99") is None
    assert notice_at(now(), "to-call-0") is None


def test_the_notices_are_made_once_however_often_they_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def counted(case: Case, number: int, day: date) -> tuple[Notice, ...]:
        made.append(number)
        return notices(case, number, day)

    monkeypatch.setattr("moteleder.session.preparing.notices", counted)
    looked_at = now()
    assert len({notice_at(looked_at, line.id) for line in notice_lines(looked_at) if line.picks}) > 1
    assert made == [5]


def test_the_files_of_a_sending_lie_together_with_a_list_of_whose_they_are(tmp_path: Path) -> None:
    written = write_to((tmp_path,), small_case(), 5, BEFORE)
    folder = written[0].path.parent
    assert folder.name == "2026-12-02-innkalling"
    listed = written[-1].path.read_text("utf-8")
    for each in written[:-1]:
        assert each.path.name in listed
    assert "2026-12-02-innkalling-2.md: Ane Fossli" in listed
    assert not any(name in path.name for path in folder.iterdir() for name in ("Ane", "Elias"))


def test_a_folder_that_takes_nothing_is_passed_over_and_one_with_files_is_left(tmp_path: Path) -> None:
    (wall := tmp_path / "wall").write_text("a file")
    first = write_to((wall, tmp_path), small_case(), 5, BEFORE)
    (first[0].path).write_text("changed by hand")
    again = write_to((wall, tmp_path), small_case(), 5, BEFORE)
    assert again[0].path.parent.name == "2026-12-02-innkalling-2"
    assert first[0].path.read_text() == "changed by hand"
