from __future__ import annotations

from moteleder.domain.values import change
from moteleder.session.case_edit import CaseEdit
from moteleder.session.live import LiveSession
from moteleder.session.saving import Saved, Unsaved
from tests.session.worlds import HandClock, HeldCase, small_case


def an_edit() -> tuple[CaseEdit, HeldCase]:
    held = HeldCase(small_case())
    return CaseEdit(held, HandClock()), held


def named(edit: CaseEdit, alias: str) -> None:
    edit.do(change(edit.case, facts=change(edit.case.facts, alias=alias)), f"heter {alias}")


def test_each_change_is_saved_at_once_and_taken_back_one_by_one() -> None:
    edit, held = an_edit()
    before = edit.case
    named(edit, "Ida")
    named(edit, "Eva")
    assert held.case.facts.alias == "Eva"
    assert not held.dirty
    assert edit.undo() == "heter Eva"
    assert held.case.facts.alias == "Ida"
    assert edit.undo() == "heter Ida"
    assert held.case == before
    assert edit.undo() == ""
    assert edit.redo() == "heter Ida"
    assert held.case.facts.alias == "Ida"


def test_a_change_after_undo_is_the_last_one() -> None:
    edit, held = an_edit()
    named(edit, "Ida")
    edit.undo()
    named(edit, "Eva")
    assert edit.redo() == ""
    assert held.case.facts.alias == "Eva"


def test_nothing_new_is_no_change() -> None:
    edit, _ = an_edit()
    assert not edit.do(edit.case, "ingenting")
    assert edit.undo() == ""


def test_an_identity_number_is_taken_out_and_counted() -> None:
    edit, held = an_edit()
    named(edit, "Ida 14831890003")
    assert "14831890003" not in held.case.facts.alias
    assert edit.removed == 1


def test_what_cannot_be_saved_stays_and_is_saved_when_it_can_be() -> None:
    edit, held = an_edit()
    held.broken = "disk_full"
    named(edit, "Ida")
    assert isinstance(edit.saving, Unsaved)
    assert edit.case.facts.alias == "Ida"
    assert not edit.close()
    held.broken = None
    edit.retry()
    assert isinstance(edit.saving, Saved)
    assert edit.close()


def test_numbers_that_were_taken_out_at_the_opening_are_told_once() -> None:
    held = HeldCase(small_case())
    held.removed = 2
    assert CaseEdit(held, HandClock()).removed == 2
    assert LiveSession(held, 5, HandClock()).edit().removed == 0
