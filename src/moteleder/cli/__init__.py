"""The commands: a file for each few. Textual is imported only by those that open a screen."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from moteleder import __version__
from moteleder.cli.about import keys, paths, schema
from moteleder.cli.handover import handover
from moteleder.cli.moving import export, import_
from moteleder.cli.notice import notice
from moteleder.cli.opening import demo, open_book
from moteleder.cli.reading import check, minutes, replay
from moteleder.cli.shared import home_option
from moteleder.cli.tasks import tasks
from moteleder.cli.words import w

__all__ = ["main"]


def _utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", newline="\n")


@click.group(
    invoke_without_command=True,
    options_metavar=w("[OPTIONS]"),
    subcommand_metavar=w("[COMMAND] [ARGS]..."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "--version", message="%(version)s", help=w("Show the version."))
@home_option
@click.pass_context
def main(context: click.Context, home: Path | None) -> None:
    """The door to all commands; its help text is in the screen's language, below."""
    _utf8()
    context.obj = home
    if context.invoked_subcommand is None:
        open_book(home)


main.help = w("Lead an ansvarsgruppemøte, and have the minutes ready when it ends.")

for each in (demo, replay, minutes, tasks, check, notice, handover, import_, export, schema, keys, paths):
    main.add_command(each)
