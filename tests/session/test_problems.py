"""What is wrong with a case file, in a sentence that is true of that file."""

from __future__ import annotations

import getpass
from datetime import timedelta
from pathlib import Path

import pytest

from moteleder.domain.events import End
from moteleder.domain.outline import outline
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.rules_of_age import ages
from moteleder.session.casebook import CaseBook, due_meeting
from moteleder.session.due import meeting_to_open
from moteleder.session.opening import open_meeting, who_is_here
from moteleder.session.problems import problem_text
from moteleder.store.exchange import read
from moteleder.store.memory import MemoryVault
from moteleder.store.problems import CaseProblem
from tests.session.worlds import HandClock, led, small_case

w = words("nb")


def test_a_lock_is_told_with_its_holder_and_oslo_time() -> None:
    held = CaseProblem("held", "elias.mote", who="siri@kontor", since="2026-11-22T04:16:09+00:00")
    assert "(siri@kontor, siden kl. 05.16)" in problem_text(held, w)
    held = CaseProblem("held", "elias.mote", who="", since="2026-11-22T04:16:09+00:00")
    assert "vindu (siden kl. 05.16)" in problem_text(held, w)


@pytest.mark.parametrize("since", ["", "i går", "[bold]"])
def test_a_lock_that_does_not_tell_is_told_without(since: str) -> None:
    text = problem_text(CaseProblem("held", "elias.mote", who="", since=since), w)
    assert "(" not in text
    text = problem_text(CaseProblem("held", "elias.mote", who="siri\n\x1b[31m@kontor", since=since), w)
    assert "\n" not in text
    assert "\x1b" not in text


def test_whoever_opens_a_case_is_named_to_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moteleder.session.opening.platform.node", lambda: "kontor")
    monkeypatch.setattr(getpass, "getuser", lambda: "siri")
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("elias", small_case())
    first = open_meeting(book, "elias", HandClock())
    second = open_meeting(book, "elias", HandClock())
    assert second.problem is not None
    assert second.problem.values["who"] == "siri@kontor"
    assert first.live is not None
    first.live.close()


def test_nobody_is_named_where_nobody_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(getpass, "getuser", nobody)
    monkeypatch.setattr("moteleder.session.opening.platform.node", lambda: "")
    assert who_is_here() == ""


def test_an_earlier_copy_is_offered_only_where_there_can_be_one() -> None:
    for code in ("damaged", "cut_off"):
        assert "trykk h" in problem_text(CaseProblem(code, "elias.mote", line="3"), w)
        outside = problem_text(CaseProblem(code, "elias.toml", line="3"), w)
        assert "rett filen eller bruk en annen" in outside
        assert "kopi" not in outside


@pytest.mark.parametrize("text", ["# Referat\n\n- [ ] Åse\n", "**Dato:** onsdag\n", "Formatet er = fritt\n"])
def test_a_text_that_has_nothing_of_a_case_is_none(text: str) -> None:
    with pytest.raises(CaseProblem, match="not_a_case"):
        read(text, "referat.md")


def test_a_case_that_is_damaged_is_still_a_case() -> None:
    with pytest.raises(CaseProblem, match="damaged"):
        read('format = 1\n[case\nalias = "Elias"\n', "elias.toml")


def test_the_meeting_that_is_due_is_the_running_one_before_one_that_is_planned() -> None:
    _, held, _ = led()
    running = held.case.meetings[0]
    planned = change(running, number=4, event=())
    case = change(held.case, meetings=(planned, running))
    due = due_meeting(case)
    assert due is not None
    assert due.number == 5


def test_the_meeting_that_is_due_is_the_one_that_the_overview_leads_to() -> None:
    live, held, _ = led()
    live.do(End)
    plan = change(held.case.meeting(5), event=())
    passed, soon = change(plan, number=4), change(plan, number=7, start=plan.start + timedelta(days=9))
    late = change(plan, number=6, start=plan.start + timedelta(days=90))
    for called, number in (((), 5), ((passed,), 5), ((late,), 6), ((passed, late, soon), 7)):
        case = change(held.case, meetings=(*called, held.case.meeting(5)))
        due, shown = due_meeting(case), meeting_to_open(outline(case, ages()))
        assert due is not None
        assert shown is not None
        assert due.number == shown.number == number


def test_a_journal_that_does_not_hold_together_is_damage_and_no_crash(tmp_path: Path) -> None:
    live, held, _ = led()
    record = held.case.meeting(5)
    case = change(held.case, meetings=(change(record, event=record.event[1:]),))
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("elias", case)
    row = book.outlines.all()["elias"]
    assert row.problem is not None
    assert row.problem.code == "damaged"
    opened = open_meeting(book, "elias", HandClock())
    assert opened.problem is not None
    assert opened.problem.code == "damaged"
    book.open("elias").close()
    assert live.meeting.phase == "live"
