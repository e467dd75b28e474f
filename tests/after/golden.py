"""Golden files, in `tests/golden/after`: each version, and the last as each reader has it.

`python -m tests.after.golden` writes them anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from moteleder.minutes.reading_copy import reading_copy
from moteleder.session.copies import copy_text
from moteleder.session.minutes import text_of
from moteleder.session.versions import versions_of
from tests.after.loop import NAMES, events, journal

READERS = {"elias": ("P2", "P3", "P9", "P14"), "antoni": ("P2", "P3", "P8")}
"""Whose copies are golden; one of each has something kept from them."""

GOLDEN = Path(__file__).parent.parent / "golden" / "after"


def every() -> Iterator[tuple[Path, str]]:
    """Where each lies, and what it reads as now."""
    for name in NAMES:
        kept = versions_of(journal(name))
        for each in kept:
            yield GOLDEN / name / f"v{each.version.number}.md", text_of(each.meeting)
        for person in READERS[name]:
            yield GOLDEN / name / "copies" / f"{person}.md", copy_text(kept[-1].meeting, person, sent(name))
        yield GOLDEN / name / "lesekopi.md", reading_copy(kept[0].meeting)


def sent(name: str) -> date:
    """The day the copies are sent: that on which the minutes became final."""
    return events(name)[-1].at.date()


if __name__ == "__main__":
    for path, text in every():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
