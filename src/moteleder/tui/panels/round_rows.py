"""The list in the round: replies that wait, the speaker's tasks, what the speaker works on."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from moteleder.i18n import msg
from moteleder.session.replying import offer_named
from moteleder.tui.panels.task_rows import TaskRows

__all__ = ["OFFER_HINT", "RoundRows"]

OFFER_HINT = msg("Enter the reply  x not wanted")


class RoundRows(TaskRows):
    """A speaker's open tasks, and before them the replies that were offered and not given."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("x", "waive", "", show=False)]

    @property
    def _about_offer(self) -> str:
        return self.picked if self.meeting and offer_named(self.meeting, self.picked) else ""

    def choose(self, row: str) -> None:
        """Write the reply; of a task, ask for the reason."""
        if self._about_offer:
            self.ask("reply", row)
        else:
            super().choose(row)

    def action_waive(self) -> None:
        """The picked reply is not wanted."""
        if self._about_offer:
            self.ask("reply_waived", self.picked)
