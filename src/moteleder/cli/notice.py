"""The notices of a called meeting, on stdout or as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from moteleder.cli.shared import case_argument, case_of, command, home_option, person_of
from moteleder.cli.telling import fail, problems_told
from moteleder.cli.values import NUMBER
from moteleder.cli.words import w

if TYPE_CHECKING:
    from datetime import datetime

    from moteleder.domain.case import Case
    from moteleder.session.notice_files import Form
    from moteleder.session.notices import Notice

__all__ = ["notice"]

FORMS: tuple[Form, ...] = ("md", "txt", "html", "ics", "eml")


@command(w("Print the notice of a meeting, or write a notice for everybody who is asked to it."))
@case_argument
@click.option(
    "--meeting",
    "number",
    type=NUMBER,
    metavar=w("NUMBER"),
    help=w("The meeting's number; else the one that is next."),
)
@click.option("--for", "person", metavar=w("PERSON"), help=w("For one person: an id, a name or a role."))
@click.option(
    "--format", "form", type=click.Choice(FORMS), help=w("The form; else md, or all of them with --out.")
)
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help=w("The folder to write them to.")
)
@home_option
@click.pass_context
def notice(
    context: click.Context,
    case_or_file: str,
    number: int | None,
    person: str | None,
    form: Form | None,
    out: Path | None,
    home: Path | None,
) -> None:
    """Print or write what those who are called get."""
    from moteleder.session.clocks import SystemClock

    with problems_told():
        case = case_of(context, home, case_or_file)
        number, at = _meeting(case, number), SystemClock().now()
        if out is None:
            _print(case, number, _chosen(case, number, person, at), form or "md", at)
        else:
            _write(case, number, person, form, out, at)


def _meeting(case: Case, number: int | None) -> int:
    from moteleder.session.casebook import due_meeting

    numbers = [record.number for record in case.meetings]
    if number is None and (due := due_meeting(case)):
        return due.number
    if not numbers:
        fail(w("The case has no meeting yet."), 1)
    if number is None or number not in numbers:
        known = ", ".join(map(str, numbers))
        fail(w("There is no meeting {n}. There are: {known}.").format(n=number, known=known), 2)
    return number


def _chosen(case: Case, number: int, person: str | None, at: datetime) -> Notice:
    from moteleder.domain.standing import standing
    from moteleder.session.case_view import around
    from moteleder.session.notices import general_notice, notice_for, why_none

    if person is None:
        return general_notice(case, number, at.date())
    people = around(case, at, standing(case, before=number))
    found = notice_for(case, number, person_of(people, person), at.date())
    if found.why:
        fail(w("No notice for {person}: {why}.").format(person=person, why=why_none(found, w)), 1)
    return found


def _print(case: Case, number: int, found: Notice, form: Form, at: datetime) -> None:
    from moteleder.session.notice_files import formed

    # As bytes: calendars and mails end their lines with CRLF.
    click.echo(formed(case, number, found, form, at), nl=False)


def _write(case: Case, number: int, person: str | None, form: Form | None, out: Path, at: datetime) -> None:
    from moteleder.domain.standing import standing
    from moteleder.session.notice_files import write_notices
    from moteleder.session.notices import notices, why_none

    one = None if person is None else _chosen(case, number, person, at)
    everybody = (one,) if one else notices(case, number, at.date())
    labels = {p.id: p.label for p in standing(case, before=number).people}
    try:
        out.mkdir(parents=True, exist_ok=True)
        written = write_notices(out, case, number, at, (form,) if form else FORMS, everybody)
    except FileExistsError as error:
        text = w("{file} is there already and says something else. Choose another folder.")
        fail(text.format(file=error.args[0] if error.args else out), 1)
    except OSError:
        fail(w("The notices could not be written to {folder}.").format(folder=out), 1)
    for file in written:
        click.echo(f"{file.path.name}: {', '.join(labels[p] for p in file.people)}")
    for left in (each for each in everybody if each.why):
        names = ", ".join(labels.get(p, p) for p in left.people)
        click.echo(w("No notice for {person}: {why}.").format(person=names, why=why_none(left, w)), err=True)
