"""Files that are not what they should be: said with a place, and never written over."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from moteleder.store.casefile import CaseFile
from moteleder.store.encoding import Tables, encode
from moteleder.store.problems import CaseProblem
from moteleder.store.vault import MemoryVault, Vault
from tests.store.samples import elias, note


def good() -> bytes:
    vault = MemoryVault()
    CaseFile.create(vault, "elias", elias(note(1), note(2)))
    return vault.read("elias").data


def problem(data: bytes, vault: Vault) -> CaseProblem:
    """What opening says; the file and the lock are seen to be left alone."""
    vault.write("elias", data, None)
    for writing in (False, True):
        with pytest.raises(CaseProblem) as caught:
            CaseFile.open(vault, "elias", writing=writing, who="Siri")
    assert vault.read("elias").data == data
    assert vault.copies("elias") == ()
    vault.lock("elias", "Jonas").release()
    assert caught.value.where == "elias.mote"
    return caught.value


NOT_CASES = [b"", b"  \n", b"\x00" * 64, b"\x89PNG\r\n\x1a\n", b"# Referat\n", b"[1, 2]", b"null", b"{}"]
NOT_CASES += [b'{"case": 1}', b'{"case": {}}', b'{"case": {"1": {"alias": "Elias"}}}', b'{"_default": {}}']
NOT_CASES += [
    b'{"case": {"1": {"format": true}}}',
    b'{"case": {"1": {"format": "1"}}}',
    b"age-encryption.org/v1\n",
]


@pytest.mark.parametrize("data", NOT_CASES)
def test_what_is_not_a_case_is_said(vault: Vault, data: bytes) -> None:
    assert problem(data, vault).code == "not_a_case"


def test_a_file_that_is_cut_off_anywhere_is_said() -> None:
    whole = good().rstrip()
    for length in range(1, len(whole)):
        found = problem(whole[:length], MemoryVault())
        assert found.code == "cut_off", length
        assert found.values["line"] == str(whole[:length].count(b"\n") + 1)


@pytest.mark.parametrize("junk", [b"\x00", b"\xff", b"}"])
def test_damage_is_said_with_its_line(vault: Vault, junk: bytes) -> None:
    lines = good().split(b"\n")
    lines[5] = junk + lines[5]
    found = problem(b"\n".join(lines), vault)
    assert (found.code, found.values["line"]) == ("damaged", "6")


def test_text_that_is_not_utf_8_is_damage(vault: Vault) -> None:
    lines = good().split(b"\n")
    at = next(n for n, line in enumerate(lines) if "Sandnæs".encode() in line)
    lines[at] = lines[at].replace("æ".encode(), b"\xe6")
    found = problem(b"\n".join(lines), vault)
    assert (found.code, found.values["line"]) == ("damaged", str(at + 1))


def test_tables_in_tables_without_end_are_damage(vault: Vault) -> None:
    assert problem(b'{"a":' * 100_000, vault).code == "damaged"


def test_a_newer_file_is_said_whatever_else_it_holds(vault: Vault) -> None:
    found = problem(b'{"case": {"1": {"format": 2, "x": 1}}, "people": []}', vault)
    assert (found.code, found.values) == ("newer", {"format": "2", "known": "1"})


def first(table: str, **values: object) -> Callable[[Tables], None]:
    return lambda tables: tables[table]["1"].update(values)


def without_first_event(tables: Tables) -> None:
    del tables["journal"]["1"]


def twice(table: str) -> Callable[[Tables], None]:
    def double(tables: Tables) -> None:
        tables[table]["99"] = tables[table]["1"]

    return double


FIELDS = [
    (first("meetings", number="two"), "$.meeting[0].number"),
    (first("meetings", number=2), "$.meeting[1].number"),
    (first("meetings", surprise=1), "$.meeting[0]"),
    (first("people", party="neighbour"), "$.person[0].party"),
    (first("goals", measure=[{"id": "T1", "text": 3}]), "$.goal[0].measure[0].text"),
    (first("tasks", due="soon"), "$.task[0].due"),
    (first("case", case={"alias": "Elias", "language": "dansk"}), "$.case.language"),
    (first("case", person=[]), "$.person"),
    (first("journal", event={"do": "dance"}), "$.meeting[1].event[0].do"),
    (
        first("journal", event={"do": "note", "at": "noon", "place": "S4", "text": ""}),
        "$.meeting[1].event[0].at",
    ),
    (
        first("journal", event={"do": "note", "at": "2026-12-02T13:00:00", "place": "S4", "text": ""}),
        "$.meeting[1].event[0].at",
    ),
    (first("meetings", start="2026-12-02T13:00:00"), "$.meeting[0].start"),
    (first("journal", meeting=7), "$.journal[0]"),
    (first("journal", meeting=[]), "$.journal[0]"),
    (first("journal", n=[]), "$.journal[0]"),
    (first("journal", n=7), "$.meeting[1].event[0]"),
    (without_first_event, "$.meeting[1].event[0]"),
    (twice("journal"), "$.journal[2]"),
    (first("meetings", number=[1]), "$.meeting[0].number"),
    (first("meetings", event=[]), "$.meeting[0].event"),
    (first("journal", extra=1), "$.journal[0]"),
    (twice("case"), "$.case"),
    (twice("meetings"), "$.meeting[2].number"),
    (lambda tables: tables["case"]["1"].pop("case"), "$"),
    (lambda tables: tables["people"].update({"1": 5}), "$.people[0]"),
    (lambda tables: tables.update(people=[]), "$.people"),
]


@pytest.mark.parametrize(("harm", "place"), FIELDS)
def test_a_wrong_field_is_said_with_its_place(
    vault: Vault, harm: Callable[[Tables], None], place: str
) -> None:
    tables = msgspec.json.decode(good(), type=Tables)
    harm(tables)
    found = problem(msgspec.json.encode(tables), vault)
    assert (found.code, found.values["place"]) == ("damaged", place)


def test_every_row_has_a_line_of_its_own() -> None:
    lines = [line.rstrip(b",") for line in good().splitlines()]
    rows = [msgspec.json.decode(b"{" + line + b"}") for line in lines if line.endswith(b"}") and b":" in line]
    assert len(rows) == 9


def test_rows_may_stand_in_any_order_and_on_any_line(vault: Vault) -> None:
    tables = msgspec.json.decode(good(), type=Tables)
    tables["journal"] = dict(reversed(tables["journal"].items()))
    vault.write("elias", encode(dict(reversed(tables.items()))).replace(b"\n", b"\r\n"), None)
    assert CaseFile.open(vault, "elias").case == elias(note(1), note(2))


def test_a_restored_copy_opens_again(vault: Vault) -> None:
    vault.write("elias", good(), None)
    CaseFile.open(vault, "elias", writing=True).close()
    vault.write("elias", b"{", vault.read("elias").revision)
    with pytest.raises(CaseProblem, match="cut_off"):
        CaseFile.open(vault, "elias")
    with vault.lock("elias", "Siri"):
        vault.restore("elias", vault.copies("elias")[0].name)
    assert CaseFile.open(vault, "elias").case == elias(note(1), note(2))
