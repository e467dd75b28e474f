"""Markdown → PDF/UA-1: tagged, with its language, a title that names nobody, and its fonts inside.

The page is laid out by `pdf.typ`; what was typed is handed to it as data, so that no text is read as markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from unicodedata import category

import msgspec

from moteleder.i18n import words
from moteleder.minutes.forms.tree import Block, Heading, Paragraph, Run, Table, as_list, tree

__all__ = ["SHOWN_INSTEAD", "NoPdf", "Pdf", "pdf"]

SHOWN_INSTEAD = "□"
"""What stands for a sign that the fonts lack."""

_REGIONS = {"nb": "NO", "nn": "NO", "en": "GB"}
_COLUMNS = 3
"""The most columns that there is room for in large print."""
_LACKS = re.compile(r'the text `("(?:[^"\\]|\\.)*")` could not be displayed')
_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
_TRIES = 20
_JOINS = frozenset({"Cf", "Mn"})
_UNCOMMON = re.compile(r"[^\t\n\x20-\x7e\xa0-\xac\xae-\u017f\u2010-\u2026\u20ac□☐☑]")
"""All but Latin letters and the usual signs, which the fonts have."""


class NoPdf(Exception):
    """No PDF can be made of this text."""


@dataclass(frozen=True)
class Pdf:
    """A PDF, and what is to be known of it."""

    data: bytes
    """The file."""
    pages: int
    """How many pages it has."""
    missing: tuple[str, ...] = ()
    """Signs that the fonts lack; `SHOWN_INSTEAD` stands in their place."""


def pdf(markdown: str, language: str, title: str, *, large: bool = False) -> Pdf:
    """The whole file; the same text gives the same bytes; `NoPdf` where none can be made.

    `large`: in large print, tables as lists.
    """
    missing: set[str] = set()
    for _ in range(_TRIES):
        text, heading = _without(markdown, missing), _without(title, missing)
        found = _made(_document(text, language, heading, large, bool(missing)))
        if isinstance(found, bytes):
            return _told(found, missing)
        # A figure or letter is named along with what could not be joined to it.
        lacked = {sign for each in found for sign in _UNCOMMON.findall(each)}
        if not lacked - missing:
            break
        missing |= lacked
    missing |= set(_UNCOMMON.findall(markdown + title))
    text, heading = _without(markdown, missing), _without(title, missing)
    found = _made(_document(text, language, heading, large, True))
    if not isinstance(found, bytes):
        raise NoPdf
    return _told(found, missing)


def _told(data: bytes, missing: set[str]) -> Pdf:
    pages = _PAGES.search(data)
    return Pdf(
        data, int(pages[1]) if pages else 0, tuple(sorted(s for s in missing if category(s) not in _JOINS))
    )


def _without(text: str, missing: set[str]) -> str:
    """The text with a sign for each that is missing; what only joins signs or picks their look goes."""
    table = {ord(sign): "" if category(sign) in _JOINS else SHOWN_INSTEAD for sign in missing}
    return text.translate(table)


def _document(text: str, language: str, title: str, large: bool, lacks: bool) -> str:
    w = words(language)
    blocks: list[Block] = [
        as_list(block) if large and isinstance(block, Table) and len(block.head) > _COLUMNS else block
        for block in tree(text)
    ]
    if not any(isinstance(block, Heading) for block in blocks):
        blocks.insert(0, Heading(1, (Run(title),)))
    if lacks:
        told = w("{sign} stands for a sign that this file cannot show.").format(sign=SHOWN_INSTEAD)
        blocks.append(Paragraph((Run(told),)))
    document = {
        "title": title,
        "language": language if language in _REGIONS else "en",
        "region": _REGIONS.get(language, "GB"),
        "large": large,
        "page": w("Page {n} of {last}"),
        "blocks": blocks,
    }
    return msgspec.json.encode(document).decode("utf-8")


@cache
def _page() -> bytes:
    return files("moteleder.minutes.forms").joinpath("pdf.typ").read_bytes()


def _made(document: str) -> bytes | set[str]:
    """The file, or the signs that its fonts lack."""
    import typst

    try:
        made = typst.compile(
            _page(), sys_inputs={"doc": document}, pdf_standards="ua-1", ignore_system_fonts=True
        )
    except typst.TypstError as error:
        return {_typed(found) for found in _LACKS.findall(str(error.diagnostic))} - {""}
    assert isinstance(made, bytes)
    return made


def _typed(quoted: str) -> str:
    r"""A text as it was before Rust quoted it: `\u{1f600}` is one sign."""
    plain = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), quoted[1:-1])
    return re.sub(r"\\(.)", r"\1", plain)
