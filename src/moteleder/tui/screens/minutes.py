"""The minutes, whole: read, copied, written to a file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from moteleder.dates import clock
from moteleder.domain.events import Reopen
from moteleder.domain.meeting import Meeting
from moteleder.i18n import msg, words
from moteleder.session.case_edit import CaseEdit
from moteleder.session.command import Place
from moteleder.session.command_when import ended
from moteleder.session.live import LiveSession
from moteleder.session.minutes import live_sections, save_minutes, text_of
from moteleder.session.moment import MeetingMoment
from moteleder.session.saving import Saved, Unsaved, why_stay, why_unsaved
from moteleder.tui.clipboard import copy, said
from moteleder.tui.commands import bindings_for
from moteleder.tui.messages import Reopened
from moteleder.tui.plain import plain
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.preview import Preview

__all__ = ["MinutesScreen"]

AGAIN = 2.0
"""Seconds between two tries to save."""

_STATES: dict[str, str] = {
    "draft": msg("The meeting has ended. The minutes are a draft."),
    "reading": msg("The minutes are out to be read."),
    "final": msg("The minutes are final."),
}
"""What is said of the minutes once the meeting has ended, by how far they have come."""


_NEXT: dict[str, str] = {
    "draft": msg("Enter: the parents read first, then the right copy to each, and into the plan."),
    "reading": msg("Enter: remarks, and what comes of them; then the minutes are final."),
    "final": msg("Enter: the right copy to each, and into the plan."),
}
"""What is done next, by how far the minutes have come."""


class MinutesScreen(Screen[None]):
    """Minutes of a meeting that goes on, has ended, or is led in another window."""

    AUTO_FOCUS = "#minutes"
    CSS_PATH = "minutes.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("minutes")
    command_place: Place = "minutes"
    """Which commands the palette offers here."""

    def __init__(
        self,
        language: str,
        keys: Mapping[str, tuple[str, ...]],
        folder: Path,
        *,
        live: LiveSession | None = None,
        reading: Meeting | None = None,
        notice: str = "",
    ) -> None:
        super().__init__()
        self._language = language
        self._keys = keys
        self._folder = folder
        self.live = live
        """The meeting, where it can be led from here; None where it is only read."""
        self._leaving = False
        self._edit: CaseEdit | None = None
        self._reading = reading
        self._notice = notice
        self.w = words(language)
        """The screen's words."""

    @property
    def meeting(self) -> Meeting:
        """The meeting whose minutes these are."""
        if self.live is not None:
            return self.live.meeting
        assert self._reading is not None
        return self._reading

    @property
    def moment(self) -> MeetingMoment:
        """What commands may do now."""
        if self.live is not None:
            return MeetingMoment.of(self.live.journal)
        return MeetingMoment(begun=True, ended=self.meeting.over, reading=True)

    def compose(self) -> ComposeResult:
        """A heading, the minutes, what was told last, keys."""
        yield Static(id="heading")
        yield Preview(id="minutes")
        yield Static(plain(self._notice or self._next()), id="told")
        yield KeyLine("minutes", self._language, self._keys, self.moment)

    def on_mount(self) -> None:
        """Show the minutes, and try again where they are not saved."""
        self._draw()
        self.set_interval(AGAIN, self.tick)

    def _draw(self) -> None:
        self._head()
        self.query_one(Preview).show((s.key, s.markdown) for s in live_sections(self.meeting))

    def tick(self) -> None:
        """Try again to save what is not."""
        live = self.live
        if live is None or isinstance(live.saving, Saved):
            return
        live.retry()
        self._head()
        if isinstance(live.saving, Unsaved):
            self._tell(why_unsaved(live.saving, self.w))
        else:
            self._leaving = False
            self._tell("")

    def _head(self) -> None:
        meeting, w = self.meeting, self.w
        state = w(_STATES.get(meeting.phase, msg("The minutes so far")))
        title = w("meeting {n}").format(n=meeting.plan.number)
        whose = plain(f"{meeting.facts.alias}  {title}", "bold")
        heading = Content.assemble(whose, "   ", self._saved(), (state, "$quiet"))
        self.query_one("#heading", Static).update(heading)

    def _next(self) -> str:
        """What comes after the meeting, where it can be done from here."""
        return self.w(_NEXT[self.meeting.phase]) if self.live and self.meeting.phase in _NEXT else ""

    def _saved(self) -> Content:
        if self.live is None:
            return Content("")
        saving = self.live.saving
        if isinstance(saving, Unsaved):
            return Content.assemble((self.w("NOT SAVED"), "bold $lost"), "   ")
        return Content.assemble((self.w("saved {time}").format(time=clock(saving.at)), "$quiet"), "   ")

    def may_leave(self) -> bool:
        """Let go of the case, where this screen holds it; unsaved, say so and stay, the first time."""
        live = self.live
        if live is None or not self.meeting.over or live.close(discard=self._leaving):
            return True
        self._leaving = True
        self._head()
        if isinstance(live.saving, Unsaved):
            self._tell(why_stay(live.saving, self.w))
        return False

    async def action_command(self, command: str) -> None:
        """Copy, save, open again, or go back."""
        if command == "copy_minutes":
            await self._copy()
        elif command == "save_minutes":
            self._save()
        elif command == "make_file":
            self.run_worker(self._make(), exclusive=True)
        elif command == "reopen":
            await self._reopen()
        elif command == "after_meeting":
            self._after()
        elif command == "step_back":
            self._back()

    async def _copy(self) -> None:
        copied = await copy(text_of(self.meeting), self.app.copy_to_clipboard, self._folder)
        self._tell(said(copied, self.w) + self._goes(copied.path))

    def _save(self) -> None:
        try:
            written = save_minutes(self.meeting, Path.cwd(), self._folder)
        except OSError:
            self._tell(self.w("The minutes could not be written here. Copy them with c instead."))
            return
        self._tell(self.w("The minutes are in {file}.").format(file=written) + self._goes(written))

    async def _make(self) -> None:
        from moteleder.tui.screens.making import Wanted, make_file

        meeting, folders = self.meeting, (Path.cwd(), self._folder)
        await make_file(self.app, Wanted(meeting, text_of(meeting)), folders, self.w, self._tell)

    def _goes(self, written: Path | None) -> str:
        from moteleder.tui.screens.making import goes_with_sample

        return goes_with_sample(self.app, written, self.w)

    async def _reopen(self) -> None:
        live = self.live
        why_not = ended(self.moment)
        if live is None or why_not:
            self._tell(self.w(why_not))
            return
        from moteleder.tui.dialogs.about import About
        from moteleder.tui.dialogs.reason import reopen_form

        def go_on(found: dict[str, str] | None) -> None:
            if found is not None:
                live.do(Reopen, reason=found["reason"])
                self.post_message(Reopened(live))

        about = About(live.meeting, live.now(), self._language)
        await self.app.push_screen(reopen_form(about), go_on)

    def _after(self) -> None:
        live = self.live
        why_not = ended(self.moment)
        if live is None or why_not:
            self._tell(self.w(why_not))
            return
        from moteleder.tui.screens.after import AfterScreen

        edit = live.edit()
        self._edit = edit
        lead = partial(self._lead_again, live)
        self.app.push_screen(AfterScreen(live.number, edit, self._language, self._keys, lead))

    def _lead_again(self, live: LiveSession) -> None:
        self._look_again()
        self.post_message(Reopened(live))

    def _look_again(self) -> None:
        if self.live is not None and self._edit is not None:
            self.live.look_again(self._edit.saving)

    def on_screen_resume(self) -> None:
        """What was done to the minutes meanwhile is to be seen."""
        if self._edit is not None:
            self._look_again()
            self._edit = None
            self._draw()
            self._tell(self._next())

    def _back(self) -> None:
        if self.may_leave():
            if len(self.app.screen_stack) > 2 or (self.live and self.meeting.phase == "live"):
                self.app.pop_screen()
            else:
                self.app.exit()

    def _tell(self, text: str) -> None:
        self.query_one("#told", Static).update(plain(text))
