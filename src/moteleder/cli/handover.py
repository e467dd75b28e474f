"""A meeting's outcome as the fields of the plan's own system, on stdout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from moteleder.cli.shared import case_argument, case_of, command, home_option, meeting_of, meeting_option
from moteleder.cli.telling import fail, problems_told
from moteleder.cli.words import LANGUAGE, w

if TYPE_CHECKING:
    from moteleder.session.handover import Handover

__all__ = ["handover"]


@command(w("Print a meeting as the fields of the plan's system, or the text of one field."))
@case_argument
@meeting_option
@click.option(
    "--profile",
    metavar=w("SYSTEM"),
    help=w("The system: generic, sampro, samspill, acos, or one of your own."),
)
@click.option("--field", metavar=w("FIELD"), help=w("Print the text of this field alone."))
@home_option
@click.pass_context
def handover(
    context: click.Context,
    case_or_file: str,
    number: int | None,
    profile: str | None,
    field: str | None,
    home: Path | None,
) -> None:
    """Print the list of fields, or one text as it is to be pasted."""
    from moteleder import paths
    from moteleder.session.handover import Handover

    folder = paths.home(home or context.obj)
    with problems_told():
        case = case_of(context, home, case_or_file)
        number = meeting_of(case, number)
        if not case.meeting(number).event:
            fail(w("Meeting {n} has not begun: there are no minutes yet.").format(n=number), 1)
        now = Handover.of(case, number, folder, LANGUAGE, profile or "")
    _tell_problems(now, profile)
    _print_text(now, field) if field else _print_list(now)


def _tell_problems(now: Handover, profile: str | None) -> None:
    from moteleder.handoff.profile_reading import said
    from moteleder.session.rows_handover import read_said

    for problem in now.profiles.problems:
        click.echo(said(problem, w), err=True)
    if profile and now.profiles.known(profile) is None:
        known = ", ".join(each.id for each in now.profiles.found)
        fail(w("There is no system {name}. There are: {known}.").format(name=profile, known=known), 2)
    if read := read_said(now):
        click.echo(f"{read}.", err=True)


def _print_text(now: Handover, wanted: str) -> None:
    found = now.field(wanted)
    if found is None:
        known = ", ".join(each.id for each in now.fields)
        fail(w("There is no field {name}. There are: {known}.").format(name=wanted, known=known), 2)
    # As bytes: a system may want CRLF.
    click.echo(found.text.encode(), nl=False)


def _print_list(now: Handover) -> None:
    from moteleder.session.rows_handover import field_name

    signs = {"left": "[ ]", "done": "[x]", "changed": "[~]"}
    for each in now.fields:
        about = f" · {each.about}" if each.about else ""
        click.echo(f"{signs[now.state(each)]} {each.id}  {field_name(each, w)}{about}")
