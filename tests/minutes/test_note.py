"""Notes keep what their writer means, and nothing in them becomes a part of the minutes' own shape."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.token import Token

from moteleder.domain.text import clean
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


def marked(token: Token) -> str:
    """What stands in an inline token, with the marks of bold and emphasis, but none after a backslash."""
    said = ""
    for child in token.children or ():
        mark = "" if said.endswith("\\") else child.markup
        said += "\n" if child.type == "hardbreak" else child.content or mark
    return said


def read_back(text: str) -> list[tuple[str, str]]:
    """Mark and words of every line of a note, as a reader of Markdown gets them."""
    lines, mark = [], ""
    for token in parse(note(text)):
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup}"
        elif token.type == "inline":
            first, *rest = marked(token).split("\n")
            lines += [(mark, first), *(("", line) for line in rest)]
            mark = ""
    return lines


def with_words(typed: list[str]) -> list[str]:
    """The lines, none of them empty, none the bare sign of a list."""
    found, counted = [], {0}
    for line in typed:
        number = re.match(r"([0-9]{1,9})[.)](?: |$)", line)
        goes_on = number and int(number[1]) - 1 in counted
        counted |= {int(number[1])} if number else set()
        if line and line not in ("-", "*", "+") and not (number and goes_on and number.end() == len(line)):
            found.append(line)
    return found


@given(st.one_of(AWKWARD, st.text(max_size=40)))
@example("\\*x\\* og \\_y\\_")
@example("\\**x** *y*")
@example("1. januar kommer Ane")
@example("1. a\n\n  1. x\n2. p")
@example("- a\n1. b\n  c\n2. d")
@example("1. a\n2. \n3. b\n- \n17.")
def test_every_line_with_words_reads_as_it_was_typed(text: str) -> None:
    typed = [" ".join(line.split()) for line in clean(text).split("\n")]
    expected = with_words(typed)
    shown = read_back(text)
    assert len(shown) == len(expected)
    for line, (mark, words) in zip(expected, shown, strict=True):
        bullet, _, rest = line.partition(" ")
        same = bullet in "-*+" if mark == "-" else bullet[:-1] + "." == mark
        assert (line == words) if not mark else (same and rest == words)


def test_line_breaks_and_paragraphs_are_kept() -> None:
    assert note("en\nto\n\n\ntre") == "en  \nto\n\ntre"
    assert kinds(note("en\nto")) == ["paragraph_open", "inline", "paragraph_close"]
    assert words(note("en\nto")) == ["en\nto"]


def test_lists_are_kept_with_their_nesting() -> None:
    assert note("- a\n  - b\n* c\n1. d\n2. e") == "- a\n  - b\n- c\n\n1. d\n2. e"


@pytest.mark.parametrize("left", ["- ", "  - ", "* ", "-", "2. ", "  2) ", "1."])
def test_an_item_that_nothing_was_written_in_is_left_out(left: str) -> None:
    assert note(f"1. a\n{left}\nb") == note("1. a\nb")
    assert note(f"1. a\n{left}") == note("1. a")
    assert note("- ") == ""
    assert note("- a\n- \n- b\n  - ") == "- a\n- b"


def test_a_number_alone_that_goes_on_no_list_is_text() -> None:
    assert note("Neste gang er\n17.") == "Neste gang er  \n17\\."


def test_a_line_that_is_indented_goes_on_in_its_list_item() -> None:
    assert note("- a\n  b\nc") == "- a  \n  b\n\nc"


def test_a_date_at_the_start_of_a_line_is_no_list() -> None:
    text = "2. desember: EEG\n5. januar: time"
    assert words(note(text)) == [text]
    assert "ordered_list_open" not in kinds(note(text))


def test_numbers_that_do_not_follow_on_are_not_counted_anew() -> None:
    assert note("1. a\n2. b\n4. c") == "1. a\n2. b\n\n4\\. c"


@pytest.mark.parametrize(
    "text", ["1. januar kommer Ane.", "1. januar\n3. mai", "Ferie:\n1. januar\n- uke 8", "- a\n  1. mai\n- b"]
)
def test_a_one_that_no_two_follows_is_text(text: str) -> None:
    assert "ordered_list_open" not in kinds(note(text))
    assert "1\\. " in note(text)


def test_a_list_goes_on_after_what_stands_under_its_items() -> None:
    assert note("1. a\n   mer\n   - x\n\n2. b") == "1. a  \n   mer\n   - x\n2. b"


def test_marks_that_were_typed_with_a_backslash_read_as_typed() -> None:
    assert words(note("\\*x\\*")) == ["\\*x\\*"]
    assert "em_open" not in [c.type for t in parse(note("\\_x\\_")) for c in t.children or ()]


@pytest.mark.parametrize("text", ["**viktig**", "*helt* klart", "_ikke_ nå"])
def test_bold_and_emphasis_are_kept(text: str) -> None:
    assert note(text) == text


def test_stars_between_letters_are_stars() -> None:
    assert words(note("2*3*4")) == ["2*3*4"]
