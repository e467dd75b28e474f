"""The page of people: the child, the family, those from the services."""

from __future__ import annotations

from collections.abc import Sequence

from moteleder.i18n import msg
from moteleder.session.rows_group import group_lines
from moteleder.session.rows_line import Line
from moteleder.tui.screens.pages.page import Page

__all__ = ["PeoplePage"]


class PeoplePage(Page):
    """Everybody of the case."""

    place = "people"
    title = msg("People")

    def lines(self) -> Sequence[Line]:
        """The child first, then the family, then the services."""
        return group_lines(self.view)

    def empty(self) -> str:
        """Nobody yet."""
        return self.w("Nobody is here yet. Press n to write the child's first name.")
