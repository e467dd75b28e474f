"""What opens a screen; Textual is imported nowhere else."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from moteleder.cli.shared import command, home_option
from moteleder.cli.telling import fail, problems_told, terminal_or_exit
from moteleder.cli.words import w

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["demo", "open_book"]


def open_book(home: Path | None) -> None:
    """Open the case book on the screen."""
    terminal_or_exit()
    from moteleder import paths
    from moteleder.session.casebook import CaseBook
    from moteleder.session.clocks import SystemClock
    from moteleder.tui.app import MoteApp

    _run(MoteApp(CaseBook.at(paths.home(home)), SystemClock()))


def _run(app: MoteApp) -> None:
    app.run()
    sys.exit(app.return_code or 0)


@command(w("Lead a sample meeting; nothing is kept unless --home says where."))
@click.argument("name", metavar=w("[SAMPLE]"), default="elias")
@home_option
@click.pass_context
def demo(context: click.Context, name: str, home: Path | None) -> None:
    """Lead a sample meeting."""
    from moteleder.resources import names

    if name not in names("sample_cases"):
        known = ", ".join(names("sample_cases"))
        fail(w("There is no sample called {name}. There are: {known}.").format(name=name, known=known), 2)
    terminal_or_exit()
    from moteleder.store.throw_away import throw_away

    if kept := home or context.obj:
        _demo_in(kept, name)
        return
    with throw_away() as folder:
        _demo_in(folder, name, fleeting=True)


def _demo_in(folder: Path, name: str, fleeting: bool = False) -> None:
    from moteleder.session.casebook import CaseBook, due_meeting
    from moteleder.session.clocks import DemoClock
    from moteleder.tui.app import MoteApp

    with problems_told():
        book = CaseBook.at(folder, fleeting)
        due = due_meeting(book.case(name) if book.has(name) else book.add_sample(name))
        if due is None:
            return
        start = due.event[-1].at if due.event else due.start
        _run(MoteApp(book, DemoClock(start), straight_to=name))
