"""What is said when the program has to stop: where it happened, and nothing of what was written."""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb

from moteleder.dates import clock
from moteleder.i18n import Words
from moteleder.session.saving import Saved, SaveState

__all__ = ["crash_text"]

_PACKAGE = Path(__file__).parents[1]


def crash_text(error: BaseException, saving: SaveState | None, fleeting: bool, w: Words) -> str:
    """The sentences for an error: what is saved, and its type and place; never its values, nor its words.

    `saving`: how the meeting stood, where one was open; `fleeting`: nothing is kept anyway.
    """
    said = [w("Møteleder had to stop.")]
    if saving is not None and not isinstance(saving, Saved):
        said.append(w("What was written after {time} is not saved.").format(time=clock(saving.since)))
    elif not fleeting:
        said.append(w("Everything typed until two seconds ago is saved. Open it again to go on."))
    return f"{' '.join(said)}\n{type(error).__name__}, {_place(error)}"


def _place(error: BaseException) -> str:
    """File and line of our last step on the way to the error; else of the last step of all."""
    steps = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [step for step in steps if step[0].is_relative_to(_PACKAGE)]
    if not steps:
        return "?"
    file, line = (ours or steps)[-1]
    name = file.relative_to(_PACKAGE.parent).as_posix() if ours else file.name
    return f"{name}:{line}"
