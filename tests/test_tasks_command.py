"""`moteleder tasks CASE`: what it prints, what it writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from moteleder.cli import main
from moteleder.resources import folder

FILE = folder("sample_cases") / "elias.toml"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["tasks", *map(str, arguments)])


@pytest.mark.parametrize("said", ["P9", "Morten Haugdal", "ergoterapeut"])
def test_it_prints_the_tasks_of_one_person_by_id_name_or_role(said: str) -> None:
    found = run(FILE, "--for", said)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.startswith("OPPGAVER FOR MORTEN HAUGDAL\n")


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        ((FILE,), 2, "--for"),
        (("--for", "P9"), 2, "tasks"),
        (("--format", "csv"), 2, "tasks"),
        ((FILE, "--for", "P99"), 2, "P99"),
        ((FILE, "--for", "P15"), 1, "det er sagt nei"),
        ((FILE, "--for", "P2"), 1, "ingen åpne oppgaver"),
    ],
)
def test_it_says_why_there_is_none(arguments: tuple[object, ...], status: int, told: str) -> None:
    found = run(*arguments)
    assert (found.exit_code, found.stdout) == (status, "")
    assert told in found.stderr


def test_a_calendar_keeps_its_line_ends_and_a_folder_gets_a_file_for_each(tmp_path: Path) -> None:
    data = run(FILE, "--for", "P9", "--format", "ics").stdout_bytes
    assert data.count(b"\r\n") == data.count(b"\n") > 10
    assert len(Calendar.from_ical(data).walk("VTODO")) == 1
    found = run(FILE, "--format", "csv", "--out", tmp_path / "ut")
    lines = dict(line.split(": ") for line in found.stdout.splitlines())
    assert sorted(lines) == sorted(path.name for path in (tmp_path / "ut").iterdir())
    assert "Morten Haugdal" in lines.values()
    assert "elias" not in " ".join(lines).casefold()
