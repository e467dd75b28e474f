"""Entries that stand: another kind, another place, or none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, get_args

from moteleder.domain.entries import Entry, EntryKind
from moteleder.domain.events import Move, Remove
from moteleder.session.entering import retype
from moteleder.session.finding_words import place_said
from moteleder.session.undone import shortened
from moteleder.tui.commands import key_named
from moteleder.tui.dialogs.pickers import kind_picker, place_picker
from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.screens.live.do_writing import FORMS
from moteleder.tui.screens.live.doing import Doing

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]

_AT_ONCE: tuple[EntryKind, ...] = ("agree", "private")
"""Kinds that need no more than the words there are."""


async def retype_entry(screen: LiveScreen, subject: str) -> None:
    """An entry becomes another kind; `subject`: `A1 task`, an entry, or empty for the picked one."""
    name, _, kind = subject.partition(" ")
    entry = _meant(screen, name)
    if entry is None:
        return
    if kind:
        await _become(screen, entry, kind)
        return

    async def picked(chosen: str | None) -> None:
        if chosen:
            await _become(screen, entry, chosen)

    await screen.app.push_screen(kind_picker(screen.about, entry), picked)


async def move_entry(screen: LiveScreen, name: str) -> None:
    """An entry goes to another item or speaker."""
    entry = _meant(screen, name)
    if entry is None:
        return

    async def picked(place: str | None) -> None:
        if not place or place == entry.place:
            return
        if await screen.act(lambda: screen.live.do(Move, entry=entry.id, place=place)):
            _follow_moved(screen, entry, place)

    await screen.app.push_screen(place_picker(screen.about, entry.place), picked)


def _follow_moved(screen: LiveScreen, entry: Entry, place: str) -> None:
    """Say where it stands now; whoever has moved the last line away from a note writes on there."""
    if screen.view == "writer" and not screen.live.meeting.at(screen.place):
        screen.focusing.on_note()
    said = screen.w("«{text}» stands under {place} now.")
    where = place_said(screen.live.meeting, place)
    screen.tell(said.format(text=shortened(entry.text or entry.id), place=where))


async def remove_entry(screen: LiveScreen, name: str) -> None:
    """An entry is taken out, and it is said how it comes back: the key may have been a slip."""
    entry = screen.live.meeting.entry(name)
    if entry is None or not await screen.act(lambda: screen.live.do(Remove, entry=name)):
        return
    said = screen.w("«{text}» is taken out. {key} brings it back.")
    screen.tell(said.format(text=shortened(entry.text or name), key=key_named(screen, "undo")))


async def _become(screen: LiveScreen, entry: Entry, name: str) -> None:
    kind = next(k for k in get_args(EntryKind) if k == name)
    if kind == entry.kind:
        return
    if kind in _AT_ONCE:
        await screen.act(lambda: retype(screen.live, entry.id, kind))
        return
    form = FORMS[kind](screen.about, entry.id)
    await screen.open(form, lambda found: retype(screen.live, entry.id, kind, found))


def _meant(screen: LiveScreen, name: str) -> Entry | None:
    """The entry with this id, else the one picked in a list that has the keys, else the last one here."""
    meeting, entries = screen.live.meeting, screen.query_one(EntriesRows)
    here = meeting.at(screen.place)
    found = meeting.entry(name or (entries.picked_entry if entries.has_focus else ""))
    if found is None and not here:
        screen.tell(screen.w("Nothing is written down here yet."), refused=True)
    return found or (here[-1] if here else None)


DOING: Mapping[str, Doing] = {
    "retype_entry": retype_entry,
    "move_entry": move_entry,
    "remove_entry": remove_entry,
}
