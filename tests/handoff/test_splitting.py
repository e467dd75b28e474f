from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.handoff.splitting import length, shortened, split

TEXTS = st.text(st.sampled_from("ab å.\n!?«»Æ1\u0301\u200d👩👧🏽")) | st.text(max_size=200)


@given(TEXTS, st.integers(1, 60), st.booleans())
def test_the_parts_with_what_stood_between_them_are_the_text_and_each_fits(
    text: str, longest: int, crlf: bool
) -> None:
    parts = split(text, longest, crlf)
    assert "".join(part.text + part.after for part in parts) == text
    if longest > 1:
        assert [part.text for part in parts if length(part.text, crlf) > longest] == []
    assert all(part.after.isspace() for part in parts if part.after)


@pytest.mark.parametrize(
    ("text", "longest", "parts"),
    [
        ("kort", 0, ["kort"]),
        ("kort", 4, ["kort"]),
        ("", 10, [""]),
        ("Første avsnitt.\n\nAndre avsnitt.", 20, ["Første avsnitt.", "Andre avsnitt."]),
        ("- en\n- to\n- tre", 10, ["- en\n- to", "- tre"]),
        ("Hun går. Han løper. De er ute.", 20, ["Hun går. Han løper.", "De er ute."]),
        ("ett to tre fire", 8, ["ett to", "tre fire"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("kl. 13.00 møtes alle", 12, ["kl. 13.00", "møtes alle"]),
        ("e\u0301e\u0301e\u0301", 3, ["e\u0301", "e\u0301", "e\u0301"]),
    ],
)
def test_a_text_is_cut_where_it_hurts_least(text: str, longest: int, parts: list[str]) -> None:
    assert [part.text for part in split(text, longest)] == parts


def test_length_is_counted_as_browsers_do_and_line_ends_as_they_are_sent() -> None:
    assert length("å👩") == 3
    assert (length("a\nb"), length("a\nb", crlf=True)) == (3, 4)


def test_a_title_is_cut_between_words_and_says_so() -> None:
    title = "Friminuttplan med faste lekegrupper tirsdag–fredag, uten fast voksen"
    assert shortened(title, 200) == title
    assert shortened(title, 52) == "Friminuttplan med faste lekegrupper tirsdag–fredag…"
    assert shortened("abcdefghij", 5) == "abcd…"
