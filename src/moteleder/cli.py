"""The commands. Textual is imported only by those that open a screen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from moteleder import __version__
from moteleder.i18n import Words, msg, screen_language, words

if TYPE_CHECKING:
    from moteleder.domain.case import Case
    from moteleder.session.casebook import CaseBook
    from moteleder.tui.app import MoteApp

__all__ = ["main"]

LANGUAGE = screen_language()
"""The language of the screen."""

w = words(LANGUAGE)

CLICK = (
    msg("Usage:"),
    msg("Options"),
    msg("Commands"),
    msg("Show this message and exit."),
    msg("Try '{command} {option}' for help."),
    msg("Error: {message}"),
    msg("No such command {name!r}."),
    msg("No such option {name!r}."),
    msg("Missing argument"),
    msg("Invalid value for {param_hint}: {message}"),
    msg("{value!r} is not a valid {number_type}."),
    msg("{name} {filename!r} is a file."),
    msg("directory"),
)
"""What Click itself says, word for word; it asks gettext, whose language is not the screen's."""


def _click_says(w: Words) -> None:
    from click import core, decorators, exceptions, formatting, parser, types

    for module in (core, decorators, exceptions, formatting, parser, types):
        vars(module)["_"] = w


_click_says(w)


@contextmanager
def _told() -> Iterator[None]:
    """Say what is wrong in a sentence on stderr, with the exit status that belongs to it."""
    from moteleder.domain.errors import Refused
    from moteleder.session.problems import problem_text
    from moteleder.session.refusals import refusal
    from moteleder.store.problems import CaseProblem

    try:
        yield
    except CaseProblem as problem:
        _fail(problem_text(problem, w), 1 if problem.code in ("held", "exists", "unsaved") else 3)
    except Refused as refused:
        _fail(refusal(refused, w), 3)


def _fail(text: str, status: int) -> None:
    from moteleder.domain.identity import without_identity

    # What was typed is said back, but for an identity number.
    click.echo(without_identity(text, "…")[0], err=True)
    sys.exit(status)


def _say_taken_out(count: int) -> None:
    from moteleder.session.taken_out import taken_out

    click.echo(taken_out(count, w), err=True)


def _terminal_or_exit() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        text = w(
            "Møteleder needs a terminal. Without one: «moteleder replay FILE» or «moteleder minutes CASE»."
        )
        _fail(text, 2)


def _utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", newline="\n")


home_option = click.option(
    "--home", type=click.Path(file_okay=False, path_type=Path), help=w("The folder of cases.")
)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", message="%(version)s", help=w("Show the version."))
@home_option
@click.pass_context
def main(context: click.Context, home: Path | None) -> None:
    """The door to all commands; its help text is in the screen's language, below."""
    _utf8()
    context.obj = home
    if context.invoked_subcommand is None:
        _open_book(home)


main.help = w("Lead an ansvarsgruppemøte, and have the minutes ready when it ends.")


def _open_book(home: Path | None) -> None:
    _terminal_or_exit()
    from moteleder import paths
    from moteleder.session.casebook import CaseBook
    from moteleder.session.clocks import SystemClock
    from moteleder.tui.app import MoteApp

    _run(MoteApp(CaseBook.at(paths.home(home)), SystemClock()))


def _run(app: MoteApp) -> None:
    app.run()
    sys.exit(app.return_code or 0)


def _command(help_: str) -> Callable[[Callable[..., None]], click.Command]:
    return lambda function: main.command(function.__name__.rstrip("_"), help=help_)(function)


@_command(w("Lead a sample meeting; nothing is kept unless --home says where."))
@click.argument("name", default="elias")
@home_option
@click.pass_context
def demo(context: click.Context, name: str, home: Path | None) -> None:
    from moteleder.resources import names

    if name not in names("sample_cases"):
        known = ", ".join(names("sample_cases"))
        _fail(w("There is no sample called {name}. There are: {known}.").format(name=name, known=known), 2)
    _terminal_or_exit()
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

    with _told():
        book = CaseBook.at(folder, fleeting)
        due = due_meeting(book.case(name) if book.has(name) else book.add_sample(name))
        if due is None:
            return
        start = due.event[-1].at if due.event else due.start
        _run(MoteApp(book, DemoClock(start), straight_to=name))


def _meeting_of(case: Case, number: int | None) -> int:
    if not case.meetings:
        _fail(w("The case has no meeting yet."), 1)
    numbers = [m.number for m in case.meetings]
    if number is None:
        begun = [m.number for m in case.meetings if m.event]
        number = begun[-1] if begun else numbers[-1]
    if number not in numbers:
        known = ", ".join(map(str, numbers))
        _fail(w("There is no meeting {n}. There are: {known}.").format(n=number, known=known), 2)
    return number


def _minutes_of(case: Case, number: int | None) -> str:
    from moteleder.session.minutes import markdown

    number = _meeting_of(case, number)
    if not case.meeting(number).event:
        _fail(w("Meeting {n} has not begun: there are no minutes yet.").format(n=number), 1)
    return markdown(case, number)


