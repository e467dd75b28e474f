"""Who gets which copy, and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from moteleder.domain.events import Copy, Withhold
from moteleder.i18n import msg
from moteleder.session.copies import copy_day, copy_text
from moteleder.session.copy_rights import copy_right, why_said
from moteleder.session.mark_words import target_called
from moteleder.session.rows_copies_page import copy_page_lines, copy_told
from moteleder.session.rows_line import Line
from moteleder.tui.dialogs.mark_forms import mark_picker, withhold_form
from moteleder.tui.dialogs.meeting_forms import copy_form
from moteleder.tui.dialogs.reading import ReadDialog
from moteleder.tui.screens.after.copy_files import copy_files
from moteleder.tui.screens.after.page import AfterPage
from moteleder.tui.screens.pages.page import Act
from moteleder.tui.screens.tasks_out import tasks_out

__all__ = ["CopiesPage"]


class CopiesPage(AfterPage):
    """Who gets which copy, and how; judged as if they were sent today."""

    place = "copies"
    title = msg("Copies")
    without = frozenset({"row_new", "row_remove"})
    footer: ClassVar[Mapping[str, str]] = {"row_change": msg("Read")}

    def lines(self) -> Sequence[Line]:
        """Those who get one, those of whom it is not said how, those who get none."""
        return copy_page_lines(self.meeting, self.day, self.w, self.view.language)

    def beside(self, picked: str) -> Sequence[Line]:
        """What the copy leaves out."""
        return copy_told(self.meeting, picked, self.day, self.w, self.host.keys)

    def acts(self) -> Mapping[str, Act]:
        """What can be done here."""
        return {
            "row_change": self._read,
            "copy_how": self._how,
            "copy_mark": lambda _: self._mark(),
            "copy_write": lambda _: self._files(),
            "tasks_out": lambda picked: tasks_out(self.host, picked),
        }

    @property
    def day(self) -> date:
        """The day that the copies are judged on."""
        return copy_day(self.meeting, self.about.today)

    def _read(self, picked: str) -> None:
        if not picked:
            return
        if text := copy_text(self.meeting, picked, self.day):
            self.host.app.push_screen(ReadDialog(text, self.w))
            return
        why = why_said(copy_right(self.meeting, picked, self.day), self.w, self.view.language)
        told = self.w("{name} gets no minutes: {why}.")
        self.host.tell(told.format(name=self.meeting.label(picked), why=why))

    def _how(self, picked: str) -> None:
        if not picked or self.locked():
            return

        def said(values: dict[str, Any]) -> None:
            told = self.w("Copy for {person}: noted.").format(person=self.meeting.label(picked))
            self.happen(told, Copy, pick=picked, **values)

        self.ask(copy_form(self.about, picked), said)

    def _mark(self) -> None:
        if self.locked():
            return

        def picked(target: str | None) -> None:
            if target:
                self.ask(withhold_form(self.about, target), kept)

        def kept(values: dict[str, Any]) -> None:
            what = target_called(self.meeting, values["target"], self.w)
            told = self.w("«{what}» is for everybody.")
            if values["only"] or values["without"]:
                told = self.w("«{what}» is not for everybody.")
            self.happen(told.format(what=what), Withhold, **values)

        self.host.app.push_screen(mark_picker(self.about), picked)

    def _files(self) -> None:
        self.host.run_worker(copy_files(self), group="files", exclusive=True)
