"""Long sentences, where an interpreter has to carry them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moteleder.checks.around import Around, Kind
from moteleder.checks.facts import limit
from moteleder.checks.finding import Hit
from moteleder.i18n import msg

__all__ = ["long_sentences"]

_SENTENCE = re.compile(r"[^\n.!?;]+(?:[.!?](?!\s+[A-ZÆØÅ«]|\s*$|\s*\n)[^\n.!?;]*)*[.!?;]?")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_SHOWN = 5
"""Words of the sentence that are repeated."""


def long_sentences(text: str, kind: Kind, around: Around) -> Iterator[Hit]:
    """Sentences of more words than can be interpreted in one go."""
    most = limit("sentence_words")
    if not around.interpreter or kind in ("child", "private"):
        return
    for sentence in _SENTENCE.finditer(text):
        words = list(_WORD.finditer(sentence[0]))
        if len(words) > most:
            start = sentence.start() + words[0].start()
            end = sentence.start() + words[_SHOWN - 1].end()
            yield Hit(
                code="L01",
                start=start,
                text=text[start:end] + " …",
                reason=msg("{n} words in one sentence: hard to interpret, make it two"),
                values=(("n", str(len(words))),),
                severity="mild",
            )
