"""The one door from user text to the screen: nothing that people write is ever read as markup."""

from __future__ import annotations

from rich.text import Text
from textual.content import Content
from textual.style import Style

from moteleder.domain.text import clean

__all__ = ["plain", "printed"]


def plain(text: str, style: Style | str = "") -> Content:
    """The text as it was typed, in one style.

    Control characters and bidi overrides become `�`: `Content` would hand them to the terminal as they are.
    """
    shown = clean(text)
    return Content.styled(shown, style) if style else Content(shown)


def printed(text: str) -> Text:
    """The text as it was typed, to be printed when the screen is gone, in lines that fit."""
    return Text(clean(text))
