"""The line about the time, under the top one: there only while there is something to tell."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content
from textual.widgets import Input, Static, TextArea

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.command_table import command
from moteleder.session.time_said import Notice, notice
from moteleder.tui.commands import key_named
from moteleder.tui.messages import Ask
from moteleder.tui.plain import plain

__all__ = ["TimeLine"]


class TimeLine(Static):
    """One quiet sentence; a click shows how time can be won."""

    DEFAULT_CSS = """
    TimeLine {
        height: auto; max-height: 2; padding: 0 1; background: $rail-bg; color: $over; display: none;
        &.told { display: block; }
    }
    """

    def __init__(self, w: Words) -> None:
        super().__init__()
        self._w = w
        self._notice = Notice()

    @property
    def told(self) -> str:
        """What is told now."""
        return self._notice.text

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Tell what the time asks for now."""
        found = notice(meeting, now, self._w)
        if found == self._notice:
            return
        self._notice = found
        self.set_class(bool(found.text), "told")
        self._write()

    def on_mount(self) -> None:
        """Mind where the keys go: the letter is not promised where it is typed, or means something else."""
        self.watch(self.screen, "focused", self._write)

    def _write(self) -> None:
        if not self._notice.text:
            return
        shorter = self._w("{key}: what can be shorter").format(key=self._way_there())
        more = (f"  {shorter}", "$quiet") if self._notice.kept else ""
        self.update(Content.assemble(plain(self._notice.text), more))

    def _way_there(self) -> str:
        """The key where it acts now, else the palette and the name to find there."""
        key = key_named(self, "time")
        acts = self.screen.active_bindings.get(key)
        if acts and acts.node is self.screen and not isinstance(self.screen.focused, Input | TextArea):
            return key
        return f"{key_named(self, 'palette')} {self._w(command('time').label)}"

    def on_click(self) -> None:
        """Show how time can be won."""
        self.post_message(Ask("time"))
