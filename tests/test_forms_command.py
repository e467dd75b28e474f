"""`replay` and `minutes` in any form."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from moteleder.resources import folder
from tests.test_cli import assert_refused, run

INGA = folder("sample_cases") / "inga.toml"


def test_markdown_is_printed_where_no_form_is_asked_for() -> None:
    plain, asked = run("replay", INGA), run("replay", INGA, "--format", "md")
    assert plain.exit_code == 0
    assert plain.stdout_bytes == asked.stdout_bytes
    assert plain.stdout.startswith("# Referat")


@pytest.mark.parametrize(("form", "begins"), [("txt", b"REFERAT"), ("html", b"<!DOCTYPE"), ("docx", b"PK")])
def test_a_form_is_printed_as_it_is(form: str, begins: bytes) -> None:
    found = run("replay", INGA, "--format", form)
    assert (found.exit_code, found.stdout_bytes[: len(begins)]) == (0, begins)


def test_the_ending_of_the_file_says_which_form(tmp_path: Path) -> None:
    out = tmp_path / "referat.pdf"
    assert run("replay", INGA, "--out", out, "--large").exit_code == 0
    assert len(PdfReader(io.BytesIO(out.read_bytes())).pages) > 3
    taken = out.read_bytes()
    assert_refused(run("replay", INGA, "--out", out), 1, str(out))
    assert out.read_bytes() == taken
    assert_refused(run("replay", INGA, "--out", tmp_path / "none" / "a.txt"), 1, "a.txt")


def test_what_is_no_text_is_not_thrown_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    from moteleder.cli import forming

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    class System:
        stdout = Terminal()

    monkeypatch.setattr(forming, "sys", System)
    assert_refused(run("replay", INGA, "--format", "docx"), 2, "--out")
    assert run("replay", INGA, "--format", "txt").exit_code == 0


def test_a_meeting_that_has_ended_is_given_in_any_form_from_the_book(tmp_path: Path) -> None:
    assert run("--home", tmp_path, "import", INGA).exit_code == 0
    found = run("minutes", "inga", "--home", tmp_path, "--format", "html")
    assert found.exit_code == 0
    assert "<h1>" in found.stdout
    assert sys.stdout is not None
