"""Several processes, and their deaths."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from moteleder.store.casefile import CaseFile
from moteleder.store.problems import CaseProblem
from moteleder.store.vault import FolderVault
from tests.store.samples import elias, note

ROOT = Path(__file__).parents[2]


@contextmanager
def writer(folder: Path, *args: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.store.writer", str(folder), *args]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_writer_killed_in_the_middle_loses_nothing_it_said_was_saved(folder: Path) -> None:
    vault = FolderVault(folder)
    CaseFile.create(vault, "elias", elias())
    for acknowledged in (1, 7, 20, 33, 64):
        with writer(folder) as process:
            assert process.stdout is not None
            before = len(CaseFile.open(vault, "elias").case.meeting(2).event)
            for line in process.stdout:
                if line.strip() == str(before + acknowledged):
                    break
            process.kill()
            said = [*map(int, process.stdout.read().split()), before + acknowledged]
        with CaseFile.open(vault, "elias", writing=True, who="Jonas") as file:
            events = file.case.meeting(2).event
        assert max(said) <= len(events) <= max(said) + 1
        assert events == tuple(note(n, "Leser høyt. " * 40) for n in range(1, len(events) + 1))
        assert not list(folder.glob(".*.tmp"))


def test_a_lock_of_another_process_is_refused_until_it_dies(folder: Path) -> None:
    vault = FolderVault(folder)
    CaseFile.create(vault, "elias", elias())
    with writer(folder, "hold") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with pytest.raises(CaseProblem) as caught:
            CaseFile.open(vault, "elias", writing=True, who="Jonas")
        assert (caught.value.code, caught.value.values["who"]) == ("held", "Siri Tangvald")
        assert datetime.fromisoformat(caught.value.values["since"]).tzinfo is not None
        assert CaseFile.open(vault, "elias").case == elias()
        process.kill()
        process.wait()
        CaseFile.open(vault, "elias", writing=True, who="Jonas").close()
