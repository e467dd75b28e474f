"""Where in the agenda what belongs to a kind of item is told."""

from __future__ import annotations

from moteleder.domain.agenda import Item, ItemKind
from moteleder.domain.meeting import Meeting

__all__ = ["home"]


def home(meeting: Meeting, kind: ItemKind) -> Item | None:
    """The one item where what belongs to a kind is told: the first that was not left out."""
    of_kind = [item for item in meeting.items if item.serves(kind)]
    kept = [item for item in of_kind if item.state not in ("skipped", "deferred")]
    return next(iter(kept or of_kind), None)
