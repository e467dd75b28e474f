"""One person's own minutes: who is meant, and why somebody gets none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from moteleder.cli.shared import person_of
from moteleder.cli.telling import fail
from moteleder.cli.values import DAY
from moteleder.cli.words import LANGUAGE, w

if TYPE_CHECKING:
    from moteleder.domain.meeting import Meeting

__all__ = ["copy_options", "own_copy"]


def copy_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--for` and `--sent`: `reader` and `sent`."""
    for option in (
        click.option(
            "--sent",
            type=DAY,
            metavar=w("YYYY-MM-DD"),
            help=w("The day the copy is sent; else today."),
        ),
        click.option(
            "--for",
            "reader",
            metavar=w("PERSON"),
            help=w("What this person may have: an id, a name or a role."),
        ),
    ):
        function = option(function)
    return function


def own_copy(meeting: Meeting, reader: str, sent: date | None) -> str:
    """The minutes that one person gets; ends with a sentence where there are none."""
    from moteleder.session.clocks import SystemClock
    from moteleder.session.copies import copy_day, copy_text
    from moteleder.session.copy_rights import copy_right, next_said, why_said

    person = person_of(meeting, reader)
    day = sent or copy_day(meeting, SystemClock().now().date())
    may = copy_right(meeting, person, day)
    if not may.yes:
        told = w("{name} gets no minutes: {why}.").format(
            name=meeting.label(person), why=why_said(may, w, LANGUAGE)
        )
        todo = next_said(may, w, LANGUAGE)
        fail(f"{told} {w('To do: {what}.').format(what=todo)}" if todo else told, 1)
    return copy_text(meeting, person, day)
