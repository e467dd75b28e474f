"""Lists of a note: `|` in a text is the cursor, `[` and `]` around a part what is selected."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from moteleder.session.list_lines import listed, renumbered, written
from moteleder.session.list_typing import Spot, typed_in_list


def spot(text: str, sign: str) -> Spot:
    before = re.sub(r"[|«»]", "", text[: text.index(sign)])
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def press(key: str, marked: str) -> str | None:
    """The text after a key, with the cursor marked; None where the key is no list's."""
    first, last = (spot(marked, "«"), spot(marked, "»")) if "«" in marked else (spot(marked, "|"),) * 2
    lines = re.sub(r"[|«»]", "", marked).split("\n")
    done = typed_in_list(key, lines, first, last)
    if done is None:
        return None
    before, after = "\n".join(lines), done
    start, end = at(before, after.start), at(before, after.end)
    text = before[:start] + after.text + before[end:]
    cursor = at(text, after.cursor)
    return text if "«" in marked else text[:cursor] + "|" + text[cursor:]


def at(text: str, spot: Spot) -> int:
    return sum(len(line) + 1 for line in text.split("\n")[: spot[0]]) + spot[1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- en|", "- en\n- |"),
        ("* en|", "* en\n* |"),
        ("-  en|", "-  en\n-  |"),
        ("1. en|", "1. en\n2. |"),
        ("1) en|", "1) en\n2) |"),
        ("- [x] en|", "- [x] en\n- [ ] |"),
        ("- en| to", "- en\n- |to"),
        ("- |en", "- \n- |en"),
        ("1. en|\n2. to\n3. tre", "1. en\n2. |\n3. to\n4. tre"),
        ("1. en|\n   - a\n2. to", "1. en\n2. |\n   - a\n3. to"),
        ("- en\n- |", "- en\n|"),
        ("1. en\n2. |\n3. tre", "1. en\n|\n2. tre"),
        ("- en\n  - |", "- en\n- |"),
        ("1. en\n   1. a\n   2. |\n2. to", "1. en\n   1. a\n2. |\n3. to"),
        ("  - |", "- |"),
        ("- [ ] |", "|"),
        ("[«ikke»] - |", None),
    ],
)
def test_enter(before: str, after: str | None) -> None:
    assert press("enter", before) == after


@pytest.mark.parametrize(
    "text",
    ["Mor ringer|", "|- en", "-| en", "-en|", "15. april kommer taxien|", "1.|", "- - -|", "---|", "    |"],
)
def test_enter_is_the_texts_own_outside_lists_and_before_the_words(text: str) -> None:
    assert press("enter", text) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- en\n- to|", "- en\n  - to|"),
        ("1. en\n2. to|\n3. tre", "1. en\n   1. to|\n2. tre"),
        ("- en\n    - a\n- to|", "- en\n    - a\n    - to|"),
        ("- en\n- to|\n  - b", "- en\n  - to|\n    - b"),
        ("- en\n- to|\n  mer", "- en\n  - to|\n    mer"),
        ("- en|\n- to", "- en|\n- to"),
        ("- en\n  - to|", "- en\n  - to|"),
        ("- en\n- |", "- en\n  - |"),
        ("- en\n|- to", "- en\n  |- to"),
        ("- en\n- t«o\n- tr»e\n- fire", "- en\n  - to\n  - tre\n- fire"),
        ("9. a|", None),
    ],
)
def test_tab(before: str, after: str | None) -> None:
    assert press("tab", before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- en\n  - to|", "- en\n- to|"),
        ("1. en\n   1. to|\n2. tre", "1. en\n2. to|\n3. tre"),
        ("- en\n  - a\n    - b|", "- en\n  - a\n  - b|"),
        ("- en|", "- en|"),
        ("- en\n  - t«o\n  - tr»e", "- en\n- to\n- tre"),
        ("Tekst|", None),
    ],
)
def test_shift_tab(before: str, after: str | None) -> None:
    assert press("shift+tab", before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- |en", "|en"),
        ("- [ ] |en", "|en"),
        ("- en\n  - |to", "- en\n  |to"),
        ("1. en\n2. |\n3. tre", "1. en\n|\n2. tre"),
        ("- e|n", None),
        ("|- en", None),
        ("- «en»", None),
    ],
)
def test_backspace(before: str, after: str | None) -> None:
    assert press("backspace", before) == after


def test_a_wider_number_takes_what_stands_inside_it_along() -> None:
    lines = [f"{n}. x" for n in range(1, 10)] + ["   - a"]
    assert press("enter", "\n".join([*lines[:8], "9. x|", "   - a"])) == "\n".join(
        [*lines[:9], "10. |", "    - a"]
    )


WORDS = st.text("abæ 15.-*[]", max_size=6).map(lambda t: f"x{t}".rstrip())


@st.composite
def lists(draw: st.DrawFn) -> list[str]:
    """A list as it comes of typing: each item beside one of those above it, or inside the last."""
    lines: list[str] = []
    open_: list[tuple[int, int, str]] = []
    for _ in range(draw(st.integers(1, 8))):
        depth = draw(st.integers(0, len(open_)))
        mark = draw(st.sampled_from(["-", "*", "1."]))
        column = open_[depth - 1][1] if depth else 0
        number = 1
        if depth < len(open_) and open_[depth][2] == mark:
            number = open_[depth][0] + 1
        head = f"{number}." if mark == "1." else mark
        open_ = [*open_[:depth], (number, column + len(head) + 1, mark)]
        lines.append(" " * column + head + " " + draw(st.sampled_from(["", "[ ] "])) + draw(WORDS))
    return lines


@settings(max_examples=60)
@given(lists(), st.data())
def test_in_then_out_is_nothing(lines: list[str], data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(lines) - 1))
    here = (row, len(lines[row]))
    inner = typed(lines, "tab", here)
    if inner[0] != lines:
        assert typed(*(inner[0], "shift+tab", inner[1])) == (lines, here)


@settings(max_examples=60)
@given(lists(), st.data(), st.sampled_from(["tab", "shift+tab", "enter"]))
def test_every_item_stays_an_item_with_its_words(lines: list[str], data: st.DataObject, key: str) -> None:
    row = data.draw(st.integers(0, len(lines) - 1))
    fresh, _ = typed(lines, key, (row, len(lines[row])))
    assert [line.words for line in listed(fresh) if line.words] == [line.words for line in listed(lines)]
    assert written(renumbered(listed(fresh))) == fresh
    tokens = MarkdownIt("commonmark").parse("\n".join(fresh))
    rows = [token.map[0] for token in tokens if token.type == "list_item_open" and token.map]
    assert rows == [n for n, line in enumerate(fresh) if line]


def typed(lines: list[str], key: str, here: Spot) -> tuple[list[str], Spot]:
    done = typed_in_list(key, lines, here, here)
    assert done is not None
    text = "\n".join(lines)
    fresh = text[: at(text, done.start)] + done.text + text[at(text, done.end) :]
    return fresh.split("\n"), done.cursor
