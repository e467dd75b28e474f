"""The round: who has the floor, for how long, what to ask, and what the person works on."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.prompts import prompts
from moteleder.session.replying import offer_lines
from moteleder.session.rows_line import Line
from moteleder.session.rows_people import family
from moteleder.session.rows_round import Speaking, next_said, speaking, work_lines
from moteleder.tui.commands import key_named
from moteleder.tui.panels.heading import Heading, Said
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.panel_rows import PanelRows
from moteleder.tui.panels.round_rows import OFFER_HINT, RoundRows
from moteleder.tui.panels.task_rows import TASK_HINT

__all__ = ["RoundPanel"]


class RoundPanel(Panel):
    """Whoever speaks, and what comes after."""

    DEFAULT_CSS = """
    RoundPanel {
        & > .prompts { margin: 1 0 0 0; }
        & > RoundRows { margin: 1 0 0 0; }
        & > Hint { padding: 0; }
    }
    """

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._person = ""
        self._heading = Heading()
        self._about = Said(classes="quiet about")
        self._next = Said(classes="quiet")
        self._prompts = PanelRows(classes="prompts")
        self._prompts.can_focus = False
        self._rows = RoundRows()
        self._hint = Hint()
        self._keys: list[str] = []
        self._list_keys: list[str] = []

    def compose(self) -> ComposeResult:
        """The name, what comes next, the keys, the person's own work, what to ask anybody."""
        yield self._heading
        yield self._about
        yield self._next
        yield self._hint
        yield self._rows
        yield self._prompts

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show who has the floor; the time is the only thing that changes by itself."""
        w, who = self.w, speaking(meeting, now, self.w)
        style = (
            "$quiet" if not who.person else "bold $family" if family(meeting, who.person) else "bold $here"
        )
        if who.person != self._person:
            self._person = who.person
            self.call_after_refresh(self.scroll_visible, animate=False, top=True)
        self._heading.say(who.name, who.time, style=style, right_style="$over" if who.over else "$quiet")
        self._about.say(who.about)
        self._next.say(next_said(meeting, w))
        asks = self._asks(meeting, who)
        self._prompts.display = bool(asks)
        self._prompts.show_lines(meeting, asks)
        offers = offer_lines(meeting, w, meeting.at_item)
        work = work_lines(meeting, who.person, w, self.language) if who.person else ()
        self._rows.display = self._rows.can_focus = bool(offers or work)
        self._rows.show_tasks(meeting, (*offers, *work))
        keys = [("reply", w("{key} comment")), ("questions", w("{key} questions to ask"))]
        self._keys = [said.format(key=key_named(self, each)) for each, said in keys] if who.person else []
        self._list_keys = [w(OFFER_HINT)] if offers else []
        self._list_keys += [w(TASK_HINT)] if any(line.picks for line in work) else []
        self._say_keys()

    def mind_focus(self) -> None:
        """The list's own keys are said only while it has them: there is little room above the note."""
        super().mind_focus()
        self._say_keys()

    def _say_keys(self) -> None:
        own = self._list_keys if self._rows.has_focus else []
        self._hint.say("  ".join([*self._keys, *own]))

    def _asks(self, meeting: Meeting, who: Speaking) -> tuple[Line, ...]:
        """Questions for the one who speaks; none while a statement is read."""
        if not meeting.holder:
            return ()
        asked = prompts(meeting, who.person, self.language, who.closing)
        return tuple(Line("", each, sign="–", picks=False) for each in asked)
