"""Text comes back as it was typed, and is escaped no more than it must be."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from moteleder.domain.text import one_line
from moteleder.minutes.escape import cell, heading, inline, line
from moteleder.minutes.tokens import parse, plain

AWKWARD = st.text(alphabet="#*_`~[]()<>!&;:|\\-+=.1a b\tæ/?\"'@", max_size=24)
TEXTS = st.one_of(AWKWARD, st.text(max_size=24))


def shown(markdown: str) -> list[tuple[str, str]]:
    """Type and visible text of every token, but those without either."""
    return [(t.type, plain(t)) for t in parse(markdown)]


@given(TEXTS)
@example("[x]: http://y")
@example("1. desember")
@example("&amp; <b>x</b> [a](b) ![c](d) <http://x.y>")
@example("===")
@example("_a_b_ __c__ *d*")
@example("\\")
@example("\\*\\|")
def test_a_line_is_one_paragraph_that_reads_as_typed(text: str) -> None:
    said = one_line(text)
    expected = [("paragraph_open", ""), ("inline", said), ("paragraph_close", "")] if said else []
    assert shown(line(text)) == expected


@given(TEXTS)
@example("Runde #")
@example("##")
def test_a_heading_reads_as_typed(text: str) -> None:
    tokens = shown(f"## 4 {heading(text)}")
    assert tokens == [("heading_open", ""), ("inline", f"4 {one_line(text)}".strip()), ("heading_close", "")]


@given(TEXTS)
@example("a | b")
@example("\\|")
@example("x\\")
def test_a_cell_stays_one_cell_that_reads_as_typed(text: str) -> None:
    tokens = shown(f"| h | i |\n| --- | --- |\n| {cell(text)} | z |")
    cells = [content for kind, content in tokens if kind == "inline"]
    assert cells == ["h", "i", one_line(text), "z"]


@given(TEXTS, TEXTS)
def test_words_after_a_label_read_as_typed(name: str, text: str) -> None:
    tokens = shown(f"**Ulikt syn – {inline(name)}:** {inline(text)}")
    assert [content for kind, content in tokens if kind == "inline"] == [
        f"Ulikt syn – {one_line(name)}: {one_line(text)}".rstrip()
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kari & Ola < 5 år (se [1]) – 50 % + ½!",
        "kl. 12.00, epost: kari_nordmann@granvik.no",
        "«Jeg vil være med» #friminutt 1.3",
        "C:\\mappe",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert line(text) == text


def test_control_characters_are_shown_and_not_printed() -> None:
    assert inline("a\x1b]0;X\x07b\u202e") == "a\ufffd]0;X\ufffdb\ufffd"
