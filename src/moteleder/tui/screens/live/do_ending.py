"""Towards the end: the next meeting, the summary, the end, the minutes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from moteleder.domain.errors import Refused
from moteleder.domain.events import End, Evaluate, Next, SumUp
from moteleder.session.next_dates import agreed_on, at_usual_time
from moteleder.session.refusals import refusal
from moteleder.tui.dialogs.calendar import CalendarDialog
from moteleder.tui.dialogs.confirm_end import end_form
from moteleder.tui.dialogs.meeting_forms import evaluate_form, next_form, sum_up_form
from moteleder.tui.dialogs.summary import SummaryDialog
from moteleder.tui.screens.live.doing import Doing
from moteleder.tui.screens.minutes import MinutesScreen

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]


async def next_meeting(screen: LiveScreen, _: str) -> None:
    """Agree on the next meeting."""
    await screen.open(next_form(screen.about), lambda found: screen.live.do(Next, **found))


async def next_calendar(screen: LiveScreen, _: str) -> None:
    """Choose the next meeting's day from a calendar."""

    async def chosen(day: date | None) -> None:
        if day is not None:
            meeting = screen.live.meeting
            agreed = agreed_on(meeting, at_usual_time(meeting, day))
            await screen.act(lambda: screen.live.do(Next, **agreed))

    screen.keep_typing()
    await screen.app.push_screen(CalendarDialog(screen.about), chosen)


async def sum_up(screen: LiveScreen, _: str) -> None:
    """The summary to read aloud, and then what somebody says of it."""

    async def read(asked: bool | None) -> None:
        if asked:
            await remark(screen, "")

    screen.keep_typing()
    await screen.app.push_screen(SummaryDialog(screen.live.meeting, screen.language), read)


async def remark(screen: LiveScreen, person: str) -> None:
    """What somebody says of the summary."""
    await screen.open(sum_up_form(screen.about, person), lambda found: screen.live.do(SumUp, **found))


async def evaluate(screen: LiveScreen, _: str) -> None:
    """What is said of the meeting itself."""
    await screen.open(evaluate_form(screen.about), lambda found: screen.live.do(Evaluate, **found))


async def end_meeting(screen: LiveScreen, _: str) -> None:
    """Show what is still open, end the meeting, and show the minutes."""

    def end(found: Mapping[str, Any]) -> str:
        try:
            screen.live.do(End, **found)
        except Refused as refused:
            return refusal(refused, screen.w)
        return ""

    async def ended(found: dict[str, Any] | None) -> None:
        if found is not None:
            read = MinutesScreen(screen.language, screen.keys, screen.folder, live=screen.live)
            await screen.app.switch_screen(read)

    screen.keep_typing()
    form = end_form(screen.about)
    form.accept = end
    await screen.app.push_screen(form, ended)


async def minutes(screen: LiveScreen, _: str) -> None:
    """The whole minutes as they stand."""
    screen.keep_typing()
    await screen.app.push_screen(MinutesScreen(screen.language, screen.keys, screen.folder, live=screen.live))


DOING: Mapping[str, Doing] = {
    "next_meeting": next_meeting,
    "next_calendar": next_calendar,
    "sum_up": sum_up,
    "sum_up_remark": remark,
    "evaluate": evaluate,
    "end_meeting": end_meeting,
    "minutes": minutes,
}
