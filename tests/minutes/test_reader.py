"""Whatever a file holds, it is read in good time, and every character of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.minutes.reader import read, render
from moteleder.minutes.tokens import parse

HERE = Path(__file__).parent
PIECES = (
    *("# ", "## ", "- ", "- [ ] ", "- [x] ", "1. ", "> ", "    ", "\t", "| ", " |", "---\n", "===\n"),
    *("\n", "\n\n", "\r\n", "\r", "| --- |\n", "```\n", "**", "_", ":", "(", ")", "&"),
    *("\ufeff", "\x00", "\u2028", "\x0c", "@", " og ", "møter for", "skal", "Åse Tveito", "ingen"),
    *("Til stede", "Forfall", "Oppgaver", "AP: ", "Ansvarlig: ", "Frist: ", "Neste møte", "Dato: "),
    *("32.13.2026", "2026-02-30", "1.9.2026", "uke 54", "Vedtak"),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=40).map("".join))
def test_any_text_is_read_and_kept_to_the_character(text: str) -> None:
    assert render(read(text)) == text


def quickest(do: Callable[[], object]) -> float:
    times = []
    for _ in range(2):
        start = perf_counter()
        do()
        times.append(perf_counter() - start)
    return min(times)


def test_a_quarter_of_a_megabyte_is_read_in_ten_times_what_the_parser_needs() -> None:
    once = (HERE / "foreign" / "blandet.txt").read_text("utf-8") + "\n"
    text = once * (250_000 // len(once.encode()) + 1)
    assert quickest(lambda: read(text)) < 10 * quickest(lambda: parse(text))


@pytest.mark.parametrize("piece", ["(", "a, ", "Ane Fossli, ", "a (", "x – ", "Frist: ", "Dato: 1.1. "])
def test_one_line_as_long_as_a_file_takes_no_time(piece: str) -> None:
    text = "AP: " + piece * (200_000 // len(piece))
    start = perf_counter()
    assert read(text).facts.tasks == ()
    assert perf_counter() - start < 5
