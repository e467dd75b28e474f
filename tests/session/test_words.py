from __future__ import annotations

import string
from typing import get_args

import pytest

from moteleder.domain import events as e
from moteleder.i18n import words
from moteleder.session import problems, refusals, undone
from moteleder.session.undone import what_was
from moteleder.store.problems import CaseProblem, ProblemCode
from tests.session.worlds import led


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_problem_has_a_sentence() -> None:
    assert set(problems.SENTENCES) == set(get_args(ProblemCode))


def test_every_command_that_can_be_undone_has_a_name() -> None:
    never = {e.Begin, e.Note, e.End, e.Reopen, e.Finish, e.Undo, e.Redo}
    assert set(undone.NAMES) == set(get_args(e.Event)) - never


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_undo_names_what_it_is_about(language: str) -> None:
    live, _, _ = led()
    live.do(e.TakeOn, id="O1", place="S1", text="Ringe [fastlegen]")
    assert "Ringe [fastlegen]" in what_was(live.undo(), live.meeting, words(language))
    live.do(e.Leave, person="P8")
    assert "Tiril Sandnæs" in what_was(live.undo(), live.meeting, words(language))


def test_a_long_text_is_cut_where_it_is_named() -> None:
    live, _, _ = led()
    live.do(e.Agree, id="A1", place="S1", text="x" * 300)
    assert len(what_was(live.undo(), live.meeting, words("nb"))) < 80


def test_a_problem_names_file_line_and_what_to_do() -> None:
    said = problems.problem_text(CaseProblem("cut_off", "elias.mote", line="7"), words("en"))
    assert "elias.mote" in said
    assert "line 7" in said
    assert "copy" in said


def test_every_refusal_reads_as_a_sentence() -> None:
    for text in refusals.SENTENCES.values():
        assert text[0].isupper() or text[0] in "{«"
        assert text.endswith(".")
        assert fields(text) <= {"person", "title", "task", "goal", "id"}
