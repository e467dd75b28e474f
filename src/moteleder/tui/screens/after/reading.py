"""The minutes are read: what is open, who has them, the remarks and what comes of each, final."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from moteleder.dates import long_day
from moteleder.domain.errors import Refused
from moteleder.domain.events import Finish, Remark, RemarkMet, Reopen, SendOut
from moteleder.domain.remarks import unmet
from moteleder.i18n import msg
from moteleder.rules_of_age import of_age
from moteleder.session.command_keys import key_label
from moteleder.session.open_points import identity_numbers, open_points
from moteleder.session.reading_files import not_to_read, reading_said, readings
from moteleder.session.refusals import refusal
from moteleder.session.rows_line import Line
from moteleder.session.rows_reading import OPEN, reading_lines, remark_told, what_next
from moteleder.session.saving import Saved
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.dialogs.reading_forms import (
    met_form,
    open_again_form,
    remark_form,
    send_out_form,
    take_in_form,
)
from moteleder.tui.screens.after.page import AfterPage
from moteleder.tui.screens.making import Wanted, make_file
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
        self._asked = ""

    def lines(self) -> Sequence[Line]:
        """What is open, the remarks, who has the minutes."""
        return reading_lines(self.meeting, self.w, self.view.language, self.host.keys)

    def beside(self, picked: str) -> Sequence[Line]:
        """The remark whole, or what to do now."""
        told = remark_told(self.meeting, picked, self.w, self.view.language)
        return told or what_next(self.meeting, self.w, self.host.keys)

    def acts(self) -> Mapping[str, Act]:
        """What can be done here."""
        return {
            "row_change": self._change,
            "row_new": lambda _: self._remark(),
            "minutes_out": lambda _: self._send(),
            "minutes_final": lambda _: self._finish(),
            "minutes_again": lambda _: self._again(),
            "reading_copy": lambda _: self._make(),
        }

    def _change(self, picked: str) -> None:
        """Enter: a remark is met; what is open is put right in the meeting."""
        if picked.startswith(OPEN):
            points = open_points(self.meeting, self.w)
            self._again(points[int(picked.removeprefix(OPEN))])
        elif picked:
            self._meet(picked)

    def _remark(self) -> None:
        if self.locked():
            return

        def made(values: dict[str, Any]) -> None:
            id_ = self.host.edit.new_id("B")
            self.happen(self.w("The remark is written down."), Remark, id=id_, pick=id_, **values)

        self.ask(remark_form(self.about), made)

    def _meet(self, remark: str) -> None:
        if self.locked():
            return
        made = next(r for r in self.meeting.remarks if r.id == remark)
        if made.met and made.met.how == "taken_in":
            self.host.tell(refusal(Refused("remark_taken_in", id=remark), self.w))
            return

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
        if self.locked() or self._in_the_way():
            return

        def sent(values: dict[str, Any]) -> None:
            self.happen(self.w("Noted: the minutes are out to be read."), SendOut, **values)

        self.ask(send_out_form(self.about), sent)

    def _finish(self) -> None:
        if self._in_the_way():
            return
        waits = self._waits()
        if waits and waits != self._asked:
            self._asked = waits
            self.host.tell(f"{waits} {self.w('Once more makes the minutes final all the same.')}")
            return
        self._asked = ""
        final = self.w("The minutes are final.")
        if not self.happen(final, Finish):
            return
        self.host.edit.settle(refusal(Refused("final"), self.w))
        if isinstance(self.host.edit.saving, Saved):
            self.host.tell(f"{final} {self._after_that()}")

    def _after_that(self) -> str:
        """The keys to what comes after; empty where they have none."""
        copies, plan = (self.host.keys.get(id_, ()) for id_ in ("page_next", "page_back"))
        if not copies or not plan:
            return ""
        said = self.w("{next}: a copy to each. {back}: into the plan.")
        return said.format(next=key_label(copies[0], self.w), back=key_label(plan[0], self.w))

    def _waits(self) -> str:
        """What one would wait for before the minutes become final; empty where there is nothing."""
        if self.meeting.phase == "final":
            return ""
        if self.meeting.phase == "draft":
            parents = self.w("The parents have not read the minutes.")
            return self.w("The young person has not read the minutes.") if of_age(self.meeting) else parents
        due, left = self.meeting.remarks_due, len(unmet(self.meeting.remarks))
        parts = []
        if due and self.about.today <= due:
            day = long_day(due, self.view.language)
            parts.append(self.w("The last day for remarks is {day}.").format(day=day))
        if left:
            parts.append(self.w("Remarks not met: {n}. They open the next meeting.").format(n=left))
        return " ".join(parts)

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

    def _make(self) -> None:
        self.host.run_worker(self._copy(), group="files", exclusive=True)

    async def _copy(self) -> None:
        """Ask whom it speaks to, where there is a choice, then make the file."""
        app, w, found = self.host.mote, self.w, readings(self.meeting, self.about.today)
        none = not_to_read(self.meeting, self.about.today, w, self.view.language)
        if not found:
            self.host.tell(" ".join((w("Nobody may have it."), *none)))
            return
        picked: str | None = "0"
        if len(found) > 1:
            rows = [Row(str(n), reading_said(each, self.meeting, w)) for n, each in enumerate(found)]
            below = [Row("", said) for said in (w("Get none"), *none)] if none else []
            picked = await app.push_screen_wait(PickDialog(w, w("Who is to read it?"), rows, below=below))
        if picked:
            wanted = Wanted(self.meeting, found[int(picked)].text, reading=True)
            await make_file(app, wanted, (Path.cwd(), app.book.folder), w, self.host.tell)
