"""The commands, by what they print, where they print it, and the status they end with."""

from __future__ import annotations

import datetime
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from moteleder import __version__
from moteleder.cli import main
from moteleder.resources import folder, names
from tests.numbers import ELIAS as NUMBER

SAMPLES = names("sample_cases")
ELIAS = folder("sample_cases") / "elias.toml"
WRONG: dict[str, bytes] = {
    "tom.toml": b"",
    "bilde.toml": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe",
    "referat.html": "# Referat\n\n**Dato:** onsdag\n\n- [ ] Åse\n".encode(),
    "andre.toml": b'title = "Something else"\n[server]\nport = 1\n',
    "nyere.toml": ELIAS.read_bytes().replace(b"format = 1", b"format = 99", 1),
    "skadet.toml": ELIAS.read_bytes().replace(b'title = "Runde"', b'title = "Runde', 1),
    "tid.toml": ELIAS.read_bytes().replace(b"13:00:00+01:00", b"13:00:00", 1),
    "ukjent.toml": ELIAS.read_bytes().replace(b"planned = 25", b"planed = 25", 1),
    "hvem.toml": ELIAS.read_bytes().replace(b'leader = "P4"', b'leader = "P99"', 1),
}
"""Files that are no case, or none that can be read, by a telling name."""

PLACED = {"skadet.toml": "linje", "tid.toml": "meeting", "ukjent.toml": "planned", "hvem.toml": "P99"}
"""What the sentence names beside the file: the line or the key where the mistake is."""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def assert_refused(result: Result, status: int, *named: str) -> None:
    """One sentence or two on stderr, that name what is wrong; nothing on stdout."""
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    assert [name for name in named if name not in result.stderr] == []


