"""Words: English in the code, bokmål and nynorsk in gettext catalogs; always asked for by language."""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TypeAlias

__all__ = ["LANGUAGES", "Words", "msg", "screen_language", "words"]

LANGUAGES = ("nb", "nn", "en")
"""The languages of screen and minutes; English is the source and has no catalog."""

Words: TypeAlias = Callable[[str], str]
"""Puts a source text into one language."""


def msg(text: str) -> str:
    """Mark a text in a table for translation; it is put into words where it is shown."""
    return text


@cache
def words(language: str) -> Words:
    """The words of one language; English where it is not known."""
    if language not in LANGUAGES or language == "en":
        return gettext.NullTranslations().gettext
    catalog = files("moteleder").joinpath("locale", language, "LC_MESSAGES", "moteleder.mo")
    with catalog.open("rb") as source:
        translated = gettext.GNUTranslations(source).gettext
    # What gettext says for no text at all is the head of its catalog.
    return lambda text: translated(text) if text else ""


def screen_language() -> str:
    """The language of the screen: `MOTELEDER_LANGUAGE` where it names one, else bokmål."""
    chosen = os.environ.get("MOTELEDER_LANGUAGE", "")
    return chosen if chosen in LANGUAGES else "nb"
