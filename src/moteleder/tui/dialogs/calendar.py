"""Choosing a day for the next meeting from a small calendar."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from moteleder.dates import long_day, oslo
from moteleder.session.next_dates import away_said, proposed, speaks_against
from moteleder.tui.dialogs.about import About
from moteleder.tui.plain import plain
from moteleder.tui.widgets.calendar import MONTH_WIDTH, Calendar, Marks

__all__ = ["CalendarDialog"]

_BESIDE = 2 * MONTH_WIDTH + 12
"""Cells of a screen where two months have room in the card."""


class CalendarDialog(ModalScreen[date | None]):
    """Gives the day that is picked; a closed one only when it is asked for twice. Esc gives None."""

    AUTO_FOCUS = "Calendar"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "", show=False)]

    DEFAULT_CSS = """
    CalendarDialog {
        align: center bottom;
        background: $background 45%;
        & > #card {
            width: auto;
            min-width: 60;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            padding: 1 2;
            background: $bar-bg;
            color: $foreground;
        }
        & #title { width: 100%; text-style: bold; margin-bottom: 1; }
        & #day, & #why, & #signs, & #keys { width: 100%; }
        & #day { margin-top: 1; }
        & #why { height: 2; color: $quiet; }
        & #why.-asks { color: $over; }
        & #signs, & #keys { color: $quiet; }
    }
    """

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about
        meeting = about.meeting
        days = tuple(oslo(start).date() for start in proposed(meeting, about.closed))
        agreed = oslo(meeting.next.start).date() if meeting.next and meeting.next.start else None
        self._marks = Marks(about.today, about.closed.closed, days, agreed)
        begin = agreed or next(iter(days), about.today)
        self._calendar = Calendar(max(begin, about.today), self._marks, about.w, about.language)
        self._asked: date | None = None

    def compose(self) -> ComposeResult:
        """Title, months, the picked day in words, what speaks against it, signs, keys."""
        w, signs = self._about.w, self._marks.signs
        with Vertical(id="card"):
            yield Static(plain(w("Choose a day for the next meeting")), id="title")
            yield self._calendar
            yield Static(id="day")
            yield Static(id="why")
            said = (("proposed", w("proposed")), ("agreed", w("agreed")), ("closed", w("closed")))
            yield Static(plain("   ".join(f"{signs[kind]} {word}" for kind, word in said)), id="signs")
            yield Static(plain(w("Arrows and PgUp PgDn move, Enter chooses, Esc closes")), id="keys")

    def on_mount(self) -> None:
        """As many months as there is room for, and the first day in words."""
        self._fit()
        self._say(self._calendar.day)

    def on_resize(self, _: events.Resize) -> None:
        """More or less room."""
        self._fit()

    def on_calendar_moved(self, message: Calendar.Moved) -> None:
        """Say what the day is."""
        message.stop()
        self._asked = None
        self._say(message.day)

    def on_calendar_chosen(self, message: Calendar.Chosen) -> None:
        """Close with the day; where it is closed, say so and wait for a second time."""
        message.stop()
        day, w = message.day, self._about.w
        why = self._about.closed.why(day, w)
        if day <= self._about.today:
            self._explain(w("The next meeting must be later than today."), asks=True)
        elif why and self._asked != day:
            self._asked = day
            text = w("This day is closed: {why}. Enter again chooses it all the same.")
            self._explain(text.format(why=why), asks=True)
        else:
            self.dismiss(day)

    def _fit(self) -> None:
        self._calendar.months = 2 if self.size.width >= _BESIDE else 1

    def _say(self, day: date) -> None:
        about, w = self._about, self._about.w
        said = long_day(day, about.language)
        away = w("today") if day == about.today else away_said(about.meeting, day, w)
        self.query_one("#day", Static).update(plain(f"{said[:1].upper()}{said[1:]} · {away}", "bold"))
        ended = ", ".join(speaks_against(about.meeting, day, w, about.language))
        lines = [f"{self._marks.signs['closed']} {why}"] if (why := about.closed.why(day, w)) else []
        if ended:
            lines.append(w("Before that: {what}").format(what=ended))
        self._explain("\n".join(lines))

    def _explain(self, text: str, asks: bool = False) -> None:
        line = self.query_one("#why", Static)
        line.set_class(asks, "-asks")
        line.update(plain(text))
