"""Golden files of every version, in `tests/golden/after`: `python -m tests.after.golden` writes them anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from moteleder.minutes.reading_copy import reading_copy
from moteleder.session.minutes import text_of
from moteleder.session.versions import versions_of
from tests.after.loop import NAMES, journal

GOLDEN = Path(__file__).parent.parent / "golden" / "after"


def every() -> Iterator[tuple[Path, str]]:
    """Where each lies, and what it reads as now."""
    for name in NAMES:
        kept = versions_of(journal(name))
        for each in kept:
            yield GOLDEN / name / f"v{each.version.number}.md", text_of(each.meeting)
        yield GOLDEN / name / "lesekopi.md", reading_copy(kept[0].meeting)


if __name__ == "__main__":
    for path, text in every():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
