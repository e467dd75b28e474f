"""Markdown as PDF: what a screen reader and a printer find in it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from moteleder.minutes.escape import cell, heading, line
from moteleder.minutes.forms.pdf import SHOWN_INSTEAD, pdf
from moteleder.minutes.forms.plain import plain_text
from moteleder.minutes.layout import blocks, bullets, table
from tests.minutes.forms.shapes import FULL, GOLDEN

TITLE = "Referat fra ansvarsgruppemøte"


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def words(data: bytes) -> str:
    """What can be read, without white space and hyphens, which depend on where lines end."""
    pages = [page.extract_text() for page in read(data).pages]
    text = "".join("\n".join(found.split("\n")[:-1]) for found in pages)
    return squeezed(text.replace("\u200b", "").replace("\xad", ""))


def squeezed(text: str) -> str:
    return "".join(text.split())


def catalog(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def roles(node: Any) -> Iterator[str]:
    """The roles of the tags, from the root down."""
    node = node.get_object()
    if isinstance(node, list):
        for each in node:
            yield from roles(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from roles(node["/K"])


def fonts(reader: PdfReader) -> Iterator[Any]:
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            yield font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_it_says_its_language_shows_its_title_and_is_tagged(language: str) -> None:
    reader = read(pdf(FULL, language, TITLE).data)
    root = catalog(reader)
    assert root["/Lang"].split("-")[0] == language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert dict(reader.metadata).keys() == {"/Title", "/Creator"}
    assert reader.metadata.title == TITLE
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_headings_lists_quotes_and_tables_are_tagged_as_what_they_are() -> None:
    found = set(roles(catalog(read(pdf(FULL, "nb", TITLE).data))["/StructTreeRoot"]))
    assert found >= {*("/H1", "/H2", "/H3", "/P", "/L", "/LI", "/LBody"), "/BlockQuote", "/Code"}
    assert found >= {"/Table", "/THead", "/TBody", "/TR", "/TH", "/TD"}
    assert "/H4" not in found


def test_every_font_lies_in_the_file() -> None:
    found = list(fonts(read(pdf(FULL, "nb", TITLE).data)))
    assert found
    assert [font["/FontName"] for font in found if not {"/FontFile2", "/FontFile3"} & font.keys()] == []


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_the_minutes_of_a_sample_can_be_read_whole(path: Path) -> None:
    markdown = path.read_text("utf-8")
    made = pdf(markdown, "nb", TITLE)
    assert made.pages == len(read(made.data).pages)
    assert made.missing == ()
    text = words(made.data).casefold()
    rows = plain_text("\n".join(row for row in markdown.split("\n") if not row.startswith("|"))).split("\n")
    assert [row for row in rows if squeezed(row.strip().removeprefix("- ")).casefold() not in text] == []
    cells = [cell for row in markdown.split("\n") if row.startswith("| O") for cell in row.split("|")[1:-1]]
    assert [cell for cell in cells if squeezed(cell).casefold() not in text] == []


def test_norwegian_polish_and_other_letters_are_text() -> None:
    said = "ÆØÅ æøå Łódź Zażółć gęślą jaźń Čáhppe đŋŧ Ўсё Ωμέγα «ord» – — … € § ½ ✓"
    assert words(pdf(f"# A\n\n{said}", "nb", TITLE).data) == "A" + squeezed(said)


def test_a_sign_that_the_fonts_lack_is_shown_as_one_and_said() -> None:
    made = pdf("# Hei 😀\n\n👨‍👩‍👧 og 1️⃣ og ❤️ og 中\n\n- [ ] 1 gang\n", "nb", "Møte 😀")
    assert set(made.missing) == {"😀", "👨", "👩", "👧", "⃣", "中"}
    text = words(made.data)
    box = SHOWN_INSTEAD
    assert text.startswith(f"Hei{box}{box * 3}og1{box}og❤og{box}☐1gang{box}")
    assert pdf("# Hei", "nb", TITLE).missing == ()


def test_a_text_without_a_heading_gets_its_title_and_none_is_a_page_too() -> None:
    assert words(pdf("Hei", "nb", TITLE).data) == squeezed(TITLE) + "Hei"
    assert pdf("", "nb", TITLE).pages == 1


def test_large_print_takes_more_room_and_lists_the_rows_of_wide_tables() -> None:
    wide = table(["Nr.", "Oppgave", "Hvem", "Frist"], [["O1", "Ringe", "Åse", "i dag"]] * 30)
    small, large = pdf(f"# A\n\n{wide}", "nb", TITLE), pdf(f"# A\n\n{wide}", "nb", TITLE, large=True)
    assert large.pages > small.pages
    assert "Oppgave:Ringe" in words(large.data)
    assert "/Table" not in set(roles(catalog(read(large.data))["/StructTreeRoot"]))


def test_nothing_that_is_too_long_for_its_place_is_cut_off() -> None:
    long = "ansvarsgruppekoordinatormøtereferatforfatterkurs"
    markdown = blocks(["# A", "x" * 400, table(["a", "b", "c", "d"], [[long, "y" * 90, "1", "2"]])])
    reader = read(pdf(markdown, "nb", TITLE).data)
    text = reader.pages[0].extract_text().replace("\u200b", "")
    assert (text.count("x"), text.count("y")) == (400, 90)
    assert max(len(row) for row in text.split("\n")) < 100
    assert squeezed(long) in words(pdf(markdown, "nb", TITLE).data)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert pdf(FULL, "nb", TITLE) == pdf(FULL, "nb", TITLE)


SIGNS = [*"#$[](){}@\\\\/*_`<>~=+-.!:;,\"'|&%^? åŁa", "//", "/*", "<label>", "#let", "$x$", "@sak"]
TYPED = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=30).map("".join).filter(str.strip)


@settings(max_examples=25)
@given(st.lists(TYPED, min_size=1, max_size=6))
def test_what_was_typed_is_shown_as_it_was_typed(typed: list[str]) -> None:
    markdown = blocks(
        [
            f"# A {heading(typed[0])}",
            bullets(line(text) for text in typed),
            table(["x"], [[cell(text)] for text in typed]),
        ]
    )
    shown = ["A", typed[0], *(part for text in typed for part in ("•", text)), "x", *typed]
    assert words(pdf(markdown, "nb", TITLE).data) == squeezed("".join(shown))


@settings(max_examples=8)
@given(st.text(max_size=60), st.text(st.characters(), max_size=20))
def test_any_text_at_all_becomes_a_pdf(text: str, title: str) -> None:
    made = pdf(text, "nb", title or "x")
    assert made.pages == len(read(made.data).pages)
