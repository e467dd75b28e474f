"""The minutes as blocks a screen can draw: what each is, how far in it stands, and its words."""

from __future__ import annotations

from typing import Literal, TypeAlias

from moteleder.domain.values import Value

__all__ = ["Block", "Kind", "Span"]

Kind: TypeAlias = Literal["title", "heading", "subheading", "text", "row", "detail", "code", "rule", "gap"]
"""`row` and `detail` are a row of a table: what it is about, and the rest of it on a line below."""


class Span(Value):
    """Some words in one style."""

    text: str
    """As written; may hold line feeds."""
    strong: bool = False
    """Whether it is bold."""
    emphasis: bool = False
    """Whether it is in italics."""


class Block(Value):
    """One paragraph, heading, item or row."""

    kind: Kind
    """What it is."""
    spans: tuple[Span, ...] = ()
    """Its words."""
    indent: int = 0
    """Cells it stands in from the left, its mark included."""
    mark: str = ""
    """What stands before its first line, within the indent: `•`, `2.`, `☐`, `O9`."""
    quoted: bool = False
    """Whether it is a quotation."""
