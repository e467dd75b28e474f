"""What happened to one task, meeting by meeting and between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from moteleder.dates import full_day
from moteleder.domain.between import TaskEdit
from moteleder.domain.days import meeting_day
from moteleder.domain.entries import heirs
from moteleder.domain.meeting import Meeting
from moteleder.domain.tasks import Task
from moteleder.session.case_view import CaseView
from moteleder.session.rows_line import Line, below, joined, quiet
from moteleder.session.rows_people import names
from moteleder.session.rows_previous import STATUS, times_carried
from moteleder.session.since_last import since_last
from moteleder.session.task_edits import edit_said
from moteleder.session.task_words import UNBACKED

__all__ = ["task_story"]


def task_story(view: CaseView, id_: str) -> tuple[Line, ...]:
    """What is known of it now, then what happened to it, the oldest first."""
    task = next((each for each in view.standing.tasks if each.id == id_), None)
    return (*_known(view, task), quiet(""), *_happened(view, task)) if task else ()


def _known(view: CaseView, task: Task) -> Iterator[Line]:
    w = view.w
    yield Line("", task.text, strong=True, picks=False)
    who = view.name(task.owner) or w("nobody responsible")
    helpers = names(view.meeting, task.helpers)
    yield quiet(joined(who, w("helped by {names}").format(names=helpers) if helpers else ""))
    day = full_day(task.due, view.language) if task.due else ""
    yield quiet(
        joined(w("due {day}").format(day=day) if day else w("no due date"), times_carried(task.carried, w))
    )
    if task.backer:
        yield quiet(w("backed by {backer}").format(backer=task.backer))
    elif task.unbacked:
        yield quiet(w(UNBACKED[task.unbacked]))
    if goal := view.meeting.goals.get(task.goal):
        yield quiet(joined(f"{goal.id} {goal.title}", goal.text))


def _happened(view: CaseView, task: Task) -> Iterator[Line]:
    w = view.w
    edits = [each for each in view.case.task_edit if each.task == task.id]
    ended = since_last(view.case).ended
    if all(task.id not in (e.id for e in meeting.entries) for meeting in ended):
        said = w("It was taken on in meeting {n}.").format(n=task.meeting)
        yield quiet(said if task.meeting else w("It comes from a meeting that is not kept here."))
    for meeting in ended:
        number = meeting.plan.number
        yield from (_heard(view, each) for each in edits if each.after < number)
        edits = [each for each in edits if each.after >= number]
        if said := _said_in(view, meeting, task.id):
            day = meeting_day(meeting)
            yield _dated(view, day, w("meeting {n}").format(n=number), said)
    yield from (_heard(view, each) for each in edits)


def _said_in(view: CaseView, meeting: Meeting, task: str) -> str:
    """What a meeting made of the task; empty where it did not have it."""
    w = view.w
    taken_on = meeting.entry(task)
    if taken_on is not None and taken_on.kind == "task":
        return joined(w("taken on"), meeting.label(taken_on.owner) if taken_on.owner else "")
    if task not in meeting.open_tasks:
        return ""
    review, heir = meeting.task_reviews.get(task), heirs(meeting.entries).get(task, "")
    on = w("goes on in {id}").format(id=heir) if heir else ""
    if review is None:
        return on or w("not gone through")
    due = full_day(review.due, view.language) if review.due else ""
    return below(
        joined(
            w(STATUS[review.status][1]),
            on,
            w("new due date {day}").format(day=due) if due else "",
            w("taken over by {name}").format(name=meeting.label(review.owner)) if review.owner else "",
        ),
        review.reason,
    )


def _heard(view: CaseView, edit: TaskEdit) -> Line:
    return _dated(view, edit.on, view.w("between the meetings"), below(edit_said(view, edit), edit.reason))


def _dated(view: CaseView, day: date, where: str, said: str) -> Line:
    return Line("", full_day(day, view.language), more=f" · {where}", detail=said, picks=False)
