"""What every page of a meeting that is being prepared has."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from moteleder.session.preparing import Preparing
from moteleder.tui.screens.pages import Page

if TYPE_CHECKING:
    from moteleder.tui.screens.planning.screen import PlanningScreen

__all__ = ["PlanningPage"]


class PlanningPage(Page):
    """A page of one meeting."""

    @property
    def now(self) -> Preparing:
        """The meeting as it is planned so far."""
        return cast("PlanningScreen", self.host).now
