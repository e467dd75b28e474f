"""Cases and minutes into the case book, and cases out of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from moteleder.cli.shared import book, command, home_option, read_case
from moteleder.cli.telling import fail, problems_told, say_taken_out
from moteleder.cli.words import LANGUAGE, w

if TYPE_CHECKING:
    from moteleder.session.casebook import CaseBook

__all__ = ["export", "import_"]


@command(w("Take a case file (TOML) into the case book, or previous minutes into one of its cases."))
@click.argument("file", metavar=w("FILE"), type=click.Path(path_type=Path))
@click.option("--as", "key", metavar=w("CASE"), help=w("The case's handle; else the file's name."))
@click.option(
    "--into", metavar=w("CASE"), help=w("The case that previous minutes (Markdown or text) are for.")
)
@click.option("--yes", is_flag=True, help=w("Let all that is certain in the minutes enter the case."))
@home_option
@click.pass_context
def import_(
    context: click.Context, file: Path, key: str | None, into: str | None, yes: bool, home: Path | None
) -> None:
    """Take a case, or previous minutes, in."""
    if into is not None or file.suffix.casefold() in (".md", ".txt", ".markdown"):
        _import_minutes(book(context, home), file, into, yes)
        return
    with problems_told():
        key = key or file.stem
        book(context, home).add(key, read_case(file))
        click.echo(w("{key} is in the case book.").format(key=key), err=True)


def _import_minutes(book: CaseBook, file: Path, into: str | None, yes: bool) -> None:
    from moteleder.session.import_file import Unreadable, read_minutes, unreadable_text
    from moteleder.session.import_told import told
    from moteleder.session.importing import enter, prepare

    if into is None:
        fail(w("Say which case these minutes are for: «moteleder import FILE --into CASE»."), 2)
    with problems_told():
        case = book.case(into)
        try:
            source = read_minutes(file)
            if source.taken_out:
                say_taken_out(source.taken_out)
            found = prepare(source, case)
        except Unreadable as problem:
            fail(unreadable_text(problem, w), 3)
        click.echo(told(found, case, LANGUAGE), nl=False)
        if not yes:
            advice = w("Nothing has entered the case. Approve it in moteleder (i), or use --yes.")
            click.echo(advice, err=True)
            return
        number = enter(book, into, found)
        click.echo(w("{n} of these are in the case now.").format(n=number), err=True)


@command(w("Print a case of the case book as a case file (TOML), without private lines: for you alone."))
@click.argument("case", metavar=w("CASE"))
@home_option
@click.pass_context
def export(context: click.Context, case: str, home: Path | None) -> None:
    """Print a case as the interchange format has it."""
    from moteleder.session.exporting import without_private_lines
    from moteleder.store.exchange import write

    with problems_told():
        click.echo(write(without_private_lines(book(context, home).case(case, say_taken_out))), nl=False)
