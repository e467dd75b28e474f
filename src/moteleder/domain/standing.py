"""How a case stands: what its file keeps, with its ended meetings folded in, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from moteleder.domain.between import GoalEdit, PersonEdit, TaskEdit, openly
from moteleder.domain.case import Case, MeetingRecord, as_plan
from moteleder.domain.days import day_of
from moteleder.domain.entries import Entry, heirs
from moteleder.domain.events import Begin
from moteleder.domain.journal import replay
from moteleder.domain.marks import Withheld
from moteleder.domain.meeting import Meeting, TaskReview
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.rebase import rebased
from moteleder.domain.remarks import EarlierRemark, Unread, unmet
from moteleder.domain.remembered import remembered
from moteleder.domain.snapshot import Snapshot
from moteleder.domain.tasks import Task
from moteleder.domain.values import Value, change
from moteleder.domain.withheld import carried_marks

Between = PersonEdit | GoalEdit | TaskEdit
T = TypeVar("T", Person, Goal, Task)

__all__ = ["Standing", "as_plan", "carried", "freeze", "standing", "tasks_after", "waiting"]


class Standing(Value):
    """People, goals and tasks, as the latest ended meeting left them."""

    people: tuple[Person, ...]
    goals: tuple[Goal, ...]
    tasks: tuple[Task, ...]
    last_meeting: date | None
    withheld: tuple[Withheld, ...] = ()
    after: int = 0
    """Number of the latest of those meetings; 0 where none has ended."""


def standing(
    case: Case, before: int | None = None, replayed: Mapping[int, Meeting] | None = None
) -> Standing:
    """The case after its ended meetings, or after those before a meeting's number.

    Of a meeting only what it changed counts, so that what was changed outside it stays. `replayed`: every
    meeting that has begun, by number, for whoever has them already.
    """
    return _standing(case, before) if replayed is None else _folded(case, before, replayed)


@remembered(8)
def _standing(case: Case, before: int | None) -> Standing:
    return _folded(case, before, None)


def _folded(case: Case, before: int | None, replayed: Mapping[int, Meeting] | None) -> Standing:
    now = Standing(people=case.people, goals=case.goals, tasks=case.tasks, last_meeting=case.last_meeting)
    edits: list[Between] = [*case.person_edit, *case.goal_edit, *case.task_edit]
    edits = [e for e in edits if before is None or e.after < before]
    for record in sorted(case.meetings, key=lambda m: m.number):
        if before is not None and record.number >= before:
            break
        if not record.event:
            continue
        meeting = replayed[record.number] if replayed else replay(case, record.number).meeting
        if meeting.over:
            now = _edited(now, [e for e in edits if e.after < record.number])
            edits = [e for e in edits if e.after >= record.number]
            now = change(_after(now, _snapshot(record), meeting), after=record.number)
    return _edited(now, edits)


def freeze(case: Case, number: int) -> Snapshot:
    """What a meeting starts from, as the case stands."""
    record = case.meeting(number)
    now = standing(case, before=number)
    ended = _ended(case, number)
    return Snapshot(
        facts=case.facts,
        plan=as_plan(record),
        person=now.people,
        goal=now.goals,
        task=tuple(t for t in now.tasks if t.is_open),
        previous=now.last_meeting,
        small_meeting=tuple(openly(m) for m in case.small_meeting if m.meeting == number),
        own_note=tuple(openly(n) for n in case.own_note if n.meeting == number and n.shared),
        elsewhere_answer=tuple(openly(a) for a in case.elsewhere_answer if a.meeting == number),
        withheld=now.withheld,
        remark=tuple(waiting(ended)),
        unread=_unread(ended),
    )


def _ended(case: Case, before: int) -> list[Meeting]:
    """The meetings before one that have ended, in order."""
    records = sorted((m for m in case.meetings if m.event and m.number < before), key=lambda m: m.number)
    return [meeting for m in records if (meeting := replay(case, m.number).meeting).over]


def _unread(ended: list[Meeting]) -> Unread:
    phase = ended[-1].phase if ended else "final"
    return phase if phase in ("draft", "reading") else ""


def waiting(ended: Iterable[Meeting]) -> Iterator[EarlierRemark]:
    """The remarks that nothing has come of, neither in their own minutes nor in a later meeting."""
    meetings = tuple(ended)
    met = {id_ for meeting in meetings for id_ in meeting.earlier_met}
    for meeting in meetings:
        for made in unmet(meeting.remarks):
            if made.id not in met:
                about = _called(meeting, made.about)
                yield EarlierRemark(remark=made, meeting=meeting.plan.number, about=about)


def _called(meeting: Meeting, about: str) -> str:
    """What the place of a remark is called: the item's title, and whose turn it is.

    Not its number: where an earlier item was withheld from a reader, that reader's copy had another one.
    """
    entry = meeting.entry(about)
    item, _, turn = (entry.place if entry else about).partition("/")
    known = meeting.item(item)
    if known is None:
        return ""
    return f"{known.title} – {meeting.label(turn.partition('/')[0])}" if turn else known.title


def tasks_after(meeting: Meeting) -> tuple[Task, ...]:
    """The tasks that were open and those that were taken on, as the meeting leaves them."""
    taken_on = [e for e in meeting.entries if e.kind == "task"]
    goes_on_in = heirs(taken_on)
    old = {
        t.id: _reviewed(t, meeting.task_reviews.get(t.id), goes_on_in.get(t.id, ""))
        for t in meeting.open_tasks.values()
    }
    new = [
        Task(
            id=e.id,
            text=e.text,
            owner=e.owner,
            helpers=e.helpers,
            backer=e.backer,
            unbacked=e.unbacked,
            due=e.due,
            goal=e.goal,
            carried=carried(meeting, e),
            meeting=meeting.plan.number,
            replaces=e.replaces,
        )
        for e in taken_on
    ]
    return (*old.values(), *new)


def carried(meeting: Meeting, entry: Entry) -> int:
    """How many meetings have carried over what a new task is about, this one included."""
    old = meeting.open_tasks.get(entry.replaces)
    return _reviewed(old, meeting.task_reviews.get(old.id), entry.id).carried if old else 0


def _reviewed(task: Task, review: TaskReview | None, heir: str) -> Task:
    if review is None:
        return change(task, carried=task.carried + 1, replaced_by=heir)
    status = "open" if review.status == "new_date" else review.status
    owner = review.owner or task.owner
    done = change(
        task,
        status=status,
        reason=review.reason,
        due=review.due or task.due,
        owner=owner,
        # What was answered was about the one who had it.
        unbacked=task.unbacked if owner == task.owner else "",
        replaced_by=heir,
    )
    return done if status in ("done", "dropped") else change(done, carried=task.carried + 1)


def _edited(now: Standing, edits: Iterable[Between]) -> Standing:
    """With what was changed between the meetings."""
    for edit in edits:
        match edit:
            case PersonEdit():
                now = change(now, people=rebased(_one(edit.was), _one(edit.now), now.people))
            case GoalEdit():
                now = change(now, goals=rebased(_one(edit.was), _one(edit.now), now.goals))
            case TaskEdit():
                now = change(now, tasks=tuple(_heard(t, edit) for t in now.tasks))
    return now


def _heard(task: Task, edit: TaskEdit) -> Task:
    """The task with what was heard of it, if it is this one; a new date is no carrying over."""
    if task.id != edit.task:
        return task
    return change(
        task,
        status=task.status if edit.status is None else edit.status,
        due=edit.due or task.due,
        owner=task.owner if edit.owner is None else edit.owner,
        unbacked=task.unbacked if edit.owner in (None, task.owner) else "",
        reason=edit.reason or task.reason,
    )


def _one(value: T | None) -> tuple[T, ...]:
    return () if value is None else (value,)


def _snapshot(record: MeetingRecord) -> Snapshot:
    """What a meeting that was held started from."""
    begin = next(e for e in record.event if isinstance(e, Begin))
    assert begin.snapshot is not None, "nothing begins without one"
    return begin.snapshot


def _after(now: Standing, began: Snapshot, meeting: Meeting) -> Standing:
    return Standing(
        people=rebased(began.person, meeting.people.values(), now.people),
        goals=rebased(began.goal, meeting.goals.values(), now.goals),
        tasks=rebased(began.task, tasks_after(meeting), now.tasks),
        last_meeting=day_of(meeting.began) if meeting.began else now.last_meeting,
        withheld=carried_marks(meeting),
    )
