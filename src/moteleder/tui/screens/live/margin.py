"""The line under the note: what the checks found where it is written, once typing rests."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.checking import Checked
from moteleder.session.rows_findings import entry_signs, margin_said
from moteleder.tui.plain import plain
from moteleder.tui.widgets.cell import Cell

__all__ = ["PATIENT", "Margin"]

PATIENT = 0.9
"""Seconds without a letter before anything is said: nobody is corrected in the middle of a word."""


class Margin(Cell):
    """One quiet remark; not there while there is nothing to say."""

    DEFAULT_CSS = """
    Margin {
        height: auto; max-height: 3; color: $quiet; display: none;
        &.said { display: block; }
    }
    """

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(id="margin")
        self._w = w
        self._language = language
        self._place = ""
        self._checked = Checked()
        self.signs: Mapping[str, str] = {}
        """Id of an entry to what its row says at the right."""

    def mind(self, meeting: Meeting, place: str, rested: float) -> None:
        """Say what was found at this place; while somebody types, what is said stays as it is."""
        if rested < PATIENT and place == self._place:
            return
        self._place = place
        found = self._checked.look(meeting).open
        self.signs = entry_signs(meeting, found)
        said = margin_said(meeting, place, found, self._w, self._language)
        self.show(Content.assemble(("‹ ", "$over"), plain(said)))
        self.set_class(bool(said), "said")
