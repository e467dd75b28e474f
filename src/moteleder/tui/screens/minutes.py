"""The minutes, whole: read, copied, written to a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from moteleder.domain.events import Reopen
from moteleder.domain.meeting import Meeting
from moteleder.i18n import words
from moteleder.session.command import Place
from moteleder.session.live import LiveSession
from moteleder.session.minutes import live_sections, save_minutes, text_of
from moteleder.tui.clipboard import copy, said
from moteleder.tui.commands import bindings_for
from moteleder.tui.messages import Reopened
from moteleder.tui.plain import plain
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.preview import Preview

__all__ = ["MinutesScreen"]


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
        self._live = live
        self._reading = reading
        self._notice = notice
        self.w = words(language)
        """The screen's words."""

    @property
    def meeting(self) -> Meeting:
        """The meeting whose minutes these are."""
        if self._live is not None:
            return self._live.meeting
        assert self._reading is not None
        return self._reading

    def compose(self) -> ComposeResult:
        """A heading, the minutes, what was told last, keys."""
        yield Static(id="heading")
        yield Preview(id="minutes")
        yield Static(plain(self._notice), id="told")
        yield KeyLine("minutes", self._language, self._keys)

    def on_mount(self) -> None:
        """Show the minutes."""
        meeting = self.meeting
        w = self.w
        ended = meeting.phase == "draft"
        state = w("The meeting has ended. The minutes are a draft.") if ended else w("The minutes so far")
        title = w("meeting {n}").format(n=meeting.plan.number)
        heading = Content.assemble(plain(f"{meeting.facts.alias}  {title}", "bold"), "   ", (state, "$quiet"))
        self.query_one("#heading", Static).update(heading)
        self.query_one(Preview).show((s.key, s.markdown) for s in live_sections(meeting))

    def may_leave(self) -> bool:
        """Let go of the case, where this screen holds it."""
        if self._live is not None and self.meeting.phase == "draft":
            return self._live.close() or self._live.close(discard=True)
        return True

    async def action_command(self, command: str) -> None:
        """Copy, save, open again, or go back."""
        if command == "copy_minutes":
            await self._copy()
        elif command == "save_minutes":
            self._save()
        elif command == "reopen":
            await self._reopen()
        elif command == "step_back":
            self._back()

    async def _copy(self) -> None:
        copied = await copy(text_of(self.meeting), self.app.copy_to_clipboard, self._folder)
        self._tell(said(copied, self.w))

    def _save(self) -> None:
        try:
            written = save_minutes(self.meeting, Path.cwd(), self._folder)
        except OSError:
            self._tell(self.w("The minutes could not be written here. Copy them with c instead."))
            return
        self._tell(self.w("The minutes are in {file}.").format(file=written))

    async def _reopen(self) -> None:
        live = self._live
        if live is None or self.meeting.phase != "draft":
            return
        from moteleder.tui.dialogs.about import About
        from moteleder.tui.dialogs.reason import reopen_form

        def go_on(found: dict[str, str] | None) -> None:
            if found is not None:
                live.do(Reopen, reason=found["reason"])
                self.post_message(Reopened(live))

        about = About(live.meeting, live.now(), self._language)
        await self.app.push_screen(reopen_form(about), go_on)

    def _back(self) -> None:
        if self.may_leave():
            if len(self.app.screen_stack) > 2 or (self._live and self.meeting.phase == "live"):
                self.app.pop_screen()
            else:
                self.app.exit()

    def _tell(self, text: str) -> None:
        self.query_one("#told", Static).update(plain(text))
