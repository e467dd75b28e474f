"""Key scripts: what a person does at the keyboard, a step a line, kept as text beside the tests.

# a comment
size 80x24              another window size
press f2 ctrl+n esc     keys, one after the other
type Elias trives.      a text; \\n is Enter
paste two\\nlines       a text, marked as a paste
until lagret            wait for a text on the screen
on f2 until 2  Oppgaver the key that goes on: not so soon that it is taken for a slip, then wait for the text
gone Avslutt            wait for it to leave the screen
click Saksliste         click where a text stands, once it stands on the screen and nowhere else
click first ○ ja        the uppermost of several; `last` is the lowest
settle                  wait for the drawing to rest
time 2026-12-08T18:40   what the clock says from now on, where the program was started `on_a_day`
end 0                   wait for the program to end with that status
include round           the steps of another script, beside this one
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from moteleder.tui.screens.live.do_leading import TWICE
from tests.pty.terminal import Terminal

__all__ = ["SCRIPTS", "Step", "play", "read", "steps"]

SCRIPTS = Path(__file__).parent / "scripts"


_NORWAY = ZoneInfo("Europe/Oslo")


@dataclass(frozen=True)
class Step:
    """One line of a script."""

    line: int
    verb: str
    rest: str
    script: str = "<script>"


def _size(terminal: Terminal, text: str) -> None:
    columns, rows = map(int, text.split("x"))
    terminal.resize(columns, rows)


def _end(terminal: Terminal, text: str) -> None:
    status = terminal.ended()
    assert status == int(text), f"ended with {status}\n{terminal.screen.framed()}"


def _click(terminal: Terminal, text: str) -> None:
    which, _, rest = text.partition(" ")
    if which in ("first", "last"):
        terminal.click(rest, which)
    else:
        terminal.click(text)


def _on(terminal: Terminal, text: str) -> None:
    key, _, awaited = text.partition(" until ")
    terminal.wait_since(TWICE)
    assert awaited not in terminal.text, f"{awaited!r} is there before {key}\n{terminal.screen.framed()}"
    terminal.press(key)
    terminal.until(awaited)
    terminal.mark()


def _time(terminal: Terminal, text: str) -> None:
    new = terminal.home / "clock.new"
    new.write_text(datetime.fromisoformat(text).replace(tzinfo=_NORWAY).isoformat())
    # Whole at once: the program may read it at any moment.
    new.replace(terminal.home / "clock")


_VERBS: dict[str, Callable[[Terminal, str], None]] = {
    "size": _size,
    "press": lambda terminal, text: terminal.press(*text.split()),
    "type": lambda terminal, text: terminal.type(text.replace("\\n", "\n")),
    "paste": lambda terminal, text: terminal.paste(text.replace("\\n", "\n")),
    "until": lambda terminal, text: terminal.until(text),
    "on": _on,
    "gone": lambda terminal, text: terminal.gone(text),
    "click": _click,
    "time": _time,
    "settle": lambda terminal, text: terminal.settle(),
    "end": _end,
}


def steps(script: str, name: str = "<script>") -> list[Step]:
    """The steps of a script; a ValueError with the line for a verb there is not."""
    found = []
    for number, line in enumerate(script.splitlines(), start=1):
        verb, _, rest = line.partition(" ")
        if not line.strip() or line.startswith("#"):
            continue
        if verb not in _VERBS and verb != "include":
            raise ValueError(f"{name}:{number}: {verb!r} is none of include, {', '.join(_VERBS)}")
        found.append(Step(number, verb, rest, name))
    return found


def read(script: Path) -> Iterator[Step]:
    """The steps of a script and of those it includes, in the order in which they are carried out."""
    for step in steps(script.read_text("utf-8"), script.name):
        if step.verb == "include":
            yield from read(script.with_name(f"{step.rest}.keys"))
        else:
            yield step


def play(terminal: Terminal, script: Path) -> None:
    """Carry out a script; fails with its line and the screen as it then stands."""
    for step in read(script):
        try:
            assert terminal.status is None or step.verb == "end", f"has ended with {terminal.status}"
            _VERBS[step.verb](terminal, step.rest)
        except (AssertionError, ValueError) as problem:
            raise AssertionError(
                f"{step.script}:{step.line}: {step.verb} {step.rest}\n{problem}"
            ) from problem
