"""`moteleder notice`: what it prints, what it writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from moteleder.cli import main
from moteleder.resources import folder
from moteleder.session.notice_files import FORMS, file_name
from tests.session.elias_called import ELIAS, N

FILE = folder("sample_cases") / "elias.toml"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["notice", *map(str, arguments)])


def test_it_prints_the_notice_for_anybody_of_a_file() -> None:
    found = run(FILE)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.startswith("# Innkalling til ansvarsgruppemøte 2. desember 2026\n")
    assert "## Forbered deg" not in found.stdout


@pytest.mark.parametrize("said", ["P9", "p9", "Morten Haugdal", "haugdal", "Ergoterapeut"])
def test_it_prints_the_notice_for_one_person_by_id_name_or_role(said: str) -> None:
    found = run(FILE, "--for", said)
    assert "1. Mål og tiltak (kl. 13.50, 20 minutter)" in found.stdout


@pytest.mark.parametrize(
    ("said", "status", "told"),
    [
        ("P15", 1, "det er sagt nei"),
        ("P99", 2, "P99"),
        ("", 2, ""),
        ("ko", 2, "Ane Fossli (P6)"),
    ],
)
def test_it_says_why_there_is_none(said: str, status: int, told: str) -> None:
    found = run(FILE, "--for", said)
    assert (found.exit_code, found.stdout) == (status, "")
    assert told in found.stderr


def test_a_calendar_keeps_its_line_ends_on_the_way_out() -> None:
    data = run(FILE, "--for", "P6", "--format", "ics").stdout_bytes
    assert data.count(b"\r\n") == data.count(b"\n") > 20
    assert len(Calendar.from_ical(data).walk("VEVENT")) == 1


def test_it_takes_a_case_of_the_book_too(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["import", str(FILE), "--home", str(tmp_path)])
    assert run("elias", "--home", tmp_path).stdout == run(FILE).stdout


def test_it_writes_a_notice_for_each_in_every_form_and_says_whose(tmp_path: Path) -> None:
    found = run(FILE, "--out", tmp_path / "ut")
    names = sorted(path.name for path in (tmp_path / "ut").iterdir())
    assert len(names) == 13 * len(FORMS)
    assert [n for n in names if not n.startswith("2026-12-02-innkalling")] == []
    lines = dict(line.split(": ") for line in found.stdout.splitlines())
    assert sorted(lines) == names
    assert lines["2026-12-02-innkalling.md"] == "Elias B."
    assert "Morten Haugdal" in lines.values()


def test_writing_the_same_again_is_fine_and_nothing_else_is_overwritten(tmp_path: Path) -> None:
    assert run(FILE, "--out", tmp_path, "--format", "md", "--for", "P6").exit_code == 0
    assert run(FILE, "--out", tmp_path, "--format", "md", "--for", "P6").exit_code == 0
    (kept,) = tmp_path.iterdir()
    kept.write_text("min egen", "utf-8")
    refused = run(FILE, "--out", tmp_path, "--format", "md")
    assert (refused.exit_code, kept.read_text("utf-8")) == (1, "min egen")
    assert kept.name in refused.stderr
    assert list(tmp_path.iterdir()) == [kept]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", "utf-8")
    refused = run(FILE, "--out", tmp_path / "fil" / "mappe")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.count("\n") == 1


def test_a_meeting_that_is_not_there_is_said() -> None:
    refused = run(FILE, "--meeting", "9")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "5" in refused.stderr


def test_file_names_say_the_day_which_one_and_which_version() -> None:
    assert file_name(ELIAS, N, "md") == "2026-12-02-innkalling.md"
    assert file_name(ELIAS, N, "ics", count=2) == "2026-12-02-innkalling-2.ics"
    assert file_name(ELIAS, N, "eml", count=2, version=3) == "2026-12-02-innkalling-v3-2.eml"
