"""The middle column: what the item needs, the note, and the entries under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import TextArea

from moteleder.domain.agenda import ItemKind
from moteleder.domain.identity import removed
from moteleder.domain.meeting import Meeting
from moteleder.domain.round import Slot
from moteleder.domain.timing import used_at
from moteleder.i18n import Words
from moteleder.session.attribution import attributions
from moteleder.session.clock_words import item_rest, item_time, turn_time
from moteleder.session.closed_days import ClosedDays
from moteleder.session.mark_words import mark_signs, marked_here
from moteleder.session.moves import upcoming
from moteleder.session.rows_line import joined
from moteleder.session.said import presented
from moteleder.session.shorthand.marks import marks
from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.table import panel_for
from moteleder.tui.panels.task_table import TaskTable
from moteleder.tui.plain import plain
from moteleder.tui.screens.live.margin import Margin
from moteleder.tui.widgets.becoming_line import BecomingLine
from moteleder.tui.widgets.cell import Cell
from moteleder.tui.widgets.marked_editor import MarkedEditor

__all__ = ["Desk"]

WRITES_FIRST: tuple[ItemKind, ...] = ("round", "topic", "voice")
"""Kinds of item where the note is what one wants to get at; elsewhere it is the list."""

SETTLED = 2.0
"""Seconds after which the screen is drawn and nobody has written much."""

LEAST_NOTE = 4
"""Lines of the note that stay however long a list is."""


class Notes(Container):
    """Holds the editors; a letter in one of them concerns nobody beyond."""

    @on(TextArea.Changed)
    @on(TextArea.SelectionChanged)
    def keep_here(self, message: Message) -> None:
        """Two messages a letter, which would go through everything up to the app."""
        message.stop()


class Desk(Vertical):
    """Panels by kind of item, one editor for each place that was visited, and the place's entries."""

    DEFAULT_CSS = """
    Desk {
        background: $editor-bg; padding: 1 2;
        & > #item-title { height: auto; padding: 0 0 1 0; }
        & > #panels { height: auto; max-height: 55%; padding: 0 0 1 0; scrollbar-size-vertical: 1; }
        & > #note-title { height: 1; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis; }
        & > #editors { height: 1fr; min-height: 3; }
        & > #entries { max-height: 30%; }
        & > #entries-hint { height: auto; padding: 0; display: none; }
        & > .empty { display: none; }
    }
    """

    def __init__(self, w: Words, language: str, closed: ClosedDays, checks_key: str) -> None:
        """`checks_key`: the key that shows what the checks have found; empty where none does."""
        super().__init__(id="desk")
        self._checks_key = checks_key
        self._w = w
        self._language = language
        self._closed_days = closed
        self._panels: dict[ItemKind, Panel] = {}
        self._shown: tuple[ItemKind, ...] = ()
        self._room: int | None = None
        self.editors: dict[str, MarkedEditor] = {}
        """The editor of each place that was visited; it stays mounted so that its undo lives."""
        self.place = ""
        """The place whose note is shown."""
        self.sought = ("", "")
        """What was last looked for in the meeting, and which of the finds was picked."""

    def compose(self) -> ComposeResult:
        """Title, panels, note, entries."""
        yield Cell(id="item-title")
        yield VerticalScroll(id="panels", can_focus=False)
        yield Cell(id="note-title")
        yield Notes(id="editors")
        yield BecomingLine(id="becoming")
        yield Margin(self._w, self._language, self._checks_key)
        yield EntriesRows(self._w, self._language, id="entries")
        yield Hint(id="entries-hint")

    def on_mount(self) -> None:
        """Mind where the keys go: the entries say their own while they have them."""
        self.watch(self.screen, "focused", self._mind_entries)
        # Public holidays come with a large package: it is loaded while nobody waits for it.
        self.set_timer(SETTLED, partial(self.run_worker, self._closed_days.load, thread=True))

    def on_resize(self) -> None:
        """More or less room for the lists."""
        self.call_after_refresh(self._give_room)

    async def go(self, meeting: Meeting, place: str) -> None:
        """Have the panels of the present item and the editor of this place, mounted and shown."""
        item = meeting.item(meeting.at_item)
        kinds = item.kinds if item else ()
        if kinds != self._shown:
            await self._have_panels(kinds)
        if place not in self.editors:
            known, gone = marks(meeting.facts.language, self._language), removed(meeting.facts.language)
            editor = MarkedEditor(known, meeting.notes.get(place, ""), gone=gone)
            self.editors[place] = editor
            await self.query_one(Notes).mount(editor)
        self.place = place
        for name, editor in self.editors.items():
            editor.display = name == place
        self._catch_up(meeting)
        self.editor.offer(attributions(meeting, place), self._w("Write here."))

    def show(self, meeting: Meeting, now: datetime, pinned: bool, alone: bool) -> None:
        """Show the meeting as it stands; `alone`: without the panels, so that the title says what they do."""
        self._item_title(meeting, now, alone)
        self._note_title(meeting, now, pinned, alone)
        for kind in self._shown:
            self._panels[kind].show(meeting, now)
            self._panels[kind].mind_focus()
        entries = self.query_one(EntriesRows)
        margin = self.query_one(Margin)
        margin.mind(meeting, self.place, self.editor.rested, self.editor.cursor_location[0] + 1)
        leads = self.screen.has_class("leader")
        entries.show_entries(
            meeting, self.place, {} if leads else mark_signs(meeting, self.place, self._w, margin.signs)
        )
        entries.set_class(not meeting.at(self.place), "empty")
        self._mind_entries()
        self.call_after_refresh(self._give_room)

    def untold(self) -> Iterator[tuple[str, str]]:
        """Place and text of every note that was typed in since it was last told."""
        for place, editor in self.editors.items():
            if (text := editor.flush()) is not None:
                yield place, text

    def let_go(self, do: Callable[..., None]) -> bool:
        """Have what stands in an open cell happen; False the first time where it cannot be kept."""
        return all(table.let_go(do) for table in self.query(TaskTable))

    @property
    def editor(self) -> MarkedEditor:
        """The editor of the place that is shown."""
        return self.editors[self.place]

    def first_focus(self, meeting: Meeting) -> Widget:
        """What one wants to get at here: the note, also of whoever speaks at any item, or the first list."""
        item = meeting.item(meeting.at_item)
        if item is None or meeting.floor == self.place or any(kind in item.kinds for kind in WRITES_FIRST):
            return self.editor
        return self.list_focus() or self.editor

    def list_focus(self) -> Widget | None:
        """The first list of the panels, where there is one."""
        for kind in self._shown:
            if found := self._panels[kind].first_list():
                return found
        return None

    async def _have_panels(self, kinds: tuple[ItemKind, ...]) -> None:
        holder = self.query_one("#panels", VerticalScroll)
        for kind in kinds:
            if kind not in self._panels:
                self._panels[kind] = panel_for(kind, self._w, self._language, self._closed_days)
                await holder.mount(self._panels[kind])
        for kind, panel in self._panels.items():
            panel.display = kind in kinds
            panel.set_class(kinds[-1:] == (kind,), "last")
        for kind in kinds:
            holder.move_child(self._panels[kind], after=len(holder.children) - 1)
        self._shown = kinds
        self.set_class(not any(kind in kinds for kind in WRITES_FIRST), "lists")
        holder.scroll_home(animate=False)

    def _mind_entries(self) -> None:
        entries, hint = self.query_one(EntriesRows), self.query_one("#entries-hint", Hint)
        # Saying it shows it; hidden again each second, it would lay out the screen each second.
        if self.screen.focused is entries:
            hint.say(entries.hint)
        else:
            hint.display = False

    def _give_room(self) -> None:
        """Where the lists are what one wants to get at, they take all that a few lines of note leave."""
        panels = self.query_one("#panels", VerticalScroll)
        room: int | None = None
        if self.has_class("lists") and self.query_one("#editors").display:
            others = ("#item-title", "#note-title", "#becoming", "#margin", "#entries", "#entries-hint")
            shown = (self.query_one(each) for each in others)
            taken = sum(each.outer_size.height + each.styles.margin.height for each in shown if each.display)
            room = max(3, self.content_size.height - taken - LEAST_NOTE)
        if self._room != room:
            self._room = room
            panels.styles.max_height = room

    def _catch_up(self, meeting: Meeting) -> None:
        """An editor follows its place's text where that changed by another way than typing."""
        editor = self.editor
        text = meeting.notes.get(self.place, "")
        if editor.text != text and not editor.untold:
            editor.replace(text, editor.document.start, editor.document.end)
            editor.flush()

    def _item_title(self, meeting: Meeting, now: datetime, alone: bool) -> None:
        item = meeting.item(meeting.at_item)
        title = Content("")
        if item is not None:
            time, over = item_time(meeting, item, now, self._w)
            name = plain(f"{meeting.number(item.id)}  {item.title}", "bold $here")
            rest = joined(time, item_rest(meeting, item, now, self._w))
            room = self.content_size.width - 3
            if name.cell_length + len(rest) <= room:
                time = rest
            elif room > len(time):
                # The name stands whole above the note too, or in the rail; a time broken in two says nothing.
                name = name.truncate(room - len(time), ellipsis=True)
            following = self._following(meeting) if alone else Content("")
            title = Content.assemble(name, "   ", (time, "$over" if over else "$quiet"), following)
        self._update("#item-title", title)

    def _following(self, meeting: Meeting) -> Content:
        """Who or what F2 goes to, where no panel says it."""
        target = upcoming(meeting)
        if target is None:
            return Content("")
        name = meeting.label(target.person) if isinstance(target, Slot) else target.title
        return plain(f"   {self._w('next: {name}').format(name=name)}", "$quiet")

    def _note_title(self, meeting: Meeting, now: datetime, pinned: bool, alone: bool) -> None:
        w = self._w
        item, _, turn = self.place.partition("/")
        person, _, count = turn.partition("/")
        at = meeting.item(item)
        name = presented(meeting, person) if person else at.title if at else ""
        more = [w("turn {n}").format(n=count)] if count else []
        if alone and person:
            planned = next((i.turn for i in meeting.invited if i.person == person), 0)
            more.append(turn_time(used_at(meeting, self.place, now), planned, w)[0])
        # Before the name, which may be cut: that something is not for everybody is never cut.
        marked = "" if self.screen.has_class("leader") else marked_here(meeting, self.place, w)
        label = w("Note, kept here") if pinned else w("Note")
        style = "bold $here" if pinned or (alone and person) else "$quiet"
        rest = plain("".join(f" · {word}" for word in more), "$here" if pinned else "$quiet")
        self._update(
            "#note-title",
            Content.assemble(
                (label, "$here" if pinned else "$quiet"),
                "  ",
                plain(f"{marked} · " if marked else "", "$family"),
                plain(name, style),
                rest,
            ),
        )

    def _update(self, selector: str, content: Content) -> None:
        self.query_one(selector, Cell).show(content)
