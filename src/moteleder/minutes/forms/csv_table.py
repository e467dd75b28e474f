"""A table → a CSV file that spreadsheets in Norway open with a double-click, and that computes nothing.

Norwegian decimals have a comma, so that Excel here parts cells by semicolon; the mark in front says UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from moteleder.domain.text import clean

__all__ = ["table_csv"]

_COMPUTES = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
"""What spreadsheets take for the beginning of a formula, wide letters too."""


def table_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The whole file, its heading first."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(map(_cell, head))
    writer.writerows([_cell(each) for each in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """The text; one that a spreadsheet would reckon with has an apostrophe in front."""
    kept = clean(text)
    return f"'{kept}" if kept.lstrip(" \n").startswith(_COMPUTES) else kept
