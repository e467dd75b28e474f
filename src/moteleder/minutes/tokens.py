"""The one way that Markdown is parsed: CommonMark with tables, and no raw HTML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["parse", "plain"]


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def parse(markdown: str) -> list[Token]:
    """The block tokens of a text; inline tokens hang under them as children."""
    return _parser().parse(markdown)


def plain(inline: Token) -> str:
    """What a reader sees of an inline token: its words without marks, line breaks as LF."""
    words = []
    for child in inline.children or ():
        words.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
    return "".join(words)
