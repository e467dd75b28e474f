"""The table of tasks, changed where it stands: arrows pick a cell, Enter or a letter opens it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Offset, Region
from textual.widgets import Static

from moteleder.domain.errors import Refused
from moteleder.domain.events import Edit, Event
from moteleder.domain.meeting import Meeting
from moteleder.domain.tasks import Unbacked
from moteleder.i18n import Words
from moteleder.session.task_cells import COLUMNS, Column, task_table
from moteleder.session.task_changes import answered, changed
from moteleder.session.task_walk import Walk
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_row import FieldRow
from moteleder.tui.messages import Ask, Happen, Moved
from moteleder.tui.panels.task_cell import OpenCell, Then
from moteleder.tui.panels.task_fields import field_for
from moteleder.tui.panels.task_layout import ASK, Layout, Stop, lay_out
from moteleder.tui.widgets.scrolled import offset_in

__all__ = ["TaskTable"]

_ANSWERS: dict[str, Unbacked] = {"f": "own_wish", "i": "nobody"}


class TaskTable(Vertical, can_focus=True):
    """Every task of the meeting, a cell for each thing that is said of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk('up')", "", show=False),
        Binding("down", "walk('down')", "", show=False),
        Binding("left", "beside(-1)", "", show=False),
        Binding("right", "beside(1)", "", show=False),
        Binding("home", "beside(-9)", "", show=False),
        Binding("end", "beside(9)", "", show=False),
        # Who sees a slip goes on with backspace, as in a text; it takes nothing out.
        Binding("enter,backspace", "open", "", show=False),
        Binding("n", "new", "", show=False),
        Binding("delete", "remove", "", show=False),
    ]

    DEFAULT_CSS = """
    TaskTable { height: auto; }
    TaskTable > #table { height: auto; }
    """

    def __init__(self, w: Words, language: str) -> None:
        super().__init__()
        self._w = w
        self._language = language
        self._about: About | None = None
        self._walk = Walk()
        self._layout = Layout((), 0)
        self._cell: OpenCell | None = None
        self._awaits_new = False
        self._body = Static(id="table")

    def compose(self) -> ComposeResult:
        """The table; an open cell lies over it."""
        yield self._body

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the tasks; the picked cell stays picked, and an open one open while its task is there."""
        self._about = About(meeting, now, self._language)
        before = [row.id for row in self._walk.rows]
        self._walk = self._walk.over(task_table(meeting, self._w, self._language))
        fresh = [row.id for row in self._walk.rows if row.id not in before]
        if self._awaits_new and fresh:
            self._awaits_new = False
            self._walk = self._walk.to(fresh[-1], "text")
        if self._cell and meeting.entry(self._cell.entry) is None:
            self._close()
        self._draw()

    @property
    def picked(self) -> tuple[str, Stop]:
        """Task and cell that are picked; empty where there is no task."""
        row = self._walk.row
        return (row.id, ASK if self._walk.asking else self._walk.column) if row else ("", "")

    def on_resize(self) -> None:
        """Other columns have room, and the picked one stands elsewhere."""
        self._draw()
        self.call_after_refresh(self._into_view)

    def on_focus(self) -> None:
        """Show which cell is picked."""
        self._draw()
        self.call_after_refresh(self._into_view)

    def on_blur(self) -> None:
        """The keys are elsewhere."""
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """A letter answers the question, or opens the picked cell and is its first."""
        letter = event.character or ""
        if not self.has_focus or not letter.isalnum() or not self._walk.row or letter == "n":
            return
        event.stop()
        if self._walk.asking:
            self._answer(letter)
        else:
            self.call_later(self._open, letter)

    async def on_click(self, event: events.Click) -> None:
        """Pick the cell that was clicked; a second click opens it, one on an answer gives it."""
        if self._cell and self._cell in (event.widget, *(event.widget.ancestors if event.widget else ())):
            return
        at = event.screen_offset - self._body.content_region.offset
        task, stop = self._layout.at(at.x, at.y)
        if not task:
            return
        again = self.has_focus and (task, stop) == self.picked
        asking = stop not in COLUMNS
        self._go(self._walk.to(task, None if asking else _column(stop), asking))
        if asking and stop != ASK:
            self._answer(stop)
        elif again and not asking:
            await self._open()

    def action_walk(self, to: str) -> None:
        """Go to the task above or below."""
        self._go(self._walk.up() if to == "up" else self._walk.down())

    def action_beside(self, by: int) -> None:
        """Go to the cell beside."""
        self._go(self._walk.sideways(by))

    async def action_open(self) -> None:
        """Write in the picked cell."""
        if not self._walk.asking:
            await self._open()

    def action_new(self) -> None:
        """Ask for a new task."""
        self._awaits_new = True
        self.post_message(Ask("task"))

    def action_remove(self) -> None:
        """Take the picked task out; undo brings it back."""
        if self._walk.row:
            self.post_message(Ask("remove_entry", self._walk.row.id))

    def let_go(self, do: Callable[..., None]) -> bool:
        """Have what stands in an open cell happen at once; False the first time where it cannot be kept."""
        cell = self._cell
        if cell is None or not cell.is_mounted:
            return True
        if not cell.judge():
            return cell.asks_again()
        what = self._written(cell, cell.read().value) if cell.touched else {}
        try:
            if what:
                do(Edit, **what)
        except Refused:
            return cell.asks_again()
        return True

    @on(FieldRow.Entered)
    def entered(self, event: FieldRow.Entered) -> None:
        """Enter keeps the open cell."""
        event.stop()
        if self._cell:
            self._cell.action_keep("next")

    @on(OpenCell.Kept)
    async def keep(self, event: OpenCell.Kept) -> None:
        """Let the task read as it was written, and go on."""
        event.stop()
        cell, mine = event.cell, event.cell.has_focus_within
        if event.changed and (what := self._written(cell, event.value)):
            self._happen(Edit, **what)
        if cell is self._cell:
            self._close()
        if mine:
            await self._then(event.then)

    @on(OpenCell.Left)
    def leave(self, event: OpenCell.Left) -> None:
        """Esc: the cell is as it was."""
        event.stop()
        self._close()
        self.focus(scroll_visible=False)

    def _written(self, cell: OpenCell, value: Any) -> dict[str, Any]:
        """All that its task says with this in the cell; nothing where the task is gone."""
        meeting = self._about.meeting if self._about else None
        if meeting is None or meeting.entry(cell.entry) is None:
            return {}
        return {"entry": cell.entry, **changed(meeting, cell.entry, cell.column, value)}

    async def _then(self, then: Then) -> None:
        self.focus(scroll_visible=False)
        before = self._walk
        if then in ("below", "above"):
            self.action_walk("down" if then == "below" else "up")
        elif then != "stay":
            self.action_beside(-1 if then == "open_before" else 1)
        if then in ("open_next", "open_before") and self._walk != before:
            await self._open()

    async def _open(self, first: str = "") -> None:
        row, about = self._walk.row, self._about
        if self._cell:
            self._cell.focus_field()
            return
        entry = about.meeting.entry(row.id) if about and row else None
        if about is None or row is None or entry is None:
            return
        column = self._walk.column
        self._cell = OpenCell(row.id, column, field_for(column, entry, about), about)
        self._place_cell()
        await self.mount(self._cell)
        if first or column == "text":
            # A name or a date is typed over, a sentence is gone on with.
            self._cell.write(first or entry.text)
        self._cell.focus_field()

    def _close(self) -> None:
        if self._cell:
            self._cell.remove()
            self._cell = None

    def _answer(self, letter: str) -> None:
        row, about = self._walk.row, self._about
        if row is None or about is None:
            return
        if letter in _ANSWERS:
            self._happen(Edit, entry=row.id, **answered(about.meeting, row.id, _ANSWERS[letter]))
        elif letter == "t":
            self._go(self._walk.to(row.id, "backer"))
            self.call_later(self._open)

    def _happen(self, kind: Callable[..., Event], **what: Any) -> None:
        self.post_message(Happen(kind, what))

    def _go(self, walk: Walk) -> None:
        self._walk = walk
        self.post_message(Moved())
        self._draw()
        self._into_view()

    def _draw(self) -> None:
        width = self.content_size.width
        if not width:
            return
        self._layout = lay_out(self._walk.rows, width, self._w)
        fresh = self._layout.drawn(*(self.picked if self.has_focus_within or self._cell else ("", "")))
        if self._body.content != fresh:
            self._body.update(fresh)
        self._place_cell()

    def _place_cell(self) -> None:
        if self._cell and (spot := self._layout.spot(self._cell.entry, self._cell.column)):
            self._cell.lie_at(Offset(spot.x - 1, spot.y), spot.region.width + 3, self._layout.width)

    def _into_view(self) -> None:
        """Bring the picked cell into view; with the first what stands above, with the last what follows."""
        container = next((a for a in self.ancestors if isinstance(a, VerticalScroll)), None)
        spot = self._layout.spot(*self.picked)
        if container is None or spot is None or not self.has_focus_within:
            return
        region = Region(0, spot.y, self.size.width, spot.region.height).translate(offset_in(self, container))
        if self._walk.at == 0 and not self._walk.asking:
            region = Region(0, 0, region.width, min(region.bottom, container.size.height))
        elif self._walk == self._walk.down():
            bottom = container.virtual_size.height
            top = max(region.y, bottom - container.size.height)
            region = region if top > region.y else Region(0, region.y, region.width, bottom - region.y)
        container.scroll_to_region(region, force=True, animate=False, immediate=True)


def _column(stop: Stop) -> Column | None:
    return next((column for column in COLUMNS if column == stop), None)
