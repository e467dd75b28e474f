"""Lines as people type them, with what each becomes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from moteleder.domain.entries import EntryContent
from moteleder.session.shorthand.reading import Around, Reading, read
from tests.session.shorthand.around import around
from tests.session.shorthand.written import written


@dataclass(frozen=True)
class Typed:
    languages: str
    line: str
    kind: str
    says: EntryContent
    asks: tuple[str, ...]


def lines() -> Iterator[Typed]:
    for row in (Path(__file__).parent / "lines.txt").read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            yield _typed(row)


def _typed(row: str) -> Typed:
    languages, line, kind, *rest = row.split(" |")
    who, more, text = (cell.strip() for cell in (*rest, "", "", "")[:3])
    owner, *helpers = who.split("+") if kind.strip() == "task" else [""]
    backer, _, _ = more.partition("(")[2].partition(")")
    words = more.replace(f"({backer})", "").split()
    return Typed(
        languages.strip(),
        line[1:],
        kind.strip(),
        EntryContent(
            text=text,
            person="" if kind.strip() == "task" else who,
            owner=owner,
            helpers=tuple(helpers),
            backer=backer,
            due=next((date.fromisoformat(w) for w in words if w[:2] == "20"), None),
            goal=next((w for w in words if w[0] == "M"), ""),
        ),
        tuple(w[1:] for w in words if w[0] == "?"),
    )


LINES = tuple(lines())


@cache
def at_table(languages: str) -> Around:
    return around(languages)


def _number(person: str) -> int:
    return int(person[1:])


def asked(reading: Reading) -> tuple[str, ...]:
    return tuple(f"{ask.words}={','.join(sorted(ask.people, key=_number))}" for ask in reading.asks)


@pytest.mark.parametrize("typed", LINES, ids=[f"{t.languages} {t.line}" for t in LINES])
def test_a_line_becomes_what_its_writer_means(typed: Typed) -> None:
    found = read(typed.line, at_table(typed.languages))
    if typed.kind == "text":
        assert found is None
        return
    assert found is not None
    assert (found.kind, found.content, asked(found)) == (typed.kind, typed.says, typed.asks)


@pytest.mark.parametrize("typed", LINES, ids=[f"{t.languages} {t.line}" for t in LINES])
def test_what_a_line_became_is_written_back_as_a_line_that_becomes_the_same(typed: Typed) -> None:
    table = at_table(typed.languages)
    found = read(typed.line, table)
    if found is None or not found.content.text:
        return
    again = read(written(found.kind, found.content, table), table)
    assert again is not None
    assert (again.kind, again.content) == (found.kind, found.content)


def test_there_are_two_hundred_lines_in_three_languages() -> None:
    assert len(LINES) >= 200
    assert {t.languages for t in LINES} >= {"nb", "nn", "en"}
