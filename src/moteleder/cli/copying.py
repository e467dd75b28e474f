"""One person's own minutes: who is meant, and why somebody gets none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from moteleder.cli.telling import fail
from moteleder.cli.words import LANGUAGE, w

if TYPE_CHECKING:
    from moteleder.domain.meeting import Meeting

__all__ = ["copy_options", "own_copy"]


def copy_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--for` and `--sent`: `reader` and `sent`."""
    for option in (
        click.option(
            "--sent", type=click.DateTime(["%Y-%m-%d"]), help=w("The day the copy is sent; else today.")
        ),
        click.option(
            "--for",
            "reader",
            default="",
            metavar=w("PERSON"),
            help=w("What this person may have: an id, a name or a role."),
        ),
    ):
        function = option(function)
    return function


def own_copy(meeting: Meeting, reader: str, sent: datetime | None) -> str:
    """The minutes that one person gets; ends with a sentence where there are none."""
    from moteleder.session.copies import copy_day, copy_text
    from moteleder.session.copy_rights import copy_right, next_said, why_said

    person = _person(meeting, reader)
    day = sent.date() if sent else copy_day(meeting, date.today())
    may = copy_right(meeting, person, day)
    if not may.yes:
        told = w("{name} gets no minutes: {why}.").format(
            name=meeting.label(person), why=why_said(may, w, LANGUAGE)
        )
        todo = next_said(may, w, LANGUAGE)
        fail(f"{told} {w('To do: {what}.').format(what=todo)}" if todo else told, 1)
    return copy_text(meeting, person, day)


def _person(meeting: Meeting, said: str) -> str:
    from moteleder.session.copies import meant

    found = meant(meeting, said)
    if len(found) == 1:
        return found[0]
    if not found:
        fail(w("Nobody in this meeting is called {name}.").format(name=said), 2)
    several = ", ".join(f"{meeting.label(p)} ({p})" for p in found)
    fail(w("Several match: {several}").format(several=several), 2)
