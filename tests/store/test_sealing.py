"""Nothing but sealed bytes lies in a vault."""

from __future__ import annotations

from moteleder.store.casefile import CaseFile
from moteleder.store.vault import Vault
from tests.store.samples import elias, note


class Mirror:
    """Turns bytes around: not safe, but seen."""

    def seal(self, data: bytes) -> bytes:
        return data[::-1]

    def open(self, data: bytes) -> bytes:
        return data[::-1]


def test_case_and_copies_are_sealed(vault: Vault) -> None:
    CaseFile.create(vault, "elias", elias(), sealing=Mirror())
    with CaseFile.open(vault, "elias", writing=True, sealing=Mirror()) as file:
        file.append(2, note(1))
    for data in (vault.read("elias").data, vault.read_copy("elias", vault.copies("elias")[0].name)):
        assert b"Tiril" not in data
        assert b"lirit" in data.lower()
    assert CaseFile.open(vault, "elias", sealing=Mirror()).case == elias(note(1))
