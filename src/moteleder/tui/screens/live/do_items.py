"""The agenda while it runs: leave out, put off, add, split, move, go to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from moteleder.domain.events import AddItem, DeferItem, GoToItem, MoveItem, SkipItem, SplitItem
from moteleder.session.moves import round_waiting, set_aside
from moteleder.tui.dialogs.meeting_forms import item_add_form, item_split_form
from moteleder.tui.dialogs.pickers import goto_picker
from moteleder.tui.dialogs.reason import defer_form, skip_form
from moteleder.tui.messages import Ask
from moteleder.tui.screens.live.do_leading import floor, go_to_item
from moteleder.tui.screens.live.doing import Doing
from moteleder.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]


def _item(screen: LiveScreen) -> str:
    """The item that is meant: the one picked in the agenda while it has the keys, else the present one."""
    agenda = screen.query_one("#agenda", Rows)
    return agenda.picked if agenda.has_focus and agenda.picked else screen.live.meeting.at_item


async def skip(screen: LiveScreen, item: str) -> None:
    """Leave an item out, with a reason."""
    form = skip_form(screen.about, item or _item(screen))
    await screen.open(form, lambda found: set_aside(screen.live, SkipItem, **found), True)


async def defer(screen: LiveScreen, item: str) -> None:
    """Put an item off to the next meeting."""
    form = defer_form(screen.about, item or _item(screen))
    await screen.open(form, lambda found: set_aside(screen.live, DeferItem, **found), True)


async def add(screen: LiveScreen, _: str) -> None:
    """A new item, right before the ones that end the meeting: where the agenda was picked, after that."""

    def happen(found: dict[str, Any]) -> None:
        agenda = screen.query_one("#agenda", Rows)
        after = agenda.picked if agenda.has_focus else screen.live.meeting.at_item
        planned = found["planned"] or 0
        screen.live.do(
            AddItem, item=screen.live.new_id("S"), title=found["title"], planned=planned, after=after
        )

    await screen.open(item_add_form(screen.about), happen)


async def split(screen: LiveScreen, item: str) -> None:
    """Make two items of the present one."""

    def happen(found: dict[str, Any]) -> None:
        live = screen.live
        planned = found["planned"] or 0
        live.do(SplitItem, item=found["item"], new=live.new_id("S"), title=found["title"], planned=planned)

    await screen.open(item_split_form(screen.about, item or screen.live.meeting.at_item), happen)


def move(step: int) -> Doing:
    """Move an item earlier (-1) or later (1)."""

    async def move_item(screen: LiveScreen, item: str) -> None:
        item = item or _item(screen)
        ids = [i.id for i in screen.live.meeting.items]
        here = ids.index(item)
        to = here + step
        if not 0 <= to < len(ids):
            screen.tell(screen.w("The item cannot come further that way."), refused=True)
            return
        after = ids[to] if step > 0 else (ids[to - 1] if to else "")
        await screen.act(lambda: screen.live.do(MoveItem, item=item, after=after))

    return move_item


async def go_to(screen: LiveScreen, _: str) -> None:
    """Pick an item to go on at, or a speaker whose note to write in.

    Who writes somewhere else than where the meeting is goes to the item's note, and the meeting stays.
    """

    elsewhere = bool(screen.pinned) and screen.focusing.writing

    async def went(target: str | None) -> None:
        if target is None:
            return
        meeting = screen.live.meeting
        if any(turn.place == target for turn in meeting.turns) or (elsewhere and meeting.item(target)):
            await screen.write_at(target)
        elif "/" in target:
            await _give_turn(screen, *target.split("/"))
        else:
            await go_to_item(screen, target)

    screen.keep_typing()
    await screen.app.push_screen(goto_picker(screen.about), went)


async def round_turn(screen: LiveScreen, slot: str) -> None:
    """Whoever is picked in the round and waits in it is next there; anybody else speaks at this item."""
    person, _, part = slot.partition("/")
    if item := round_waiting(screen.live.meeting, person, part):
        await _give_turn(screen, item, person)
    else:
        await floor(screen, person)


async def _give_turn(screen: LiveScreen, item: str, person: str) -> None:
    """Somebody who waits in the round is next, wherever the meeting was."""
    elsewhere = screen.live.meeting.at_item != item
    if elsewhere and not await screen.act(lambda: screen.live.do(GoToItem, item=item), refocus=True):
        return
    if screen.live.meeting.here(person):
        await floor(screen, person)
    else:
        await screen.answer(Ask("written_statement", person))


DOING: Mapping[str, Doing] = {
    "item_skip": skip,
    "item_defer": defer,
    "item_add": add,
    "item_split": split,
    "item_move_up": move(-1),
    "item_move_down": move(1),
    "goto": go_to,
    "round_turn": round_turn,
}
