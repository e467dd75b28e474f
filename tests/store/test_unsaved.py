"""A save that fails keeps the change in memory until it can be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.domain.values import change
from moteleder.store.casefile import CaseFile
from moteleder.store.problems import CaseProblem, Unsaved
from moteleder.store.storage import VaultStorage
from moteleder.store.vault import FolderVault, MemoryVault
from tests.store.samples import elias, note


class FullDisk(MemoryVault):
    """A vault that is full while `full` is set."""

    full = False
    writes = 0

    def write(self, key: str, data: bytes, expected: str | None) -> str:
        if self.full:
            raise Unsaved("elias.mote", "disk_full")
        self.writes += 1
        return super().write(key, data, expected)


@pytest.fixture
def disk() -> FullDisk:
    vault = FullDisk()
    CaseFile.create(vault, "elias", elias())
    return vault


def stored(vault: MemoryVault) -> object:
    return CaseFile.open(vault, "elias").case


def test_what_could_not_be_saved_is_saved_when_there_is_room(disk: FullDisk) -> None:
    file = CaseFile.open(disk, "elias", writing=True)
    disk.full = True
    for count in (1, 2):
        with pytest.raises(Unsaved):
            file.append(2, note(count))
    assert file.dirty
    assert file.case == elias(note(1), note(2))
    with pytest.raises(Unsaved):
        file.save()
    assert stored(disk) == elias()
    disk.full = False
    file.save()
    assert not file.dirty
    assert stored(disk) == elias(note(1), note(2))


def test_the_next_change_saves_what_waited(disk: FullDisk) -> None:
    file = CaseFile.open(disk, "elias", writing=True)
    disk.full = True
    with pytest.raises(Unsaved):
        file.append(2, note(1))
    disk.full = False
    file.append(2, note(2), replaces_last=True)
    assert stored(disk) == elias(note(2))


def test_a_block_that_fails_does_not_forget_what_waited(disk: FullDisk) -> None:
    file = CaseFile.open(disk, "elias", writing=True)
    disk.full = True
    with pytest.raises(Unsaved):
        file.append(2, note(1))
    with pytest.raises(ValueError, match="one number"), file.change():
        file.put(change(elias(), meetings=elias().meetings * 2))
    assert (file.dirty, file.case) == (True, elias(note(1)))


def test_closing_saves_or_keeps_the_case_open(disk: FullDisk) -> None:
    file = CaseFile.open(disk, "elias", writing=True)
    disk.full = True
    with pytest.raises(Unsaved):
        file.append(2, note(1))
    with pytest.raises(Unsaved):
        file.close()
    with pytest.raises(CaseProblem, match="held"):
        disk.lock("elias", "Jonas")
    disk.full = False
    file.close()
    disk.lock("elias", "Jonas").release()
    assert stored(disk) == elias(note(1))


def test_discarding_lets_go_of_what_was_not_saved(disk: FullDisk) -> None:
    file = CaseFile.open(disk, "elias", writing=True)
    disk.full = True
    with pytest.raises(Unsaved):
        file.append(2, note(1))
    file.close(discard=True)
    disk.lock("elias", "Jonas").release()
    assert stored(disk) == elias()


def test_saving_what_is_saved_writes_nothing(disk: FullDisk) -> None:
    with CaseFile.open(disk, "elias", writing=True) as file:
        before = disk.writes
        file.save()
        file.append(2, note(1))
        file.save()
        assert disk.writes == before + 1


def test_a_conflict_keeps_both_what_is_on_disk_and_what_is_in_memory(disk: FullDisk) -> None:
    file = CaseFile.open(disk, "elias", writing=True)
    disk.write("elias", b"theirs", disk.read("elias").revision)
    with pytest.raises(CaseProblem, match="conflict"):
        file.append(2, note(1))
    assert (file.dirty, file.case) == (True, elias(note(1)))
    with pytest.raises(CaseProblem, match="conflict"):
        file.__exit__()
    assert disk.read("elias").data == b"theirs"
    disk.lock("elias", "Jonas").release()


def test_what_conflicts_is_put_beside_the_case_under_one_name(folder: Path) -> None:
    vault = FolderVault(folder)
    CaseFile.create(vault, "elias", elias())
    file = CaseFile.open(vault, "elias", writing=True)
    path = folder / "elias.mote"
    path.write_bytes(b"theirs")
    names = set()
    for count in (1, 2):
        with pytest.raises(CaseProblem, match="conflict"):
            file.append(2, note(count))
        names.add(file.keep_aside())
    file.close(discard=True)
    assert path.read_bytes() == b"theirs"
    assert len(names) == 1
    (folder / names.pop()).rename(folder / "reddet.mote")
    assert CaseFile.open(vault, "reddet").case == elias(note(1), note(2))


def test_a_good_copy_is_kept_every_five_minutes_of_writing(disk: FullDisk) -> None:
    now = [0.0]
    storage = VaultStorage(disk, "elias", Through(), lambda: now[0])
    tables = storage.load()
    for minute in range(12):
        now[0] = minute * 60.0
        tables["case"]["1"]["last_meeting"] = f"2026-01-{minute + 1:02}"
        storage.write(tables)
        storage.save()
    kept = [disk.read_copy("elias", copy.name) for copy in disk.copies("elias")]
    assert [b'"2026-01-10"' in kept[0], b'"2026-01-05"' in kept[1]] == [True, True]
    assert len(kept) == 2


class Through:
    """Sealing that does nothing."""

    def seal(self, data: bytes) -> bytes:
        return data

    def open(self, data: bytes) -> bytes:
        return data
