"""A calendar of one or two months: arrows move, marks say what a day is, a click or Enter picks."""

from __future__ import annotations

from calendar import Calendar as Weeks
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from moteleder.dates import month_year, weekday_heads
from moteleder.i18n import Words

__all__ = ["MONTH_WIDTH", "Calendar", "Marks"]

_WEEK = 4
"""Cells of the week's number."""
_DAY = 4
"""Cells of a day: a mark, two figures, and the other bracket of the day that is picked."""
_GAP = 4
"""Cells between two months."""
_ROWS = 6
"""A month touches six weeks at most."""
_HEAD = 2
"""Lines above the first week: the month, the weekdays."""
_SATURDAY = 5

MONTH_WIDTH = _WEEK + 7 * _DAY
"""Cells of one month."""


@dataclass(frozen=True)
class Marks:
    """What is known of the days."""

    today: date
    closed: Callable[[date], bool]
    """Whether a day is closed."""
    proposals: tuple[date, ...] = ()
    """Days that are proposed."""
    agreed: date | None = None
    """The day that is agreed."""
    signs: Mapping[str, str] = field(
        default_factory=lambda: {"agreed": "✓", "proposed": "•", "closed": "×", "weekend": "·"}
    )
    """What each kind of day is marked with, beside its colour."""

    def kind(self, day: date) -> str:
        """What a day is, by its weightiest mark; empty for an ordinary one."""
        if day == self.agreed:
            return "agreed"
        if day in self.proposals:
            return "proposed"
        if self.closed(day):
            return "weekend" if day.weekday() >= _SATURDAY else "closed"
        return ""


_STYLES = {"agreed": "bold $entry", "proposed": "bold $here", "closed": "$quiet", "weekend": "$quiet"}


class Calendar(Widget, can_focus=True):
    """Months side by side, Monday first, with the numbers of the weeks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "", show=False),
        Binding("right", "move(1)", "", show=False),
        Binding("up", "move(-7)", "", show=False),
        Binding("down", "move(7)", "", show=False),
        Binding("pageup", "month(-1)", "", show=False),
        Binding("pagedown", "month(1)", "", show=False),
        Binding("home", "home", "", show=False),
        Binding("enter,space", "pick", "", show=False),
    ]

    DEFAULT_CSS = "Calendar { width: auto; height: auto; }"

    day: reactive[date] = reactive(date.min)
    """The day that is picked."""
    months: reactive[int] = reactive(1, layout=True)
    """How many months are shown."""

    @dataclass
    class Moved(Message):
        """Another day is picked."""

        day: date

    @dataclass
    class Chosen(Message):
        """Enter was pressed on a day, or it was clicked."""

        day: date

    def __init__(self, day: date, marks: Marks, w: Words, language: str) -> None:
        super().__init__()
        self.set_reactive(Calendar.day, day)
        self._home = day
        self._first = day.replace(day=1)
        self._marks = marks
        self._w = w
        self._language = language

    def render(self) -> Content:
        """Head, weekdays and weeks of each month, line by line."""
        blocks = [list(self._month(month)) for month in self._shown()]
        if len(blocks) == 1:
            return Content("\n").join(blocks[0])
        return Content("\n").join(
            Content.assemble(left, " " * _GAP, right) for left, right in zip(*blocks, strict=True)
        )

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as its months."""
        return self.months * MONTH_WIDTH + (self.months - 1) * _GAP

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The same for every month, so that nothing jumps."""
        return _HEAD + _ROWS

    def watch_day(self, day: date) -> None:
        """Turn to the month of the day, and tell."""
        if day.replace(day=1) < self._first:
            self._first = day.replace(day=1)
        while day.replace(day=1) not in self._shown():
            self._first = _month_on(self._first, 1)
        self.post_message(self.Moved(day))

    def watch_months(self) -> None:
        """With fewer months, keep the one of the day."""
        if self.day.replace(day=1) not in self._shown():
            self._first = self.day.replace(day=1)

    def validate_day(self, day: date) -> date:
        """Stay between today and ten years on."""
        return min(max(day, self._marks.today), self._marks.today + timedelta(days=3653))

    def action_move(self, days: int) -> None:
        """Go by so many days."""
        self.day += timedelta(days=days)

    def action_month(self, months: int) -> None:
        """Go to about the same day of another month."""
        first = _month_on(self.day.replace(day=1), months)
        last = _month_on(first, 1) - timedelta(days=1)
        self.day = first.replace(day=min(self.day.day, last.day))

    def action_home(self) -> None:
        """Go back to where it began."""
        self.day = self._home

    def action_pick(self) -> None:
        """Tell that this day is chosen."""
        self.post_message(self.Chosen(self.day))

    def on_mouse_scroll_up(self) -> None:
        """The month before."""
        self.action_month(-1)

    def on_mouse_scroll_down(self) -> None:
        """The month after."""
        self.action_month(1)

    def on_click(self, event: events.Click) -> None:
        """A day is chosen, a head's arrow turns the page."""
        event.stop()
        offset = event.get_content_offset(self)
        if offset is None:
            return
        if offset.y == 0:
            width = self.get_content_width(self.size, self.size)
            turn = -1 if offset.x < _WEEK else 1 if offset.x >= width - _WEEK else 0
            self.action_month(turn)
        elif (day := self._day_at(offset.x, offset.y)) is not None and day >= self._marks.today:
            self.day = day
            self.action_pick()

    def _shown(self) -> list[date]:
        """The first day of each month that is shown."""
        return [_month_on(self._first, n) for n in range(self.months)]

    def _day_at(self, x: int, y: int) -> date | None:
        month, x = divmod(x, MONTH_WIDTH + _GAP)
        column, row = (x - _WEEK) // _DAY, y - _HEAD
        if month >= self.months or not 0 <= column < 7 or row < 0:
            return None
        first = self._shown()[month]
        weeks = _weeks(first)
        day = weeks[row][column] if row < len(weeks) else None
        return day if day and day.month == first.month else None

    def _month(self, first: date) -> Iterator[Content]:
        shown = self._shown()
        left, right = "‹" if first == shown[0] else "", "›" if first == shown[-1] else ""
        name = month_year(first, self._language).center(MONTH_WIDTH - 4)
        yield Content.styled(f"{left:<2}{name}{right:>2}", "bold")
        heads = "".join(f" {head} " for head in weekday_heads(self._language))
        yield Content.styled(f"{self._w('wk'):<{_WEEK}}{heads}", "$quiet")
        weeks = _weeks(first)
        for days in weeks:
            number = Content.styled(f"{days[0].isocalendar().week:>2}".ljust(_WEEK), "$quiet")
            yield Content.assemble(number, *(self._cell(day, first) for day in days))
        for _ in range(_ROWS - len(weeks)):
            yield Content(" " * MONTH_WIDTH)

    def _cell(self, day: date, first: date) -> Content:
        if day.month != first.month:
            return Content(" " * _DAY)
        kind = "past" if day < self._marks.today else self._marks.kind(day)
        style = _STYLES.get(kind, "$rule" if kind == "past" else "")
        if day == self.day:
            return Content.styled(f"[{day.day:>2}]", f"{style} on $picked-bg".strip())
        return Content.styled(f"{self._marks.signs.get(kind, ' ')}{day.day:>2} ", style)


def _weeks(first: date) -> list[list[date]]:
    return Weeks().monthdatescalendar(first.year, first.month)


def _month_on(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)
