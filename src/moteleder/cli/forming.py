"""Minutes in the form that was asked for: printed, or written to a file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from moteleder.cli.telling import fail
from moteleder.cli.words import w

if TYPE_CHECKING:
    from moteleder.domain.meeting import Meeting
    from moteleder.session.minutes_forms import Form, Formed

__all__ = ["form_options", "give"]

FORMS: tuple[Form, ...] = ("md", "txt", "html", "pdf", "docx")


def form_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--format`, `--large` and `--out`: `form`, `large` and `out`."""
    for option in (
        click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=w("The file to write.")),
        click.option("--large", is_flag=True, help=w("In large print: PDF, DOCX and HTML.")),
        click.option(
            "--format",
            "form",
            type=click.Choice(FORMS),
            help=w("The form; else what the file's name says, or md."),
        ),
    ):
        function = option(function)
    return function


def give(meeting: Meeting, markdown: str, form: Form | None, out: Path | None, large: bool) -> None:
    """Print the minutes of a meeting in a form, or write them to a new file."""
    from moteleder.session.minutes_forms import BINARY, CannotForm, document_title, form_of, made

    asked = form or (form_of(out.name) if out else None) or "md"
    if out is None and asked in BINARY and sys.stdout.isatty():
        fail(w("{form} is no text for a terminal. Say with --out where it is to lie.").format(form=asked), 2)
    if out is not None and out.exists():
        fail(w("{file} is there already. Choose another name.").format(file=out), 1)
    language = meeting.facts.language
    try:
        ready = made(markdown, asked, language, document_title(meeting), large)
    except CannotForm:
        fail(w("No {form} can be made of these minutes. Choose another form.").format(form=asked.upper()), 1)
    if out is None:
        # As bytes: what is printed is the file itself.
        click.echo(ready.data, nl=False)
    else:
        _write(out, ready)
    if ready.missing:
        told = w("□ stands for what the file cannot show: {signs}").format(signs=" ".join(ready.missing))
        click.echo(told, err=True)


def _write(out: Path, ready: Formed) -> None:
    from moteleder.session.own_file import exactly

    try:
        exactly(out, ready.data)
    except OSError:
        fail(w("The minutes could not be written to {file}.").format(file=out), 1)
