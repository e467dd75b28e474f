"""`moteleder handover`: the list of fields, one text as it is pasted, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from moteleder.cli import main
from moteleder.resources import folder
from tests.handoff.samples import PROFILES, handed

FILE = folder("sample_cases") / "elias.toml"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["handover", *map(str, arguments)])


@pytest.mark.parametrize("profile", PROFILES)
def test_it_lists_the_fields_of_a_system_and_prints_each_as_it_is_pasted(profile: str) -> None:
    fields = handed("elias", profile).fields
    listed = run(FILE, "--profile", profile)
    assert [line.split()[2] for line in listed.stdout.splitlines()] == [field.id for field in fields]
    assert listed.stderr == "Foreldrene har ikke lest.\n"
    for field in (fields[0], fields[-1]):
        assert run(FILE, "--profile", profile, "--field", field.id).stdout_bytes == field.text.encode()


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--profile", "sampr"), 2, "Disse finnes: generic, acos, samspill, sampro."),
        (("--field", "minuts"), 2, "Disse finnes: minutes, goal_evaluation/M1"),
        (("--meeting", "9"), 2, "9"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(arguments: tuple[str, ...], status: int, told: str) -> None:
    found = run(FILE, *arguments)
    assert (found.exit_code, found.stdout) == (status, "")
    assert told in found.stderr


def test_own_profiles_are_used_and_their_mistakes_told(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "vart.toml").write_text("[[field]]\nwhat='next'\nlabel='Neste'\nx=1\n")
    found = run(FILE, "--home", tmp_path, "--profile", "vart")
    assert found.stdout == "[ ] next  Neste\n"
    assert "vart.toml" in found.stderr
    assert "field[1].x" in found.stderr
