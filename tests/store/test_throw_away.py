"""Throw-away folders: private, gone afterwards, and swept where their programs died."""

from __future__ import annotations

import stat
import sys
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

from moteleder.paths import demo_root
from moteleder.store.throw_away import throw_away


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_the_folder_goes_and_nothing_is_left(temporary: Path) -> None:
    with throw_away() as folder:
        (folder / "elias.mote").write_text("x", encoding="utf-8")
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
def test_the_folder_and_its_root_are_for_this_user_alone(temporary: Path) -> None:
    demo_root().mkdir(mode=0o777)
    with throw_away() as folder:
        assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, folder.parent)] == [0o700, 0o700]


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_a_root_that_somebody_has_put_there_is_not_used(temporary: Path) -> None:
    theirs = temporary / "theirs"
    theirs.mkdir()
    demo_root().symlink_to(theirs)
    with throw_away() as folder:
        assert folder.is_relative_to(temporary)
        assert not folder.resolve().is_relative_to(theirs)
    assert list(theirs.iterdir()) == []


def test_a_folder_whose_program_died_is_swept_and_one_in_use_is_not(temporary: Path) -> None:
    for name in ("dead", "alive"):
        (demo_root() / name).mkdir(parents=True)
        (demo_root() / f"{name}.lock").touch()
    with FileLock(demo_root() / "alive.lock"), throw_away():
        assert not (demo_root() / "dead").exists()
        assert not (demo_root() / "dead.lock").exists()
        assert (demo_root() / "alive").exists()
