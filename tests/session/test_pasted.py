"""What is pasted: bullets of Word, Outlook and web pages become lists, and nothing else changes."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.text import NOTE_LIMIT
from moteleder.session.pasted import pasted


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("•\tSekken\n•\tTaxien", "- Sekken\n- Taxien"),
        ("•\tSekken\no\tRem\n▪\tBlå\n•\tTaxien", "- Sekken\n  - Rem\n    - Blå\n- Taxien"),
        ("\uf0b7\tSekken\r\n\uf0b7\tTaxien\r\n", "- Sekken\n- Taxien\n"),
        ("·       Sekken\n·       Taxien", "- Sekken\n- Taxien"),
        ("•Sekken", "- Sekken"),
        ("\u00a0\u00a0•\u00a0Sekken\n\u00a0\u00a0\u00a0\u00a0o\u00a0\u00a0\u00a0Rem", "- Sekken\n  - Rem"),
        ("• Sekken\n    • Rem\n• Taxien", "- Sekken\n  - Rem\n- Taxien"),
        ("1)\tSekken\n2)\tTaxien", "1. Sekken\n2. Taxien"),
        ("1) Sekken\n2) Taxien", "1. Sekken\n2. Taxien"),
        ("1.\tSekken\n•\tRem\n2.\tTaxien", "1. Sekken\n   - Rem\n2. Taxien"),
        ("–\tSekken", "- Sekken"),
        ("– Sekken\n– Taxien", "- Sekken\n- Taxien"),
        ("•\tSekken\x0bden blå", "- Sekken\n  den blå"),
        ("Avtalt:\n•\tSekken\nSlutt.", "Avtalt:\n- Sekken\nSlutt."),
        ("§\tSekken\n§\tTaxien", "- Sekken\n- Taxien"),
        ("Første linje\x0bandre\u2028tredje\u2029fjerde", "Første linje\nandre\ntredje\nfjerde"),
    ],
)
def test_becomes(text: str, becomes: str) -> None:
    assert pasted(text) == becomes


@pytest.mark.parametrize(
    "text",
    [
        "– Jeg vil være med i friminuttet",
        "2. desember møtes vi",
        "1) er viktig",
        "o Ane ringer",
        "§ 19 i forskriften",
        "§  19 i forskriften",
        "10\u00a0000 kroner · 3\u00a0dager • Ane",
        "\tinnrykk\tog tab",
        "* en\n* to\n    * tre",
        "1. en\n2. to",
        "- [ ] en\n- [x] to",
        "-en\n–",
        "o: Åse sende rapport innen 15.4",
        "",
    ],
)
def test_stays(text: str) -> None:
    assert pasted(text) == text


@pytest.mark.parametrize(
    ("before", "becomes"),
    [
        ("", "- a\n- b"),
        ("  ", "- a\n- b"),
        ("- ", "a\n- b"),
        ("  - [ ] ", "a\n  - b"),
        ("Avtalt:", "\n- a\n- b"),
    ],
)
def test_a_list_goes_on_from_what_stands_before_it(before: str, becomes: str) -> None:
    assert pasted("•\ta\n•\tb", before) == becomes


@settings(max_examples=80)
@given(st.text("ab1.)-–•·o§ \t\n\u00a0"))
def test_no_word_is_lost_and_a_second_time_changes_nothing(text: str) -> None:
    once = pasted(text)
    assert pasted(once) == once
    assert [c for c in once if c in "ab"] == [c for c in text if c in "ab"]


def test_the_largest_paste_is_taken_at_once() -> None:
    for line in ("2. x\n", "• x\n", "– x\n"):
        text = line * (NOTE_LIMIT // len(line.encode()))
        began = process_time()
        pasted(text)
        assert process_time() - began < 2
