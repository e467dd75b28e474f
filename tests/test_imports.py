"""What is loaded, so that a command without a screen starts at once and works where no screen can."""

from __future__ import annotations

import subprocess
import sys

import pytest

from moteleder.resources import folder

SAMPLE = str(folder("sample_cases") / "elias.toml")


def loaded(*arguments: str) -> set[str]:
    """The top-level packages that a command loads, by the interpreter's own account."""
    command = [sys.executable, "-X", "importtime", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60)
    lines = run.stderr.splitlines()
    account = [line for line in lines if line.startswith("import time:")]
    assert run.returncode == 0, "\n".join(line for line in lines if line not in account)
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in account}


def test_the_account_names_what_is_loaded() -> None:
    assert "textual" in loaded("-c", "import textual.app")


def test_help_loads_neither_screens_nor_the_store() -> None:
    assert loaded("-m", "moteleder", "--help") & {"textual", "rich", "tinydb", "pyperclip"} == set()


def test_the_command_line_loads_neither_screens_nor_the_store_when_imported() -> None:
    assert loaded("-c", "import moteleder.cli") & {"textual", "rich", "tinydb", "pyperclip"} == set()


def test_neither_the_screens_nor_a_replay_load_the_public_holidays_before_a_date_is_asked_for() -> None:
    code = "import moteleder.tui.app, moteleder.tui.screens.live, moteleder.tui.dialogs.calendar"
    assert "holidays" not in loaded("-c", code)
    assert "holidays" not in loaded("-m", "moteleder", "replay", SAMPLE)


def test_what_writes_pdf_and_docx_is_loaded_only_when_one_is_asked_for() -> None:
    writers = {"docx", "lxml", "typst"}
    assert loaded("-c", "import moteleder.tui.screens.making, moteleder.cli.forming") & writers == set()
    assert loaded("-m", "moteleder", "replay", SAMPLE, "--format", "html") & writers == set()


def test_replay_loads_no_screens() -> None:
    assert loaded("-m", "moteleder", "replay", SAMPLE) & {"textual", "rich", "pyperclip"} == set()


@pytest.mark.parametrize("package", ["domain", "checks", "minutes", "store", "session"])
def test_a_layer_below_the_screens_loads_none(package: str) -> None:
    assert loaded("-c", f"import moteleder.{package}") & {"textual", "rich", "pyperclip"} == set()
