"""An app with nothing but a dialog, and the meeting around Elias that the dialog is about."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.screen import ModalScreen

from moteleder.domain.events import Absent, Agree, Floor, GoToItem, TakeOn
from moteleder.domain.text import one_line
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_row import FieldRow
from moteleder.tui.themes import DEFAULTS
from tests.domain.worlds import FATHER, LEADER, MOTHER, TEACHER, WRITER, Table, case

NOTHING = object()
"""What a host has got while its dialog is open."""


def about(language: str = "en") -> About:
    """The round is open and the teacher has the floor; the father has sent a statement."""
    table = Table(case(professionals=6)).begin(MOTHER, LEADER, WRITER, TEACHER)
    table.do(Absent, person=FATHER, statement=True)
    table.do(GoToItem, item="S4")
    table.do(Floor, person=TEACHER)
    table.do(TakeOn, id="O4", place="S4/P6", text="Sende rapport")
    table.do(Agree, id="A1", place="S4", text="Sekken står ved døra")
    return About(table.meeting, table.now, language)


class Host(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, dialog: ModalScreen[Any]) -> None:
        super().__init__()
        self.dialog = dialog
        self.got: Any = NOTHING

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self._keep)

    def _keep(self, result: Any) -> None:
        self.got = result

    def shown(self) -> str:
        """All that stands on the screen."""
        width, height = self.size
        lines = [""] * height
        for widget in self.dialog.query("*"):
            if widget.region.height and not widget.children and widget.is_on_screen:
                for y in range(widget.size.height):
                    lines[min(height - 1, max(0, widget.region.y + y))] += (
                        one_line(widget.render_line(y).text) + " "
                    )
        return "\n".join(line.strip()[: 4 * width] for line in lines)

    def said(self) -> str:
        """All that stands on the screen, as one line."""
        return " ".join(self.shown().split())

    def row(self, name: str) -> FieldRow:
        assert isinstance(self.dialog, FormDialog)
        return next(row for row in self.dialog.rows if row.field.name == name)


async def until(pilot: Pilot[None], true: Callable[[], bool], what: str = "") -> None:
    """Let the app work until something is so; a busy machine may take a while."""
    end = monotonic() + 30
    while not true():
        assert monotonic() < end, what or "not within half a minute"
        await pilot.pause()
