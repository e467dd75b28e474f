"""Minutes and what is to be looked at in them, on stdout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from moteleder.cli.copying import copy_options, own_copy
from moteleder.cli.forming import form_options, give
from moteleder.cli.shared import (
    book,
    case_argument,
    case_of,
    command,
    home_option,
    meeting_of,
    meeting_option,
    read_case,
)
from moteleder.cli.telling import fail, problems_told, say_taken_out
from moteleder.cli.words import LANGUAGE, w

if TYPE_CHECKING:
    from datetime import date

    from moteleder.domain.case import Case
    from moteleder.domain.meeting import Meeting

__all__ = ["check", "minutes", "replay"]


def _begun(case: Case, number: int | None) -> Meeting:
    """The meeting that was asked for, else the latest; it has minutes only once it has begun."""
    from moteleder.domain.journal import replay as replayed

    number = meeting_of(case, number)
    if not case.meeting(number).event:
        fail(w("Meeting {n} has not begun: there are no minutes yet.").format(n=number), 1)
    return replayed(case, number).meeting


def _give(case: Case, number: int | None, reader: str | None, sent: date | None, **how: Any) -> None:
    from moteleder.session.minutes import text_of

    if sent and reader is None:
        fail(w("--sent is for a copy: say whose with --for."), 2)
    meeting = _begun(case, number)
    # Nobody named is not everybody: an empty --for never gives the whole minutes.
    text = text_of(meeting) if reader is None else own_copy(meeting, reader, sent)
    give(meeting, text, **how)


@command(w("Play the journal of a case file (TOML) and print the minutes."))
@click.argument("file", metavar=w("FILE"), type=click.Path(path_type=Path))
@meeting_option
@copy_options
@form_options
def replay(file: Path, number: int | None, **how: Any) -> None:
    """Play a journal, and print the minutes."""
    with problems_told():
        _give(read_case(file), number, **how)


@command(w("Print the minutes of a case's meeting."))
@click.argument("case", metavar=w("CASE"))
@meeting_option
@copy_options
@form_options
@home_option
@click.pass_context
def minutes(context: click.Context, /, case: str, number: int | None, home: Path | None, **how: Any) -> None:
    """Print the minutes of a case of the book."""
    with problems_told():
        _give(book(context, home).case(case, say_taken_out), number, **how)


@command(w("Check minutes in a Markdown file, or a case's meeting, and print what is found."))
@case_argument
@meeting_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help=w("The form."))
@home_option
@click.pass_context
def check(
    context: click.Context, case_or_file: str, number: int | None, form: str, home: Path | None
) -> None:
    """Print what a file or a meeting should be looked at for."""
    from moteleder.domain.identity import removed, without_identity
    from moteleder.session import check_report

    path, name = Path(case_or_file), case_or_file
    with problems_told():
        if path.suffix != ".toml" and (path.suffix or path.is_file()):
            found, problem = check_report.file_findings(path, w)
            if problem:
                fail(problem, 3)
        else:
            case = case_of(context, home, name)
            found = check_report.case_findings(case, meeting_of(case, number))
        shown, _ = without_identity(name, removed(LANGUAGE))
        click.echo(check_report.REPORTS[form](shown, found, w, LANGUAGE), nl=False)
    sys.exit(1 if found else 0)
