"""Entries: tasks, agreements, comments, views, what is taken up elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from moteleder.domain.entries import EntryKind
from moteleder.session.entering import add, edit
from moteleder.session.replying import answer, offer_named, waive
from moteleder.session.shorthand.marks import marks
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.elsewhere_form import park_form
from moteleder.tui.dialogs.entry_forms import agree_form, private_form
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.reply_form import reply_form
from moteleder.tui.dialogs.task_forms import goes_on_form, task_form
from moteleder.tui.dialogs.view_form import beside_form, view_form
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.live.doing import Doing

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING", "FORMS"]

FORMS: Mapping[EntryKind, Callable[[About, str], FormDialog]] = {
    "task": task_form,
    "agree": agree_form,
    "view": view_form,
    "reply": reply_form,
    "park": park_form,
    "private": private_form,
}
"""The form of each kind: the second argument is the id of an entry, or empty."""

MARKED: tuple[EntryKind, ...] = ("task", "agree", "park")
"""Kinds whose key writes the mark while the note is being written."""


def enter(kind: EntryKind) -> Doing:
    """A new entry at the place that is being written: in the note its mark, elsewhere its form."""

    async def write(screen: LiveScreen, _: str) -> None:
        if kind in MARKED and screen.focusing.writing:
            known = marks(screen.live.meeting.facts.language, screen.language)
            screen.query_one(Desk).editor.begin_line(known.by_kind[kind])
            return
        place = screen.entry_place
        await screen.open(FORMS[kind](screen.about, ""), lambda found: add(screen.live, kind, place, found))

    return write


async def reply(screen: LiveScreen, row: str) -> None:
    """Somebody answers the one who speaks, or the turn on the row of an offered reply."""
    offered = offer_named(screen.live.meeting, row)
    place = offered.place if offered else screen.entry_place
    form = reply_form(screen.about, place=place, person=offered.person if offered else "")
    await screen.open(form, lambda found: answer(screen.live, **{"place": place, **found}))


async def waive_reply(screen: LiveScreen, row: str) -> None:
    """An offered reply is not wanted."""
    await screen.act(lambda: waive(screen.live, row))


async def views(screen: LiveScreen, _: str) -> None:
    """One view, or both sides after each other: each is an entry of its own."""
    place = screen.entry_place

    def happen(found: dict[str, Any]) -> None:
        other = {"person": found.pop("other_person"), "text": found.pop("other_text")}
        first = add(screen.live, "view", place, found)
        if other["text"]:
            add(screen.live, "view", place, {**other, "beside": first})

    await screen.open(view_form(screen.about), happen)


async def view_beside(screen: LiveScreen, entry: str) -> None:
    """One more view beside those that a view stands with."""
    known = screen.live.meeting.entry(entry)
    if known is not None and known.kind == "view":
        form = beside_form(screen.about, entry)
        await screen.open(form, lambda found: add(screen.live, "view", known.place, found))


async def edit_entry(screen: LiveScreen, entry: str) -> None:
    """An entry that is to read differently."""
    known = screen.live.meeting.entry(entry)
    if known is None:
        return
    form = FORMS[known.kind](screen.about, entry)
    await screen.open(form, lambda found: edit(screen.live, entry, found))


async def task_goes_on(screen: LiveScreen, task: str) -> None:
    """A new task that goes on from an earlier one."""
    place = screen.entry_place
    form = goes_on_form(screen.about, task)
    await screen.open(form, lambda found: add(screen.live, "task", place, found))


DOING: Mapping[str, Doing] = {
    "task": enter("task"),
    "task_goes_on": task_goes_on,
    "agree": enter("agree"),
    "park": enter("park"),
    "reply": reply,
    "reply_waived": waive_reply,
    "view_entry": views,
    "view_beside": view_beside,
    "edit_entry": edit_entry,
}
