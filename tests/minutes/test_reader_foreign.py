"""Minutes in other traditions: what each says is found, and nothing else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from moteleder.minutes.reader import Document, read, render
from moteleder.minutes.reading.found import Facts, FoundTask

FOLDER = Path(__file__).parent / "foreign"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".toml")
EVERY = pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.stem))


def document(file: Path) -> Document:
    return read(file.read_bytes().decode("utf-8"))


def told(facts: Facts) -> dict[str, Any]:
    """The facts in the form of the files beside the minutes: what is empty is left out."""
    people: dict[str, list[str]] = {}
    for person in facts.people:
        people.setdefault(person.status, []).append(person.name)
    found: dict[str, Any] = {
        "title": facts.title.text if facts.title else "",
        "dates": [each.day for each in facts.dates],
        "decisions": [each.text for each in facts.decisions],
        "people": people,
        "digital": [p.name for p in facts.people if p.how == "digital"],
        "phone": [p.name for p in facts.people if p.how == "phone"],
        "part": [p.name for p in facts.people if p.part],
        "deputies": {p.name: p.deputy_for for p in facts.people if p.deputy_for},
        "task": [task(each) for each in facts.tasks],
        "earlier": [task(each) for each in facts.earlier],
        "next": facts.next.day if facts.next else None,
        "next_said": facts.next.text if facts.next and not facts.next.day else "",
    }
    return {name: value for name, value in found.items() if value}


def task(found: FoundTask) -> dict[str, Any]:
    fields = {name: getattr(found, name) for name in FoundTask.__struct_fields__ if name != "line"}
    return {name: value for name, value in fields.items() if value}


def test_there_are_minutes_of_a_dozen_traditions() -> None:
    assert len(FILES) >= 12
    assert {path.stem for path in FILES} == {path.stem for path in FOLDER.glob("*.toml")}
    data = {path.stem: path.read_bytes() for path in FILES}
    assert data["word"].startswith(b"\xef\xbb\xbf")
    assert data["word"].count(b"\r\n") == data["word"].count(b"\n")


@EVERY
def test_foreign_minutes_say_what_they_say_and_nothing_else(file: Path) -> None:
    assert told(document(file).facts) == tomllib.loads(file.with_suffix(".toml").read_text("utf-8"))


@EVERY
def test_foreign_minutes_are_kept_to_the_byte(file: Path) -> None:
    assert render(document(file)).encode("utf-8") == file.read_bytes()


@EVERY
def test_what_is_found_stands_at_the_line_that_is_named(file: Path) -> None:
    read_, lines = document(file).facts, re.split(r"\r\n|\r|\n", file.read_text("utf-8-sig"))
    for found in (*read_.people, *read_.tasks, *read_.decisions, *read_.dates):
        assert found.text.split()[-1].rstrip(".").removeprefix("(") in lines[found.line - 1]


def test_sections_hold_their_own_words() -> None:
    sections = document(FOLDER / "setext.md").sections
    assert [(s.heading, s.level) for s in sections][:2] == [("Ansvarsgruppemøte Inga", 1), ("Frammøtte", 2)]
    assert sections[1].head == "Frammøtte\n---------\n"
    assert sections[1].body == "\n* Siri Tangvald\n* Ane Fossli\n\n"


def owned(text: str) -> list[tuple[str, str, str, int]]:
    return [(t.text, t.owner, t.due_said, t.line) for t in read(text).facts.tasks]


def test_a_line_that_begins_with_who_is_a_task_of_its_own() -> None:
    first = ("ringe skolen", "Marte Brattvoll", "", 3)
    second = ("skrive til PPT", "Ane Fossli", "3. mars 2026", 5)
    third = ("ringe legen", "Jonas Lie", "1. april", 6)
    assert owned(
        "## Oppgaver\n\n- ringe skolen. Ansvarlig: Marte Brattvoll\n\n"
        "**Ansvarlig:** Ane Fossli — skrive til PPT — **Frist:** 3. mars 2026\n"
        "Ansvarlig: Jonas Lie – ringe legen – Frist: 1. april\n"
    ) == [first, second, third]
    assert owned("**Owner:** Ane Fossli — write to PPT — **Due:** 3 March 2026") == [
        ("write to PPT", "Ane Fossli", "3 March 2026", 1)
    ]
    assert owned("## Oppgaver\n\n- ringe\n  - Ansvarlig: Ane Fossli – PPT – Frist: 3. mars") == [
        ("ringe", "Ane Fossli – PPT", "3. mars", 3)
    ]
    assert owned("Ansvarlig: Ane Fossli, frist: 3. mars") == []


@pytest.mark.parametrize(
    "text",
    [
        "Det ble avtalt at Ane ringer PPT\nAnsvarlig: Ane Fossli\nFrist: 3. mars",
        "Det ble avtalt at Ane ringer PPT.\n\nAnsvarlig: Ane Fossli\n\nFrist: 3. mars",
        "Det ble avtalt at Ane ringer PPT. Ansvarlig: Ane Fossli. Frist: 3. mars",
    ],
)
def test_what_was_agreed_is_a_task_where_it_says_who_and_by_when(text: str) -> None:
    facts = read(f"- Skrive. Ansvarlig: Jonas Lie\n\n{text}\n\nDet ble avtalt å møtes oftere.\n").facts
    assert [(t.text, t.owner, t.due_said) for t in facts.tasks] == [
        ("Skrive", "Jonas Lie", ""),
        ("Ane ringer PPT", "Ane Fossli", "3. mars"),
    ]
    assert [d.text for d in facts.decisions] == ["Det ble avtalt å møtes oftere."]
