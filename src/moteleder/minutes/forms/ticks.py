"""Task items: `- [ ]` and `- [x]`, which CommonMark's tokens do not tell apart from other items."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["ticked"]

_TICKS = {"[ ] ": False, "[x] ": True, "[X] ": True}


def ticked(tokens: list[Token], place: int) -> tuple[bool | None, list[Token]]:
    """Whether the inline token there begins a task item, and is ticked; and its words without the box.

    None where it is no task item.
    """
    words = list(tokens[place].children or ()) if place < len(tokens) else []
    typed = tokens[place].content[:4] if words else ""
    opens = place >= 2 and tokens[place - 2].type == "list_item_open"
    if not (opens and typed in _TICKS and words[0].type == "text" and words[0].content[:4] == typed):
        return None, words
    first = copy(words[0])
    first.content = first.content[4:]
    return _TICKS[typed], [first, *words[1:]]
