"""The look at a case's bytes before its values are gone through: never less careful, only sooner done."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.identity import guarded, removed
from moteleder.store import storage
from moteleder.store.casefile import CaseFile
from moteleder.store.encoding import decode, encode
from moteleder.store.memory import MemoryVault
from moteleder.store.rows import rows_of
from moteleder.store.scan import may_hold_identity
from moteleder.store.sealing import Plain
from tests.numbers import ANTONI, ELIAS
from tests.store.samples import elias, note

PARTS = [
    "",
    "",
    " ",
    "\t",
    "\n",
    ".",
    "-",
    "\u00a0",
    "\u2009",
    "\u200b",
    "\u00ad",
    "\u2013",
    "\u2212",
    "\uff0e",
]
NOISE = [
    "\\",
    '"',
    "/",
    "n",
    "t",
    "\r",
    "\x01",
    "å",
    "1",
    "12",
    "O",
    "\u0661",
    "2026-12-02",
    "\\n",
    "\\u00e5",
    "👋",
]
SCRIPTS = [0x30, 0x660, 0xFF10]


@st.composite
def parted(draw: st.DrawFn) -> str:
    """An identity number, its digits in one script or another, parted in one way or another."""
    digits = draw(st.sampled_from([ELIAS, ANTONI]))
    zero = draw(st.sampled_from(SCRIPTS))
    said = "".join(chr(zero + int(each)) for each in digits)
    if draw(st.booleans()):
        return said[:6] + "".join(draw(st.lists(st.sampled_from(PARTS), max_size=3))) + said[6:]
    middle = draw(st.sampled_from(PARTS[2:]))
    parts = [draw(st.sampled_from(PARTS)) if n != 6 else middle for n in range(1, 11)]
    return said[0] + "".join(part + digit for part, digit in zip(parts, said[1:], strict=True))


TEXT = st.lists(parted() | st.sampled_from(NOISE) | st.sampled_from(PARTS), max_size=8).map("".join)
VALUE: st.SearchStrategy[Any] = st.recursive(
    TEXT | st.none() | st.integers(0, 10**12) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
)


def written(value: object) -> list[bytes]:
    """The value in JSON, as we and as others write it."""
    return [
        msgspec.json.encode(value),
        json.dumps(value).encode(),
        json.dumps(value, ensure_ascii=False, indent=2).encode(),
    ]


@settings(max_examples=120)
@given(VALUE)
def test_where_a_value_holds_a_number_the_bytes_say_so(value: object) -> None:
    if guarded(value)[1]:
        assert all(may_hold_identity(data) for data in written(value))


@settings(max_examples=40, deadline=None)
@given(TEXT, TEXT)
def test_a_case_is_read_the_same_with_the_look_and_without(first: str, second: str) -> None:
    case = elias(note(1, first), note(2, second))
    tables = {name: {str(n): row for n, row in enumerate(rows, 1)} for name, rows in rows_of(case).items()}
    vault = MemoryVault()
    data = encode(tables)
    vault.write("elias", data, None)
    read = storage.VaultStorage(vault, "elias", Plain())
    assert (read.load(), read.removed) == guarded(decode(data, "elias"), removed("nb"))


@pytest.mark.parametrize(
    "text",
    [ELIAS, f"{ELIAS[:6]}\n{ELIAS[6:]}", f"{ELIAS[:6]}\t{ELIAS[6:]}", " ".join(ELIAS[:6]) + " " + ELIAS[6:]],
)
def test_every_way_a_number_is_parted_is_seen(text: str) -> None:
    assert all(may_hold_identity(data) for data in written({"a": [text]}))


@pytest.mark.parametrize(
    "text", ["", "kl. 13.00-14.30", "01.08.2026–31.07.2027", "tlf. 22 33 44 55", "12345678901", "\\"]
)
def test_what_is_no_number_costs_no_second_look(text: str) -> None:
    assert not may_hold_identity(msgspec.json.encode({"at": "2026-12-02T13:00:00+01:00", "text": text}))


def test_the_values_of_a_case_without_numbers_are_not_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    vault = MemoryVault()
    CaseFile.create(vault, "elias", elias())

    def walked(*_: object) -> None:
        raise AssertionError("gone through")

    monkeypatch.setattr(storage, "guarded", walked)
    assert CaseFile.open(vault, "elias").case == elias()
