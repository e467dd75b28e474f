from __future__ import annotations

import string
from pathlib import Path

import pytest

from moteleder.resources import letters
from moteleder.session.large import drawn, fitted, font

FONTS = ("large", "small")


def pixels(lines: tuple[str, ...]) -> list[str]:
    """The half blocks taken apart again: a row of `#` and blanks for each row of pixels."""
    upper = str.maketrans("▀▄█", "# #")
    lower = str.maketrans("▀▄█", " ##")
    return [row.rstrip() for line in lines for row in (line.translate(upper), line.translate(lower))]


@pytest.mark.parametrize("name", FONTS)
def test_every_letter_of_latin_1_and_latin_extended_a_is_there(name: str) -> None:
    known = font(name)
    wanted = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA1, 0x180)) if code != 0xAD}
    assert wanted - set(known) == set()
    assert set("æøåÆØÅłńęŁŃĘšžčáŋđŧ–’" + string.digits) - set(known) == set()


@pytest.mark.parametrize("name", FONTS)
def test_letters_differ_and_capitals_stand_on_the_same_line(name: str) -> None:
    known = font(name)
    drawn_alike = [(a, b) for a in "aåeęnńlłoøóæ" for b in "aåeęnńlłoøóæ" if a < b and known[a] == known[b]]
    assert drawn_alike == []
    feet = {
        max(n for n, row in enumerate(known[c].rows) if row) for c in string.ascii_uppercase if c not in "QJ"
    }
    assert len(feet) == 1


def test_a_letter_is_drawn_pixel_by_pixel() -> None:
    assert pixels(drawn("Ł", "small")) == ["", " #", " ##", "##", " #", " #", " ####", ""]


def test_eight_rows_of_pixels_are_four_lines_all_as_long() -> None:
    lines = drawn("Åse Øygård", "small")
    assert len(lines) == 4
    assert len({len(line) for line in lines}) == 1
    assert len(drawn("Åse", "large")) == 7


def test_a_letter_the_font_lacks_leaves_the_whole_text_undrawn() -> None:
    assert drawn("Мария", "large") == ()
    assert drawn("Ane Ж", "small") == ()
    assert drawn("", "small") == ()


def test_a_letter_in_two_parts_is_the_letter() -> None:
    assert drawn("A\u030ase", "small") == drawn("Åse", "small")


def test_the_largest_letters_that_fit_are_taken() -> None:
    assert fitted(["Ane"], 116, 7) == drawn("Ane", "large")
    assert fitted(["Ane"], 116, 4) == drawn("Ane", "small")
    assert fitted(["Marte Brattvoll"], 76, 7) == drawn("Marte Brattvoll", "small")


def test_a_name_that_does_not_fit_gives_way_to_the_first_name_then_to_nothing() -> None:
    names = ["Ingebjørg Kristoffersen Haugen", "Ingebjørg"]
    assert fitted(names, 76, 4) == drawn("Ingebjørg", "small")
    assert fitted(names, 20, 4) == ()
    assert fitted(["Мария", "Maria"], 76, 4) == drawn("Maria", "small")


@pytest.mark.parametrize("name", FONTS)
def test_the_file_says_where_the_letters_come_from(name: str) -> None:
    head = Path(letters(name)).read_text("utf-8").split("0021")[0]
    assert "xfonts-base" in head
    assert "Public domain font.  Share and enjoy." in head
