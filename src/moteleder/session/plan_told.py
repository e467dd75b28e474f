"""What is known of a goal, a measure or the plan's period, and why a goal cannot be taken out."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.dates import full_day, long_day, oslo, short_day
from moteleder.domain.tasks import Task, TaskStatus
from moteleder.i18n import msg
from moteleder.session.plan_edit import serving, sub_goals
from moteleder.session.plan_history import Evaluation, evaluations
from moteleder.session.plan_period import called_meetings, period_reminder, period_said
from moteleder.session.rows_goals import STATUS
from moteleder.session.rows_line import Line, joined, quiet
from moteleder.session.rows_people import presented
from moteleder.session.rows_plan import MEASURE, NO_PLAN, PERIOD, PlanView, parts

__all__ = ["goal_goes", "plan_told", "why_goal_stays"]

_TASK: dict[TaskStatus, tuple[str, str]] = {
    "open": ("☐", ""),
    "partly": ("☐", msg("partly")),
    "not_done": ("☐", msg("not done")),
    "done": ("☑", msg("done")),
    "dropped": ("–", msg("dropped")),
}


def plan_told(plan: PlanView, row: str) -> tuple[Line, ...]:
    """What is said beside a row."""
    goal, measure = parts(row)
    if row in (PERIOD, NO_PLAN):
        return tuple(_period(plan))
    if goal not in plan.goals:
        return ()
    return tuple(_measure(plan, goal, measure) if measure else _goal(plan, goal))


def why_goal_stays(plan: PlanView, goal: str) -> str:
    """Why a goal cannot be taken out now, and what to do first; empty where it can be."""
    view, w = plan.view, plan.view.w
    if under := sub_goals(tuple(plan.goals.values()), goal):
        names = ", ".join(each.id for each in under)
        return w("{goal} has sub-goals: {names}. Take them out first, or change what they are under.").format(
            goal=goal, names=names
        )
    if tasks := [task for task in serving(view.case, goal) if task.is_open]:
        names = ", ".join(task.id for task in tasks)
        return w("Open tasks serve {goal}: {names}. It can go when they are closed.").format(
            goal=goal, names=names
        )
    about = [m for m in called_meetings(view) if any(item.goal == goal for item in m.item)]
    if about:
        return w("{goal} is on the agenda of meeting {n}. Take it off there first.").format(
            goal=goal, n=about[0].number
        )
    return ""


def goal_goes(plan: PlanView, goal: str) -> tuple[str, ...]:
    """What goes with a goal that is taken out, and what stays; empty where nothing hangs on it."""
    w, found = plan.view.w, []
    if measures := plan.goals[goal].measure:
        found += [w("«{measure}» goes with it.").format(measure=each.text) for each in measures]
    if said := evaluations(plan.ended, goal):
        numbers = ", ".join(str(each.meeting) for each in said)
        found.append(
            w("What was said of it stays in the minutes of meeting {numbers}.").format(numbers=numbers)
        )
    if tasks := serving(plan.view.case, goal):
        names = ", ".join(task.id for task in tasks)
        found.append(w("The finished tasks {names} stay, without a goal.").format(names=names))
    return tuple(found)


def _period(plan: PlanView) -> Iterator[Line]:
    view, w = plan.view, plan.view.w
    if not view.case.facts.has_plan:
        yield quiet(w("Without a plan"))
        return
    yield Line("", period_said(view.case.facts, w, view.language), strong=True, picks=False)
    if reminder := period_reminder(view):
        yield Line("", reminder, tone="over", picks=False)
    for meeting in called_meetings(view):
        day = long_day(oslo(meeting.start).date(), view.language)
        yield quiet(w("meeting {n} · {day}").format(n=meeting.number, day=day))


def _goal(plan: PlanView, goal: str) -> Iterator[Line]:
    known, w = plan.goals[goal], plan.view.w
    yield Line("", known.text or known.title, strong=True, picks=False)
    if known.text.startswith("«"):
        yield quiet(w("in {alias}'s own words").format(alias=plan.view.case.facts.alias))
    yield quiet("")
    yield Line("", w("What the meetings said"), tone="entry", picks=False)
    found = evaluations(plan.ended, goal)
    for each in found:
        yield _evaluation(plan, each)
    if not found:
        yield quiet(w("No meeting has gone through it here yet."))
    yield quiet("")
    yield Line("", w("Tasks that serve it"), tone="entry", picks=False)
    tasks = serving(plan.view.case, goal)
    yield from (_task(plan, task) for task in tasks)
    if not tasks:
        yield quiet(w("None."))


def _evaluation(plan: PlanView, each: Evaluation) -> Line:
    w, alias = plan.view.w, plan.view.case.facts.alias
    sign, word = STATUS[each.status]
    need = w("Need for assessment: {text}").format(text=each.assessment) if each.assessment else ""
    own = [w("{alias}'s own words: «{words}»").format(alias=alias, words=text) for text in each.words]
    return Line(
        "",
        full_day(each.day, plan.view.language),
        right=w(word) if word else "",
        detail="\n".join(part for part in (each.text, *own, need, *each.measures) if part),
        sign=sign,
        picks=False,
    )


def _task(plan: PlanView, task: Task) -> Line:
    view = plan.view
    sign, word = _TASK[task.status]
    due = view.w("due {day}").format(day=short_day(task.due, view.language)) if task.due else ""
    return Line(
        "",
        f"{task.id} {task.text}",
        detail=joined(view.name(task.owner), view.w(word) if word else "", due if task.is_open else ""),
        sign=sign,
        picks=False,
    )


def _measure(plan: PlanView, goal: str, measure: str) -> Iterator[Line]:
    view, w, known = plan.view, plan.view.w, plan.measure(goal, measure)
    if known is None:
        return
    yield Line("", known.text, strong=True, picks=False)
    yield quiet(w("under {goal}").format(goal=f"{goal} {plan.goals[goal].title}"))
    yield quiet("")
    for person in known.responsible:
        yield Line("", presented(view.meeting, person), picks=False)
    yield Line("", w(MEASURE[known.status][1]), sign=MEASURE[known.status][0], picks=False)
    if known.due:
        yield quiet(w("due {day}").format(day=long_day(known.due, view.language)))
