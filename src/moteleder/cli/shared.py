"""What several commands share: the folder of cases, a case of it, one of its meetings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from moteleder.cli.telling import fail, say_taken_out
from moteleder.cli.values import NUMBER
from moteleder.cli.words import w

if TYPE_CHECKING:
    from moteleder.domain.case import Case
    from moteleder.domain.meeting import Meeting
    from moteleder.session.casebook import CaseBook

__all__ = [
    "book",
    "case_argument",
    "case_of",
    "command",
    "home_option",
    "meeting_of",
    "meeting_option",
    "person_of",
    "read_case",
]

home_option = click.option(
    "--home", type=click.Path(file_okay=False, path_type=Path), help=w("The folder of cases.")
)

meeting_option = click.option(
    "--meeting",
    "number",
    type=NUMBER,
    metavar=w("NUMBER"),
    help=w("The meeting's number; else the latest."),
)

case_argument = click.argument("case_or_file", metavar=w("CASE_OR_FILE"))


def command(help_: str) -> Callable[[Callable[..., None]], click.Command]:
    """A command under its function's name; a docstring would not be in the screen's language."""
    options = w("[OPTIONS]")
    return lambda function: click.command(function.__name__.rstrip("_"), help=help_, options_metavar=options)(
        function
    )


def meeting_of(case: Case, number: int | None) -> int:
    """The number that was asked for, else the latest meeting that has begun."""
    if not case.meetings:
        fail(w("The case has no meeting yet."), 1)
    numbers = [m.number for m in case.meetings]
    if number is None:
        begun = [m.number for m in case.meetings if m.event]
        number = begun[-1] if begun else numbers[-1]
    if number not in numbers:
        known = ", ".join(map(str, numbers))
        fail(w("There is no meeting {n}. There are: {known}.").format(n=number, known=known), 2)
    return number


def person_of(meeting: Meeting, said: str) -> str:
    """Id of the one who is meant by an id, a name or a role."""
    from moteleder.session.copies import meant

    found = meant(meeting, said)
    if not found:
        fail(w("Nobody here is called «{name}».").format(name=said), 2)
    if len(found) > 1:
        known = ", ".join(f"{meeting.label(p)} ({p})" for p in found)
        fail(w("«{name}» may be several: {known}.").format(name=said, known=known), 2)
    return found[0]


def book(context: click.Context, home: Path | None) -> CaseBook:
    """The case book where the user, or --home, says that it is."""
    from moteleder import paths as places
    from moteleder.session.casebook import CaseBook

    return CaseBook.at(places.home(home or context.obj))


def case_of(context: click.Context, home: Path | None, said: str) -> Case:
    """The case in a file, or the one of that handle in the book."""
    path = Path(said)
    return read_case(path) if path.suffix else book(context, home).case(said, say_taken_out)


def read_case(file: Path) -> Case:
    """The case in a file of the interchange format."""
    from moteleder.store.exchange import read
    from moteleder.store.problems import CaseProblem

    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CaseProblem("not_a_case", file.name) from error
    except FileNotFoundError as error:
        raise CaseProblem("missing", file.name) from error
    except OSError as error:
        raise CaseProblem("unreadable", file.name) from error
    return read(text, file.name, say_taken_out)
