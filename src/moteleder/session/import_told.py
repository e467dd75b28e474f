"""What was found in previous minutes, as lines for somebody without a screen."""

from __future__ import annotations

from datetime import UTC, datetime

from moteleder.domain.case import Case
from moteleder.i18n import words
from moteleder.session.case_view import around
from moteleder.session.importing import Import
from moteleder.session.rows_importing import Shown, import_lines, summary

__all__ = ["told"]


def told(found: Import, case: Case, language: str) -> str:
    """Every row with its mark, source line and details, ending in what would enter."""
    w = words(language)
    shown = Shown(around(case, datetime.now(UTC)), w, language)
    lines = []
    for line in import_lines(found, shown):
        right = f"  ({line.right})" if line.right else ""
        lines.append(f"{line.sign} {line.text}{right}".rstrip())
        lines += [f"    {detail}" for detail in line.detail.split("\n") if detail]
    return "\n".join([*lines, summary(found, w)]) + "\n"
