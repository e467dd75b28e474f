"""`moteleder check`, by what it prints and the status it ends with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from moteleder.cli import main
from moteleder.resources import folder
from tests.test_imports import loaded

ELIAS = folder("sample_cases") / "elias.toml"


def check(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def a_file(folder: Path, text: str) -> Path:
    path = folder / "referat.md"
    path.write_text(text, "utf-8")
    return path


def test_a_clean_file_says_nothing_and_ends_well(tmp_path: Path) -> None:
    result = check(a_file(tmp_path, "# Notat\n\nVi møttes.\n"))
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_finding_is_a_line_with_file_line_column_code_and_words(tmp_path: Path) -> None:
    path = a_file(tmp_path, "# Notat\n\nHan får 40 timer.\n")
    result = check(path)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{path}:3:5 D01 «får 40 timer»: møtet kan ikke vedta dette")
    assert result.stdout.count("\n") == 1


def test_a_code_ends_at_a_space_and_no_identity_number_is_counted_out(tmp_path: Path) -> None:
    result = check(a_file(tmp_path, "# Referat\n\nNr 01017000027.\n"))
    rows = [line.split(" ")[1:4] for line in result.stdout.splitlines()]
    assert rows == [["V01", "barnets", "stemme"], ["I01", "et", "fødselsnummer:"]]


def test_a_number_in_the_files_name_is_not_printed(tmp_path: Path) -> None:
    path = tmp_path / "01017000027.md"
    path.write_text("Han får 40 timer.\n", "utf-8")
    for form in ("text", "json"):
        assert "01017000027" not in check(path, "--format", form).output


def test_the_same_as_json(tmp_path: Path) -> None:
    path = a_file(tmp_path, "# Notat\n\nHan får 40 timer.\n")
    result = check(path, "--format", "json")
    assert result.exit_code == 1
    (row,) = json.loads(result.stdout)
    assert (row["file"], row["line"], row["column"], row["code"]) == (str(path), 3, 5, "D01")
    assert row["severity"] == "finding"
    assert json.loads(check(a_file(tmp_path, "# Notat\n"), "--format", "json").stdout) == []


def test_a_case_file_is_checked_as_its_meeting() -> None:
    result = check(ELIAS)
    assert result.exit_code == 1
    assert f"{ELIAS}:P11 C01 Yngve Solbrekk: samtykket går ut 31.12.2026" in result.stdout


def test_a_case_of_the_book_is_checked_by_its_handle(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["import", "--home", str(tmp_path), str(ELIAS)]).exit_code == 0
    result = check("elias", "--home", tmp_path)
    assert result.exit_code == 1
    assert "elias:O10 T05" in result.stdout


def test_a_meeting_that_is_called_is_checked_as_it_would_begin(tmp_path: Path) -> None:
    called = ELIAS.read_text("utf-8").partition("[[meeting.event]]")[0]
    path = tmp_path / "elias.toml"
    path.write_text(called, "utf-8")
    result = check(path)
    assert result.exit_code == 1
    assert "elias.toml G01 10 fra tjenestene er innkalt" in result.stdout
    assert "O7 T01" in result.stdout


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"\x00\x01", b"%PDF-1.7"])
def test_a_file_that_cannot_be_read_is_3(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "referat.md"
    if content is not None:
        path.write_bytes(content)
    result = check(path)
    assert result.exit_code == 3
    assert "referat.md" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    "arguments", [(), ("a.md", "--format", "xml"), ("a.md", "b.md"), (ELIAS, "--meeting", 99)]
)
def test_wrong_use_is_2(arguments: tuple[object, ...]) -> None:
    assert check(*arguments).exit_code == 2


def test_no_screen_is_loaded(tmp_path: Path) -> None:
    path = a_file(tmp_path, "# Notat\n")
    assert loaded("-m", "moteleder", "check", str(path)) & {"textual", "rich", "pyperclip"} == set()


def test_an_identity_number_is_told_by_its_place_and_never_printed(tmp_path: Path) -> None:
    result = check(a_file(tmp_path, "# Notat\n\nLeste 14831890003 høyt.\n"))
    assert result.exit_code == 1
    assert ":3:7 I01" in result.stdout
    assert "1483" not in result.stdout + result.stderr


def test_a_folder_of_the_same_name_does_not_stand_before_a_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "book"
    CliRunner().invoke(main, ["--home", str(book), "import", str(ELIAS)])
    (tmp_path / "elias").mkdir()
    monkeypatch.chdir(tmp_path)
    assert check("elias", "--home", book).stdout.startswith("elias:O10 T05")
