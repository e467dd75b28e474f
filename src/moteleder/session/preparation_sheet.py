"""The sheet to have on paper during the call to the parents, as Markdown and plain text; for nobody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from moteleder.dates import oslo
from moteleder.minutes.escape import inline, line, rich_line
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.call_words import (
    CALLED_ABOUT,
    call_heading,
    call_label,
    call_question,
    call_title,
)
from moteleder.session.own_file import exactly
from moteleder.session.preparing import Preparing
from moteleder.session.rows_call import call_lines, said_of, when_said
from moteleder.session.rows_line import Line, joined

__all__ = ["preparation_sheet", "write_sheet"]

_TRIES = 100
_ROOM = "." * 66
"""A line to write on."""


def preparation_sheet(now: Preparing) -> str:
    """The questions, what is known of the answers or room to write, who is invited and what is open."""
    return "\n\n".join(_blocks(now)) + "\n"


def write_sheet(folders: Iterable[Path], now: Preparing) -> tuple[Path, Path]:
    """Write it as Markdown and as plain text, in the first folder that takes both.

    Their names say the day and name nobody; what lies there is left. `OSError` where no folder takes them.
    """
    text = preparation_sheet(now)
    stem = f"{oslo(now.record.start).date().isoformat()}-{now.view.w('call')}"
    problem: OSError = FileNotFoundError(stem)
    for folder in folders:
        for n in range(1, _TRIES):
            name = stem if n == 1 else f"{stem}-{n}"
            paths = folder.absolute() / f"{name}.md", folder.absolute() / f"{name}.txt"
            if any(path.exists() for path in paths):
                continue
            try:
                _write_both(paths, text)
            except OSError as error:
                problem = error
                break
            return paths
    raise problem


def _write_both(paths: tuple[Path, Path], text: str) -> None:
    """Both forms, or neither: what is for nobody else is not left in a folder that nobody was told of."""
    markdown, plain = paths
    exactly(markdown, text.encode("utf-8"))
    try:
        exactly(plain, plain_text(text).encode("utf-8"))
    except OSError:
        for path in paths:
            path.unlink(missing_ok=True)
        raise


def _blocks(now: Preparing) -> Iterator[str]:
    w = now.view.w
    yield f"# {call_title(now)}"
    yield line(joined(w("meeting {n}").format(n=now.number), when_said(now)))
    yield f"## {w('Questions')}"
    for name in CALLED_ABOUT:
        if name in ("rung", "note"):
            continue
        yield f"**{inline(call_label(now, name))}**: {inline(call_question(now, name))}"
        yield _paragraphs(said_of(now, name)) or _ROOM
    if note := now.record.preparation.note:
        yield f"## {call_label(now, 'note')}"
        yield _paragraphs(note)
    yield from _lists(now)


def _lists(now: Preparing) -> Iterator[str]:
    """What stands below the questions on the screen: a heading, and a list of what is under it."""
    under: list[str] = []
    for each in call_lines(now):
        if each.id in CALLED_ABOUT:
            continue
        if each.picks:
            under.append(_row(each))
        elif each.text:
            if under:
                yield "\n".join(under)
            under = []
            if each.text != call_heading(now):
                yield f"## {inline(each.text.capitalize())}"
    if under:
        yield "\n".join(under)


def _paragraphs(text: str) -> str:
    return "\n\n".join(rich_line(each) for each in text.splitlines() if each.strip())


def _row(each: Line) -> str:
    return f"- {line(joined(each.text, each.detail, each.right))}"
