"""The open tasks of all cases, on stdout."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from moteleder.cli.shared import book, command, home_option
from moteleder.cli.telling import problems_told
from moteleder.cli.words import LANGUAGE, w

__all__ = ["tasks"]


@command(w("Print the open tasks of all cases, those that are overdue first."))
@click.option(
    "--by", type=click.Choice(("due", "owner", "service")), default="due", help=w("What they are ordered by.")
)
@home_option
@click.pass_context
def tasks(context: click.Context, by: Literal["due", "owner", "service"], home: Path | None) -> None:
    """Print the open tasks of the book, and say what could not be read."""
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
