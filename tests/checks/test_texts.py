"""Every check of wording: texts that trigger it, and near misses that do not, in each language."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, cast

import pytest

from moteleder.checks.around import Around, Kind, Piece, name_words
from moteleder.checks.finding import Finding
from moteleder.checks.in_text import found_at, in_piece
from moteleder.checks.jargon import unexplained

TABLE: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("texts.toml").read_text("utf-8"))[
    "check"
]
PEOPLE = ("Ane Fossli", "Marte Brattvoll", "Henning Osnes", "Elias B.")
CODES = {"D01", "T02", "P01", "P02", "P03", "A01", "L01"}


def found(text: str, language: str, kind: str = "text") -> list[Finding]:
    people = frozenset(name_words(name) for name in PEOPLE)
    around = Around(language=language, people=people, interpreter=True)
    piece = Piece(place="S1", kind=cast(Kind, kind), text=text, writes="note")
    explained = [found_at(where, hit) for where, hit in unexplained([piece], language)]
    return [*in_piece(piece, around), *explained]


def rows(which: str) -> list[Any]:
    return [
        pytest.param(row, text, id=f"{row['code']} {row['language']} {text[:30]}")
        for row in TABLE
        for text in row[which]
    ]


@pytest.mark.parametrize(("row", "text"), rows("finds"))
def test_a_text_triggers_its_check_at_the_words(row: dict[str, Any], text: str) -> None:
    hits = [f for f in found(text, row["language"], row.get("kind", "text")) if f.code == row["code"]]
    assert row["finds"][text] in [f.text for f in hits]
    for hit in hits:
        words = hit.text.removesuffix(" …")
        assert text.split("\n")[hit.line - 1].startswith(words, hit.column - 1)


@pytest.mark.parametrize(("row", "text"), rows("near"))
def test_a_near_miss_does_not(row: dict[str, Any], text: str) -> None:
    assert row["code"] not in {f.code for f in found(text, row["language"], row.get("kind", "text"))}


def test_every_check_of_wording_is_in_the_table_in_bokmal_and_nynorsk() -> None:
    for language in ("nb", "nn"):
        assert {row["code"] for row in TABLE if row["language"] == language} == CODES


def test_only_tasks_are_asked_what_the_child_will_notice() -> None:
    assert found("Vi skal følge opp saken", "nb") == []


def test_sentences_are_counted_only_where_somebody_interprets() -> None:
    long = next(text for row in TABLE if row["code"] == "L01" for text in row["finds"])
    assert in_piece(Piece(place="S1", kind="text", text=long), Around(language="nb")) == ()


def test_the_childs_words_are_never_given_other_words() -> None:
    assert all(f.fix is None for f in found("Tobias Hansen og PPT får 40 timer", "nb", "child"))


def test_a_line_for_the_writer_alone_is_left_in_peace() -> None:
    assert found("Tobias Hansen, PPT, får 40 timer", "nb", "private") == []


def test_a_word_is_explained_once_for_the_whole_meeting() -> None:
    first = Piece(place="S1", kind="text", text="PPT (pedagogisk-psykologisk tjeneste) er her")
    later = Piece(place="S2", kind="text", text="PPT og EEG")
    assert [hit.text for _, hit in unexplained([first, later], "nb")] == ["EEG"]
    assert [(p.place, h.text) for p, h in unexplained([later, first], "nb")] == [("S2", "PPT"), ("S2", "EEG")]


def test_the_fix_of_an_abbreviation_explains_it() -> None:
    (hit,) = found("Vi ringer PPT", "nb")
    assert hit.fix is not None
    assert hit.fix.by == "PPT (pedagogisk-psykologisk tjeneste)"
    assert found(f"Vi ringer {hit.fix.by}", "nb") == []


@pytest.mark.parametrize(
    ("language", "text"), [("nb", "Leste 14831890003 høyt"), ("nn", "Las 078521 90021 høgt")]
)
@pytest.mark.parametrize("kind", ["text", "task", "child", "child_note", "private"])
def test_an_identity_number_blocks_in_every_text_and_is_never_repeated(
    language: str, text: str, kind: str
) -> None:
    (hit,) = found(text, language, kind)
    assert (hit.code, hit.severity, hit.fix) == ("I01", "blocks", None)
    assert not any(digits in hit.text for digits in ("148318", "078521"))


@pytest.mark.parametrize("near", ["Konto 1483.18.90003", "Ring 922 33 445", "Nr. 12345678901"])
def test_an_account_number_a_telephone_number_and_other_digits_are_none(near: str) -> None:
    assert found(near, "nb") == []
