"""Leading: on, back, undo, the view, the parents' place, breaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING

from moteleder.domain.agenda import Parents
from moteleder.domain.errors import Refused
from moteleder.domain.events import Child, Event, Floor, GoToItem, Order, Pause, Resume
from moteleder.session.moves import back, forward
from moteleder.session.refusals import refusal
from moteleder.session.undone import what_was
from moteleder.tui.screens.live.doing import Doing, Leads

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING", "TWICE", "floor", "go_back", "go_on", "go_to_item", "pause", "resume"]

TWICE = 1.0
"""Seconds within which a second press of «next» is taken for a slip."""


async def go_on(screen: Leads, _: str) -> None:
    """The next speaker, else the next item; at the end of the agenda, the end of the meeting."""
    now = monotonic()
    if now - screen.went_on < TWICE:
        return
    screen.keep_typing()
    try:
        went = forward(screen.live)
    except Refused as refused:
        if refused.code == "no_guardian_needs_reason":
            await _close_without_parents(screen)
        elif refused.code == "voice_unsaid":
            await _ask_voice(screen, refused)
        else:
            screen.tell(refusal(refused, screen.w), refused=True)
        return
    screen.went_on = now
    if went == "end":
        await screen.action_command("end_meeting")
        return
    await screen.act(lambda: None, refocus=True)


async def _ask_voice(screen: Leads, refused: Refused) -> None:
    """The child's item is not left before somebody has said how the child was heard."""
    from moteleder.tui.dialogs.plan_forms import voice_form

    screen.tell(refusal(refused, screen.w), refused=True)
    await screen.open(voice_form(screen.about), lambda found: screen.live.do(Child, **found))


async def _close_without_parents(screen: Leads) -> None:
    from moteleder.tui.dialogs.reason import close_round_form

    form = close_round_form(screen.about)
    await screen.open(form, lambda found: forward(screen.live, found["reason"]), True)


async def go_back(screen: Leads, _: str) -> None:
    """The speaker or the item before."""
    await screen.act(lambda: back(screen.live), refocus=True)


async def undo(screen: LiveScreen, _: str) -> None:
    """Take back the last thing done, and say what it was."""
    await _step(screen, screen.w("Undone: {what}."), screen.live.undo)


async def redo(screen: LiveScreen, _: str) -> None:
    """Bring back what was undone, and say what it was."""
    await _step(screen, screen.w("Back again: {what}."), screen.live.redo)


async def _step(screen: LiveScreen, sentence: str, step: Callable[[], Event]) -> None:
    before, place, writing = screen.live.meeting, screen.place, screen.focusing.writing
    screen.keep_typing()
    try:
        event = step()
    except Refused as refused:
        screen.tell(refusal(refused, screen.w), refused=True)
        return
    if screen.pinned and screen.live.meeting.item(screen.pinned.partition("/")[0]) is None:
        screen.pinned = ""
    await screen.redraw()
    if screen.place != place:
        screen.focusing.after_undo(writing)
    after = screen.live.meeting
    what = what_was(event, after if len(after.people) >= len(before.people) else before, screen.w)
    screen.tell(sentence.format(what=what))


async def view(screen: LiveScreen, _: str) -> None:
    """The next view."""
    screen.show_view(screen.views.following(screen.narrow))


async def pin(screen: LiveScreen, _: str) -> None:
    """Keep the note where it is, or let it follow the meeting again."""
    screen.pinned = "" if screen.pinned else screen.place
    await screen.redraw()
    if screen.pinned:
        screen.tell(screen.w("The note stays here while the meeting goes on."))
    else:
        screen.tell(screen.w("The note follows the meeting again."))


async def step_back(screen: LiveScreen, _: str) -> None:
    """From the note to the list; from a kept place back to the meeting."""
    if screen.focusing.writing:
        screen.focusing.leave_note()
    elif screen.pinned:
        await pin(screen, "")
    else:
        screen.tell("")
        screen.focusing.on_agenda()


def order(parents: Parents) -> Doing:
    """The parents' place in the round."""

    async def change_order(screen: LiveScreen, _: str) -> None:
        wish = screen.live.meeting.wish
        happened = await screen.act(
            lambda: screen.live.do(Order, parents=parents, child_first=wish.child_first, people=wish.people)
        )
        if happened:
            screen.tell(screen.w("The order is changed. Everything that is written stays."))

    return change_order


async def questions(screen: LiveScreen, _: str) -> None:
    """A card of open questions to ask aloud."""
    from moteleder.tui.dialogs.questions import QuestionsDialog

    screen.keep_typing()
    await screen.app.push_screen(QuestionsDialog(screen.language, screen.live.meeting.facts.alias))


async def pause(screen: Leads, _: str) -> None:
    """Begin a break."""
    await screen.act(lambda: screen.live.do(Pause))


async def resume(screen: Leads, _: str) -> None:
    """End the break."""
    await screen.act(lambda: screen.live.do(Resume))


async def go_to_item(screen: LiveScreen, item: str) -> None:
    """Go to an item that was picked; from the one where the meeting is, into its note."""
    if item == screen.live.meeting.at_item:
        screen.focusing.on_note()
        return
    await screen.act(lambda: screen.live.do(GoToItem, item=item), refocus=True)


async def floor(screen: Leads, person: str) -> None:
    """Give the floor to a person that was picked, at the present item."""
    await screen.act(lambda: screen.live.do(Floor, person=person), refocus=True)


DOING: Mapping[str, Doing] = {
    "next": go_on,
    "back": go_back,
    "undo": undo,
    "redo": redo,
    "view": view,
    "pin": pin,
    "step_back": step_back,
    "order_first": order("first"),
    "order_last": order("last"),
    "order_both": order("both"),
    "questions": questions,
    "pause": pause,
    "resume": resume,
    "go_to_item": go_to_item,
}
