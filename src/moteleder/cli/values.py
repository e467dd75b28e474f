"""What is typed after an option, read with words of our own where it cannot be."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from moteleder.cli.words import w

__all__ = ["DAY", "NUMBER"]


class _Number(click.ParamType[int]):
    """A whole number."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a sentence."""
        try:
            return int(value)
        except ValueError:
            self.fail(w("«{value}» is no whole number.").format(value=value), param, ctx)


class _Day(click.ParamType[date]):
    """A day, the year first."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a sentence that shows one."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            said = w("«{value}» is no day. Write it as {day}: year, month, day.")
            self.fail(said.format(value=value, day="2026-12-04"), param, ctx)


NUMBER = _Number()
"""A whole number."""

DAY = _Day()
"""A day, the year first."""
