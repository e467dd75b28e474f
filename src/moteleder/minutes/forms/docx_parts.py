"""The parts of a DOCX that python-docx has no words for: language, lists, head rows, fields, fixed bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

__all__ = [
    "STEP",
    "add_paragraph",
    "empty_document",
    "hang",
    "head_row",
    "new_list",
    "page_footer",
    "put_in_list",
    "rule_below",
    "saved",
    "share_width",
]

STEP = 228600
"""How far each level is moved in: 18 points, in the unit of the format."""

_LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_WIDTH = 166
"""Millimetres between the margins."""
_SHORT = 12
"""Characters of a cell that no line is broken in."""
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same in every file: when one was made, the minutes themselves say."""
_PACKED = (1980, 1, 1, 0, 0, 0)
_LEVELS = 9
_TEXT, _BIG = 11, 17
"""Sizes in points."""
_HEADINGS = {1: 1.55, 2: 1.25, 3: 1.1, 4: 1.0}
"""Sizes of the headings, by their level, as parts of the text's."""
_DROPPED = ("/thumbnail", "/extended-properties")
"""What the template says of itself."""


def empty_document(language: str, title: str, large: bool) -> Document:
    """A document without text: its language, its properties, its styles."""
    import docx as python_docx

    document = python_docx.Document()
    code = _LANGUAGES.get(language, "en-GB")
    for place in ("styles", "settings"):
        element: Any = getattr(document, place).element
        for lang in element.xpath(".//w:lang | .//w:themeFontLang"):
            lang.set(_named("val"), code)
    about = document.core_properties
    about.title, about.language = title, code
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = ""
    about.created = about.modified = _MADE
    about.revision = 1
    relations = document.part.package.rels
    for key in [key for key, each in relations.items() if each.reltype.endswith(_DROPPED)]:
        del relations[key]
    _page(document)
    _styles(document, _BIG if large else _TEXT)
    return document


def _page(document: Document) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(22)


def _styles(document: Document, size: int) -> None:
    from docx.shared import Pt, RGBColor

    styles: Any = document.styles
    styles["Normal"].font.size = Pt(size)
    styles["Normal"].paragraph_format.space_after = Pt(size * 0.6)
    for level in range(1, 10):
        style = styles[f"Heading {level}"]
        style.font.size = Pt(round(size * _HEADINGS.get(level, 1.0) * 2) / 2)
        style.font.color.rgb = RGBColor(0x1A, 0x1A, 0x1A)
        style.font.italic = False
        style.paragraph_format.space_before = Pt(size * 1.4)
        style.paragraph_format.space_after = Pt(size * 0.4)
    styles["List Paragraph"].paragraph_format.space_after = Pt(size * 0.3)
    # Spaced by their space after, also within a list.
    for apart in styles["List Paragraph"].element.xpath("./w:pPr/w:contextualSpacing"):
        apart.getparent().remove(apart)


def add_paragraph(document: Document, style: str = "") -> Paragraph:
    """A paragraph at the end, in the style of that id; looked up by its name, a style costs milliseconds."""
    paragraph = document.add_paragraph()
    if style:
        paragraph._p.style = style
    return paragraph


def new_list(document: Document, start: int | None, depth: int) -> int:
    """A list of its own, with bullets or from a first number; gives what its paragraphs refer to."""
    numbering: Any = document.part.numbering_part.element
    kind = "bullet" if start is None else "decimal"
    name = f"moteleder-{kind}"
    known = numbering.xpath(f"./w:abstractNum[w:name/@w:val='{name}']/@w:abstractNumId")
    abstract = int(known[0]) if known else _new_kind(numbering, kind, name)
    number = numbering.add_num(abstract)
    if start is not None:
        number.add_lvlOverride(ilvl=min(depth, _LEVELS - 1)).add_startOverride(start)
    return int(number.numId)


def _new_kind(numbering: Any, kind: str, name: str) -> int:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    used = [int(found) for found in numbering.xpath("./w:abstractNum/@w:abstractNumId")]
    id_ = max(used, default=-1) + 1
    twips = STEP // 635
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{"•" if kind == "bullet" else f"%{level + 1}."}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips * (level + 1)}" w:hanging="{twips}"/></w:pPr></w:lvl>'
        for level in range(_LEVELS)
    )
    made = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{id_}"><w:multiLevelType w:val="multilevel"/>'
        f'<w:name w:val="{name}"/>{levels}</w:abstractNum>'
    )
    numbering.xpath("./w:abstractNum")[-1].addnext(made)
    return id_


def put_in_list(paragraph: Paragraph, number: int, depth: int) -> None:
    """Make a paragraph one of a list, at a level."""
    properties: Any = paragraph._p.get_or_add_pPr()
    listed = properties.get_or_add_numPr()
    listed.get_or_add_ilvl().val = min(depth, _LEVELS - 1)
    listed.get_or_add_numId().val = number


def hang(paragraph: Paragraph, depth: int) -> None:
    """Move a paragraph in, its first sign to the left of the rest."""
    paragraph.paragraph_format.left_indent = STEP * depth
    paragraph.paragraph_format.first_line_indent = -STEP


def head_row(table: Table) -> None:
    """Make the first row the table's head, repeated on each page; no row is split over two."""
    from docx.oxml import OxmlElement

    for place, row in enumerate(table.rows):
        properties: Any = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if place == 0:
            properties.append(OxmlElement("w:tblHeader"))


def share_width(table: Table, longest: list[int]) -> None:
    """Let a column take room by its longest cell; one of a few letters takes no more than it needs."""
    from docx.shared import Mm

    fixed = [6 + 2.5 * length if length <= _SHORT else 0.0 for length in longest]
    parts = [0.0 if length <= _SHORT else length**0.5 for length in longest]
    left = max(0.0, _WIDTH - sum(fixed))
    table.autofit = False
    widths = [
        Mm(at + (left * part / sum(parts) if part else 0.0)) for at, part in zip(fixed, parts, strict=True)
    ]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def rule_below(paragraph: Paragraph) -> None:
    """Draw a line under a paragraph."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    line = '<w:bottom w:val="single" w:sz="4" w:space="1" w:color="999999"/>'
    properties: Any = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>"),
        *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"),
    )


def page_footer(document: Document, text: str) -> None:
    """The page's number and how many there are, at the foot of each: a text with `{n}` and `{last}`."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, _, after = text.partition("{n}")
    between, _, end = after.partition("{last}")
    paragraph.add_run(before)
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    paragraph.add_run(end)


def _field(paragraph: Paragraph, what: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    field = f'<w:fldSimple {nsdecls("w")} w:instr="{what}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def saved(document: Document) -> bytes:
    """The file, packed so that the same document gives the same bytes."""
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(packed, "w") as target:
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, _PACKED)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            target.writestr(part, parts.read(name))
    return packed.getvalue()


def _named(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{name}"))
