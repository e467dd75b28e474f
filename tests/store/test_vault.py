"""What every vault does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from moteleder.store.problems import CaseProblem, Unsaved
from moteleder.store.vault import Vault


def test_what_was_written_is_read(vault: Vault) -> None:
    revision = vault.write("elias", b"one", None)
    assert vault.read("elias") == (b"one", revision)


def test_a_revision_names_the_content(vault: Vault) -> None:
    first = vault.write("elias", b"one", None)
    second = vault.write("elias", b"two", first)
    assert first != second
    assert vault.write("elias", b"one", second) == first


def test_keys_are_sorted_and_only_cases(vault: Vault) -> None:
    assert vault.keys() == ()
    for key in ("åse", "elias", "Noor 2"):
        vault.write(key, b"", None)
    with vault.lock("elias", "Siri"):
        vault.keep("elias", vault.read("elias").revision)
        assert vault.keys() == ("Noor 2", "elias", "åse")


def test_a_case_that_is_not_there_is_missing(vault: Vault) -> None:
    with pytest.raises(CaseProblem) as caught:
        vault.read("elias")
    assert (caught.value.code, caught.value.where) == ("missing", "elias.mote")


def test_a_new_case_does_not_take_another_ones_place(vault: Vault) -> None:
    vault.write("elias", b"one", None)
    with pytest.raises(CaseProblem) as caught:
        vault.write("elias", b"two", None)
    assert caught.value.code == "exists"
    assert vault.read("elias").data == b"one"


def test_what_somebody_else_wrote_is_not_overwritten(vault: Vault) -> None:
    first = vault.write("elias", b"one", None)
    vault.write("elias", b"theirs", first)
    with pytest.raises(CaseProblem) as caught:
        vault.write("elias", b"mine", first)
    assert caught.value.code == "conflict"
    assert vault.read("elias").data == b"theirs"


def test_a_change_to_a_case_that_is_gone_is_unsaved(vault: Vault) -> None:
    with pytest.raises(Unsaved) as caught:
        vault.write("elias", b"one", "a revision from before")
    assert caught.value.reason == "gone"
    assert vault.keys() == ()


LEAD_AWAY = ["", ".", "..", ".elias", "../elias", "a/b", "a\\b", "C:elias", "a\x00b", "a\nb"]
ILL_SHOWN = ["a\u202eb", "a\u2028b", "a\ud800b", "A\u030a"]
NOT_ON_WINDOWS = ["elias.", "elias ", " elias", "con", "NUL", "com1.elias", "a*b", "a?b", 'a"b', "a" * 101]


@pytest.mark.parametrize("key", [*LEAD_AWAY, *ILL_SHOWN, *NOT_ON_WINDOWS])
def test_what_could_be_a_path_or_no_name_is_no_key(vault: Vault, key: str) -> None:
    calls: list[Callable[[], object]] = [
        lambda: vault.read(key),
        lambda: vault.write(key, b"", None),
        lambda: vault.lock(key, "Siri"),
        lambda: vault.copies(key),
        lambda: vault.read_copy(key, "20261202T120000000000Z"),
        lambda: vault.restore(key, "20261202T120000000000Z"),
    ]
    for call in calls:
        with pytest.raises(CaseProblem) as caught:
            call()
        assert caught.value.code == "bad_key"
    vault.keep(key, "")


@pytest.mark.parametrize("key", ["elias", "åse-2026", "elias b", "console", "日本", "a.b", "x" * 100])
def test_plain_words_are_keys(vault: Vault, key: str) -> None:
    vault.write(key, b"one", None)
    assert vault.keys() == (key,)


def test_a_held_lock_says_who_and_since_when(vault: Vault) -> None:
    lock = vault.lock("elias", "Siri Tangvald")
    with lock:
        with pytest.raises(CaseProblem) as caught:
            vault.lock("elias", "Jonas Lyngmo")
        assert caught.value.code == "held"
        assert caught.value.values["who"] == "Siri Tangvald"
        assert caught.value.values["since"].startswith("20")
        vault.lock("noor", "Jonas Lyngmo").release()
    vault.lock("elias", "Jonas Lyngmo").release()


def test_releasing_twice_does_not_take_the_next_ones_lock(vault: Vault) -> None:
    first = vault.lock("elias", "Siri")
    first.release()
    second = vault.lock("elias", "Jonas")
    first.release()
    with pytest.raises(CaseProblem) as caught:
        vault.lock("elias", "Siri")
    assert caught.value.values["who"] == "Jonas"
    second.release()
