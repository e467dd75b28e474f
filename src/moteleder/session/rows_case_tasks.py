"""The tasks of a case as rows: the open ones by who answers for them, the family first, then what is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from moteleder.dates import short_day
from moteleder.domain.tasks import Task
from moteleder.i18n import Words
from moteleder.session.case_view import CaseView
from moteleder.session.rows_line import Line, joined, quiet
from moteleder.session.rows_people import family, names, role_said
from moteleder.session.rows_previous import times_carried
from moteleder.session.task_edits import STATUSES, frozen

__all__ = ["late_said", "next_open", "ordered_tasks", "task_rows"]

_OVER = 30
"""Tasks that are over and are shown; those before them stand in the minutes."""


def ordered_tasks(view: CaseView) -> tuple[Task, ...]:
    """The open tasks as they are shown: by owner, the family first, nobody's last; by date."""
    people = {person.id: n for n, person in enumerate(view.standing.people)}

    def rank(task: Task) -> tuple[int, int, date]:
        near = 2 if task.owner not in people else 0 if family(view.meeting, task.owner) else 1
        return near, people.get(task.owner, 0), task.due or date.max

    return tuple(sorted((t for t in view.standing.tasks if t.is_open), key=rank))


def next_open(view: CaseView, task: str) -> str:
    """Id of the open task after this one; after the last, the first; empty where there is no other."""
    ids = [each.id for each in ordered_tasks(view)]
    at = ids.index(task) if task in ids else -1
    return next((id_ for id_ in (*ids[at + 1 :], *ids[: max(at, 0)]) if id_ != task), "")


def task_rows(view: CaseView) -> tuple[Line, ...]:
    """Every task under a heading that says whose it is; above them why nothing can be changed now."""
    return tuple(_rows(view))


def _rows(view: CaseView) -> Iterator[Line]:
    w = view.w
    if why := frozen(view):
        yield quiet(why)
        yield quiet("")
    owner: str | None = None
    for task in ordered_tasks(view):
        if task.owner != owner:
            if owner is not None:
                yield quiet("")
            owner = task.owner
            yield _whose(view, owner)
        yield _open(view, task)
    over = [task for task in view.standing.tasks if not task.is_open]
    if not over:
        return
    if owner is not None:
        yield quiet("")
    yield Line("", w("Done, dropped or gone on in another"), tone="quiet", picks=False)
    for task in reversed(over[-_OVER:]):
        yield _done(view, task)
    if len(over) > _OVER:
        yield quiet(w("{n} earlier ones stand in the minutes.").format(n=len(over) - _OVER))


def _whose(view: CaseView, owner: str) -> Line:
    if not view.person(owner):
        return Line("", owner or view.w("Nobody responsible"), strong=True, tone="over", picks=False)
    tone = "family" if family(view.meeting, owner) else ""
    more = role_said(view.meeting, owner)
    return Line("", view.name(owner), more=more, strong=True, tone="family" if tone else "", picks=False)


def _open(view: CaseView, task: Task) -> Line:
    w = view.w
    goal, late = view.meeting.goals.get(task.goal), late_said(task.due, view.today, w)
    helpers = names(view.meeting, task.helpers)
    return Line(
        task.id,
        f"{task.id} {task.text}",
        right=short_day(task.due, view.language) if task.due else w("no due date"),
        detail=joined(
            late,
            w(STATUSES[task.status]) if task.status != "open" else "",
            times_carried(task.carried, w),
            w("helped by {names}").format(names=helpers) if helpers else "",
            f"{goal.id} {goal.title}" if goal else "",
            w("from meeting {n}").format(n=task.meeting) if task.meeting else "",
        ),
        sign="!" if late else "☐",
        tone="over" if late or not task.due else "",
    )


def _done(view: CaseView, task: Task) -> Line:
    w = view.w
    state = w(STATUSES[task.status])
    if task.replaced_by:
        state = w("goes on in {id}").format(id=task.replaced_by)
    sign = "✓" if task.status == "done" else "→" if task.replaced_by else "×"
    return Line(task.id, f"{task.id} {task.text}", right=state, sign=sign, tone="quiet")


def late_said(due: date | None, today: date, w: Words) -> str:
    """How long the date has been passed, in words; empty where it has not."""
    days = (today - due).days if due else 0
    if days <= 0:
        return ""
    if days == 1:
        return w("was due yesterday")
    if days < 14:
        return w("{n} days overdue").format(n=days)
    return w("{n} weeks overdue").format(n=days // 7)
