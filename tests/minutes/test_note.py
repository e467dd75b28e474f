"""Notes keep what their writer means, and nothing in them becomes a part of the minutes' own shape."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from moteleder.minutes.note import note
from moteleder.minutes.tokens import parse, plain

AWKWARD = st.text(alphabet="#*_`~[]()<>!&;:|\\-+=.12a b\n\n\tæ", max_size=40)
KEPT = {"paragraph_open", "paragraph_close", "inline", "list_item_open", "list_item_close"} | {
    f"{kind}_list_{end}" for kind in ("bullet", "ordered") for end in ("open", "close")
}
INLINE = {"text", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"}


def kinds(markdown: str) -> list[str]:
    return [token.type for token in parse(markdown)]


def words(markdown: str) -> list[str]:
    return [plain(token) for token in parse(markdown) if token.type == "inline"]


@given(st.one_of(AWKWARD, st.text(max_size=40)))
@example("x\n---\ny\n===")
@example("| a | b |\n| --- | --- |\n| c | d |")
@example("a | b\n:-- | --\nc | d")
@example("```\ncode\n```\n    code\n<div>\n[x]: y\n# h\n> q\n***\n- - -")
@example("- a\n      # h\n\n      b")
def test_a_note_is_paragraphs_and_lists_and_nothing_else(text: str) -> None:
    tokens = parse(note(text))
    assert {token.type for token in tokens} <= KEPT
    assert {child.type for token in tokens for child in token.children or ()} <= INLINE


@given(st.text(alphabet="#~`[]()<>!&;:|\\+=ab \n\tæ", max_size=40))
def test_no_word_of_a_note_is_lost(text: str) -> None:
    lines = [stripped for line in text.split("\n") if (stripped := " ".join(line.split()).removeprefix("+ "))]
    assert "\n".join(words(note(text))).split("\n") == (lines or [""])


def test_line_breaks_and_paragraphs_are_kept() -> None:
    assert note("en\nto\n\n\ntre") == "en  \nto\n\ntre"
    assert kinds(note("en\nto")) == ["paragraph_open", "inline", "paragraph_close"]
    assert words(note("en\nto")) == ["en\nto"]


def test_lists_are_kept_with_their_nesting() -> None:
    assert note("- a\n  - b\n* c\n1. d\n2. e") == "- a\n  - b\n- c\n\n1. d\n2. e"


def test_a_line_that_is_indented_goes_on_in_its_list_item() -> None:
    assert note("- a\n  b\nc") == "- a  \n  b\n\nc"


def test_a_date_at_the_start_of_a_line_is_no_list() -> None:
    text = "2. desember: EEG\n5. januar: time"
    assert words(note(text)) == [text]
    assert "ordered_list_open" not in kinds(note(text))


def test_numbers_that_do_not_follow_on_are_not_counted_anew() -> None:
    assert note("1. a\n3. b") == "1. a\n\n3\\. b"


@pytest.mark.parametrize("text", ["**viktig**", "*helt* klart", "_ikke_ nå"])
def test_bold_and_emphasis_are_kept(text: str) -> None:
    assert note(text) == text


def test_stars_between_letters_are_stars() -> None:
    assert words(note("2*3*4")) == ["2*3*4"]
