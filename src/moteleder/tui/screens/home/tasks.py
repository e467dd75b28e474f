"""The open tasks of all cases: by date, by who answers for them, or by service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from moteleder.i18n import words
from moteleder.session.command import Place
from moteleder.session.overview import Overview
from moteleder.session.ports import Clock
from moteleder.session.rows_book_tasks import BookTaskLine, task_lines
from moteleder.session.task_page import ORDERS, TaskOrder, book_tasks, task_day
from moteleder.tui.commands import bindings_for
from moteleder.tui.plain import plain
from moteleder.tui.screens.home.lines import name_width
from moteleder.tui.screens.where_to import open_page
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["DAY_COLUMN", "BookTasksScreen"]

DAY_COLUMN = 13
"""Cells for a day."""

_OWNER_FROM = 60
"""Cells from which who answers for a task has a column."""


class BookTasksScreen(Screen[None]):
    """Every open task of the book."""

    AUTO_FOCUS = "#list"
    CSS_PATH = "book_tasks.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("book_tasks")
    command_place: Place = "book_tasks"
    """Which commands the palette offers here."""

    def __init__(
        self, book: Overview, clock: Clock, language: str, keys: Mapping[str, tuple[str, ...]]
    ) -> None:
        super().__init__()
        self._book = book
        self._today = clock.now().date()
        self._language = language
        self._keys = keys
        self._order: TaskOrder = "due"
        self._names = 0
        self.w = words(language)
        """The screen's words."""

    def compose(self) -> ComposeResult:
        """A heading, the tasks, what is told, keys."""
        with Horizontal(id="top"):
            yield Static(Content.styled(self.w("Tasks of all cases"), "bold $here"), id="name")
            yield Static(id="order")
        yield Listing(self._drawn, id="list")
        yield Static(id="told")
        yield KeyLine("book_tasks", self._language, self._keys)

    def on_mount(self) -> None:
        """By date, to begin with."""
        self._show(anew=True)

    def show(self, book: Overview) -> None:
        """Show the tasks of a book that is better known now, at the latest when this screen is there."""
        if book is not self._book:
            self._book = book
            if self.query("#list"):
                self._show(anew=False)

    async def action_command(self, command: str) -> None:
        """Change the order, open a case, or leave."""
        if command in _ORDER_OF:
            self._order = _ORDER_OF[command]
            self._show(anew=True)
        elif command == "tasks_leave":
            self.dismiss()
        elif key := self._key:
            said = await open_page(cast("MoteApp", self.app), key, "tasks")
            self.query_one("#told", Static).update(plain(said))

    @on(Listing.Opened)
    async def opened(self, event: Listing.Opened) -> None:
        """A line was clicked."""
        event.stop()
        await self.action_command("home_open")

    @property
    def _listing(self) -> Listing[BookTaskLine]:
        return cast("Listing[BookTaskLine]", self.query_one("#list", Listing))

    @property
    def _key(self) -> str:
        picked = self._listing.picked
        return next((line.key for line in self._listing.things if line.id == picked), "")

    def _show(self, anew: bool) -> None:
        groups = book_tasks(self._book.cases, self._order, self._today, self.w)
        longest = max((len(e.outline.alias) for e in self._book.cases if e.outline), default=0)
        self._names = name_width(longest, self.size.width)
        self._listing.show(task_lines(groups, self.w), anew)
        self.query_one("#order", Static).update(plain(self.w(ORDERS[self._order])))

    def _drawn(self, line: BookTaskLine, width: int) -> Content:
        if line.task is None:
            return plain(line.heading, "bold $quiet")
        each, w = line.task, self.w
        late = "$over" if each.late else ""
        day = plain(task_day(each, self._today, w, self._language), late or "$quiet")
        parts = [
            plain("! " if each.late else "  ", f"bold {late}".strip() if late else ""),
            day.truncate(DAY_COLUMN, ellipsis=True, pad=True),
            plain("  "),
            plain(each.alias, "bold").truncate(self._names, ellipsis=True, pad=True),
            plain("  "),
        ]
        room = width - sum(part.cell_length for part in parts)
        owner = plain(each.task.owner or w("nobody responsible"), "$quiet")
        if room < _OWNER_FROM:
            text = Content.assemble(plain(each.task.text), "  ", owner)
            return Content.assemble(*parts, text.truncate(max(1, room), ellipsis=True))
        wide = room // 3
        text = plain(each.task.text).truncate(room - wide - 2, ellipsis=True, pad=True)
        return Content.assemble(*parts, text, plain("  "), owner.truncate(wide, ellipsis=True))


_ORDER_OF: Mapping[str, TaskOrder] = {
    "tasks_due": "due",
    "tasks_owner": "owner",
    "tasks_service": "service",
}
"""Each command to the order that it brings."""
