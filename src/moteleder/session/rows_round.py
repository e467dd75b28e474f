"""The round as its panel says it: who speaks and for how long, what the person works on, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from moteleder.domain.agenda import Item
from moteleder.domain.meeting import Attendance, Meeting, Turn
from moteleder.domain.replies import open_offers
from moteleder.domain.round import Slot, slot_state, slots
from moteleder.domain.timing import used_at
from moteleder.i18n import Words
from moteleder.session.clock_words import turn_time
from moteleder.session.moves import upcoming
from moteleder.session.rows_goals import own_words
from moteleder.session.rows_line import Line, below, joined, quiet
from moteleder.session.rows_people import presented
from moteleder.session.rows_previous import task_lines

__all__ = ["Speaking", "next_said", "speaking", "work_lines"]


@dataclass(frozen=True)
class Speaking:
    """Who has the floor, or that nobody has."""

    name: str
    """The name; what stands there instead where nobody has the floor."""
    about: str = ""
    """Role and service."""
    time: str = ""
    """Used and planned: «1.20 av 3.00»."""
    over: bool = False
    """Whether the planned time is used; the words say it too."""
    person: str = ""
    """Id of the one who speaks; empty where nobody does."""
    closing: bool = False
    """Whether nobody but family was waiting: for the family it is the last word."""


def speaking(meeting: Meeting, now: datetime, w: Words) -> Speaking:
    """Who has the floor at this moment."""
    turn = next((t for t in meeting.turns if t.place == meeting.floor), None)
    if turn is None:
        return Speaking(w("Nobody has the floor"))
    known = meeting.people[turn.person]
    again = w("turn {n}").format(n=turn.count) if turn.count > 1 else ""
    written = w("written statement, read in") if turn.written else ""
    role = known.role if known.role != known.label else ""
    parts = (
        role,
        known.service,
        _home(meeting, turn.person),
        _instead(meeting, turn.person, w),
        again,
        written,
    )
    time, over = turn_time(used_at(meeting, turn.place, now), _planned(meeting, turn), w)
    if over:
        time = w("{time}, over").format(time=time)
    return Speaking(known.label, joined(*parts), time, over, turn.person, turn.closing)


def _instead(meeting: Meeting, person: str, w: Words) -> str:
    """Whom a deputy speaks for."""
    absent = meeting.attendance.get(person, Attendance()).deputy_for
    return w("speaks for {name}").format(name=presented(meeting, absent)) if absent else ""


def _home(meeting: Meeting, person: str) -> str:
    """The home a guardian belongs to, where the family has more than one."""
    homes = {p.household for p in meeting.people.values() if p.guardian}
    known = meeting.people[person]
    return known.household if known.guardian and len(homes) > 1 else ""


def _planned(meeting: Meeting, turn: Turn) -> int:
    found = [s for s in slots(meeting, turn.item) if s.person == turn.person]
    closing = [s for s in found if s.part == "closing"] if turn.closing else []
    return next((s.planned for s in closing or found), 0)


def next_said(meeting: Meeting, w: Words) -> str:
    """Who or what comes next, and the key for it."""
    target = upcoming(meeting)
    if isinstance(target, Slot):
        if slot_state(meeting, meeting.at_item, target) == "statement":
            return w("F2 reads in what {name} has written.").format(name=meeting.label(target.person))
        return w("F2 gives the floor to {name}.").format(name=presented(meeting, target.person))
    done = (
        w("Everybody has had the floor.")
        if slots(meeting, meeting.at_item)
        else w("Nobody is in this round.")
    )
    if meeting.floor:
        done = w("Nobody else is waiting.")
    if open_offers(meeting, meeting.at_item):
        done = f"{done} {w('Ask those who were offered a reply.')}"
    if isinstance(target, Item):
        return f"{done} {w('F2 closes the round and goes on to «{title}».').format(title=target.title)}"
    return f"{done} {w('This is the last item.')}"


def work_lines(meeting: Meeting, person: str, w: Words, language: str) -> tuple[Line, ...]:
    """The person's open tasks from earlier, and the goals that the person works on."""
    tasks = task_lines(meeting, w, language, person)
    goals = tuple(_goals(meeting, person, w))
    return (
        *((quiet(w("Tasks from last time")), *tasks) if tasks else ()),
        *((quiet(w("Works on")), *goals) if goals else ()),
    )


def _goals(meeting: Meeting, person: str, w: Words) -> list[Line]:
    found = []
    for goal in meeting.asked_goals.values():
        measures = [m.text for m in goal.measure if person in m.responsible]
        if measures:
            text = f"{goal.id} {goal.title or goal.text}"
            found.append(
                Line("", text, detail=below(joined(*measures), *own_words(meeting, goal, w)), picks=False)
            )
    return found
