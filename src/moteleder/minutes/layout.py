"""The few shapes that minutes are made of; what goes in is Markdown already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["blocks", "bullets", "labelled", "lines", "table"]


def blocks(parts: Iterable[str]) -> str:
    """Blocks one after the other, the empty ones left out."""
    return "\n\n".join(part for part in parts if part)


def lines(parts: Iterable[str]) -> str:
    """One paragraph with a line break after each part, the empty ones left out."""
    return "  \n".join(part for part in parts if part)


def bullets(parts: Iterable[str]) -> str:
    """A list, the empty parts left out."""
    return "\n".join(f"- {part}" for part in parts if part)


def labelled(label: str, text: str) -> str:
    """A text after its label; nothing where there is no text."""
    return f"**{label}:** {text}" if text else ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells without line breaks."""
    every = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in every)
