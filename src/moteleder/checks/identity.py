"""Identity numbers: the one finding that blocks. The number itself is never repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from moteleder.checks.around import Around, Kind, TextRule
from moteleder.checks.finding import Hit
from moteleder.i18n import msg

__all__ = ["identity"]


def identity(find: Callable[[str], Iterable[tuple[int, int]]]) -> TextRule:
    """A rule that reports what `find` finds: first and last place of each identity number in a text."""

    def rule(text: str, _: Kind, around: Around) -> Iterator[Hit]:
        for number, (start, _end) in enumerate(find(text), 1):
            yield Hit(
                code="I01",
                start=start,
                text=f"#{number}",
                reason=msg("an identity number: take it out, it is never kept"),
                severity="blocks",
            )

    return rule
