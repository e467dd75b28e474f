"""Finding words in the whole meeting."""

from __future__ import annotations

from time import perf_counter

import pytest

from moteleder.domain.agenda import Item
from moteleder.domain.events import (
    Agree,
    Child,
    Correct,
    Floor,
    GoToItem,
    OwnWords,
    Park,
    Private,
)
from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.finding import MOST, Found, find
from moteleder.session.rows_found import around, place_said, stands_in
from tests.session.worlds import led


@pytest.fixture(name="meeting", scope="module")
def a_meeting() -> Meeting:
    """Words in every kind of place."""
    live, _, _ = led()
    live.do(GoToItem, item="S3")
    live.do(Floor, person="P6")
    for place, text in (
        ("S1", "Velkommen, Åse"),
        ("S3/P6", "Første linje\nSkolen har en BLÅ plan\nblå igjen"),
    ):
        live.typed(place, text)
        live.flush()
    live.do(Agree, id="A1", place="S3/P6", text="Blå sekk ved døra")
    live.do(Private, id="N1", place="S3/P6", text="spør mor om blålys")
    live.do(Park, id="E1", place="S4", text="Klage", channel="Blåkors")
    live.do(Correct, id="R1", original="grønn taxi", text="blå taxi", reason="")
    live.do(Child, how="attended", words=(OwnWords(text="Jeg vil ha blå sykkel"),))
    return live.meeting


def kinds(meeting: Meeting, text: str) -> list[tuple[str, str]]:
    return [(found.place, found.kind) for found in find(meeting, text)]


def test_letters_large_and_small_are_the_same_in_notes_entries_and_lists(meeting: Meeting) -> None:
    assert kinds(meeting, "blå") == [
        ("S1", "voice"),
        ("S2", "correction"),
        ("S3/P6", "note"),
        ("S3/P6", "note"),
        ("S3/P6", "agree"),
        ("S3/P6", "private"),
        ("S4", "park"),
    ]
    assert kinds(meeting, "ÅSE") == [("S1", "note")]
    assert kinds(meeting, "") == kinds(meeting, "  ") == kinds(meeting, "gul") == []


def test_a_find_says_where_the_words_are(meeting: Meeting) -> None:
    found = find(meeting, "blå  PLAN")[0]
    assert (found.row, found.line[found.start : found.end]) == (1, "BLÅ plan")
    assert [f.entry for f in find(meeting, "sekk ved")] == ["A1"]


@pytest.mark.parametrize(
    ("text", "looked_for", "words_"),
    [
        ("en bla\u030a bil", "blå", "bla\u030a"),
        ("en blå bil", "bla\u030a", "blå"),
        ("10\u00a0000 kroner", "10 000", "10\u00a0000"),
        ("Große STRASSE hier", "strasse", "STRASSE"),
        ("die Straße hier", "strasse", "Straße"),
        ("møter er vi", "er", "er"),
        ("🙂 blå", "blå", "blå"),
        ("[b]x[/b]", "[b]", "[b]"),
        ("x.*y", ".*", ".*"),
    ],
)
def test_letters_may_be_written_in_other_ways(
    meeting: Meeting, text: str, looked_for: str, words_: str
) -> None:
    found = find(change(meeting, notes={"S1": f"før\n{text}"}, entries=()), looked_for)[0]
    assert (found.row, found.line[found.start : found.end]) == (1, words_)
    assert found.start == text.rindex(words_)


def test_what_is_found_is_said_with_its_place_and_kind(meeting: Meeting) -> None:
    w = words("en")
    assert place_said(meeting, "S3/P6/2", w) == "3 Runde · Ane Fossli, kontaktlærer · turn 2"
    assert place_said(meeting, "S1", w) == "1 Velkommen"
    assert [stands_in(found, w) for found in find(meeting, "blå")][-2:] == ["private", "taken up elsewhere"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("blå sekk", "blå sekk"),
        ("   - blå sekk", "- blå sekk"),
        ("Det var en gang en veldig lang linje før blå sekk", "…veldig lang linje før blå sekk"),
        ("x" * 60 + "blå", "…" + "x" * 24 + "blå"),
    ],
)
def test_a_little_before_the_words_is_shown_with_them(line: str, shown: str) -> None:
    at = line.index("blå")
    text, start, end = around(Found("S1", "note", line, at, at + 3))
    assert (text, text[start:end]) == (shown, "blå")


def test_a_hundred_long_notes_are_searched_between_two_keys(meeting: Meeting) -> None:
    items = tuple(Item(id=f"S{n}", title="Sak") for n in range(150))
    notes = {item.id: "Skolen følger opp på tirsdager. æøå\n" * 60 for item in items}
    large = change(meeting, items=items, notes=notes, turns=(), entries=())
    assert len(find(large, "tirsdag")) == MOST + 1
    assert min(_seconds(large, "finnes ikke") for _ in range(3)) < 0.1


def _seconds(meeting: Meeting, text: str) -> float:
    began = perf_counter()
    find(meeting, text)
    return perf_counter() - began
