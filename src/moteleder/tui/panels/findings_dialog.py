"""Everything that the checks have found, over the live screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList

from moteleder.i18n import Words, msg
from moteleder.session.rows_line import Line
from moteleder.tui.panels.heading import Heading
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel_rows import as_row
from moteleder.tui.widgets.rows import Rows

__all__ = ["Chosen", "FindingsDialog"]

_HINT = msg("Enter goes there  f puts right  x sets aside  Esc closes")


class Chosen(NamedTuple):
    """What is to be done, and about which of the findings."""

    what: Literal["go", "fix", "aside"]
    number: int


class FindingsDialog(ModalScreen[Chosen | None]):
    """A row for each finding; gives what is to be done about one, or None."""

    AUTO_FOCUS = "Rows"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,c", "dismiss", "", show=False),
        Binding("f", "choose('fix')", "", show=False),
        Binding("x", "choose('aside')", "", show=False),
    ]

    DEFAULT_CSS = """
    FindingsDialog {
        align: center middle;
        & > VerticalScroll {
            width: 96%;
            max-width: 92;
            height: auto;
            max-height: 90%;
            padding: 1 2;
            background: $editor-bg;
            color: $foreground;
            scrollbar-size-vertical: 1;
        }
    }
    """

    def __init__(self, w: Words, lines: Sequence[Line], count: int) -> None:
        """`lines`: rows whose ids are the findings' numbers; `count`: how many there are."""
        super().__init__()
        self._w = w
        self._lines = lines
        self._count = count

    def compose(self) -> ComposeResult:
        """The title, the keys, the list."""
        with VerticalScroll(can_focus=False):
            yield Heading()
            yield Hint(self._w(_HINT))
            yield Rows()

    def on_mount(self) -> None:
        """Show what was found when the dialog was asked for."""
        said = self._w("{n} found").format(n=self._count) if self._count else ""
        self.query_one(Heading).say(self._w("What the checks have found"), said)
        self.query_one(Rows).show([as_row(line) for line in self._lines])
        # The list brings its first row into view when it gets the keys; the title stands above it.
        self.call_after_refresh(self.call_after_refresh, self._from_the_top)

    def _from_the_top(self) -> None:
        # Whoever is quick has closed it before this comes.
        for card in self.query(VerticalScroll):
            card.scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def picked(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        event.stop()
        self.action_choose("go")

    def action_choose(self, what: Literal["go", "fix", "aside"]) -> None:
        """Close with what is to be done about the marked row."""
        picked = self.query_one(Rows).picked
        if picked:
            self.dismiss(Chosen(what, int(picked)))