@pytest.mark.parametrize("arguments", [["demo"], ["demo", "antoni"], []])
def test_without_a_terminal_it_says_which_command_works_there(arguments: list[str], tmp_path: Path) -> None:
    environment = {**os.environ, "MOTELEDER_HOME": str(tmp_path / "cases"), "HOME": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-m", "moteleder", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment,
        timeout=60,
    )
    said = found.stderr.decode()
    assert (found.returncode, found.stdout) == (2, b"")
    assert "trenger en terminal" in said
    assert "moteleder replay" in said
    assert "Traceback" not in said
    assert not (tmp_path / "cases").exists()


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("command", ["replay", "import"])
def test_a_wrong_file_is_named_with_what_to_do_and_left_alone(
    command: str, name: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(WRONG[name])
    home = tmp_path / "home"
    where = ["--home", home] if command == "import" else []
    assert_refused(run(command, file, *where), 3, name, PLACED.get(name, ""), ";")
    assert file.read_bytes() == WRONG[name]
    assert not list(home.glob("*.mote"))


@pytest.mark.parametrize("part", range(1, 20))
def test_a_file_that_is_cut_off_is_never_taken_for_a_whole_case(part: int, tmp_path: Path) -> None:
    """Cut in the middle of a line: between two tables, the rest of the file is a case of its own."""
    whole = ELIAS.read_bytes()
    at = whole.index(b"\n", len(whole) * part // 20) - 3
    file = tmp_path / "kutt.toml"
    file.write_bytes(whole[:at])
    assert_refused(run("replay", file), 3, "kutt.toml")


@pytest.mark.parametrize("command", ["replay", "import"])
def test_a_folder_and_a_file_that_is_not_there_are_named(command: str, tmp_path: Path) -> None:
    assert_refused(run(command, tmp_path), 3, tmp_path.name)
    assert_refused(run(command, tmp_path / "borte.toml"), 3, "Det er ingen fil som heter borte.toml")


@pytest.mark.parametrize("damage", ["cut", "noise", "empty", "newer"])
@pytest.mark.parametrize("command", ["minutes", "export"])
def test_a_damaged_case_in_the_book_is_named_and_left_alone(
    command: str, damage: str, tmp_path: Path
) -> None:
    assert run("import", ELIAS, "--home", tmp_path).exit_code == 0
    stored = tmp_path / "elias.mote"
    whole = stored.read_bytes()
    spoilt = {
        "cut": whole[: len(whole) // 2],
        "noise": bytes(range(256)) * 16,
        "empty": b"",
        "newer": whole.replace(b'"format":1', b'"format":99').replace(b'"format": 1', b'"format": 99'),
    }[damage]
    assert spoilt != whole
    stored.write_bytes(spoilt)
    assert_refused(run(command, "elias", "--home", tmp_path), 3, "elias.mote")
    assert stored.read_bytes() == spoilt


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_exported_is_what_was_imported(name: str, tmp_path: Path) -> None:
    file = folder("sample_cases") / f"{name}.toml"
    assert run("import", file, "--home", tmp_path).exit_code == 0
    assert run("export", name, "--home", tmp_path).stdout.encode() == file.read_bytes()
    assert run("minutes", name, "--home", tmp_path).stdout == run("replay", file).stdout


def test_a_case_is_not_imported_over_another(tmp_path: Path) -> None:
    assert run("import", ELIAS, "--home", tmp_path).exit_code == 0
    before = (tmp_path / "elias.mote").read_bytes()
    antoni = folder("sample_cases") / "antoni.toml"
    assert_refused(run("import", antoni, "--as", "elias", "--home", tmp_path), 1, "elias", "--as")
    assert (tmp_path / "elias.mote").read_bytes() == before
    assert run("import", antoni, "--as", "antoni-2", "--home", tmp_path).exit_code == 0


@pytest.mark.parametrize("handle", ["../ute", "a/b", "", ".", "con:", "æ" * 300])
def test_a_handle_is_never_a_path(handle: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    result = run("import", ELIAS, "--as", handle, "--home", home)
    if handle:
        assert_refused(result, 3, handle)
    assert list(tmp_path.rglob("*.mote")) == ([] if handle else [home / "elias.mote"])


def test_a_case_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert_refused(run("minutes", "nora", "--home", tmp_path), 3, "nora")
    assert_refused(run("export", "nora", "--home", tmp_path), 3, "nora")


def test_an_unknown_meeting_or_sample_is_answered_with_those_there_are() -> None:
    assert_refused(run("replay", ELIAS, "--meeting", 9), 2, "9", "5")
    assert_refused(run("demo", "nora"), 2, "nora", *SAMPLES)


def test_minutes_of_a_meeting_that_has_not_begun_say_so(tmp_path: Path) -> None:
    from moteleder.session.casebook import CaseBook

    CaseBook.at(tmp_path).add_sample("elias")
    assert_refused(run("minutes", "elias", "--home", tmp_path), 1, "5")


def test_minutes_without_a_number_are_those_of_the_meeting_that_began_last(tmp_path: Path) -> None:
    from moteleder.domain.values import change
    from moteleder.session.casebook import CaseBook
    from moteleder.store.exchange import read

    case = read(ELIAS.read_text("utf-8"), "elias.toml")
    begun = case.meetings[-1]
    later = change(begun, number=begun.number + 1, event=())
    CaseBook.at(tmp_path).add("elias", change(case, meetings=(*case.meetings, later)))
    found = run("minutes", "elias", "--home", tmp_path)
    assert found.stdout == run("replay", ELIAS).stdout


@pytest.mark.parametrize("before", [True, False])
def test_the_sample_is_kept_where_home_says(
    before: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from moteleder.session.casebook import CaseBook
    from moteleder.tui.app import MoteApp

    asked = []

    def run_it(app: MoteApp) -> None:
        asked.append((app.book.folder, app.book.fleeting))
        monkeypatch.setattr(app, "_return_code", 1)

    monkeypatch.setattr("moteleder.cli.opening.terminal_or_exit", lambda: None)
    monkeypatch.setattr(MoteApp, "run", run_it)
    where = ["--home", tmp_path]
    result = run(*where, "demo") if before else run("demo", *where)
    assert asked == [(tmp_path, False)]
    assert CaseBook.at(tmp_path).keys() == ("elias",)
    assert result.exit_code == 1, "the program's own status"


def test_a_sample_that_nothing_says_where_to_keep_is_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    from moteleder.tui.app import MoteApp

    asked: list[Path] = []

    def run_it(app: MoteApp) -> None:
        assert app.book.fleeting
        asked.append(app.book.folder)

    monkeypatch.setattr("moteleder.cli.opening.terminal_or_exit", lambda: None)
    monkeypatch.setattr(MoteApp, "run", run_it)
    assert run("demo").exit_code == 0
    assert [folder.exists() for folder in asked] == [False]


def test_the_schema_is_one_and_the_samples_conform() -> None:
    schema = json.loads(run("schema").stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for name in SAMPLES:
        case = tomllib.loads((folder("sample_cases") / f"{name}.toml").read_text("utf-8"))
        assert [error.message for error in validator.iter_errors(plain(case))] == []
    assert list(validator.iter_errors({"format": 1, "unknown": True}))


def plain(value: Any) -> Any:
    """TOML with its dates as strings, as JSON has them."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else value


def test_help_is_in_norwegian_and_names_every_command() -> None:
    said = run("--help").stdout
    assert "Led et ansvarsgruppemøte" in said
    assert [word for word in ("Usage", "Options", "Commands", "Show", "exit") if word in said] == []
    for name in ("demo", "export", "import", "keys", "minutes", "paths", "replay", "schema"):
        assert f"  {name} " in said
        told = run(name, "--help")
        assert told.exit_code == 0
        assert "Bruk:" in told.stdout
        assert "Show this" not in told.stdout
    assert run("-h").stdout == said


def test_a_command_line_that_is_wrong_is_answered_in_norwegian() -> None:
    after = (["b"], ["--for"], ["--format", "csv"], ["--out", "."])
    slips = (["minute"], *(["minutes", "a", *said] for said in after))
    for arguments in (["nora"], ["demo", "--nora"], ["minutes"], *slips):
        result = run(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "Feil: " in result.stderr
        assert not re.search("Error|OPTIONS|Did you|Got|Option|is not", result.stderr)


def test_keys_paths_and_version_are_printed(tmp_path: Path) -> None:
    said = run("keys").stdout
    assert all(key in said for key in ("F1", "F2", "F3", "F4", "F8", "F9", "ctrl+n", "Esc", "ctrl+q"))
    assert str(tmp_path) in run("paths", "--home", tmp_path).stdout
    assert str(tmp_path) in run("--home", tmp_path, "paths").stdout
    assert str(tmp_path / "keys.toml") in run("paths", "--home", tmp_path).stdout
    assert str(tmp_path / "settings.toml") in run("paths", "--home", tmp_path).stdout
    assert run("--version").stdout == f"{__version__}\n"


@pytest.mark.parametrize("name", SAMPLES)
def test_replay_prints_the_same_bytes_through_a_pipe_in_any_locale(name: str) -> None:
    file = folder("sample_cases") / f"{name}.toml"
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "moteleder", "replay", str(file)]
    found = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, timeout=60
    )
    assert found.returncode == 0, found.stderr
    assert found.stdout.decode("utf-8") == run("replay", file).stdout
    assert b"\r" not in found.stdout


def test_minutes_without_a_case_say_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "referat.md"
    file.write_text("AP: Ringe legen\n", encoding="utf-8")
    assert_refused(run("import", file, "--home", tmp_path), 2, "--into")


def test_minutes_are_shown_and_enter_only_when_that_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "referat.txt"
    file.write_text("AP: Ringe legen\nAP: Ringe skolen (Ragnhild)\n", encoding="utf-8")
    assert run("import", ELIAS, "--home", tmp_path).exit_code == 0
    before = run("export", "elias", "--home", tmp_path).stdout
    looked = run("import", file, "--into", "elias", "--home", tmp_path)
    assert (looked.exit_code, "✓ Ringe legen" in looked.stdout, "· Ringe skolen" in looked.stdout) == (
        0,
        True,
        True,
    )
    assert run("export", "elias", "--home", tmp_path).stdout == before
    assert run("import", file, "--into", "elias", "--yes", "--home", tmp_path).exit_code == 0
    after = run("export", "elias", "--home", tmp_path).stdout
    assert (after.count('"Ringe legen"'), after.count("Ringe skolen")) == (1, 0)


def test_minutes_that_are_no_text_are_named(tmp_path: Path) -> None:
    assert run("import", ELIAS, "--home", tmp_path).exit_code == 0
    file = tmp_path / "referat.md"
    file.write_bytes(b"PK\x03\x04")
    assert_refused(run("import", file, "--into", "elias", "--home", tmp_path), 3, "referat.md")
    assert_refused(run("import", tmp_path / "x.md", "--into", "elias", "--home", tmp_path), 3, "x.md")
    assert_refused(run("import", file, "--into", "nora", "--home", tmp_path), 3, "nora")


def test_an_identity_number_in_a_file_is_never_read_nor_printed_and_that_is_said(tmp_path: Path) -> None:
    whole = ELIAS.read_text("utf-8")
    file = tmp_path / "elias.toml"
    file.write_text(whole.replace('title = "Runde"', f'title = "Runde {NUMBER}"', 1), "utf-8")
    said = "Et fødselsnummer ble tatt bort. Det lagres aldri.\n"
    played, imported = run("replay", file), run("import", file, "--home", tmp_path)
    assert played.stderr == said
    assert imported.stderr.startswith(said)
    for command in ("minutes", "export"):
        found = run(command, "elias", "--home", tmp_path)
        assert "fødselsnummer fjernet" in found.stdout
        assert NUMBER not in found.stdout + found.stderr
        assert found.stderr == "", "it is gone for good"
    assert NUMBER not in played.stdout + imported.stdout
    assert NUMBER.encode() not in (tmp_path / "elias.mote").read_bytes()


def test_minutes_and_export_of_a_case_from_before_say_that_they_took_one_out(tmp_path: Path) -> None:
    assert run("import", ELIAS, "--home", tmp_path).exit_code == 0
    stored = tmp_path / "elias.mote"
    stored.write_text(stored.read_text("utf-8").replace('"Runde"', f'"Runde {NUMBER}"'), "utf-8")
    for command in ("minutes", "export"):
        found = run(command, "elias", "--home", tmp_path)
        assert NUMBER not in found.stdout + found.stderr
        assert "ble tatt bort" in found.stderr or "tatt bort. De lagres aldri." in found.stderr


@pytest.mark.parametrize("handle", [NUMBER, f"elias-{NUMBER[:6]}-{NUMBER[6:]}"])
def test_no_case_is_called_by_an_identity_number(handle: str, tmp_path: Path) -> None:
    named = tmp_path / f"{handle}.toml"
    named.write_bytes(ELIAS.read_bytes())
    home = tmp_path / "home"
    for arguments in (["import", ELIAS, "--as", handle], ["import", named], ["minutes", handle]):
        assert_refused(run(*arguments, "--home", home), 3, "fødselsnummer")
        assert NUMBER[6:] not in run(*arguments, "--home", home).stderr
    assert not home.exists()
    shown = run("demo", NUMBER)
    assert NUMBER not in shown.stderr


@pytest.mark.parametrize("text", ['alias = "Elias {}"', 'born = 2018-03-14\n"{}" = 1', "remark_days = {}"])
def test_where_nothing_else_can_stand_it_is_refused_and_not_said_back(text: str, tmp_path: Path) -> None:
    file = tmp_path / "elias.toml"
    whole = ELIAS.read_text("utf-8")
    first = 'alias = "Elias"' if "alias" in text else "born = 2018-03-14"
    assert first in whole
    file.write_text(whole.replace(first, text.format(NUMBER), 1), "utf-8")
    result = run("import", file, "--home", tmp_path)
    assert_refused(result, 3, "elias.toml", ";")
    assert NUMBER not in result.stderr
    assert not list(tmp_path.glob("*.mote"))


def test_tasks_of_all_cases_are_printed_by_date_by_owner_or_by_service(tmp_path: Path) -> None:
    home = ("--home", tmp_path)
    assert run("tasks", *home).stderr.strip() == "Det er ingen barn her ennå."
    from moteleder.session.casebook import CaseBook

    book = CaseBook.at(tmp_path)
    for name in ("elias", "inga"):
        book.add_sample(name)
    printed = run("tasks", *home).stdout
    assert "Elias  Marte Brattvoll" in printed
    assert run("tasks", "--by", "owner", *home).stdout.startswith("Ane Fossli\n")
    assert "\nFamilien\n" in run("tasks", "--by", "service", *home).stdout


def test_one_persons_minutes_are_printed_by_id_name_or_role() -> None:
    by = [
        run("replay", ELIAS, "--for", who, "--sent", "2026-12-04")
        for who in ("P9", "Haugdal", "ergoterapeut")
    ]
    assert len({each.stdout for each in by}) == 1
    assert "Sykkelen kan prøves ut" in by[0].stdout
    assert "EEG" not in by[0].stdout


def test_whoever_gets_no_minutes_gets_a_sentence_with_why() -> None:
    assert_refused(run("replay", ELIAS, "--for", "Vilde Aamodt"), 1, "Vilde Aamodt")
    assert_refused(run("replay", ELIAS, "--for", "P11", "--sent", "2027-01-02"), 1, "Yngve Solbrekk")
    assert_refused(run("replay", ELIAS, "--for", "Ola"), 2, "Ola")
    assert_refused(run("replay", ELIAS, "--for", "Granvik kommune"), 2, "P4", "P5")


@pytest.mark.parametrize(
    ("option", "value", "told"), [("--sent", "4.12.2026", "2026-12-04"), ("--meeting", "1.5", "1.5")]
)
def test_what_cannot_be_read_after_an_option_is_told_without_the_words_of_programmers(
    option: str, value: str, told: str
) -> None:
    found = run("replay", ELIAS, "--for", "P9", option, value)
    assert (found.exit_code, found.stdout) == (2, "")
    assert f"«{value}»" in found.stderr
    assert told in found.stderr
    assert not any(word in found.stderr for word in ("%Y", "integer", "number"))


@pytest.mark.parametrize("said", [("--for", ""), ("--for", " "), ("--sent", "2026-12-20")])
def test_nobody_named_never_gets_the_whole_minutes(said: tuple[str, str]) -> None:
    found = run("replay", ELIAS, *said)
    assert_refused(found, 2)
