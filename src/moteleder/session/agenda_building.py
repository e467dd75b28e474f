"""The agenda of a meeting from its plan's goals, and what an agenda's minutes are in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from moteleder.domain.agenda import Item, MeetingPlan
from moteleder.domain.agenda_minutes import kept_from, kept_minutes, minutes_over, minutes_planned, shared_out
from moteleder.domain.agenda_plan import next_item, with_items
from moteleder.domain.outlook import KEPT
from moteleder.domain.plan import Goal
from moteleder.domain.values import change
from moteleder.i18n import Words, words
from moteleder.session.agenda_templates import with_minutes
from moteleder.session.rows_line import joined

__all__ = [
    "fitted",
    "goal_title",
    "kept_said",
    "minutes_said",
    "one_for_each_goal",
    "turns_said",
]

P = TypeVar("P", bound=MeetingPlan)


def one_for_each_goal(plan: P, goals: Iterable[Goal], language: str) -> P:
    """An item for each goal where the goals are gone through, which share the minutes that stood there.

    Who was needed for the goals is needed for each of them.
    """
    chosen = tuple(goals)
    if not chosen:
        return plan
    where, gone = _goals_place(plan)
    room = sum(item.planned for item in gone)
    minutes = shared_out([1] * len(chosen), room) if room else (0,) * len(chosen)
    needed = tuple(dict.fromkeys(p for item in gone for p in item.needed))
    items: list[Item] = []
    ids = [i.id for i in gone]
    for goal, planned in zip(chosen, minutes, strict=True):
        id_ = ids.pop(0) if ids else next_item(plan, [i.id for i in items])
        title = goal_title(goal, language)
        items.append(
            Item(id=id_, title=title, kinds=("goals",), planned=planned, goal=goal.id, needed=needed)
        )
    return _at(plan, where, gone, items)


def goal_title(goal: Goal, language: str) -> str:
    """What an item about a goal is called: «Mål M3: Venner»."""
    return words(language)("Goal {id}: {title}").format(id=goal.id, title=_short(goal))


def fitted(plan: P) -> P:
    """The agenda with its minutes scaled to the meeting's length, the last ones kept."""
    return change(plan, item=with_minutes(plan.item, plan.length))


def minutes_said(plan: MeetingPlan, w: Words) -> str:
    """The agenda's minutes against the meeting's: «85 av 90 min, 5 min er igjen»."""
    over = minutes_over(plan)
    total = w("{n} of {length} min").format(n=minutes_planned(plan), length=plan.length)
    without = sum(1 for item in plan.item if not item.planned)
    rest = ""
    if over > 0:
        rest = w("{n} min too many").format(n=over)
    elif over < 0:
        rest = w("{n} min not used").format(n=-over)
    return joined(total, rest, _without_said(without, w))


def kept_said(plan: MeetingPlan, w: Words) -> str:
    """That the last minutes are too few for tasks and next meeting; empty where they will do."""
    kept = kept_minutes(plan)
    if not plan.item or kept >= KEPT:
        return ""
    if kept_from(plan.item) == len(plan.item):
        return w("No item at the end for tasks and next meeting.")
    return w("Only {n} min at the end for tasks and next meeting; {kept} are usual.").format(
        n=kept, kept=KEPT
    )


def turns_said(plan: MeetingPlan, turns: Sequence[int], w: Words) -> str:
    """The turns of the round against the minutes of its item; empty where they fit, or none are set aside."""
    room = next((item.planned for item in plan.item if item.serves("round")), 0)
    total = sum(turns)
    if not room or total <= room:
        return ""
    return w("The turns are {n} min, and the round has {room}.").format(n=total, room=room)


def _without_said(count: int, w: Words) -> str:
    if not count:
        return ""
    return w("one item without minutes") if count == 1 else w("{n} items without minutes").format(n=count)


def _short(goal: Goal) -> str:
    return goal.title or goal.text


def _goals_place(plan: MeetingPlan) -> tuple[int, list[Item]]:
    """Where goals are gone through, and the items that are for that and nothing else."""
    gone = [item for item in plan.item if set(item.kinds) == {"goals"}]
    if gone:
        return plan.item.index(gone[0]), gone
    return kept_from(plan.item), []


def _at(plan: P, where: int, gone: list[Item], made: list[Item]) -> P:
    """Other items in the place of those; who was asked to one is asked to what takes its place."""
    ids = {item.id for item in gone}
    new = tuple(item.id for item in made)

    def asked(items: tuple[str, ...]) -> tuple[str, ...]:
        kept = tuple(i for i in items if i not in ids)
        return (*kept, *new) if len(kept) < len(items) else items

    invited = tuple(change(each, items=asked(each.items)) for each in plan.invited)
    head = [item for item in plan.item[:where] if item.id not in ids]
    tail = [item for item in plan.item[where:] if item.id not in ids]
    return with_items(change(plan, invited=invited), (*head, *made, *tail))
