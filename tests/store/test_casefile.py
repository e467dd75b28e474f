"""A case in its file, over both vaults."""

from __future__ import annotations

import subprocess
import sys

import pytest

from moteleder.domain.values import change
from moteleder.store.casefile import CaseFile
from moteleder.store.problems import CaseProblem
from moteleder.store.vault import Vault
from tests.store.samples import elias, note


def opened(vault: Vault) -> CaseFile:
    CaseFile.create(vault, "elias", elias(), "Siri")
    return CaseFile.open(vault, "elias", writing=True, who="Siri")


def append_then_fail(file: CaseFile) -> None:
    with file.change():
        file.append(2, note(9), replaces_last=True)
        file.append(2, note(2))
        file.append(7, note(3))


def test_a_case_that_was_made_is_opened(vault: Vault) -> None:
    CaseFile.create(vault, "elias", elias(note(1), note(2)))
    with CaseFile.open(vault, "elias") as file:
        assert file.case == elias(note(1), note(2))


def test_making_a_case_twice_keeps_the_first(vault: Vault) -> None:
    CaseFile.create(vault, "elias", elias(note(1)))
    with pytest.raises(CaseProblem) as caught:
        CaseFile.create(vault, "elias", elias())
    assert caught.value.code == "exists"
    assert CaseFile.open(vault, "elias").case == elias(note(1))


def test_an_open_case_cannot_be_made_again_or_opened_to_write(vault: Vault) -> None:
    with opened(vault):
        for attempt in (
            lambda: CaseFile.create(vault, "elias", elias(), "Jonas"),
            lambda: CaseFile.open(vault, "elias", writing=True, who="Jonas"),
        ):
            with pytest.raises(CaseProblem) as caught:
                attempt()
            assert (caught.value.code, caught.value.values["who"]) == ("held", "Siri")
    CaseFile.open(vault, "elias", writing=True, who="Jonas").close()


def test_readers_read_while_somebody_writes(vault: Vault) -> None:
    with opened(vault) as writer:
        reader = CaseFile.open(vault, "elias")
        writer.append(2, note(1))
        assert reader.case == elias()
        assert CaseFile.open(vault, "elias").case == elias(note(1))


def test_an_event_is_stored_when_append_returns(vault: Vault) -> None:
    with opened(vault) as file:
        file.append(2, note(1))
        file.append(2, note(2))
        assert not file.dirty
        assert file.case == CaseFile.open(vault, "elias").case == elias(note(1), note(2))


def test_an_event_takes_the_place_of_the_last(vault: Vault) -> None:
    with opened(vault) as file:
        for number in (1, 2):
            file.append(number, note(1))
            file.append(number, note(2))
        file.append(2, note(3, "Leser [høyt] og lenge."), replaces_last=True)
        wanted = elias(note(1), note(3, "Leser [høyt] og lenge."))
        assert file.case.meeting(2) == wanted.meeting(2)
        assert file.case.meeting(1).event == (note(1), note(2))
        assert CaseFile.open(vault, "elias").case == file.case


def test_an_event_of_no_meeting_or_in_no_events_place_is_refused(vault: Vault) -> None:
    with opened(vault) as file:
        with pytest.raises(KeyError):
            file.append(3, note(1))
        with pytest.raises(ValueError, match="no last event"):
            file.append(2, note(1), replaces_last=True)
        assert not file.dirty
        assert file.case == elias()


def test_a_whole_case_is_put(vault: Vault) -> None:
    new = change(elias(note(1)), people=elias().people[:1], tasks=(), last_meeting=None)
    with opened(vault) as file:
        file.append(2, note(7))
        file.put(new)
        file.append(2, note(2))
    wanted = change(elias(note(1), note(2)), people=elias().people[:1], tasks=(), last_meeting=None)
    assert CaseFile.open(vault, "elias").case == wanted


def test_two_meetings_with_one_number_are_refused_and_nothing_changes(vault: Vault) -> None:
    with opened(vault) as file:
        with pytest.raises(ValueError, match="one number"):
            file.put(change(elias(), meetings=(elias().meetings[0],) * 2))
        assert (file.case, file.dirty) == (elias(), False)


def test_several_changes_are_one_write(vault: Vault) -> None:
    with opened(vault) as file:
        before = vault.read("elias").revision
        with file.change():
            file.append(2, note(1))
            with file.change():
                file.append(2, note(2))
            assert vault.read("elias").revision == before
            assert file.dirty
        assert CaseFile.open(vault, "elias").case == elias(note(1), note(2))


def test_changes_whose_block_fails_have_not_happened(vault: Vault) -> None:
    with opened(vault) as file:
        file.append(2, note(1))
        with pytest.raises(KeyError):
            append_then_fail(file)
        assert (file.case, file.dirty) == (elias(note(1)), False)
        file.append(2, note(3))
    assert CaseFile.open(vault, "elias").case == elias(note(1), note(3))


def test_a_case_that_is_open_to_read_is_not_changed(vault: Vault) -> None:
    CaseFile.create(vault, "elias", elias())
    with CaseFile.open(vault, "elias") as file:
        with pytest.raises(ValueError, match="not open for writing"):
            file.append(2, note(1))
        assert file.case == elias()


def test_opening_what_is_not_there_leaves_no_trace(vault: Vault) -> None:
    with pytest.raises(CaseProblem) as caught:
        CaseFile.open(vault, "elias", writing=True)
    assert caught.value.code == "missing"
    vault.lock("elias", "Siri").release()
    assert vault.keys() == ()


def test_opening_to_write_keeps_a_good_copy(vault: Vault) -> None:
    CaseFile.create(vault, "elias", elias())
    assert vault.copies("elias") == ()
    with CaseFile.open(vault, "elias", writing=True) as file:
        for count in range(5):
            file.append(2, note(count))
    [copy] = vault.copies("elias")
    vault.restore("elias", copy.name)
    assert CaseFile.open(vault, "elias").case == elias()


def test_the_store_is_entered_without_tinydb() -> None:
    loads = "import sys, moteleder.store, moteleder.store.problems; sys.exit('tinydb' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loads], check=False).returncode == 0
