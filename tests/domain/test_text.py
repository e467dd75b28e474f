"""What the door for texts keeps, and what it shows as a mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.text import clean, one_line, without_private

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
MARK = "\ufffd"


@pytest.mark.parametrize(
    "kept",
    ["æøå ÆØÅ", "Zażółć gęślą jaźń łódź", FAMILY, "👍🏽", "a\tb\nc", "[/] [b] «sitat» – ×", "e\u0301", ""],
)
def test_words_of_any_language_are_kept(kept: str) -> None:
    assert clean(kept) == kept


def test_line_ends_become_line_feeds() -> None:
    assert clean("a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd"


@pytest.mark.parametrize(
    "control",
    [chr(n) for n in (*range(0x20), *range(0x7F, 0xA0)) if chr(n) not in "\t\n\r"]
    + list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u2028\u2029\ufeff")
    + [chr(0xD800), chr(0xDFFF)],
)
def test_controls_and_overrides_of_direction_are_shown(control: str) -> None:
    assert clean(f"a{control}b") == f"a{MARK}b"


def test_an_escape_sequence_is_harmless_text() -> None:
    assert clean("\x1b[31mrød\x1b]52;c;Zm9v\x07") == f"{MARK}[31mrød{MARK}]52;c;Zm9v{MARK}"


@given(st.text(st.characters(exclude_categories=()), min_size=1))
def test_cleaning_twice_is_cleaning_once_and_the_text_can_be_written(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once.encode()
    assert "\r" not in once


def test_one_line_is_one_line() -> None:
    assert one_line("  Søke\r\n om\tavlastning \n") == "Søke om avlastning"


@pytest.mark.parametrize(
    "line", ["// spør mor", "  //spør mor", "- // spør mor", "  2. // spør mor", "* - //x"]
)
def test_a_line_for_the_writer_alone_is_left_out_wherever_a_list_has_put_it(line: str) -> None:
    assert without_private(f"før\n{line}\netter") == "før\netter"


@pytest.mark.parametrize("line", ["se // her", "- se https://granvik.example", "-// x", "/ / x"])
def test_two_strokes_later_in_a_line_are_text(line: str) -> None:
    assert without_private(line) == line
