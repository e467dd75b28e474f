"""The line under the note: what the checks found where it is written, once typing rests."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.checking import Checked
from moteleder.session.command_keys import key_label
from moteleder.session.rows_findings import entry_signs, margin_said
from moteleder.tui.panels.hint import works_in_text
from moteleder.tui.plain import plain
from moteleder.tui.widgets.cell import Cell

__all__ = ["PATIENT", "Margin"]

PATIENT = 0.9
"""Seconds without a letter before anything is said: nobody is corrected in the middle of a word."""


class Margin(Cell):
    """One quiet remark; not there while there is nothing to say."""

    DEFAULT_CSS = """
    Margin {
        height: auto; max-height: 4; color: $quiet; display: none;
        &.said { display: block; }
    }
    """

    def __init__(self, w: Words, language: str, key: str) -> None:
        """`key`: the one that shows all that was found; empty where none does."""
        super().__init__(id="margin")
        label = key_label(key, w)
        in_note = not label or works_in_text(label)
        self._key = label if in_note else f"{w('Esc, then')} {label}"
        self._w = w
        self._language = language
        self._place = ""
        self._checked = Checked()
        self.signs: Mapping[str, str] = {}
        """Id of an entry to what its row says at the right."""

    def mind(self, meeting: Meeting, place: str, rested: float, line: int) -> None:
        """Say what was found at this place, and first in this line of its note, from 1.

        While somebody types, what is said stays as it is.
        """
        if rested < PATIENT and place == self._place:
            return
        self._place = place
        found = self._checked.look(meeting).open
        self.signs = entry_signs(meeting, found)
        said = margin_said(meeting, place, found, self._w, self._language, line=line, key=self._key)
        self.show(Content.assemble(("‹ ", "$over"), plain(said)))
        self.set_class(bool(said), "said")
