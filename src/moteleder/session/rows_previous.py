"""The previous minutes in words: when, approved or not, corrections, and the tasks that were open."""

from __future__ import annotations

from moteleder.dates import long_day
from moteleder.domain.events.outcome import OldStatus
from moteleder.domain.meeting import Correction, Meeting, TaskReview
from moteleder.domain.tasks import Task
from moteleder.i18n import Words, msg
from moteleder.session.old_tasks import heir, often_carried
from moteleder.session.rows_days import day_said
from moteleder.session.rows_line import Line, below, joined
from moteleder.session.rows_people import names
from moteleder.session.task_words import UNBACKED

__all__ = ["STATUS", "correction_lines", "previous_said", "task_lines", "times_carried"]

STATUS: dict[OldStatus, tuple[str, str]] = {
    "done": ("✓", msg("done")),
    "partly": ("◐", msg("partly done")),
    "not_done": ("○", msg("not done")),
    "dropped": ("×", msg("dropped")),
    "new_date": ("→", msg("carried on")),
}
"""What can be said of an old task, to its sign and its word."""


def previous_said(meeting: Meeting, w: Words, language: str) -> str:
    """The day of the meeting before, and whether its minutes are approved."""
    if meeting.previous is None:
        return w("This is the first meeting: there are no previous minutes.")
    day = w("Minutes of {day}").format(day=long_day(meeting.previous, language))
    if meeting.approval is None:
        return joined(day, w("not approved yet"))
    remark = meeting.approval.remark
    approved = w("approved with a remark: {text}").format(text=remark) if remark else w("approved")
    return joined(day, approved)


def correction_lines(meeting: Meeting, w: Words) -> tuple[Line, ...]:
    """Each correction: what stood there, and what is to stand there."""
    return tuple(_correction(meeting, each, w) for each in meeting.corrections)


def _correction(meeting: Meeting, each: Correction, w: Words) -> Line:
    text = w("Corrected: «{original}» → «{text}»").format(original=each.original, text=each.text)
    who = meeting.label(each.person) if each.person else ""
    return Line("", text, sign="✎", detail=joined(who, each.reason), tone="quiet", picks=False)


def task_lines(meeting: Meeting, w: Words, language: str, person: str = "") -> tuple[Line, ...]:
    """The tasks that were open, or one person's of them, with what was said of each."""
    tasks = (t for t in meeting.open_tasks.values() if not person or person in (t.owner, *t.helpers))
    return tuple(_task(meeting, task, w, language) for task in tasks)


def _task(meeting: Meeting, task: Task, w: Words, language: str) -> Line:
    review, goes_on_in = meeting.task_reviews.get(task.id), heir(meeting, task.id)
    sign, word = STATUS[review.status] if review else STATUS["new_date"] if goes_on_in else (" ", "")
    new = w("goes on in {id}").format(id=goes_on_in) if goes_on_in else ""
    return Line(
        task.id,
        f"{task.id} {task.text}",
        right=joined(w(word) if review else "", new),
        detail=below(
            _about(meeting, task, review, w, language),
            review.reason if review else "",
            w("What is needed for it to get done?") if often_carried(meeting, task.id) else "",
        ),
        sign=sign,
        tone="entry" if review and review.status == "done" else "quiet" if word else "",
    )


def _about(meeting: Meeting, task: Task, review: TaskReview | None, w: Words, language: str) -> str:
    owner = (review.owner if review else "") or task.owner
    due = (review.due if review else None) or task.due
    people = names(meeting, (owner, *(h for h in task.helpers if h != owner))) or w("nobody responsible")
    when = w("due {day}").format(day=day_said(meeting, due, language)) if due else w("no due date")
    answer = w(UNBACKED[task.unbacked]) if task.unbacked and owner == task.owner else ""
    return joined(people, answer, when, times_carried(task.carried, w))


def times_carried(times: int, w: Words) -> str:
    """How many meetings have carried a task over; empty where none has."""
    if times == 1:
        return w("carried over once")
    return w("carried over {n} times").format(n=times) if times else ""
