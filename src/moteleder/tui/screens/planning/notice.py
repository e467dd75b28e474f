"""The notice: read it as each will, copy it, write its files, and note that it was sent."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from moteleder.i18n import msg
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.command_keys import key_label
from moteleder.session.notice_folder import write_to
from moteleder.session.notices import record_sent
from moteleder.session.rows_line import Line, quiet
from moteleder.session.rows_notices import notice_at, notice_lines
from moteleder.session.rows_plan_problems import GOES_TO, page_of, problem_lines, stops_said
from moteleder.tui.clipboard import copy, said
from moteleder.tui.dialogs.reading import ReadDialog
from moteleder.tui.screens.pages.page import Act
from moteleder.tui.screens.planning.page import PlanningPage

if TYPE_CHECKING:
    from moteleder.tui.screens.pages.screen import PagesScreen

__all__ = ["NoticePage"]


class NoticePage(PlanningPage):
    """Who gets which notice."""

    place = "notice"
    title = msg("Notice")
    topic = "consent"

    footer: ClassVar[Mapping[str, str]] = {"row_change": msg("Read")}

    def __init__(self, host: PagesScreen) -> None:
        super().__init__(host)
        self._warned = ""

    def lines(self) -> Sequence[Line]:
        """A row for each notice, and what is not right yet."""
        return (*notice_lines(self.now), *problem_lines(self.now, self.about.closed))

    def beside(self, picked: str) -> Sequence[Line]:
        """Where something that is not right is mended."""
        if not picked.startswith(GOES_TO):
            return ()
        return (quiet(self.w("Enter goes to the page where it is put right.")),)

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
        if picked.startswith(GOES_TO):
            self.host.show_place(page_of(picked))
        elif text := self.markdown(picked):
            self.host.app.push_screen(ReadDialog(text, self.w))

    def _later(self, what: Coroutine[None, None, None]) -> None:
        self.host.run_worker(what, exclusive=True)

    async def _copy(self, picked: str) -> None:
        if text := self.markdown(picked):
            app = self.host.mote
            copied = await copy(plain_text(text), app.copy_to_clipboard, app.book.folder)
            self.host.tell(said(copied, self.w))

    def _stopped(self, command: str) -> bool:
        """Say what should be put right first; the second time it is the user's own choice."""
        problem = stops_said(self.now, self.about.closed)
        if not problem or problem == self._warned:
            return False
        self._warned = problem
        key = key_label(next(iter(self.host.keys.get(command, ())), "ctrl+p"), self.w)
        self.host.tell(
            self.w("{problem} {key} once more goes on all the same.").format(problem=problem, key=key)
        )
        return True

    def _write(self) -> None:
        if self._stopped("write_notices"):
            return
        at, home = self.host.edit.now(), self.host.mote.book.folder
        try:
            written = write_to((Path.cwd(), home), self.case, self.now.number, at)
        except OSError:
            self.host.tell(self.w("The files could not be written here. Copy the text with c instead."))
            return
        told = self.w("{n} files are in {folder}. Nothing is sent: send them, then press s.")
        self.host.tell(told.format(n=len(written), folder=written[0].path.parent) if written else "")

    def _sent(self) -> None:
        if self._stopped("notice_sent"):
            return
        case = record_sent(self.case, self.now.number, self.host.edit.now())
        if case == self.case:
            self.host.tell(self.w("Nothing is new since it was sent."))
            return
        self.done(case, self.w("Noted as sent."))
