"""The minutes are read: what is open, who has them, the remarks and what comes of each, final."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from moteleder.domain.events import Finish, Remark, RemarkMet, Reopen, SendOut
from moteleder.domain.remarks import unmet
from moteleder.i18n import msg
from moteleder.session.copies import copy_day
from moteleder.session.open_points import identity_numbers, open_points
from moteleder.session.reading_files import reading_copies
from moteleder.session.rows_line import Line
from moteleder.session.rows_reading import OPEN, reading_lines, remark_told, what_next
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.dialogs.reading_forms import (
    met_form,
    open_again_form,
    remark_form,
    send_out_form,
    take_in_form,
)
from moteleder.tui.screens.after.page import AfterPage
from moteleder.tui.screens.pages.page import Act
from moteleder.tui.screens.pages.screen import PagesScreen
from moteleder.tui.widgets.rows import Row

__all__ = ["ReadingPage"]


class ReadingPage(AfterPage):
    """The minutes, from draft to final."""

    place = "reading"
    title = msg("Reading")
    footer: ClassVar[Mapping[str, str]] = {"row_change": msg("Meet"), "row_new": msg("Remark")}

    def __init__(self, host: PagesScreen) -> None:
        super().__init__(host)
        self._asked = False

    def lines(self) -> Sequence[Line]:
        """What is open, the remarks, who has the minutes."""
        return reading_lines(self.meeting, self.w, self.view.language)

    def beside(self, picked: str) -> Sequence[Line]:
        """The remark whole, or what to do now."""
        told = remark_told(self.meeting, picked, self.w, self.view.language)
        return told or what_next(self.meeting, self.w)

    def acts(self) -> Mapping[str, Act]:
        """What can be done here."""
        return {
            "row_change": self._change,
            "row_new": lambda _: self._remark(),
            "minutes_out": lambda _: self._send(),
            "minutes_final": lambda _: self._finish(),
            "minutes_again": lambda _: self._again(),
            "reading_copy": lambda _: self.host.run_worker(self._make(), exclusive=True),
        }

    def _change(self, picked: str) -> None:
        """Enter: a remark is met; what is open is put right in the meeting."""
        if picked.startswith(OPEN):
            points = open_points(self.meeting, self.w)
            self._again(points[int(picked.removeprefix(OPEN))])
        elif picked:
            self._meet(picked)

    def _remark(self) -> None:
        def made(values: dict[str, Any]) -> None:
            id_ = self.host.edit.new_id("B")
            self.happen(self.w("The remark is written down."), Remark, id=id_, pick=id_, **values)

        self.ask(remark_form(self.about), made)

    def _meet(self, remark: str) -> None:
        def met(values: dict[str, Any]) -> None:
            if values["how"] == "taken_in":
                self._take_in(remark, values["about"])
                return
            said = self.w("The remark is answered.")
            if values["how"] == "noted":
                said = self.w("The remark stands beside the text.")
            what = {"how": values["how"], "text": values["text"]}
            self.happen(said, RemarkMet, remark=remark, pick=remark, **what)

        self.ask(met_form(self.about, remark), met)

    def _take_in(self, remark: str, about: str) -> None:
        def taken(values: dict[str, Any]) -> None:
            what = {"remark": remark, "how": "taken_in", "about": about, **values}
            self.happen(self.w("Taken in. The old words are kept."), RemarkMet, pick=remark, **what)

        self.ask(take_in_form(self.about, about), taken)

    def _send(self) -> None:
        if self._in_the_way():
            return

        def sent(values: dict[str, Any]) -> None:
            self.happen(self.w("Noted: the minutes are out to be read."), SendOut, **values)

        self.ask(send_out_form(self.about), sent)

    def _finish(self) -> None:
        if self._in_the_way():
            return
        waits = self._waits()
        if waits and not self._asked:
            self._asked = True
            self.host.tell(f"{waits} {self.w('Once more makes the minutes final all the same.')}")
            return
        self._asked = False
        self.happen(self.w("The minutes are final."), Finish)

    def _waits(self) -> str:
        """What one would wait for before the minutes become final; empty where there is nothing."""
        if self.meeting.phase == "draft":
            return self.w("The parents have not read the minutes.")
        left = len(unmet(self.meeting.remarks))
        said = self.w("{n} remarks are not met; they open the next meeting.")
        return said.format(n=left) if left else ""

    def _again(self, reason: str = "") -> None:
        def again(values: dict[str, Any]) -> None:
            done = self.happen(self.w("The minutes are open again."), Reopen, **values)
            if done and values["to"] == "live":
                self.screen.lead_again()

        self.ask(open_again_form(self.about, reason), again)

    def _in_the_way(self) -> bool:
        """Say so where an identity number stands in the minutes: the one thing that stops them."""
        if identity_numbers(self.meeting):
            self.host.tell(open_points(self.meeting, self.w)[0])
            return True
        return False

    async def _make(self) -> None:
        """A file for those who read; where something is kept from one of them, each has an own one."""
        from moteleder.tui.screens.making import make_file

        copies = reading_copies(self.meeting, copy_day(self.meeting, self.about.today))
        if not copies:
            self.host.tell(self.w("Nobody in the family may have the minutes. The page of copies says why."))
            return
        whose = "0"
        if len(copies) > 1:
            rows = [Row(str(n), self._called(each.readers)) for n, each in enumerate(copies)]
            picker = PickDialog(self.w, self.w("Whose reading copy?"), rows)
            whose = await self.host.app.push_screen_wait(picker) or ""
        if whose:
            text, folders = copies[int(whose)].text, (Path.cwd(), self.host.mote.book.folder)
            app, tell = self.host.app, self.host.tell
            await make_file(app, self.meeting, text, folders, self.w, tell, lambda _: "", reading=True)

    def _called(self, people: Sequence[str]) -> str:
        return ", ".join(map(self.meeting.label, people))
