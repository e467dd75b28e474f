"""Decision words: the group cannot decide services, so a promise becomes an application."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from moteleder.checks.around import Around, Kind
from moteleder.checks.facts import table, word_finder
from moteleder.checks.finding import Hit
from moteleder.i18n import msg

__all__ = ["decisions"]

_FILE = "decision_words"
_NEAR = 80
"""Characters before a word in which it is looked whether it is asked for."""


def decisions(text: str, kind: Kind, around: Around) -> Iterator[Hit]:
    """Words that promise what only a formal decision can give."""
    if kind == "child":
        return
    for found in word_finder(_FILE, around.language).matches(text):
        if not _asked_for(around.language).search(text, max(0, found.start() - _NEAR), found.start()):
            yield Hit(
                code="D01",
                start=found.start(),
                text=found[0],
                reason=msg(
                    "the meeting cannot decide this: who applies, who decides, when does an answer come?"
                ),
            )


@cache
def _asked_for(language: str) -> re.Pattern[str]:
    """Words at the end of what stands before that make it an application, or a no."""
    words = sorted(table(_FILE, language)["unless_before"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?: [\w-]+){{0,2}} ?\Z", re.IGNORECASE)
