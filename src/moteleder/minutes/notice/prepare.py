"""What the one that a notice is for should prepare: own tasks, own measures, the questions of the round."""

from __future__ import annotations

from moteleder.dates import full_day
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.tasks import Task
from moteleder.minutes.escape import inline, line
from moteleder.minutes.goals import MEASURE_STATUS
from moteleder.minutes.layout import blocks, bullets
from moteleder.minutes.notice.page import NoticePage

__all__ = ["prepare"]


def prepare(page: NoticePage) -> str:
    """The section; empty where there is nothing to prepare."""
    parts = [*_tasks(page), *_measures(page), *_round(page)]
    return blocks([f"## {page.w('Prepare')}", *parts]) if parts else ""


def _tasks(page: NoticePage) -> list[str]:
    w, viewer = page.w, page.viewer
    if not viewer:
        return []
    still = [task for task in page.now.tasks if task.is_open]
    own = bullets(_task(page, task) for task in still if task.owner == viewer)
    helping = bullets(_task(page, task) for task in still if viewer in task.helpers)
    return [
        *([f"**{w('Your tasks: how far have they come?')}**", own] if own else []),
        *([f"**{w('Tasks that you help with')}**", helping] if helping else []),
    ]


def _task(page: NoticePage, task: Task) -> str:
    w = page.w
    goal = next((g for g in page.now.goals if g.id == task.goal), None) if page.facts.has_plan else None
    facts = [
        w("due {day}").format(day=full_day(task.due, page.language)) if task.due else "",
        w("goal: {title}").format(title=inline(goal.title or goal.text)) if goal else "",
    ]
    told = "; ".join(fact for fact in facts if fact)
    return f"{line(task.text)} ({told})" if told else line(task.text)


def _measures(page: NoticePage) -> list[str]:
    if not page.facts.has_plan or not page.viewer:
        return []
    mine = [
        (
            goal,
            [m for m in goal.measure if page.viewer in m.responsible and m.status not in ("done", "ended")],
        )
        for goal in page.now.goals
    ]
    rows = [_goal(page, goal, measures) for goal, measures in mine if measures]
    called = page.facts.measure_word or page.w("measures")
    title = page.w("Goals and {measures} that you answer for: where do they stand?")
    title = title.format(measures=inline(called))
    return [f"**{title}**", "\n".join(rows)] if rows else []


def _goal(page: NoticePage, goal: Goal, measures: list[Measure]) -> str:
    said = f"{goal.title}: {goal.text}" if goal.title and goal.text else goal.title or goal.text
    return "\n".join([f"- {line(said)}", *(f"  - {_measure(page, each)}" for each in measures)])


def _measure(page: NoticePage, measure: Measure) -> str:
    w = page.w
    due = w("due {day}").format(day=full_day(measure.due, page.language)) if measure.due else ""
    told = "; ".join(fact for fact in (w(MEASURE_STATUS[measure.status]), due) if fact)
    return f"{line(measure.text)} ({told})"


def _round(page: NoticePage) -> list[str]:
    w, seen = page.w, page.seen
    if not seen.speaks or not page.questions:
        return []
    time = w("You have about {n} minutes in the round.").format(n=seen.turn) if seen.turn else ""
    where = {
        None: "",
        "first": w("The family speaks first."),
        "last": w("The family speaks last."),
        "both": w("The family speaks first, and again last."),
    }[seen.wish]
    said = " ".join(part for part in (time, where) if part)
    return [f"**{w('Think through before the round')}**", said, bullets(line(q) for q in page.questions)]
