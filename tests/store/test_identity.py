"""A case file from before, with an identity number in it: read without, and gone from the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.domain.case import Case
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.store import exchange
from moteleder.store.casefile import CaseFile
from moteleder.store.encoding import encode
from moteleder.store.problems import CaseProblem, Unsaved
from moteleder.store.rows import rows_of
from moteleder.store.vault import FolderVault, MemoryVault, Vault
from tests.numbers import ANTONI, ELIAS
from tests.store.samples import elias, note

GONE = "[fødselsnummer fjernet]"


def stored(case: Case) -> bytes:
    """The case as an older program would have stored it, numbers and all."""
    return encode(
        {name: {str(n): row for n, row in enumerate(rows, 1)} for name, rows in rows_of(case).items()}
    )


def with_numbers(text: str = f"Fnr {ELIAS}, og 078521\n90021\nog mer") -> bytes:
    return stored(elias(note(1, text)))


def texts(vault: Vault, key: str = "elias") -> list[str]:
    """The file and its copies, as text, newest copy last."""
    copies = [vault.read_copy(key, copy.name) for copy in reversed(vault.copies(key))]
    return [data.decode(errors="replace") for data in (vault.read(key).data, *copies)]


def old_file(vault: Vault, *earlier: bytes) -> None:
    """A file with numbers, and good copies from before it."""
    for data in (*earlier, with_numbers()):
        revision = vault.read("elias").revision if vault.keys() else None
        vault.keep("elias", vault.write("elias", data, revision))


def test_it_is_read_without_the_number_and_the_file_is_left_alone(vault: Vault) -> None:
    old_file(vault)
    with CaseFile.open(vault, "elias") as file:
        assert file.removed == 2
        assert file.case.meeting(2).event[0].text == f"1: Fnr {GONE}, og {GONE}\nog mer"  # type: ignore[union-attr]
    assert vault.read("elias").data == with_numbers()


def test_opened_for_writing_it_is_gone_from_the_file_and_from_every_good_copy(vault: Vault) -> None:
    damaged = with_numbers()[: with_numbers().index(b'"journal"') + 150]
    assert ELIAS.encode() in damaged
    newer = with_numbers().replace(b'"format":1', b'"format":99')
    old_file(vault, damaged, newer)
    names = [copy.name for copy in vault.copies("elias")]
    with CaseFile.open(vault, "elias", writing=True) as file:
        assert (file.removed, file.dirty) == (2, False)
    assert vault.read("elias").data == vault.read_copy("elias", vault.copies("elias")[0].name)
    now = texts(vault)
    assert len(now) == 1 + 3
    for text in now:
        assert ELIAS not in text
        assert GONE in text
        assert "90021" not in text
    assert '"format":99' in now[2], "a copy of a newer version keeps all else"
    assert "\\nog mer" in now[2]
    assert {copy.name for copy in vault.copies("elias")} >= set(names[:2])


def test_the_second_time_there_is_nothing_to_say(vault: Vault) -> None:
    old_file(vault)
    with CaseFile.open(vault, "elias", writing=True):
        pass
    before = texts(vault)
    with CaseFile.open(vault, "elias", writing=True) as file:
        assert file.removed == 0
    assert texts(vault) == before


def test_a_file_without_one_is_opened_as_ever_and_its_copies_are_not_touched(vault: Vault) -> None:
    old = stored(elias(note(1)))
    vault.keep("elias", vault.write("elias", old, None))
    with CaseFile.open(vault, "elias", writing=True) as file:
        assert (file.removed, file.dirty) == (0, False)
    assert vault.read("elias").data == old
    assert [vault.read_copy("elias", copy.name) for copy in vault.copies("elias")] == [old]


def test_where_it_cannot_be_written_it_is_opened_and_no_copy_of_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = FolderVault(tmp_path)
    vault.write("elias", with_numbers(), None)
    with monkeypatch.context() as full:
        full.setattr("moteleder.store.vault.write_whole", _full)
        file = CaseFile.open(vault, "elias", writing=True)
        assert (file.removed, file.dirty) == (2, True)
        with pytest.raises(Unsaved):
            file.save()
    assert vault.copies("elias") == ()
    file.close()
    assert ELIAS not in "".join(texts(vault))


def _full(path: Path, data: bytes) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("key", [ELIAS, f"elias-{ELIAS}", "148318 90003"])
def test_no_case_is_called_by_one_and_the_problem_does_not_name_it(key: str, vault: Vault) -> None:
    with pytest.raises(CaseProblem) as caught:
        CaseFile.create(vault, key, elias())
    assert caught.value.code == "identity_name"
    assert ELIAS[6:] not in str(caught.value)
    assert vault.keys() == ()


def test_a_case_file_is_read_without_them_and_their_number_is_told() -> None:
    case = change(elias(), tasks=(Task(id="O9", text=f"a {ELIAS}\nb 078521-90021"),))
    told: list[int] = []
    text = exchange.write(case)
    assert ELIAS in text
    found = exchange.read(text, "elias.toml", told.append)
    assert told == [2]
    assert exchange.write(found) == text.replace(ELIAS, GONE).replace("078521-90021", GONE)
    exchange.read(exchange.write(found), "elias.toml", told.append)
    assert told == [2]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('alias = "Elias"', f'alias = "Elias {ELIAS}"', "$.case.alias"),
        ("length = 75", f"length = {ELIAS}", "$.meeting[1].length"),
        ("length = 75", f"length = {int(ANTONI)}", "$.meeting[1].length"),
    ],
)
def test_where_no_text_can_take_its_place_the_file_is_refused(old: str, new: str, place: str) -> None:
    text = exchange.write(elias())
    assert old in text
    with pytest.raises(CaseProblem) as caught:
        exchange.read(text.replace(old, new), "elias.toml")
    assert (caught.value.code, caught.value.values) == ("identity", {"place": place})


def test_a_copy_that_is_not_there_is_not_made(vault: Vault) -> None:
    vault.write("elias", b"1", None)
    vault.replace_copy("elias", "20261202T120000000000Z", b"2")
    assert vault.copies("elias") == ()
    assert isinstance(vault, FolderVault | MemoryVault)
