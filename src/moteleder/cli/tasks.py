"""The open tasks of all cases, or one person's of a case, on stdout or as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from moteleder.cli.shared import book, case_of, command, home_option, person_of
from moteleder.cli.telling import fail, problems_told
from moteleder.cli.words import LANGUAGE, w

if TYPE_CHECKING:
    from moteleder.session.case_view import CaseView
    from moteleder.session.tasks_files import TaskForm

__all__ = ["tasks"]

_FORMS: dict[str, TaskForm] = {"text": "txt", "md": "md", "csv": "csv", "ics": "ics"}


@command(w("Print the open tasks of all cases, those that are overdue first, or one person's of a case."))
@click.argument("case_or_file", metavar=w("[CASE_OR_FILE]"), required=False)
@click.option(
    "--by", type=click.Choice(("due", "owner", "service")), default="due", help=w("What they are ordered by.")
)
@click.option(
    "--for", "person", metavar=w("PERSON"), help=w("The tasks of this person: an id, a name or a role.")
)
@click.option("--format", "form", type=click.Choice(tuple(_FORMS)), default="text", help=w("The form."))
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help=w("The folder to write files to.")
)
@home_option
@click.pass_context
def tasks(
    context: click.Context,
    case_or_file: str | None,
    by: Literal["due", "owner", "service"],
    person: str | None,
    form: str,
    out: Path | None,
    home: Path | None,
) -> None:
    """Print the open tasks of the book, or give out those of one case."""
    if case_or_file is None:
        # The book's are listed for the eye: a file of them would hold several children's.
        if person is not None or out is not None or form != "text":
            fail(w("Say which case: «moteleder tasks CASE --for PERSON»."), 2)
        _all(context, by, home)
        return
    from moteleder.session.case_view import CaseView
    from moteleder.session.clocks import SystemClock

    with problems_told():
        case = case_of(context, home, case_or_file)
    _out(CaseView(case, SystemClock().now(), LANGUAGE), person, _FORMS[form], out)


def _all(context: click.Context, by: Literal["due", "owner", "service"], home: Path | None) -> None:
    """The book's, and what could not be read."""
    from moteleder.session.clocks import SystemClock
    from moteleder.session.overview import Overview, overview
    from moteleder.session.problems import problem_text
    from moteleder.session.task_page import book_tasks, tasks_text

    today = SystemClock().now().date()
    with problems_told():
        cases = overview(book(context, home).outlines.all(), today, Overview()).cases
    for entry in cases:
        if entry.problem:
            click.echo(problem_text(entry.problem, w), err=True)
    groups = book_tasks(cases, by, today, w)
    if groups:
        click.echo(tasks_text(groups, today, w, LANGUAGE), nl=False)
    else:
        click.echo(w("There are no open tasks.") if cases else w("There are no cases yet."), err=True)


def _out(view: CaseView, said: str | None, form: TaskForm, out: Path | None) -> None:
    """One person's, or with a folder everybody's who has any."""
    from moteleder.session.tasks_files import tasks_formed
    from moteleder.session.tasks_out import task_owners, tasks_for

    if said is None and out is None:
        fail(w("Say whose with --for, or with --out where a file for each is to lie."), 2)
    people = task_owners(view) if said is None else (person_of(view.meeting, said),)
    if out is not None:
        _write(view, people, form, out)
        return
    found = tasks_for(view, people[0])
    if found.why:
        fail(_none(view, people[0], found.why), 1)
    if not found.tasks:
        fail(w("There are no open tasks."), 1)
    # As bytes: calendars and spreadsheets end their lines with CRLF.
    click.echo(tasks_formed(view, found, form), nl=False)


def _write(view: CaseView, people: tuple[str, ...], form: TaskForm, out: Path) -> None:
    from moteleder.session.tasks_files import write_tasks
    from moteleder.session.tasks_out import tasks_for

    lists = [tasks_for(view, person) for person in people]
    try:
        out.mkdir(parents=True, exist_ok=True)
        written = write_tasks(view, lists, form, out)
    except OSError:
        fail(w("The tasks could not be written to {folder}.").format(folder=out), 1)
    for person, path in written.items():
        click.echo(f"{path.name}: {view.name(person)}")
    for left in lists:
        if left.why:
            click.echo(_none(view, left.person, left.why), err=True)
    if not written:
        fail(w("There are no open tasks."), 1)


def _none(view: CaseView, person: str, why: str) -> str:
    return w("No tasks go out to {name}: {why}.").format(name=view.name(person), why=why)
