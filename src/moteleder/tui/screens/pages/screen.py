"""The screen that pages are shown on: which page, which row, what is said, and what a key does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from moteleder.domain.case import Case
from moteleder.i18n import words
from moteleder.session.case_edit import CaseEdit
from moteleder.session.case_view import CaseView
from moteleder.session.command import Place
from moteleder.session.command_table import command as command_of
from moteleder.session.rows_line import Line
from moteleder.session.saving import Saved, Unsaved, why_stay
from moteleder.tui.after_form import AfterForm
from moteleder.tui.commands import bindings_for
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.panels.panel_rows import as_row
from moteleder.tui.plain import plain
from moteleder.tui.screens.pages.bar import PageBar
from moteleder.tui.screens.pages.looking import Looking
from moteleder.tui.screens.pages.page import Page
from moteleder.tui.screens.pages.page_rows import PageRows
from moteleder.tui.screens.pages.telling import changed_said, stepped, unsaved_said
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.preview import Preview
from moteleder.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["PagesScreen"]

_BESIDE = 100
"""Columns from which there is room beside the rows."""

_AGAIN = 2.0
"""Seconds between two tries to save."""


class PagesScreen(Screen[str | None]):
    """Pages about one open case; gives what is to be told where one comes back to, or None."""

    AUTO_FOCUS = "#rows"
    CSS_PATH = Path(__file__).with_name("pages.tcss")
    PAGES: ClassVar[tuple[type[Page], ...]] = ()
    """The pages, from left to right."""
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("pages")

    def __init__(self, edit: CaseEdit, language: str, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.edit = edit
        """The case, open to be changed."""
        self.after_form = AfterForm()
        """What keeps letters that go on after a form from doing something here."""
        self._language = language
        self.keys = keys
        """The keys in force."""
        self._pages = tuple(page(self) for page in self.PAGES)
        self._at = 0
        self._picked: dict[int, str] = {}
        self._leaving = False
        self._looking = Looking(language)
        self.w = words(language)
        """The screen's words."""

    def __init_subclass__(cls) -> None:
        """Bind the keys of the pages, whichever of them is shown."""
        cls.BINDINGS = bindings_for("pages", *(page.place for page in cls.PAGES))
        super().__init_subclass__()

    @property
    def mote(self) -> MoteApp:
        """The app."""
        return cast("MoteApp", self.app)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._at]

    @property
    def command_place(self) -> tuple[Place, ...]:
        """Which commands the palette offers here."""
        return (self.page.place, "pages")

    @property
    def view(self) -> CaseView:
        """The case as it stands now; the same one until it can be another."""
        return self._looking.view(self.edit)

    @property
    def about(self) -> About:
        """What a form needs to know."""
        return self._looking.about(self.edit, self.mote.book.folder)

    @property
    def picked(self) -> str:
        """Id of the marked row; empty where none is."""
        return self.query_one("#rows", Rows).picked

    def compose(self) -> ComposeResult:
        """A heading, the pages' names, the rows and what is known of the marked one, what is told, keys."""
        yield Static(id="heading")
        yield PageBar([page.name for page in self._pages])
        with Horizontal(id="both"):
            with VerticalScroll(id="list", can_focus=False):
                yield Static(id="empty")
                yield PageRows(id="rows")
            with VerticalScroll(id="side", can_focus=False):
                yield Rows(id="beside")
            yield Preview(id="text")
        yield Static(id="told")
        yield KeyLine(
            self.command_place, self._language, self.keys, without=self._idle, named=self.page.named
        )

    def on_mount(self) -> None:
        """Show the first page, and try again where something is not saved."""
        self.query_one("#beside", Rows).can_focus = False
        self.query_one("#text", Preview).can_focus = False
        self.show(self.page.first())
        self.set_interval(_AGAIN, self.tick)

    def on_resize(self, event: events.Resize) -> None:
        """Beside each other where there is room, else one above the other."""
        self.set_class(event.size.width < _BESIDE, "-narrow")
        if self.query("#heading"):
            self._head()

    def tick(self) -> None:
        """Try again to save what is not."""
        if isinstance(self.edit.saving, Saved):
            return
        self.edit.retry()
        self._head()
        self.tell(unsaved_said(self.edit, self.w))

    def show(self, pick: str = "", *, anew: bool = False) -> None:
        """Draw the page as the case stands; `anew`: another page than before."""
        lines = self.page.lines()
        rows = self.query_one("#rows", Rows)
        rows.show([as_row(line) for line in lines], here=pick, anew=anew)
        if pick:
            rows.pick(pick)
        rows.display = bool(lines)
        empty = self.query_one("#empty", Static)
        empty.update(plain("" if lines else self.page.empty()))
        empty.display = not lines
        self.query_one(PageBar).show([page.name for page in self._pages], self._at)
        self._head()
        self._beside()

    def begin_at(self, place: str) -> None:
        """Let the page of this place be the first that is shown; the first of all where none is."""
        self._at = next((n for n, page in enumerate(self._pages) if page.place == place), 0)

    def go(self, number: int) -> None:
        """Show another page, counted from 0; its row stays marked."""
        self._picked[self._at] = self.picked
        self._at = number % len(self._pages)
        self.query_one(KeyLine).move(self.command_place, self._idle, self.page.named)
        self.tell("")
        self.show(self._picked.get(self._at) or self.page.first(), anew=True)
        self.query_one("#list").scroll_home(animate=False)
        self.query_one("#rows", Rows).focus()

    def show_place(self, place: Place, pick: str = "") -> bool:
        """Show the page of that place, a row of it marked; False where there is none here."""
        places = [page.place for page in self._pages]
        if place in places:
            self.go(places.index(place))
            self.query_one("#rows", Rows).pick(pick)
        return place in places

    def ask(self, form: FormDialog, then: Callable[[dict[str, Any]], None]) -> None:
        """Show a form; `then` gets what stands in it when it is saved."""

        def closed(values: dict[str, Any] | None) -> None:
            if form.by_enter:
                self.after_form.saved()
            if values is not None:
                then(values)

        self.app.push_screen(form, closed)

    def done(self, case: Case, said: str, *, pick: str = "") -> None:
        """Let the case be this one, say what was done, and mark a row."""
        changed = self.edit.do(case, said)
        self.show(pick)
        self.tell(changed_said(self.edit, said, changed, self.w))

    def tell(self, text: str) -> None:
        """Say something in the line above the keys."""
        self.query_one("#told", Static).update(plain(text))

    def heading(self) -> str:
        """What these pages are about."""
        return self.edit.case.facts.alias

    def stands(self) -> bool:
        """Whether the case still has what these pages are about: its very beginning can be taken back."""
        return True

    def may_leave(self) -> bool:
        """Let go of the case; unsaved, say so and stay, the first time."""
        if self.edit.close(discard=self._leaving):
            return True
        self._leaving = True
        state = self.edit.saving
        if isinstance(state, Unsaved):
            self.tell(why_stay(state, self.w))
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command of another page is none of this one's; its key may mean something else here."""
        if action != "command" or not parameters:
            return True
        here = {"pages", "app", self.page.place}
        return bool(here & set(command_of(str(parameters[0])).places))

    async def action_command(self, command: str) -> None:
        """Go to another page, undo, leave, or what the page does."""
        if command in ("page_next", "page_back"):
            self.go(self._at + (1 if command == "page_next" else -1))
        elif command in ("edit_undo", "edit_redo"):
            self._step(command)
        elif command in ("beside_down", "beside_up"):
            self._read_on(1 if command == "beside_down" else -1)
        elif command == "pages_leave":
            self.leave()
        elif act := self.page.act(command):
            act(self.picked)

    def leave(self) -> None:
        """Go back to where one came from."""
        if self.may_leave():
            self.dismiss()

    @on(OptionList.OptionHighlighted, "#rows")
    def moved(self, event: OptionList.OptionHighlighted) -> None:
        """Say what is known of the row."""
        event.stop()
        self._beside()

    @on(OptionList.OptionSelected, "#rows")
    async def chosen(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        event.stop()
        await self.action_command(self.page.enter)

    @on(PageBar.Chosen)
    def page_chosen(self, event: PageBar.Chosen) -> None:
        """A page's name was clicked."""
        event.stop()
        self.go(event.number)

    @property
    def _idle(self) -> Collection[str]:
        """What the page does not do, or says by another key, stands in no line of keys."""
        return ({"row_change", "row_new", "row_remove"} - self.page.acts().keys()) | self.page.without

    def _step(self, command: str) -> None:
        told = stepped(self.edit, command == "edit_undo", self.w)
        if not self.stands():
            self.dismiss(told)
            return
        self.show()
        self.tell(told)

    def _read_on(self, by: int) -> None:
        """Move in what stands beside the rows: the mark stays where it is."""
        beside = self.query_one("#text" if self.has_class("-reads") else "#side")
        beside.scroll_relative(y=by * max(1, beside.size.height - 1), animate=False)

    def _beside(self) -> None:
        text = self.page.markdown(self.picked)
        self.set_class(bool(text), "-reads")
        if text:
            self.query_one("#text", Preview).show([("text", text)])
            return
        found: Sequence[Line] = self.page.beside(self.picked)
        self.query_one("#beside", Rows).show([as_row(line) for line in found])

    def _head(self) -> None:
        unsaved = isinstance(self.edit.saving, Unsaved)
        state = (self.w("NOT SAVED"), "bold $lost") if unsaved else (self.w("saved"), "$quiet")
        heading = Content.assemble(plain(self.page.heading(), "bold"), "   ", state)
        self.query_one("#heading", Static).update(heading)
