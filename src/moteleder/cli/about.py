"""What the program says of itself: the format, the keys, the folders."""

from __future__ import annotations

from pathlib import Path

import click

from moteleder.cli.shared import command, home_option
from moteleder.cli.words import LANGUAGE, w

__all__ = ["keys", "paths", "schema"]


@command(w("Print the JSON Schema of case files."))
def schema() -> None:
    """Print the JSON Schema of case files."""
    import json

    from moteleder.store.exchange import schema as case_schema

    click.echo(json.dumps(case_schema(), indent=2, ensure_ascii=False))


@command(w("Print the keys of the live meeting."))
def keys() -> None:
    """Print the keys of the live meeting."""
    from moteleder.session.command_keys import keys_table

    click.echo(keys_table(LANGUAGE), nl=False)


@command(w("Print where cases and settings lie."))
@home_option
@click.pass_context
def paths(context: click.Context, home: Path | None) -> None:
    """Print where cases and settings lie."""
    from moteleder import config
    from moteleder import paths as places
    from moteleder.handoff.profiles import FOLDER
    from moteleder.resources import folder

    cases = places.home(home or context.obj)
    for name, place in (
        (w("cases"), cases),
        (w("copies"), cases / "copies"),
        (w("keys"), places.keys_file(cases)),
        (w("settings"), cases / config.FILE),
        (w("systems"), cases / FOLDER),
        (w("themes"), folder("themes")),
        (w("samples"), folder("sample_cases")),
    ):
        click.echo(f"{name:<14} {place}")
