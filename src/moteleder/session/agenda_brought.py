"""What is brought up from before: what was put off, answers from elsewhere, what some have met about."""

from __future__ import annotations

from typing import Literal

from moteleder.dates import day_month
from moteleder.domain.agenda import Item, MeetingPlan
from moteleder.domain.agenda_plan import next_item
from moteleder.domain.between import ElsewhereAnswer
from moteleder.domain.case import Case
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import is_refused
from moteleder.domain.standing import Standing, standing
from moteleder.domain.values import Value
from moteleder.i18n import Words, words

__all__ = ["Brought", "bring_up", "brought_up", "last_ended", "source_said"]

Source = Literal["deferred", "elsewhere", "small_meeting", "own_note"]


class Brought(Value):
    """One thing that can be brought up."""

    source: Source
    """Put off; taken up elsewhere; a smaller meeting; a note of the family's that the group may see."""
    id: str
    """Id of the item, entry, smaller meeting or note."""
    item: Item
    """The item that it would become, in the case's language; its id is given when it is brought up."""
    people: tuple[str, ...] = ()
    """Ids of those who can say what came of it."""
    reason: str = ""
    """Why it was put off, or what came of it."""


def brought_up(case: Case, plan: MeetingPlan) -> tuple[Brought, ...]:
    """Everything from before that this agenda has not got, what was put off first."""
    w = words(case.facts.language)
    last, now = last_ended(case, plan.number), standing(case, plan.number)
    found = [
        *(_put_off(last, now) if last else ()),
        *_from_elsewhere(case, plan.number, last, now, w),
        *_from_between(case, plan.number, w),
    ]
    there = {_plain(item.title) for item in plan.item}
    return tuple(each for each in found if _plain(each.item.title) not in there)


def bring_up(plan: MeetingPlan, each: Brought) -> Item:
    """The item for the agenda, under the next free id."""
    known = each.item
    return Item(
        id=next_item(plan),
        title=known.title,
        kinds=known.kinds,
        planned=known.planned,
        needed=known.needed,
        goal=known.goal,
        asked_by=known.asked_by,
    )


def last_ended(case: Case, before: int) -> Meeting | None:
    """The latest meeting before a number that has ended; None where none is kept."""
    for record in sorted(case.meetings, key=lambda m: -m.number):
        if record.number < before and record.event:
            meeting = replay(case, record.number).meeting
            if meeting.over:
                return meeting
    return None


def source_said(each: Brought, w: Words) -> str:
    """Where it comes from: «utsatt sist», «svar fra et annet sted»."""
    match each.source:
        case "deferred":
            return w("put off last time")
        case "elsewhere":
            return w("taken up elsewhere: the answer")
        case "small_meeting":
            return w("from a smaller meeting")
        case _:
            return w("from the family")


def _gone(now: Standing) -> set[str]:
    return {p.id for p in now.people if p.left or is_refused(p)}


def _put_off(last: Meeting, now: Standing) -> list[Brought]:
    gone, goals = _gone(now), {goal.id for goal in now.goals}
    return [
        Brought(
            source="deferred",
            id=item.id,
            item=Item(
                id=item.id,
                title=item.title,
                kinds=item.kinds,
                planned=item.planned,
                needed=tuple(p for p in item.needed if p not in gone),
                goal=item.goal if item.goal in goals else "",
                asked_by="" if item.asked_by in gone else item.asked_by,
            ),
            reason=item.reason,
        )
        for item in last.items
        if item.state == "deferred"
    ]


def _from_elsewhere(case: Case, number: int, last: Meeting | None, now: Standing, w: Words) -> list[Brought]:
    """What the last meeting left to be taken up elsewhere, and what was heard of what was left before it."""
    gone = _gone(now)
    answers = {a.entry: a for a in case.elsewhere_answer if a.meeting in (0, number)}
    left = [entry for entry in last.entries if entry.kind == "park"] if last else []
    found = []
    for entry in left:
        who = tuple(dict.fromkeys(p for p in (entry.taken_by, entry.told_by) if p and p not in gone))
        answer = answers.pop(entry.id, None)
        found.append(_elsewhere(entry.id, entry.text, who, _said(answer) or entry.channel, w))
    found += [_elsewhere(a.entry, a.about, (), _said(a), w) for a in answers.values() if a.about]
    return found


def _said(answer: ElsewhereAnswer | None) -> str:
    return _first_line(answer.text) if answer else ""


def _elsewhere(id_: str, about: str, who: tuple[str, ...], reason: str, w: Words) -> Brought:
    title = w("Answer: {text}").format(text=_unended(about))
    item = Item(id=id_, title=title, planned=5, needed=who[:1])
    return Brought(source="elsewhere", id=id_, item=item, people=who, reason=reason)


def _from_between(case: Case, number: int, w: Words) -> list[Brought]:
    language = case.facts.language
    found = []
    for small in case.small_meeting:
        if small.meeting in (0, number):
            about = _unended(small.topic) or w("what came of it")
            title = w("From the meeting on {day}: {topic}").format(
                day=day_month(small.on, language), topic=about
            )
            item = Item(id=small.id, title=title, planned=5)
            found.append(
                Brought(
                    source="small_meeting", id=small.id, item=item, people=small.people, reason=small.outcome
                )
            )
    for note in case.own_note:
        # A note that is not shared is for nobody but the one who wrote it.
        if note.shared and note.meeting in (0, number):
            item = Item(id=note.id, title=_first_line(note.text), planned=5, asked_by=note.person)
            found.append(Brought(source="own_note", id=note.id, item=item, people=(note.person,)))
    return found


def _first_line(text: str) -> str:
    """The first line, cut at a word where it is long for a title."""
    line = next((each.strip() for each in text.splitlines() if each.strip()), "")
    if len(line) <= _LONG:
        return _unended(line)
    return line[:_LONG].rsplit(" ", 1)[0].rstrip(",.;: ") + " …"


def _unended(text: str) -> str:
    return text.strip().removesuffix(".")


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


_LONG = 80
"""Characters of a note that make a title."""
