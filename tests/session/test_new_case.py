"""A new case holds what was told and nothing else, under a handle that names nobody."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from moteleder.domain.snapshot import Language
from moteleder.session.casebook import CaseBook
from moteleder.session.new_case import NewCase, free_handle, made_case
from moteleder.store.exchange import read, write

INGA = NewCase(
    alias="Inga",
    born=date(2012, 5, 1),
    language="nn",
    parents=("Marte Brattvoll", "", "Henning Osnes"),
    name="Siri Tangvald",
    role="barnekoordinator",
    service="Granvik kommune",
)


def test_the_handle_is_the_first_free_one_of_the_year() -> None:
    assert free_handle((), 2026) == "sak-2026-001"
    assert free_handle({"sak-2026-001", "sak-2026-003"}, 2026) == "sak-2026-002"
    assert free_handle([f"sak-2026-{n:03}" for n in range(1, 1000)], 2026) == "sak-2026-1000"


def test_everybody_has_an_id_and_a_place() -> None:
    case = made_case(INGA)
    assert [(p.id, p.name, p.role, p.party, p.guardian) for p in case.people] == [
        ("P1", "Inga", "planeigar", "child", False),
        ("P2", "Marte Brattvoll", "føresett", "family", True),
        ("P3", "Henning Osnes", "føresett", "family", True),
        ("P4", "Siri Tangvald", "barnekoordinator", "municipality", False),
    ]
    facts = case.facts
    assert (facts.child, facts.coordinator, facts.leader, facts.writer) == ("P1", "P4", "P4", "P4")
    assert (facts.born, facts.group) == (date(2012, 5, 1), "ansvarsgruppe")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_first_name_alone_makes_a_case_that_holds_together(language: Language) -> None:
    case = made_case(NewCase(alias="Antoni", language=language))
    assert [bool(p.label) for p in case.people] == [True, True]
    assert read(write(case), "antoni.toml") == case


def test_the_file_says_nothing_of_whom_it_is_about(tmp_path: Path) -> None:
    book = CaseBook.at(tmp_path)
    book.add(free_handle(book.keys(), 2026), made_case(INGA))
    book.add(free_handle(book.keys(), 2026), made_case(NewCase(alias="Antoni")))
    assert [p.name for p in sorted(tmp_path.glob("*.mote"))] == ["sak-2026-001.mote", "sak-2026-002.mote"]
    assert book.keys() == ("sak-2026-001", "sak-2026-002")
