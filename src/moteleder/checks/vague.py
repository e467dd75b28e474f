"""Vague verbs in tasks: nobody can see afterwards whether «follow up» was done."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.checks.around import Around, Kind
from moteleder.checks.facts import word_finder
from moteleder.checks.finding import Hit
from moteleder.i18n import msg

__all__ = ["vague"]


def vague(text: str, kind: Kind, around: Around) -> Iterator[Hit]:
    """Verbs in a task that do not say what will be different."""
    if kind != "task":
        return
    for found in word_finder("vague_verbs", around.language).matches(text):
        yield Hit(
            code="T02",
            start=found.start(),
            text=found[0],
            reason=msg("what will the child notice?"),
        )
