from __future__ import annotations

import pytest

from moteleder.domain.outline import Outline
from moteleder.session.overview import Overview
from moteleder.session.searching import MOST, folded, search
from tests.session.outlines import book, person, task

BOOK = book(
    Outline(
        alias="Elias",
        people=(
            person("Åse Sandnæs", role="fysioterapeut", service="Granvik kommune"),
            person("Øyvind Ekornrud", role="rådgiver", service="PPT"),
        ),
        tasks=(task("Søke om sykkel", owner="Øyvind Ekornrud", service="PPT", goal="Bevegelse"),),
    ),
    Outline(alias="Inga", people=(person("Renée", role="lærer"),), tasks=(task("Lage kart"),)),
)


def found(query: str, of: Overview = BOOK) -> list[str]:
    hits = search(of.cases, query)
    return [
        *(f"case {entry.key}" for entry in hits.cases),
        *(f"{entry.key} {each.label}" for entry, each in hits.people),
        *(f"{entry.key} {each.text}" for entry, each in hits.tasks),
    ]


@pytest.mark.parametrize(
    "query", ["åse", "Ase", "ÅSE", "sandnæs", "sandnaes", "Åse fysio", "elias fysio", "A\u030ase"]
)
def test_a_person_is_found_however_the_name_is_written(query: str) -> None:
    assert found(query) == ["elias Åse Sandnæs"]


def test_a_person_is_found_without_the_accent() -> None:
    assert found("renee") == ["inga Renée"]


def test_a_child_is_found_by_what_it_is_called() -> None:
    assert found("eli") == ["case elias"]


def test_every_word_must_be_there_each_where_it_likes() -> None:
    assert found("ppt sykkel") == ["elias Søke om sykkel"]
    assert found("elias bevegelse øyvind") == ["elias Søke om sykkel"]
    assert found("sykkel kart") == []


def test_a_case_is_found_by_words_that_no_one_of_its_people_or_tasks_holds() -> None:
    assert found("åse sykkel") == ["case elias"]


def test_words_do_not_run_over_from_one_text_into_the_next() -> None:
    assert found("kommunerådgiver") == []
    assert found("\n") == [f"case {key}" for key in ("elias", "inga")]


def test_no_more_are_given_than_anybody_reads() -> None:
    many = book(*(Outline(alias=f"Barn {n}", people=(person("Tiril"),)) for n in range(MOST + 20)))
    assert len(search(many.cases, "tiril").people) == MOST
    assert len(search(many.cases, "barn").cases) == MOST


def test_letters_of_any_script_stay() -> None:
    assert folded("Анна ŁÓDŹ Þór") == "анна lodz thor"
