"""Previous minutes beside what was found in them: only what is ticked enters the case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from moteleder.session.casebook import CaseBook
from moteleder.session.command import Place
from moteleder.session.importing import Import, enter
from moteleder.session.problems import told
from moteleder.session.rows_importing import Shown, import_lines, line_of, summary
from moteleder.session.taken_out import taken_out
from moteleder.tui.commands import bindings_for
from moteleder.tui.dialogs.about import About
from moteleder.tui.panels.panel_rows import as_row
from moteleder.tui.plain import plain
from moteleder.tui.screens.importing.forms import corrected, offer_form
from moteleder.tui.screens.importing.source import Source
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.rows import Rows

__all__ = ["ImportScreen"]

_BESIDE = 100
"""Columns from which the minutes stand beside the list, and not below it."""


class ImportScreen(Screen[str]):
    """A file of minutes and a case; gives what came of it, in words, or nothing."""

    AUTO_FOCUS = "#found"
    CSS_PATH = "importing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("importing")
    command_place: Place = "importing"
    """Which commands the palette offers here."""

    def __init__(
        self, book: CaseBook, key: str, about: About, found: Import, keys: Mapping[str, tuple[str, ...]]
    ) -> None:
        super().__init__()
        self._book = book
        self._key = key
        self._about = about
        self._keys = keys
        self.found = found
        """What was found, and what of it is ticked."""
        self.w = about.w
        """The screen's words."""

    def compose(self) -> ComposeResult:
        """A heading, what was found and the minutes themselves, what is told, keys."""
        yield Static(id="heading")
        with Horizontal(id="both"):
            yield Rows(id="found")
            yield Source(self.found.source.text, id="source")
        yield Static(plain(self._notice()), id="told")
        yield KeyLine("importing", self._about.language, self._keys)

    def on_mount(self) -> None:
        """Show what was found, the source at its first line."""
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        """Beside each other where there is room, else one below the other."""
        self.set_class(event.size.width < _BESIDE, "-narrow")

    async def action_command(self, command: str) -> None:
        """Tick, put right, approve, or leave."""
        if command == "import_tick":
            self._tick()
        elif command == "import_change":
            self._change()
        elif command == "import_approve":
            self._approve()
        elif command == "import_leave":
            self.dismiss("")

    @on(OptionList.OptionHighlighted)
    def moved(self, event: OptionList.OptionHighlighted) -> None:
        """Show where it stands in the minutes."""
        event.stop()
        if line := line_of(self._picked, self.found):
            self.query_one(Source).show(line)

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        event.stop()
        self._change()

    @property
    def _picked(self) -> str:
        return self.query_one("#found", Rows).picked

    def _tick(self) -> None:
        if self.found.offer(self._picked) is None:
            self._tell(self.w("This is only shown; the date and the tasks can enter the case."))
            return
        self._now(self.found.with_tick(self._picked))

    def _change(self) -> None:
        offer = self.found.offer(self._picked)
        if offer is None:
            self._tell(self.w("This is only shown; the date and the tasks can enter the case."))
            return

        def put_right(given: dict[str, Any] | None) -> None:
            if given is not None:
                self._now(self.found.with_offer(corrected(offer, given)))

        self.app.push_screen(offer_form(self._about, offer), put_right)

    def _approve(self) -> None:
        if not self.found.ticked:
            self._tell(self.w("Nothing is ticked. Tick with Space, or leave with Esc."))
            return
        if wrong := told(lambda: enter(self._book, self._key, self.found), self.w):
            self._tell(wrong)
            return
        said = self.w("Now in the case of {alias}: {what}. It is there at the next meeting.")
        alias = self._about.meeting.facts.alias
        self.dismiss(said.format(alias=alias, what=self._summary()))

    def _now(self, found: Import) -> None:
        self.found = found
        self._tell("")
        self._show()

    def _show(self) -> None:
        shown = Shown(self._about.meeting, self.w, self._about.language)
        self.query_one("#found", Rows).show([as_row(line) for line in import_lines(self.found, shown)])
        whose = plain(f"{self._about.meeting.facts.alias}  {self.found.source.file}", "bold")
        heading = Content.assemble(whose, "   ", plain(self._summary(), "$quiet"))
        self.query_one("#heading", Static).update(heading)

    def _summary(self) -> str:
        return summary(self.found, self.w)

    def _notice(self) -> str:
        source = self.found.source
        old = (
            self.w("The file is from an older program. See that æ, ø and å are right.") if source.old else ""
        )
        return " ".join(part for part in (taken_out(source.taken_out, self.w), old) if part)

    def _tell(self, text: str) -> None:
        self.query_one("#told", Static).update(plain(text or self._notice()))
