"""Markdown as DOCX: what python-docx and a reader of its XML find in it."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import docx as python_docx
import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.minutes.escape import line
from moteleder.minutes.forms.docx import docx
from moteleder.minutes.layout import blocks, bullets, table
from tests.minutes.forms.shapes import FULL, GOLDEN

TITLE = "Referat fra ansvarsgruppemøte"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(data: bytes) -> Document:
    return python_docx.Document(io.BytesIO(data))


def part(data: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return ElementTree.fromstring(parts.read(f"word/{name}.xml"))


def styled(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


def test_headings_are_headings_and_no_level_is_skipped() -> None:
    document = read(docx(FULL, "nb", TITLE))
    assert styled(document, "Heading 1") == ["Tittel: Łódź, Zażółć gęślą jaźń"]
    assert styled(document, "Heading 2") == ["Ærlig øl på Åsen"]
    assert styled(document, "Heading 3") == ["Et trinn for langt ned"]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_the_headings_of_a_sample_are_all_there(path: Path) -> None:
    rows = path.read_text("utf-8").split("\n")
    document = read(docx(path.read_text("utf-8"), "nb", TITLE))
    for level in (1, 2, 3):
        mark = "#" * level + " "
        assert styled(document, f"Heading {level}") == [
            row[level + 1 :] for row in rows if row.startswith(mark)
        ]


def test_lists_are_numbered_by_the_document_each_from_its_own_start() -> None:
    data = docx(FULL, "nb", TITLE)
    numbering = part(data, "numbering")
    abstract = {
        num.get(f"{W}numId", ""): num.find(f"{W}abstractNumId").get(f"{W}val")  # type: ignore[union-attr]
        for num in numbering.iter(f"{W}num")
    }
    kinds = {
        each.get(f"{W}abstractNumId"): each.find(f"{W}lvl/{W}numFmt").get(f"{W}val")  # type: ignore[union-attr]
        for each in numbering.iter(f"{W}abstractNum")
    }
    starts = {
        num.get(f"{W}numId", ""): start.get(f"{W}val")
        for num in numbering.iter(f"{W}num")
        for start in num.iter(f"{W}startOverride")
    }
    found = []
    for paragraph in part(data, "document").iter(f"{W}p"):
        listed = paragraph.find(f"{W}pPr/{W}numPr")
        if listed is not None:
            number = listed.find(f"{W}numId").get(f"{W}val", "")  # type: ignore[union-attr]
            level = listed.find(f"{W}ilvl").get(f"{W}val")  # type: ignore[union-attr]
            text = "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
            found.append((text, kinds[abstract[number]], level, starts.get(number)))
    assert found == [
        ("vanlig", "bullet", "0", None),
        ("inni", "bullet", "1", None),
        ("tre", "decimal", "0", "3"),
        ("fire", "decimal", "0", "3"),
        ("sju", "decimal", "0", "7"),
    ]


def test_tasks_have_boxes_and_quotes_their_style() -> None:
    document = read(docx(FULL, "nb", TITLE))
    assert styled(document, "List Paragraph")[:2] == ["☐ ikke gjort", "☑ gjort"]
    assert styled(document, "Quote") == ["sitat"]


def test_words_keep_their_weight_and_lines_their_ends() -> None:
    paragraph = next(p for p in read(docx(FULL, "nb", TITLE)).paragraphs if p.text.startswith("Tekst"))
    assert paragraph.text == "Tekst med fet og kursiv,\nny linje, kode, lenke (https://example.org/a)."
    assert [run.text for run in paragraph.runs if run.bold] == ["fet"]
    assert [run.text for run in paragraph.runs if run.italic] == ["kursiv"]
    assert [run.text for run in paragraph.runs if run.font.name == "Courier New"] == ["kode"]


def test_a_table_has_a_head_that_is_repeated() -> None:
    data = docx(FULL, "nb", TITLE)
    (found,) = read(data).tables
    assert [[cell.text for cell in row.cells] for row in found.rows] == [["Nr.", "Oppgåve"], ["O1", "Ringe"]]
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in part(data, "document").iter(f"{W}tr")]
    assert heads == [True, False]


@pytest.mark.parametrize(("language", "code"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_it_says_its_language_and_nothing_of_who_made_it(language: str, code: str) -> None:
    data = docx(FULL, language, TITLE)
    default = part(data, "styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default is not None
    assert default.get(f"{W}val") == code
    about = read(data).core_properties
    assert (about.title, about.language, about.author, about.comments) == (TITLE, code, "", "")
    assert (about.last_modified_by, about.revision) == ("", 1)
    assert about.created == about.modified == datetime(2000, 1, 1, tzinfo=UTC)


def test_the_page_is_numbered_at_its_foot() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(FULL, "nb", TITLE))) as parts:
        (footer,) = [parts.read(name).decode() for name in parts.namelist() if "footer" in name]
    assert footer.index('w:instr="PAGE"') < footer.index('w:instr="NUMPAGES"')


def test_large_print_has_larger_letters_and_lists_the_rows_of_wide_tables() -> None:
    wide = table(["Nr.", "Oppgave", "Hvem", "Frist"], [["O1", "Ringe", "Åse", "i dag"]])
    small, large = read(docx(wide, "nb", TITLE)), read(docx(wide, "nb", TITLE, large=True))
    assert (len(small.tables), len(large.tables)) == (1, 0)
    assert "Nr.: O1\nOppgave: Ringe\nHvem: Åse\nFrist: i dag" in [p.text for p in large.paragraphs]
    sizes = [document.styles["Normal"].font.size.pt for document in (small, large)]
    assert sizes[1] > 1.4 * sizes[0]


def test_the_same_text_gives_the_same_bytes_with_no_time_in_them() -> None:
    data = docx(FULL, "nb", TITLE)
    assert data == docx(FULL, "nb", TITLE)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {each.date_time for each in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@settings(max_examples=4)
@given(st.lists(st.text(max_size=30).filter(str.strip), min_size=4, max_size=16))
def test_what_was_typed_is_shown_as_it_was_typed(typed: list[str]) -> None:
    from moteleder.domain.text import one_line

    kept = [text.replace("\ufffe", "").replace("\uffff", "") for text in map(one_line, typed)]
    kept = [text for text in kept if text.strip()] or ["x"]
    document = read(docx(blocks(["# A", bullets(line(text) for text in kept)]), "nb", TITLE))
    assert styled(document, "List Paragraph") == kept
