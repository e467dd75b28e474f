"""The previous minutes: approval, corrections, what happened since, and the old tasks."""

from __future__ import annotations

from moteleder.dates import full_day, long_day
from moteleder.domain.events.outcome import OldStatus
from moteleder.domain.meeting import Correction, TaskReview
from moteleder.domain.tasks import Task
from moteleder.i18n import msg
from moteleder.minutes.between import between
from moteleder.minutes.escape import cell, inline
from moteleder.minutes.layout import blocks, labelled, lines, table
from moteleder.minutes.page import Page
from moteleder.minutes.remarks import earlier

__all__ = ["previous"]

_STATUS: dict[OldStatus, str] = {
    "done": msg("done"),
    "partly": msg("partly done"),
    "not_done": msg("not done"),
    "dropped": msg("dropped"),
    "new_date": msg("carried on"),
}


def _approval(page: Page) -> str:
    w, approval = page.w, page.meeting.approval
    if approval is None:
        return ""
    if approval.remark:
        return labelled(w("Previous minutes approved with a remark"), inline(approval.remark))
    return w("The previous minutes were approved.")


def _correction(page: Page, correction: Correction) -> str:
    w = page.w
    day, who = full_day(correction.on, page.language), inline(page.name(correction.person))
    head = w("Correction of the previous minutes, {day}").format(day=day)
    if who:
        head = w("Correction of the previous minutes, {day}, from {name}").format(day=day, name=who)
    return lines(
        [
            f"**{head}**",
            w("Original text: {text}").format(text=inline(correction.original)),
            w("New text: {text}").format(text=inline(correction.text)),
            w("Reason: {reason}").format(reason=inline(correction.reason)) if correction.reason else "",
        ]
    )


def _state(page: Page, task: Task, review: TaskReview | None) -> str:
    """The status first, what follows from it in brackets, then the reason as it was said."""
    w = page.w
    details = [e.id for e in page.meeting.entries if e.kind == "task" and e.replaces == task.id]
    # A task that goes on in a new one was taken up, whatever else was said of it.
    unsaid = w(_STATUS["new_date"]) if details else w("not gone through")
    status = w(_STATUS[review.status]) if review else unsaid
    details = [w("goes on in {id}").format(id=new) for new in details]
    if review is None or review.status not in ("done", "dropped"):
        details.insert(0, w("carried over, {n}. time").format(n=task.carried + 1))
    if review and (owner := page.name(review.owner)):
        details.insert(0, w("taken over by {name}").format(name=owner))
    if review and review.due:
        details.insert(0, w("new due date {day}").format(day=long_day(review.due, page.language)))
    text = status[:1].upper() + status[1:] + (f" ({'; '.join(details)})" if details else "")
    return f"{text}: {review.reason}" if review and review.reason else text


def _tasks(page: Page) -> str:
    w, meeting = page.w, page.meeting
    rows = []
    for task in meeting.open_tasks.values():
        due = full_day(task.due, page.language) if task.due else w("not set")
        state = _state(page, task, meeting.task_reviews.get(task.id))
        responsible = page.names((task.owner, *task.helpers)) or w("nobody")
        rows.append([cell(task.id), cell(task.text), cell(responsible), cell(due), cell(state)])
    head = [w("No."), w("Task"), w("Responsible"), w("Due"), w("Status")]
    return blocks([f"**{w('Tasks from earlier meetings')}**", table(head, rows)]) if rows else ""


def previous(page: Page) -> str:
    """Remarks, approval, corrections, what happened in between, old tasks; empty where there is none."""
    corrections = [_correction(page, correction) for correction in page.meeting.corrections]
    return blocks([*earlier(page), _approval(page), *corrections, between(page), _tasks(page)])
