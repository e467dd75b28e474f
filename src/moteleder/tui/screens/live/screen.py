"""The live meeting on screen: it draws the meeting, and passes on what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import OptionList

from moteleder.domain.errors import Refused
from moteleder.i18n import words
from moteleder.session.closed_days import closed_days
from moteleder.session.command import Place
from moteleder.session.live import LiveSession
from moteleder.session.moment import MeetingMoment
from moteleder.session.refusals import refusal
from moteleder.session.saving import Unsaved, why_stay
from moteleder.tui.after_form import AfterForm
from moteleder.tui.commands import bindings_for
from moteleder.tui.dialogs.about import About
from moteleder.tui.messages import Ask, Happen, Moved
from moteleder.tui.screens.live import actions, drawing
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.live.focusing import Focusing
from moteleder.tui.screens.live.paper import Paper
from moteleder.tui.screens.live.rail import Rail
from moteleder.tui.screens.live.tabs import Tabs, Views
from moteleder.tui.screens.live.time_line import TimeLine
from moteleder.tui.screens.live.told import Told
from moteleder.tui.screens.live.top import TopLine
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.note_editor import NoteEditor
from moteleder.tui.widgets.refused import Refused as NotTaken

if TYPE_CHECKING:
    from moteleder.tui.dialogs.form import FormDialog

__all__ = ["LiveScreen"]


class LiveScreen(Screen[None]):
    """One meeting, led."""

    AUTO_FOCUS = None
    CSS_PATH = "live.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("live"),
        Binding("enter", "back_to_note", show=False, priority=True),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]

    command_place: Place = "live"
    """Which commands the palette offers here."""

    def __init__(
        self, live: LiveSession, language: str, keys: Mapping[str, tuple[str, ...]], folder: Path
    ) -> None:
        super().__init__()
        self.folder = folder
        """Where a text goes that the clipboard does not take."""
        self.went_on = float("-inf")
        """When «next» last did something, by the monotonic clock."""
        self._leaving = False
        self.after_form = AfterForm()
        """Keeps words that go on after a form from doing something in a list."""
        self.focusing = Focusing(self)
        """Where the keys go."""
        self.live = live
        """The meeting."""
        self.language = language
        """The screen's language."""
        self.w = words(language)
        """The screen's words."""
        self.keys = keys
        """The keys in force."""
        # What is wrong with the user's settings is told by the app.
        self.closed, _ = closed_days(folder)
        """The days on which nobody is called to a meeting."""
        self.pinned = ""
        """The place that the writer keeps while the meeting goes on; empty: the note follows the meeting."""
        self.views = Views()
        """Which view is shown."""
        self.counts = False
        """Whether speaking times can be asked for."""

    def compose(self) -> ComposeResult:
        """Top line, three columns, what was told last, keys."""
        yield TopLine(self.w, self.language)
        yield TimeLine(self.w)
        yield Tabs(self.w)
        with Horizontal(id="columns"):
            yield Rail(self.w)
            yield Desk(self.w, self.language, self.closed, next(iter(self.keys.get("checks", ())), ""))
            yield Paper(self.w)
        yield Told()
        yield KeyLine("live", self.language, self.keys, self.moment)

    async def on_mount(self) -> None:
        """Begin the meeting where nobody has, and let the clock run."""
        if self.live.meeting.phase == "planned":
            self.live.begin()
        await self.redraw(refocus=True)
        self.watch(self, "focused", self.focusing.mind, init=False)
        # Not before there is something to draw: on a slow machine the first time takes more than a second.
        self.set_interval(1.0, self.tick)
        # All that the keys do is imported while the first screen is looked at, not at the first key.
        self.call_after_refresh(actions.table)

    @property
    def moment(self) -> MeetingMoment:
        """What commands may do now."""
        return MeetingMoment.of(self.live.journal, leads=self.view == "leader", counts=self.counts)

    @property
    def narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.size.width < 110

    @property
    def place(self) -> str:
        """The place whose note is shown."""
        return self.pinned or self.live.meeting.writing_at

    @property
    def view(self) -> str:
        """The view that is shown."""
        return self.views.shown(self.narrow)

    @property
    def entry_place(self) -> str:
        """The place where a new entry goes: a turn that was held, else its item."""
        held = any(turn.place == self.place for turn in self.live.meeting.turns)
        return self.place if held else self.place.partition("/")[0]

    @property
    def about(self) -> About:
        """What dialogs need to know."""
        return About(self.live.meeting, self.live.now(), self.language, self.closed)

    async def redraw(self, refocus: bool = False) -> None:
        """Draw the meeting as it stands; `refocus` where it went on to another place."""
        meeting = self.live.meeting
        if meeting.phase != "live":
            return
        desk = self.query_one(Desk)
        writing = self.focusing.writing
        with self.app.batch_update():
            await desk.go(meeting, self.place)
            self.draw()
            if refocus:
                self.focusing.at_new_place(writing)

    def draw(self) -> None:
        """Draw what can be drawn without mounting anything: nothing before the first note is there."""
        if self.query_one(Desk).place:
            drawing.draw(self)

    def tick(self) -> None:
        """A second has gone: times, and another try where something is not saved."""
        if isinstance(self.live.saving, Unsaved):
            self.live.retry()
            self.query_one(Told).warn(self.live, self.w)
        if self.is_current and self.live.meeting.phase == "live":
            self.draw()

    def tell(self, text: str, refused: bool = False) -> None:
        """Say something in the line above the keys, until the next thing is done."""
        self.query_one(Told).say(text, refused)

    async def act(self, do: Callable[[], Any], refocus: bool = False) -> bool:
        """Do something that may be refused, and draw what came of it; whether it happened."""
        self.focusing.forget_note()
        self.keep_typing()
        try:
            do()
        except Refused as refused:
            self.tell(refusal(refused, self.w), refused=True)
            return False
        self.tell("")
        self.query_one(Told).warn(self.live, self.w)
        await self.redraw(refocus)
        return True

    async def open(self, form: FormDialog, then: Callable[[Any], Any], refocus: bool = False) -> None:
        """Ask something; what is answered is done before the form closes, so that a refusal costs no word."""
        self.keep_typing()

        def accept(answer: Mapping[str, Any]) -> str:
            try:
                then(dict(answer))
            except Refused as refused:
                return refusal(refused, self.w)
            return ""

        async def done(answer: dict[str, Any] | None) -> None:
            if form.by_enter:
                self.after_form.saved()
            if answer is not None:
                self.tell("")
                self.query_one(Told).warn(self.live, self.w)
                await self.redraw(refocus)

        form.accept = accept
        await self.app.push_screen(form, done)

    def may_leave(self) -> bool:
        """Let go of the case; where it cannot be saved, say so and stay, the first time."""
        self.keep_typing()
        if not self.query_one(Desk).let_go(self.live.do):
            return False
        if self.live.close(discard=self._leaving):
            return True
        self._leaving = True
        if isinstance(self.live.saving, Unsaved):
            self.tell(why_stay(self.live.saving, self.w), refused=True)
        return False

    def keep_typing(self) -> None:
        """Let the session have every word that was typed, before anything else happens."""
        for place, text in self.query_one(Desk).untold():
            self.live.typed(place, text)
            self.live.flush()

    async def action_command(self, command: str) -> None:
        """Do what a key, the footer or the palette asks for."""
        await actions.run(self, command)

    async def write_at(self, place: str) -> None:
        """Write at another place than where the meeting is, until it is followed again."""
        self.keep_typing()
        self.pinned = "" if place == self.live.meeting.writing_at else place
        await self.redraw()
        self.focusing.on_shown_note()
        if self.pinned:
            self.tell(self.w("You write here while the meeting goes on. Esc twice follows it again."))

    def show_view(self, view: str) -> None:
        """Show a view, with the focus on what it is for."""
        self.views.choose(self.narrow, view)
        self.query_one(Rail).show_times(None)
        self.draw()
        self.focusing.by_view()

    @on(NoteEditor.Edited)
    def keep_note(self) -> None:
        """Typing rests: keep the text and let the minutes grow."""
        self.keep_typing()
        self.query_one(Told).warn(self.live, self.w)
        self.draw()

    @on(Happen)
    async def let_happen(self, message: Happen) -> None:
        """A panel says what is to happen."""
        await self.act(lambda: self.live.do(message.kind, **message.what))

    @on(Ask)
    async def answer(self, message: Ask) -> None:
        """A panel asks for a command, or for a dialog of its own."""
        await actions.run(self, message.command, message.subject)

    @on(NotTaken)
    def say_not_taken(self, message: NotTaken) -> None:
        """A paste was refused whole, or an identity number taken out."""
        self.tell(self.w(message.reason), refused=not message.quiet)

    @on(Tabs.Chosen)
    def choose_view(self, message: Tabs.Chosen) -> None:
        """A tab was clicked."""
        self.show_view(message.view)

    def on_resize(self) -> None:
        """More or less room: the same place in a view that fits, and who was writing sees the note."""
        if self.is_mounted and self.live.meeting.phase == "live" and self.query_one(Desk).place:
            if self.focusing.writing:
                self.views.choose(True, "writer")
            self.call_after_refresh(self.draw)

    def action_back_to_note(self) -> None:
        """Enter right after Esc."""
        self.focusing.on_note()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter goes back to the note only right after it was left."""
        return action != "back_to_note" or self.focusing.just_left_note

    @on(OptionList.OptionHighlighted)
    @on(Moved)
    def moved_in_list(self) -> None:
        """Who moves in the list means the list."""
        self.focusing.forget_note()
