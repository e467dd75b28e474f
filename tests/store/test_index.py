"""The index: what it holds of the cases, and that it is never more than a help."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.domain.outline import Outline
from moteleder.store.index import Indexed, read_index, write_index
from moteleder.store.keys import INDEX, key_of
from moteleder.store.vault import FolderVault, Vault

ONE = Indexed("1", Outline(alias="Elias"))
TWO = Indexed("2", Outline(alias="Inga"))


@pytest.fixture
def kept(vault: Vault) -> Vault:
    """Two cases, and an index that knows both."""
    for key in ("elias", "inga"):
        vault.write(key, b"{}", None)
    assert write_index(vault, {"elias": ONE, "inga": TWO})
    return vault


def held(vault: Vault) -> dict[str, str]:
    return {key: f"{each.stamp} {each.outline.alias}" for key, each in read_index(vault)}


def test_what_was_written_is_read_and_is_no_case(kept: Vault) -> None:
    assert held(kept) == {"elias": "1 Elias", "inga": "2 Inga"}
    assert kept.keys() == ("elias", "inga")
    assert set(kept.stamps()) == {"elias", "inga"}
    assert key_of(INDEX) is None


def test_where_there_is_none_nothing_is_known(vault: Vault) -> None:
    assert held(vault) == {}


@pytest.mark.parametrize("data", [b"", b"{", b"null", b"[]", b"\xff\xfe", b'{"format":99}\n{}', b"\x00" * 9])
def test_one_that_cannot_be_used_is_as_none(kept: Vault, data: bytes) -> None:
    kept.write_index(data)
    assert held(kept) == {}


def test_one_that_was_cut_off_or_is_damaged_in_places_holds_the_rest(kept: Vault) -> None:
    whole = kept.read_index()
    kept.write_index(whole[:-9])
    assert held(kept) == {"elias": "1 Elias"}
    kept.write_index(whole.replace(b'"Elias"', b"17"))
    assert held(kept) == {"inga": "2 Inga"}


def test_a_case_that_is_gone_is_not_written(kept: Vault) -> None:
    write_index(kept, {"elias": ONE, "inga": TWO, "erased": Indexed("3", Outline(alias="Antoni"))})
    assert b"Antoni" not in kept.read_index()


def test_a_case_that_is_not_known_yet_is_left_out(kept: Vault) -> None:
    write_index(kept, {"inga": TWO})
    assert held(kept) == {"inga": "2 Inga"}


def test_a_stamp_is_another_when_the_content_is(kept: Vault) -> None:
    before = kept.stamps()
    kept.write("elias", b"[]", kept.read("elias").revision)
    after = kept.stamps()
    assert after["inga"] == before["inga"]
    assert after["elias"] != before["elias"]


def test_a_file_of_the_same_size_at_the_same_time_has_another_stamp(folder: Path) -> None:
    import os

    vault = FolderVault(folder)
    vault.write("elias", b"{}", None)
    before, at = vault.stamps(), (folder / "elias.mote").stat()
    vault.write("elias", b"[]", vault.read("elias").revision)
    os.utime(folder / "elias.mote", ns=(at.st_atime_ns, at.st_mtime_ns))
    assert vault.stamps() != before


def test_where_the_folder_is_gone_nothing_is_written_and_nothing_raised(folder: Path) -> None:
    assert not write_index(FolderVault(folder), {})
    assert FolderVault(folder).stamps() == {}


def test_what_a_dead_writer_left_is_cleared_away(folder: Path) -> None:
    vault = FolderVault(folder)
    vault.write("elias", b"{}", None)
    (folder / f".{INDEX}.{'0' * 16}.tmp").write_bytes(b"half of it")
    write_index(vault, {"elias": ONE})
    assert sorted(path.name for path in folder.iterdir() if path.is_file()) == [INDEX, "elias.mote"]
