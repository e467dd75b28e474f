"""The facts that reading a meeting's minutes must find, from the meeting itself and not from its text."""

from __future__ import annotations

from typing import Any

from moteleder.dates import full_day, long_day, long_moment
from moteleder.domain.meeting import Attendance, Meeting, TaskReview
from moteleder.domain.tasks import Task
from moteleder.domain.text import one_line
from moteleder.domain.values import Value, change
from moteleder.minutes.attendance import stays
from moteleder.minutes.copies import recipients
from moteleder.minutes.page import Page
from moteleder.minutes.reading.found import Facts, FoundDay, FoundPerson, FoundTask, Said, Status
from moteleder.minutes.reading.people import name_in

STATES = {
    "done": "done",
    "partly": "partly done",
    "not_done": "not done",
    "dropped": "dropped",
    "new_date": "carried on",
}


def bare(facts: Facts) -> Facts:
    """Facts without where they stand, and people without what is said beside their names."""
    fields = {name: _bare(getattr(facts, name)) for name in Facts.__struct_fields__}
    return change(facts, **fields)


def _bare(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    if isinstance(value, FoundPerson):
        return change(value, line=0, text="")
    if isinstance(value, FoundTask):
        return change(value, line=0, state="")
    return change(value, line=0) if isinstance(value, Value) else value


def facts_of(meeting: Meeting, language: str) -> Facts:
    """What the meeting's minutes say in a language."""
    page = Page(meeting, language)
    title = page.w("Minutes of {group} meeting no. {number} – {alias}").format(
        group=meeting.facts.group, number=meeting.plan.number, alias=meeting.facts.alias
    )
    ordered = [(p, a) for p, a in meeting.attendance.items() if not page.hidden(p)]
    tasks = tuple(_task(page, e.id) for e in meeting.entries if e.kind == "task")
    voice = meeting.voice.words if meeting.voice else ()
    return Facts(
        own=language,
        title=Said(text=one_line(title)),
        number=meeting.plan.number,
        dates=(FoundDay(text=long_day(page.day, language), day=page.day),),
        people=(
            *(_person(page, p, a) for p, a in ordered),
            *(_copy(page, p) for p in recipients(page) if p not in meeting.attendance),
        ),
        decisions=tuple(
            Said(text=one_line(e.text)) for e in meeting.entries if e.kind == "agree" and one_line(e.text)
        ),
        tasks=tasks,
        earlier=tuple(_earlier(page, t, meeting.task_reviews.get(t.id)) for t in meeting.open_tasks.values()),
        voice=tuple(_words(page, w.text, w.goal) for w in voice if one_line(w.text)),
        next=_next(page),
    )


def _next(page: Page) -> FoundDay | None:
    planned = page.meeting.next
    if planned is None:
        return None
    if planned.start is None:
        return FoundDay(text=page.w("The date is not agreed."))
    said = long_moment(planned.start, page.language)
    if planned.length:
        said = page.w("{day}, {n} minutes").format(day=said, n=planned.length)
    return FoundDay(text=said, day=planned.start.date())


def _name(page: Page, person: str) -> str:
    return name_in(one_line(page.presented(person)))


def _person(page: Page, person: str, known: Attendance) -> FoundPerson:
    one = page.meeting.people.get(person)
    own = known.came and one is not None and one.party in ("interpreter", "support")
    return FoundPerson(
        text="",
        name=_name(page, person),
        status="interpreter" if own and one and one.party == "interpreter" else _status(own, known),
        how="" if known.how == "room" or not known.came else known.how,
        part=known.came and bool(stays(page, person)),
        deputy_for=name_in(one_line(page.name(known.deputy_for))) if known.came else "",
    )


def _status(own: bool, known: Attendance) -> Status:
    return "support" if own else known.status


def _copy(page: Page, person: str) -> FoundPerson:
    return FoundPerson(text="", name=_name(page, person), status="copy")


def _task(page: Page, entry: str) -> FoundTask:
    task = page.meeting.entry(entry)
    assert task is not None
    goal = page.meeting.goals.get(task.goal)
    return FoundTask(
        id=task.id,
        text=one_line(task.text),
        owner=one_line(page.name(task.owner)),
        helpers=tuple(one_line(page.name(h)) for h in task.helpers if page.name(h)),
        backer=one_line(task.backer),
        due_said=long_day(task.due, page.language) if task.due else "",
        due=task.due,
        goal=one_line(page.goal(goal)) if goal else "",
        replaces=task.replaces,
    )


def _earlier(page: Page, task: Task, review: TaskReview | None) -> FoundTask:
    gone_on = any(e.kind == "task" and e.replaces == task.id for e in page.meeting.entries)
    over = review is not None and review.status in ("done", "dropped")
    return FoundTask(
        id=task.id,
        text=one_line(task.text),
        owner=one_line(page.names((task.owner, *task.helpers))),
        due_said=full_day(task.due, page.language) if task.due else "",
        due=task.due,
        done=over or gone_on,
        carried=0 if over else task.carried + 1,
    )


def _words(page: Page, text: str, goal: str) -> Said:
    about = page.meeting.goals.get(goal)
    if about is None:
        return Said(text=one_line(text))
    said = page.w("{words} (goal: {goal})").format(words=text, goal=about.title or about.text)
    return Said(text=one_line(said))
