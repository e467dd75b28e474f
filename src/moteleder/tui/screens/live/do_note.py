"""The note: finding words in the whole meeting, and beginning a sentence that says whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from moteleder.session.finding import Found
from moteleder.tui.dialogs.finding import FindDialog
from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.live.doing import Doing
from moteleder.tui.widgets.offered import take_offer

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]


async def find(screen: LiveScreen, _: str) -> None:
    """Look for words; asked again, it begins with what was found last."""
    desk = screen.query_one(Desk)
    screen.keep_typing()
    dialog = FindDialog(screen.about, *desk.sought)

    async def went(picked: str | None) -> None:
        desk.sought = (dialog.typed, picked or "")
        if picked:
            await _go(screen, dialog.found[int(picked)])

    await screen.app.push_screen(dialog, went)


async def _go(screen: LiveScreen, found: Found) -> None:
    """Write where the words stand, while the meeting stays where it is."""
    await screen.write_at(found.place)
    desk = screen.query_one(Desk)
    if found.kind == "note":
        desk.editor.move_cursor((found.row, found.start), center=True)
    elif found.entry:
        entries = desk.query_one(EntriesRows)
        entries.pick(found.entry)
        screen.set_focus(entries)
    else:
        screen.tell(screen.w("It stands in the list of this item, not in the note."))


async def attribute(screen: LiveScreen, _: str) -> None:
    """Begin a sentence of the one whose turn is written; once more gives another beginning."""
    editor = screen.query_one(Desk).editor
    if not editor.offers:
        screen.tell(screen.w("This note is nobody's turn, so there is nobody to name."), refused=True)
        return
    screen.focusing.on_shown_note()
    take_offer(editor, editor.offers, new_line=True)


DOING: Mapping[str, Doing] = {"find": find, "attribute": attribute}
