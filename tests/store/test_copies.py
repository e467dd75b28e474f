"""Good copies, and putting one in the place of a damaged file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from moteleder.store.problems import CaseProblem, Unsaved
from moteleder.store.vault import FolderVault, MemoryVault, Vault


def contents(vault: Vault, key: str = "elias") -> list[bytes]:
    return [vault.read_copy(key, copy.name) for copy in vault.copies(key)]


def write_and_keep(vault: Vault, *data: bytes) -> None:
    for each in data:
        there = vault.keys()
        revision = vault.read("elias").revision if there else None
        vault.keep("elias", vault.write("elias", each, revision))


def test_the_last_three_are_kept_newest_first(vault: Vault) -> None:
    write_and_keep(vault, b"1", b"2", b"3", b"4", b"5")
    assert contents(vault) == [b"5", b"4", b"3"]
    times = [copy.at for copy in vault.copies("elias")]
    assert times == sorted(times, reverse=True)
    assert all(at.tzinfo is UTC for at in times)


def test_the_same_again_does_not_push_older_ones_out(vault: Vault) -> None:
    write_and_keep(vault, b"1", b"2", b"2", b"2", b"2")
    assert contents(vault) == [b"2", b"1"]


def test_what_is_not_the_named_revision_is_not_kept(vault: Vault) -> None:
    write_and_keep(vault, b"1")
    vault.write("elias", b"theirs", vault.read("elias").revision)
    vault.keep("elias", "what I wrote")
    assert contents(vault) == [b"1"]


@pytest.mark.parametrize("in_memory", [False, True])
def test_a_clock_set_back_does_not_cost_the_newest_copy(folder: Path, in_memory: bool) -> None:
    noon = datetime(2026, 12, 2, 12, tzinfo=UTC)
    times = iter([noon - timedelta(hours=n) for n in range(10)])
    vault: Vault = MemoryVault(lambda: next(times)) if in_memory else FolderVault(folder, lambda: next(times))
    write_and_keep(vault, b"1", b"2", b"3", b"4")
    assert contents(vault) == [b"4", b"3", b"2"]


@pytest.mark.parametrize("name", ["20261202T120000000000Z", "../../elias", "", "."])
def test_a_copy_that_is_not_there_is_missing(vault: Vault, name: str) -> None:
    write_and_keep(vault, b"1")
    with pytest.raises(CaseProblem) as caught:
        vault.read_copy("elias", name)
    assert caught.value.code == "missing"
    with pytest.raises(CaseProblem):
        vault.restore("elias", name)
    assert vault.read("elias").data == b"1"


def test_restoring_sets_the_damaged_file_aside(folder: Path) -> None:
    vault = FolderVault(folder)
    write_and_keep(vault, b"good")
    for damage in (b"bad", b"worse"):
        (folder / "elias.mote").write_bytes(damage)
        aside = vault.restore("elias", vault.copies("elias")[0].name)
        assert vault.read("elias").data == b"good"
        assert (folder / aside).read_bytes() == damage
    assert len(list(folder.glob("elias.mote.damaged-*"))) == 2
    assert vault.keys() == ("elias",)


def test_restoring_puts_back_a_file_that_is_gone(folder: Path) -> None:
    vault = FolderVault(folder)
    write_and_keep(vault, b"good")
    (folder / "elias.mote").unlink()
    assert vault.restore("elias", vault.copies("elias")[0].name) == ""
    assert vault.read("elias").data == b"good"


def test_restoring_in_memory_brings_the_copy_back() -> None:
    vault = MemoryVault()
    write_and_keep(vault, b"good")
    vault.write("elias", b"bad", vault.read("elias").revision)
    assert vault.restore("elias", vault.copies("elias")[0].name)
    assert vault.read("elias").data == b"good"


def test_restoring_to_a_full_disk_leaves_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = FolderVault(folder)
    write_and_keep(vault, b"good")
    (folder / "elias.mote").write_bytes(b"bad")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Unsaved) as caught:
        vault.restore("elias", vault.copies("elias")[0].name)
    assert caught.value.reason == "disk_full"
    assert vault.read("elias").data == b"bad"


def test_other_files_among_the_copies_are_left_alone(folder: Path) -> None:
    vault = FolderVault(folder)
    write_and_keep(vault, b"1")
    strays = [folder / "copies" / "elias" / f"{name}.mote" for name in ("utkast", "20201202T1200001Z")]
    for stray in strays:
        stray.write_bytes(b"mine")
    write_and_keep(vault, b"2", b"3", b"4", b"5")
    assert contents(vault) == [b"5", b"4", b"3"]
    assert [stray.read_bytes() for stray in strays] == [b"mine", b"mine"]
