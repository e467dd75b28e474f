"""Marked lines of a note: shown while they are typed, and made entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from moteleder.domain.entries import EntryKind
from moteleder.domain.errors import Refused
from moteleder.domain.events import Remove
from moteleder.session.entering import add, entered, says
from moteleder.session.shorthand.becoming import Becoming, asked, becoming
from moteleder.session.shorthand.completing import completion
from moteleder.session.shorthand.reading import Around, Reading, read
from moteleder.session.undone import what_was
from moteleder.tui.dialogs.elsewhere_form import park_form
from moteleder.tui.dialogs.reply_form import reply_form
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.live.doing import Doing
from moteleder.tui.widgets.becoming_line import BecomingLine
from moteleder.tui.widgets.marked_editor import MarkedEditor

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]


async def line_read(screen: LiveScreen, _: str) -> None:
    """Show what the line becomes, and how it could go on."""
    editor, around = _editor(screen), _around(screen)
    line = editor.marked_line
    reading = read(line, around) if line else None
    shown = becoming(reading, around) if reading else None
    if shown and editor.stays_text:
        shown = Becoming(screen.w("text"), text=screen.w("change the line to make it an entry"))
    screen.query_one(BecomingLine).show(shown)
    editor.suggestion = completion(line, around) if line and editor.at_line_end else ""


async def line_enter(screen: LiveScreen, _: str) -> None:
    """The line becomes an entry, or it is asked what is missing."""
    editor, around = _editor(screen), _around(screen)
    reading = read(editor.line, around, editor.answers)
    if reading is None:
        return
    content = reading.content
    if not content.text and not content.owner and not content.person:
        editor.take_line()
    elif reading.asks:
        editor.ask(len(reading.asks[0].people[:9]))
        screen.query_one(BecomingLine).ask(asked(reading.asks[0], around.meeting, screen.w))
    elif not content.text:
        screen.tell(screen.w("Write what it is about, then Enter."), refused=True)
    elif reading.kind == "park" or not reading.complete:
        await _ask_more(screen, editor, reading)
    else:
        await _enter(screen, editor, reading)


async def line_answer(screen: LiveScreen, digit: str) -> None:
    """A digit says who is meant; nothing says that nobody is."""
    editor, around = _editor(screen), _around(screen)
    reading = read(editor.line, around, editor.answers)
    if reading and reading.asks:
        ask = reading.asks[0]
        editor.answers[ask.words] = ask.people[int(digit) - 1] if digit else ""
        await line_enter(screen, "")


async def line_back(screen: LiveScreen, entry: str) -> None:
    """The line came back into the text: its entry goes."""
    live = screen.live
    last = live.journal.last_command
    if entered(last, entry):
        await screen.act(live.undo)
        what = what_was(live.journal.undone[-1], live.meeting, screen.w)
        screen.tell(screen.w("Undone: {what}.").format(what=what))
    elif live.meeting.entry(entry) is not None:
        await screen.act(lambda: live.do(Remove, entry=entry))


async def line_again(screen: LiveScreen, entry: str) -> None:
    """The line left the text once more: its entry is there again, or the line stays."""
    live = screen.live
    undone = live.journal.undone
    if undone and entered(undone[-1], entry):
        await screen.act(live.redo)
        return
    last = live.journal.last_command
    if isinstance(last, Remove) and last.entry == entry:
        await screen.act(live.undo)
    elif live.meeting.entry(entry) is None:
        _editor(screen).put_back()


async def _enter(screen: LiveScreen, editor: MarkedEditor, reading: Reading) -> None:
    """The line leaves the text before the entry stands, so that no saved note ever holds both."""
    kind, place, what = reading.kind, screen.entry_place, says(reading.content)
    editor.take_line()
    if not await screen.act(lambda: editor.taken_as(add(screen.live, kind, place, what))):
        editor.put_back()


async def _ask_more(screen: LiveScreen, editor: MarkedEditor, reading: Reading) -> None:
    """What a line cannot say is asked in the form of its kind, with the words filled in."""
    kind, place, text = reading.kind, screen.entry_place, reading.content.text
    make = park_form if kind == "park" else reply_form
    form = make(screen.about, text=text)
    await screen.open(form, lambda found: _answered(screen, editor, kind, place, found))


def _answered(
    screen: LiveScreen, editor: MarkedEditor, kind: EntryKind, place: str, what: Mapping[str, Any]
) -> None:
    """As `_enter`, with what a form gives; a refusal is said there, and the line is back."""
    editor.take_line()
    screen.keep_typing()
    try:
        entry = add(screen.live, kind, place, what)
    except Refused:
        editor.put_back()
        screen.keep_typing()
        raise
    editor.taken_as(entry)


def _editor(screen: LiveScreen) -> MarkedEditor:
    return screen.query_one(Desk).editor


def _around(screen: LiveScreen) -> Around:
    return Around(screen.live.meeting, screen.about.today, screen.language)


DOING: Mapping[str, Doing] = {
    "line_read": line_read,
    "line_enter": line_enter,
    "line_answer": line_answer,
    "line_back": line_back,
    "line_again": line_again,
}
