"""The case book: what is due now, and every child with the next meeting; while it is empty, what this is."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from moteleder.dates import long_day
from moteleder.i18n import words
from moteleder.session.casebook import CaseBook
from moteleder.session.command import Place
from moteleder.session.command_keys import key_label
from moteleder.session.overview import Overview
from moteleder.session.ports import Clock
from moteleder.session.problems import told
from moteleder.session.reading_book import Reading, read_book
from moteleder.session.rows_home import BookLine, Telling, book_lines, empty_lines, found_lines
from moteleder.session.searching import search
from moteleder.tui.commands import bindings_for
from moteleder.tui.plain import plain
from moteleder.tui.screens.home.lines import WIDE, Layout, drawn, name_width
from moteleder.tui.screens.home.search_field import SearchField
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["HomeScreen"]

_TALL = 30
"""Lines from which more of what is due is shown."""


_OF_CASES = ("home_page", "home_search", "home_tasks", "home_import", "home_archived")
"""What means nothing while there is no case."""


class HomeScreen(Screen[None]):
    """The cases of a folder."""

    AUTO_FOCUS = "#list"
    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("home")
    command_place: Place = "home"
    """Which commands the palette offers here."""

    def __init__(
        self,
        book: CaseBook,
        clock: Clock,
        language: str,
        keys: Mapping[str, tuple[str, ...]],
        troubles: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._book = book
        self._clock = clock
        self._language = language
        self._keys = keys
        self._troubles = troubles
        self._read: Reading | None = None
        self._layout = Layout(self._telling(WIDE))
        self._hinted = ""
        self._empty = False
        self._longest = 0
        self._all_due = self._archived = False
        self.w = words(language)
        """The screen's words."""

    @property
    def overview(self) -> Overview:
        """The book as it is known now."""
        return self._read.book if self._read else Overview()

    def compose(self) -> ComposeResult:
        """A heading, the field to search in, the list, what to do, what is wrong."""
        with Horizontal(id="top"):
            yield Static(Content.styled("Møteleder", "bold $here"), id="name")
            yield Static(id="day")
        with Vertical(id="book"):
            key = key_label(next(iter(self._keys.get("home_search", ())), ""), self.w)
            yield SearchField(placeholder=f"{key}  {self.w('a child, a person or a task')}", id="search")
            yield Listing(self._drawn, id="list")
            yield Static(id="hint")
            yield Static(id="told")
        yield KeyLine("home", self._language, self._keys)

    def on_mount(self) -> None:
        """There is nothing to search in before it is known whether there is anything."""
        self.field.visible = False
        self._say("#hint", "")
        self._say("#told", "\n".join(self._troubles))

    def on_screen_resume(self) -> None:
        """What a meeting changed is to be seen."""
        self.query_one("#day", Static).update(plain(long_day(self._clock.now().date(), self._language)))
        # What can be drawn at once is drawn first.
        self.call_after_refresh(self.read)

    def on_resize(self, event: events.Resize) -> None:
        """What fits is another."""
        self._show()

    def read(self) -> None:
        """Look at the folder again, and show what is found as it is found."""
        self.run_worker(self._follow(), group="reading", exclusive=True)

    async def _follow(self) -> None:
        today = self._clock.now().date()
        pieces = read_book(self._book.outlines, today, self.overview)
        wrong = ""
        while not wrong:
            # In a thread, so that keys are answered meanwhile.
            piece, wrong = await asyncio.to_thread(self._next, pieces)
            if piece is None:
                break
            if piece is self._read:
                continue
            self._read = piece
            self._longest = max(map(len, self._names(piece.book)), default=0)
            self._show()
        if wrong:
            self.tell(wrong)

    def _next(self, pieces: Iterator[Reading]) -> tuple[Reading | None, str]:
        found: list[Reading | None] = []
        wrong = told(lambda: found.append(next(pieces, None)), self.w)
        return (found[0] if found else None), wrong

    def _show(self, anew: bool = False) -> None:
        """Show what is known, or what of it is searched for."""
        if self._read is None:
            return
        book, listing, field = self._read.book, self.listing, self.field
        width = self.size.width
        self._layout = Layout(self._telling(width), name_width(self._longest, width), self._keys)
        if not self._read.total:
            lines = empty_lines(self.w)
        elif query := field.text:
            lines = found_lines(search((*book.cases, *book.archived), query), self.w)
        else:
            room = len(book.now) if self._all_due else 6 if self.size.height >= _TALL else 3
            lines = book_lines(book, room, self._archived, self._progress(), self.w)
        listing.show(lines, anew)
        if self._empty is not (empty := not self._read.total):
            self._empty = empty
            self.query_one(KeyLine).move("home", _OF_CASES if empty else ())
        field.visible = bool(book.entries)
        if (hint := self._hint(book)) != self._hinted:
            self._hinted = hint
            self._say("#hint", hint)
        self._pass_on(book)

    def _pass_on(self, book: Overview) -> None:
        """The page of tasks lies over this screen, and fills in too."""
        if self.is_current:
            return
        from moteleder.tui.screens.home.tasks import BookTasksScreen

        if isinstance(self.app.screen, BookTasksScreen):
            self.app.screen.show(book)

    def _names(self, book: Overview) -> Iterator[str]:
        return (entry.outline.alias if entry.outline else entry.key for entry in book.entries.values())

    def _progress(self) -> str:
        read = self._read
        if read is None or read.done == read.total:
            return ""
        return self.w("reading: {done} of {total}").format(done=read.done, total=read.total)

    def _hint(self, book: Overview) -> str:
        w = self.w
        if any(entry.problem for entry in book.cases):
            key = key_label(self._keys["home_restore"][0], w)
            return w("{key} opens an earlier copy of one that cannot be opened.").format(key=key)
        return ""

    def _telling(self, width: int) -> Telling:
        today = self._clock.now().date()
        return Telling(today, words(self._language), self._language, width >= WIDE)

    def _drawn(self, line: BookLine, width: int) -> Content:
        return drawn(line, width, self._layout)

    @property
    def listing(self) -> Listing[BookLine]:
        """The list."""
        return cast("Listing[BookLine]", self.query_one("#list", Listing))

    @property
    def line(self) -> BookLine:
        """The line that is marked."""
        picked = self.listing.picked
        return next((line for line in self.listing.things if line.id == picked), BookLine())

    @property
    def field(self) -> SearchField:
        """The field to search in."""
        return self.query_one(SearchField)

    @property
    def mote(self) -> MoteApp:
        """The app."""
        return cast("MoteApp", self.app)

    @on(Listing.Opened)
    async def opened(self, event: Listing.Opened) -> None:
        """A line was clicked."""
        event.stop()
        await self.action_command("home_open")

    @on(SearchField.Changed)
    def searched(self, event: SearchField.Changed) -> None:
        """Show what holds the words, from its first line."""
        event.stop()
        self._show(anew=True)

    @on(SearchField.Submitted)
    async def chosen(self, event: SearchField.Submitted) -> None:
        """Open what is marked."""
        event.stop()
        await self.action_command("home_open")

    @on(SearchField.Stepped)
    def stepped(self, event: SearchField.Stepped) -> None:
        """Move in what was found."""
        self.listing.move(event.by)

    @on(SearchField.GivenUp)
    def given_up(self) -> None:
        """Back to the list."""
        self.listing.focus()

    async def action_command(self, command: str) -> None:
        """Do what a command of the case book says."""
        from moteleder.tui.screens.home.do_home import DOING

        await DOING[command](self)

    def show_all_due(self) -> None:
        """Show all that is due."""
        self._all_due = True
        self._show()

    def show_archived(self) -> None:
        """Show those that were put away, or hide them again."""
        self._archived = not self._archived
        self._show()

    def tell(self, text: str) -> None:
        """Say something."""
        self._say("#told", text)

    def _say(self, where: str, text: str) -> None:
        """Say something below the list, which has the room where nothing is said."""
        said = self.query_one(where, Static)
        said.update(plain(text))
        said.display = bool(text)