@_command(w("Play the journal of a case file (TOML) and print the minutes."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--meeting", "number", type=int, help=w("The meeting's number; else the latest."))
def replay(file: Path, number: int | None) -> None:
    with _told():
        click.echo(_minutes_of(_read(file), number), nl=False)


@_command(w("Print the minutes of a case's meeting."))
@click.argument("case")
@click.option("--meeting", "number", type=int, help=w("The meeting's number; else the latest."))
@home_option
@click.pass_context
def minutes(context: click.Context, case: str, number: int | None, home: Path | None) -> None:
    with _told():
        click.echo(_minutes_of(_book(context, home).case(case, _say_taken_out), number), nl=False)


@_command(w("Check minutes in a Markdown file, or a case's meeting, and print what is found."))
@click.argument("file_or_case")
@click.option("--meeting", "number", type=int, help=w("The meeting's number; else the latest."))
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
@home_option
@click.pass_context
def check(
    context: click.Context, file_or_case: str, number: int | None, form: str, home: Path | None
) -> None:
    from moteleder.session import check_report

    path, name = Path(file_or_case), file_or_case
    with _told():
        if path.suffix != ".toml" and (path.suffix or path.exists()):
            found, problem = check_report.file_findings(path, w)
            if problem:
                _fail(problem, 3)
        else:
            case = _read(path) if path.suffix else _book(context, home).case(name, _say_taken_out)
            found = check_report.case_findings(case, _meeting_of(case, number))
        click.echo(check_report.REPORTS[form](name, found, w, LANGUAGE), nl=False)
    sys.exit(1 if found else 0)


@_command(w("Take a case file (TOML) into the case book, or previous minutes into one of its cases."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "key", help=w("The case's handle; else the file's name."))
@click.option("--into", help=w("The case that previous minutes (Markdown or text) are for."))
@click.option("--yes", is_flag=True, help=w("Let all that is certain in the minutes enter the case."))
@home_option
@click.pass_context
def import_(
    context: click.Context, file: Path, key: str | None, into: str | None, yes: bool, home: Path | None
) -> None:
    if into is not None or file.suffix.casefold() in (".md", ".txt", ".markdown"):
        _import_minutes(_book(context, home), file, into, yes)
        return
    with _told():
        key = key or file.stem
        _book(context, home).add(key, _read(file))
        click.echo(w("{key} is in the case book.").format(key=key), err=True)


def _import_minutes(book: CaseBook, file: Path, into: str | None, yes: bool) -> None:
    from moteleder.session.import_file import Unreadable, read_minutes, unreadable_text
    from moteleder.session.import_told import told
    from moteleder.session.importing import enter, prepare

    if into is None:
        _fail(w("Say which case these minutes are for: «moteleder import FILE --into CASE»."), 2)
        return
    with _told():
        case = book.case(into)
        try:
            source = read_minutes(file)
            if source.taken_out:
                _say_taken_out(source.taken_out)
            found = prepare(source, case)
        except Unreadable as problem:
            _fail(unreadable_text(problem, w), 3)
            return
        click.echo(told(found, case, LANGUAGE), nl=False)
        if not yes:
            advice = w("Nothing has entered the case. Approve it in moteleder (i), or use --yes.")
            click.echo(advice, err=True)
            return
        number = enter(book, into, found)
        click.echo(w("{n} of these are in the case now.").format(n=number), err=True)


@_command(w("Print a case of the case book as a case file (TOML), without private lines: for you alone."))
@click.argument("case")
@home_option
@click.pass_context
def export(context: click.Context, case: str, home: Path | None) -> None:
    from moteleder.session.exporting import without_private_lines
    from moteleder.store.exchange import write

    with _told():
        click.echo(write(without_private_lines(_book(context, home).case(case, _say_taken_out))), nl=False)


@_command(w("Print the JSON Schema of case files."))
def schema() -> None:
    import json

    from moteleder.store.exchange import schema as case_schema

    click.echo(json.dumps(case_schema(), indent=2, ensure_ascii=False))


@_command(w("Print the keys of the live meeting."))
def keys() -> None:
    from moteleder.session.command_keys import keys_table

    click.echo(keys_table(LANGUAGE), nl=False)


@_command(w("Print where cases and settings lie."))
@home_option
@click.pass_context
def paths(context: click.Context, home: Path | None) -> None:
    from moteleder import config
    from moteleder import paths as places
    from moteleder.resources import folder

    cases = places.home(home or context.obj)
    for name, place in (
        (w("cases"), cases),
        (w("copies"), cases / "copies"),
        (w("keys"), places.keys_file(cases)),
        (w("settings"), cases / config.FILE),
        (w("themes"), folder("themes")),
        (w("samples"), folder("sample_cases")),
    ):
        click.echo(f"{name:<14} {place}")


def _book(context: click.Context, home: Path | None) -> CaseBook:
    from moteleder import paths as places
    from moteleder.session.casebook import CaseBook

    return CaseBook.at(places.home(home or context.obj))


def _read(file: Path) -> Case:
    from moteleder.store.exchange import read
    from moteleder.store.problems import CaseProblem

    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CaseProblem("not_a_case", file.name) from error
    except FileNotFoundError as error:
        raise CaseProblem("missing", file.name) from error
    except OSError as error:
        raise CaseProblem("unreadable", file.name) from error
    return read(text, file.name, _say_taken_out)
