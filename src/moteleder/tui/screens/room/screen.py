"""The meeting for everybody to see: agenda, who has the floor, agreements and tasks.

The leader's own screen is often the one on the wall, so the meeting is led from here too.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from moteleder.dates import clock
from moteleder.domain.errors import Refused
from moteleder.session.command import Place
from moteleder.session.command_keys import key_label
from moteleder.session.command_table import command as command_named
from moteleder.session.live import LiveSession
from moteleder.session.moment import MeetingMoment
from moteleder.session.refusals import refusal
from moteleder.session.room import room_of, under_alias
from moteleder.session.saving import Unsaved
from moteleder.tui.commands import bindings_for
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.plain import plain
from moteleder.tui.screens.covering import Covering
from moteleder.tui.screens.live.do_leading import go_back, go_on, pause, resume
from moteleder.tui.screens.live.do_people import give_floor
from moteleder.tui.screens.live.doing import Leads
from moteleder.tui.screens.live.top import PATIENCE
from moteleder.tui.screens.room.parts import HIGH, Agenda, Floor, Outcomes
from moteleder.tui.widgets.footer import KeyLine

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["RoomScreen"]


DOING: Mapping[str, Callable[[Leads, str], Awaitable[None]]] = {
    "next": go_on,
    "back": go_back,
    "give_floor": give_floor,
    "pause": pause,
    "resume": resume,
}
"""What can be done where everybody looks on; what needs words to be written is done on the live screen."""

LEAVES = ("room", "step_back")
"""What goes back to the live screen."""


class RoomScreen(Covering):
    """The room view, over the live screen that it belongs to."""

    AUTO_FOCUS: ClassVar[str | None] = "#outcomes"
    CSS_PATH = "room.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("room")
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-middle"), (HIGH, "-high")]
    command_place: Place = "room"
    """Which commands the palette offers here."""

    def __init__(self, below: LiveScreen) -> None:
        super().__init__()
        self._below = below
        self.w = below.w
        """The screen's words."""
        self._key = key_label(next(iter(below.keys.get("room", ())), "escape"), self.w)
        self.owed: Callable[[], Awaitable[Any]] | None = None
        """What waits on the live screen, because everybody would have seen it here."""

    @property
    def live(self) -> LiveSession:
        """The meeting."""
        return self._below.live

    @property
    def moment(self) -> MeetingMoment:
        """What commands may do now."""
        return self._below.moment

    @property
    def about(self) -> About:
        """What pickers need to know; the child goes by the alias."""
        about = self._below.about
        return About(under_alias(about.meeting), about.now, about.language)

    @property
    def went_on(self) -> float:
        """When «next» last did something, here or on the live screen."""
        return self._below.went_on

    @went_on.setter
    def went_on(self, when: float) -> None:
        self._below.went_on = when

    def compose(self) -> ComposeResult:
        """Top line, the floor, two lists, what was told last, keys."""
        w = self.w
        with Horizontal(id="top"):
            yield Static(id="whose")
            yield Static(id="clock")
        yield Floor()
        with Horizontal(id="lists"):
            with Vertical(id="left"):
                yield Static(w("AGENDA"), classes="title", markup=False)
                yield Agenda("agenda")
            with Vertical(id="right"):
                yield Static(w("AGREED, AND WHO DOES WHAT"), classes="title", markup=False)
                yield Outcomes(w, "outcomes")
        yield Static(id="told")
        yield KeyLine("room", self._below.language, self._below.keys, self.moment)

    def on_mount(self) -> None:
        """Let the clock run."""
        self.tell("")
        self.set_interval(1.0, self.tick)

    def on_resize(self) -> None:
        """More or less room, other letters."""
        self.call_after_refresh(self.draw)

    def on_screen_resume(self) -> None:
        """Something may have happened under the picker."""
        self.call_after_refresh(self.draw)

    def tick(self) -> None:
        """A second has gone."""
        if not self.is_current:
            return
        saving = self.live.saving
        if isinstance(saving, Unsaved) and (self.live.now() - saving.since).total_seconds() > PATIENCE:
            self.say_unfinished()
        self.draw()

    def draw(self) -> None:
        """Draw the meeting as it stands."""
        room = room_of(self.live.meeting, self.w, self._below.language)
        whose = Content.assemble(plain(room.alias, "bold"), "  ", plain(room.meeting))
        self._update("#whose", whose)
        self._update("#clock", Content(clock(self.live.now())))
        self.query_one(Floor).show(room)
        self.query_one(Agenda).show(room.agenda)
        self.query_one(Outcomes).show(room.outcomes)
        self.query_one(KeyLine).update(self.moment)

    def tell(self, text: str, refused: bool = False) -> None:
        """Say something to everybody; a refusal waits on the live screen, and here it says so."""
        if refused:
            self.owe(partial(_told, self._below, text))
            text = self.w("This cannot be done yet. {key} goes back and tells why.").format(key=self._key)
        usual = self.w("{key} goes back. Ctrl and + make the letters larger.").format(key=self._key)
        told = self.query_one("#told", Static)
        told.update(plain(text or usual))
        told.set_class(bool(text), "said")

    def owe(self, what: Callable[[], Awaitable[Any]] | None) -> None:
        """Keep in mind what is to come when the live screen is back."""
        self.owed = what

    def say_unfinished(self) -> None:
        """Say that the live screen has something to say."""
        self.tell(self.w("{key} goes back: there is something to see to.").format(key=self._key))

    def keep_typing(self) -> None:
        """Nothing is typed here; what was typed before was kept when this was opened."""

    async def act(self, do: Callable[[], Any], refocus: bool = False) -> bool:
        """Do something that may be refused, and draw what came of it; whether it happened."""
        try:
            do()
        except Refused as refused:
            self.tell(refusal(refused, self.w), refused=True)
            return False
        self.owe(None)
        self.tell("")
        self.draw()
        return True

    async def open(self, form: FormDialog, then: Callable[[Any], Any], refocus: bool = False) -> None:
        """A form is for the leader's eyes: it comes when the live screen is back."""
        self.owe(lambda: self._below.open(form, then, refocus))
        self.tell(self.w("Something must be written first. {key} goes back to it.").format(key=self._key))

    async def action_command(self, command: str) -> None:
        """Do what a key, the footer or the palette asks for."""
        known = command_named(command)
        if command in LEAVES:
            self.dismiss()
        elif command not in DOING:
            self.owe(lambda: self._below.action_command(command))
            text = self.w("{key} goes back to this: {command}.")
            self.tell(text.format(key=self._key, command=self.w(known.label)))
        elif reason := known.when(self.moment):
            self.tell(self.w(reason))
        else:
            await DOING[command](self, "")

    def _update(self, selector: str, content: Content) -> None:
        shown = self.query_one(selector, Static)
        if shown.content != content:
            shown.update(content)


async def _told(below: LiveScreen, text: str) -> None:
    below.tell(text, refused=True)
