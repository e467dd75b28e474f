"""A piece of the minutes with a name that stays while its text changes."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Section"]


@dataclass(frozen=True, slots=True)
class Section:
    """Markdown under a key, so that a preview makes again only what changed."""

    key: str
    """Unique in the minutes: `title`, `facts`, `S4`, `S4/text`, `S4/P8`."""
    markdown: str
    """One or more whole blocks, without blank lines around them."""
