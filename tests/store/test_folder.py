"""What the folder vault does to the disk."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import nullcontext
from pathlib import Path

import pytest

from moteleder.store import atomic
from moteleder.store.casefile import CaseFile
from moteleder.store.problems import CaseProblem, Unsaved
from moteleder.store.vault import FolderVault

LEFT = ".elias.mote.0123456789abcdef.tmp"


@pytest.fixture
def disk(folder: Path) -> FolderVault:
    vault = FolderVault(folder)
    vault.write("elias", b"one", None)
    return vault


def refuse(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fsync(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", fsync)


def test_a_case_is_one_file_that_only_its_owner_reads(disk: FolderVault, folder: Path) -> None:
    assert [path.name for path in folder.iterdir()] == ["elias.mote"]
    if os.name != "nt":
        assert stat.S_IMODE((folder / "elias.mote").stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_file_and_folder_are_synced_around_the_replacement(
    disk: FolderVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def seen_fsync(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def seen_replace(self: Path, target: Path) -> Path:
        done.append("replace")
        assert self.parent == target.parent == folder
        return replace(self, target)

    monkeypatch.setattr("os.fsync", seen_fsync)
    monkeypatch.setattr(Path, "replace", seen_replace)
    disk.write("elias", b"two", disk.read("elias").revision)
    assert done == ["file", "replace"] + ([] if os.name == "nt" else ["folder"])


@pytest.mark.skipif(os.name == "nt", reason="folders are not synced there")
@pytest.mark.parametrize(("number", "saved"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_a_drive_that_cannot_sync_a_folder_has_saved_the_file(
    disk: FolderVault, monkeypatch: pytest.MonkeyPatch, number: int, saved: bool
) -> None:
    fsync = os.fsync

    def file_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        fsync(descriptor)

    monkeypatch.setattr("os.fsync", file_only)
    with nullcontext() if saved else pytest.raises(Unsaved):
        disk.write("elias", b"two", disk.read("elias").revision)


def test_a_scanner_that_lets_go_in_time_is_waited_for(
    disk: FolderVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace
    waits: list[float] = []

    def held(self: Path, target: Path) -> Path:
        if len(waits) < 3:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("time.sleep", waits.append)
    disk.write("elias", b"two", disk.read("elias").revision)
    assert disk.read("elias").data == b"two"
    assert len(waits) == 3


def test_a_scanner_that_does_not_let_go_is_a_save_that_failed(
    disk: FolderVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(atomic, "_PATIENCE", 0.0)
    with pytest.raises(Unsaved) as caught:
        disk.write("elias", b"two", disk.read("elias").revision)
    assert caught.value.reason == "read_only"
    assert [path.name for path in folder.iterdir()] == ["elias.mote"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EIO, "gone"),
        (errno.ENETUNREACH, "gone"),
        (errno.EINVAL, "other"),
    ],
)
def test_a_write_that_the_system_refuses_says_why_and_changes_nothing(
    disk: FolderVault, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    with monkeypatch.context() as patched:
        refuse(patched, number)
        with pytest.raises(Unsaved) as caught:
            disk.write("elias", b"two", disk.read("elias").revision)
    assert (caught.value.code, caught.value.reason, caught.value.where) == ("unsaved", reason, "elias.mote")
    assert disk.read("elias").data == b"one"
    assert [path.name for path in folder.iterdir()] == ["elias.mote"]


def test_windows_numbers_for_a_lost_drive_are_known() -> None:
    error = OSError(errno.EINVAL, "the network name is no longer available")
    error.winerror = 64  # type: ignore[attr-defined, unused-ignore]
    assert Unsaved.because("elias.mote", error).reason == "gone"


def test_a_folder_that_goes_away_is_said(disk: FolderVault, folder: Path) -> None:
    revision = disk.read("elias").revision
    folder.rename(folder.with_name("andre"))
    with pytest.raises(Unsaved) as caught:
        disk.write("elias", b"two", revision)
    assert caught.value.reason == "gone"
    assert not folder.exists()


def test_an_error_after_the_replacement_does_not_lock_the_writer_out(
    disk: FolderVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = disk.read("elias").revision

    def broken(folder: Path) -> None:
        raise OSError(errno.EIO, "lost")

    with monkeypatch.context() as patched:
        patched.setattr(atomic, "_sync_folder", broken)
        with pytest.raises(Unsaved):
            disk.write("elias", b"two", expected)
    with monkeypatch.context() as patched:
        refuse(patched, errno.ENOSPC)
        with pytest.raises(Unsaved):
            disk.write("elias", b"three", expected)
    disk.write("elias", b"four", expected)
    assert disk.read("elias").data == b"four"


def test_a_file_that_cannot_be_read_is_said(disk: FolderVault, folder: Path) -> None:
    (folder / "noor.mote").mkdir()
    with pytest.raises(CaseProblem) as caught:
        disk.read("noor")
    assert caught.value.code == "unreadable"
    assert disk.keys() == ("elias",)


def test_temporary_files_of_dead_writers_go_when_the_case_is_opened_to_write(
    disk: FolderVault, folder: Path
) -> None:
    (folder / LEFT).write_bytes(b"half")
    disk.read("elias")
    assert (folder / LEFT).exists()
    disk.lock("elias", "Siri").release()
    assert not (folder / LEFT).exists()
    assert disk.read("elias").data == b"one"


def test_temporary_files_of_other_cases_and_other_programs_stay(disk: FolderVault, folder: Path) -> None:
    others = [
        ".noor.mote.0123456789abcdef.tmp",
        ".elias.mote.noor.mote.0123456789abcdef.tmp",
        ".elias.mote.swp",
        "elias.mote.tmp",
    ]
    for name in others:
        (folder / name).write_bytes(b"")
    disk.lock("elias", "Siri").release()
    assert all((folder / name).exists() for name in others)


def test_opening_what_is_not_there_makes_no_folder(folder: Path) -> None:
    with pytest.raises(CaseProblem, match="missing"):
        CaseFile.open(FolderVault(folder), "elias", writing=True)
    assert not folder.exists()


def test_a_holder_whose_sidecar_is_unreadable_still_holds(disk: FolderVault, folder: Path) -> None:
    with disk.lock("elias", "Siri"):
        (folder / "locks" / "elias.json").write_bytes(b"\xff{")
        with pytest.raises(CaseProblem) as caught:
            disk.lock("elias", "Jonas")
    assert caught.value.code == "held"
    assert caught.value.values == {"who": "", "since": ""}
