"""What people typed, as Markdown that reads the same: escaped only where it would become markup.

Few backslashes matter: the minutes are pasted into fields that show them.
"""

from __future__ import annotations

import re

from moteleder.domain.text import one_line

__all__ = ["cell", "heading", "inline", "line", "rich", "rich_line"]

_LITERAL = (
    r"\\(?=[!-/:-@\[-`{-~]|$)"  # a backslash that would escape something
    r"|[`~]"  # code, strikethrough
    r"|\](?=\()"  # links and images
    r"|<(?=[A-Za-z/!?])"  # raw HTML, addresses
    r"|&(?=#?\w+;)"  # entities
)
_INLINE = re.compile(_LITERAL + r"|\*|(?<![^\W_])_|_(?![^\W_])")
_RICH = re.compile(_LITERAL + r"|(?<=[^\W_])\*+(?=[^\W_])|(?<=\\)[*_]+")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_START = re.compile(
    r"#{1,6}(?=\s|$)"  # headings
    r"|[-+*](?=\s|$)"  # lists
    r"|[>\[|]"  # quotes, link definitions, ticks, tables
    r"|:(?=-)"  # alignment in tables
    r"|=+$|-[-\s|:]*$"  # underlines of headings, rules, tables
    r"|([*_])(?:\s*\1){2,}$"  # rules
)
_CLOSING = re.compile(r"(^|\s)(#+)$")


def _escape(match: re.Match[str]) -> str:
    return "".join("\\" + character for character in match[0])


def _at_start(text: str) -> str:
    if number := _NUMBER.match(text):
        return f"{number[1]}\\{text[number.end(1) :]}"
    return "\\" + text if _START.match(text) else text


def inline(text: str) -> str:
    """A one-line text after other words on a line."""
    return _INLINE.sub(_escape, one_line(text))


def line(text: str) -> str:
    """A one-line text at the start of a line, a list item or a paragraph."""
    return _at_start(inline(text))


def heading(text: str) -> str:
    """A one-line text at the end of a heading, where trailing `#` would vanish."""
    return _CLOSING.sub(r"\1\\\2", inline(text))


def cell(text: str) -> str:
    """A one-line text in a table."""
    return inline(text).replace("|", "\\|")


def rich(text: str) -> str:
    """As `inline`, but bold and emphasis stay as they were typed."""
    return _RICH.sub(_escape, one_line(text))


def rich_line(text: str) -> str:
    """As `line`, but bold and emphasis stay as they were typed."""
    return _at_start(rich(text))
