"""The previous minutes, the child's voice, goals and measures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from moteleder.domain.events import (
    Child,
    Correct,
    OldStatus,
    RemarkMet,
    ReviewGoal,
    ReviewMeasure,
    ReviewTask,
)
from moteleder.domain.values import change
from moteleder.tui.dialogs.plan_forms import goal_form, goal_review_form, measure_form, voice_form
from moteleder.tui.dialogs.previous_forms import correct_form, task_review_form
from moteleder.tui.dialogs.reading_forms import earlier_met_form
from moteleder.tui.screens.live.doing import Doing

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]


async def task_review(screen: LiveScreen, task: str) -> None:
    """What is said of an earlier task."""
    said = screen.live.meeting.task_reviews.get(task)
    form = task_review_form(screen.about, task, said.status if said else None)
    await screen.open(form, lambda found: screen.live.do(ReviewTask, **found))


def task_review_as(status: OldStatus) -> Doing:
    """An earlier task goes on, with the owner or the date that this needs."""

    async def ask(screen: LiveScreen, task: str) -> None:
        form = task_review_form(screen.about, task, status)
        await screen.open(form, lambda found: screen.live.do(ReviewTask, **found))

    return ask


async def correct(screen: LiveScreen, _: str) -> None:
    """The previous minutes are corrected."""
    form = correct_form(screen.about)
    await screen.open(form, lambda found: screen.live.do(Correct, id=screen.live.new_id("R"), **found))


async def earlier_remark(screen: LiveScreen, remark: str) -> None:
    """What comes of a remark to earlier minutes."""
    form = earlier_met_form(screen.about, remark)
    await screen.open(form, lambda found: screen.live.do(RemarkMet, remark=remark, **found))


async def voice(screen: LiveScreen, _: str) -> None:
    """How the child was heard."""
    await screen.open(voice_form(screen.about), lambda found: screen.live.do(Child, **found))


async def goal(screen: LiveScreen, goal: str) -> None:
    """Where a goal stands."""
    await screen.open(goal_review_form(screen.about, goal), lambda found: screen.live.do(ReviewGoal, **found))


async def new_goal(screen: LiveScreen, _: str) -> None:
    """A goal that is new."""

    def happen(found: dict[str, Any]) -> None:
        id_ = screen.live.new_id("M")
        screen.live.do(ReviewGoal, goal=id_, new=change(found["new"], id=id_))

    await screen.open(goal_form(screen.about), happen)


async def measure(screen: LiveScreen, goal: str) -> None:
    """A measure that is new."""

    def happen(found: dict[str, Any]) -> None:
        known = change(found["measure"], id=screen.live.new_id("T"))
        screen.live.do(ReviewMeasure, goal=found["goal"], measure=known)

    await screen.open(measure_form(screen.about, goal), happen)


DOING: Mapping[str, Doing] = {
    "task_review": task_review,
    "task_new_date": task_review_as("new_date"),
    "task_partly": task_review_as("partly"),
    "task_not_done": task_review_as("not_done"),
    "correct": correct,
    "earlier_remark": earlier_remark,
    "voice": voice,
    "goal": goal,
    "new_goal": new_goal,
    "measure": measure,
}
