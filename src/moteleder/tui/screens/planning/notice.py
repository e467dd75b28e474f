"""The notice: read it as each will, copy it, write its files, and note that it was sent."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from pathlib import Path

from moteleder.i18n import msg
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.notice_folder import write_to
from moteleder.session.notices import record_sent
from moteleder.session.rows_line import Line
from moteleder.session.rows_notices import notice_at, notice_lines
from moteleder.tui.clipboard import copy, said
from moteleder.tui.dialogs.reading import ReadDialog
from moteleder.tui.screens.pages.page import Act
from moteleder.tui.screens.planning.page import PlanningPage

__all__ = ["NoticePage"]


class NoticePage(PlanningPage):
    """Who gets which notice."""

    place = "notice"
    title = msg("Notice")

    def lines(self) -> Sequence[Line]:
        """A row for each notice."""
        return notice_lines(self.now)

    def markdown(self, picked: str) -> str:
        """The notice itself."""
        notice = notice_at(self.now, picked)
        return notice.markdown if notice else ""

    def empty(self) -> str:
        """Nobody is asked."""
        return self.w("Nobody is asked to come yet.")

    def acts(self) -> Mapping[str, Act]:
        """What can be done with the notices."""
        return {
            "row_change": self._read,
            "copy_notice": lambda picked: self._later(self._copy(picked)),
            "write_notices": lambda _: self._write(),
            "notice_sent": lambda _: self._sent(),
        }

    def _read(self, picked: str) -> None:
        if text := self.markdown(picked):
            self.host.app.push_screen(ReadDialog(text, self.w))

    def _later(self, what: Coroutine[None, None, None]) -> None:
        self.host.run_worker(what, exclusive=True)

    async def _copy(self, picked: str) -> None:
        if text := self.markdown(picked):
            app = self.host.mote
            copied = await copy(plain_text(text), app.copy_to_clipboard, app.book.folder)
            self.host.tell(said(copied, self.w))

    def _write(self) -> None:
        at, home = self.host.edit.now(), self.host.mote.book.folder
        try:
            written = write_to((Path.cwd(), home), self.case, self.now.number, at)
        except OSError:
            self.host.tell(self.w("The files could not be written here. Copy the text with c instead."))
            return
        told = self.w("{n} files are in {folder}. Nothing is sent: send them, then press s.")
        self.host.tell(told.format(n=len(written), folder=written[0].path.parent) if written else "")

    def _sent(self) -> None:
        case = record_sent(self.case, self.now.number, self.host.edit.now())
        if case == self.case:
            self.host.tell(self.w("Nothing is new since it was sent."))
            return
        self.done(case, self.w("Noted as sent."))
