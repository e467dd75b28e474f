"""What people mean by what they type where a person, a goal or a date is asked for; nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from unicodedata import normalize

from moteleder.dates import long_day
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.said_dates import said_week

__all__ = [
    "date_notes",
    "date_said",
    "find_definite",
    "find_goals",
    "find_people",
    "is_called",
    "presented",
    "same_person",
]

_WORD = re.compile(r"\w+")
_DEFINITE = ("en", "et", "a", "n")
"""How one is spoken of who is called «fysioterapeut» or «Granvik skole»."""


def find_people(meeting: Meeting, text: str, among: Collection[str] | None = None) -> tuple[str, ...]:
    """Ids of those who are meant: every typed word begins a word of their name, role or service.

    Two letters at least. Whoever is named exactly goes before those whose words only begin so:
    «mor» is the mother, also where Morten is there. `among`: the ids to look in; None: everybody.
    """
    typed = _words(text)
    if sum(map(len, typed)) < 2:
        return ()
    people = [p for p in _in_order(meeting) if among is None or p in among]
    for fits in (_is_called, _has_words, _begins):
        if found := tuple(p for p in people if fits(meeting, p, typed)):
            return found
    return ()


def find_definite(meeting: Meeting, text: str) -> tuple[str, ...]:
    """Ids of those whose role or service is spoken of: «fysioterapeuten», «skolen»."""
    typed = _words(text)
    if len(typed) != 1:
        return ()
    said = {typed[0].removesuffix(end) for end in _DEFINITE if typed[0].endswith(end)}
    people = meeting.people
    return tuple(p for p in _in_order(meeting) if said & set(_words(f"{people[p].role} {people[p].service}")))


def find_goals(meeting: Meeting, text: str) -> tuple[str, ...]:
    """Ids of the goals that are meant: by id (`M2`), else by the beginning of words in the title."""
    typed = _words(text)
    if not typed:
        return ()
    by_id = tuple(g for g in meeting.goals if [g.casefold()] == typed or _words(_goal(meeting, g)) == typed)
    titles = {g: _words(goal.title) for g, goal in meeting.goals.items()}
    return by_id or tuple(
        g for g, title in titles.items() if all(any(t.startswith(w) for t in title) for w in typed)
    )


def presented(meeting: Meeting, person: str) -> str:
    """A person with the role, as it is said at the table: «Tiril Sandnæs, fysioterapeut»."""
    known = meeting.people.get(person)
    if known is None or not known.name or not known.role:
        return meeting.label(person)
    return f"{known.name}, {known.role}"


def date_said(text: str, day: date, today: date, w: Words, language: str) -> str:
    """The day in words, and what is to be noticed: that it is past, in a weekend, or a week's Friday."""
    notes = date_notes(text, day, today, w)
    said = long_day(day, language)
    return f"{said} ({', '.join(notes)})" if notes else said


def date_notes(text: str, day: date, today: date, w: Words) -> list[str]:
    """What is to be noticed about a day that was meant by a text."""
    notes = []
    if (week := said_week(text)) is not None:
        notes.append(w("the Friday of week {week}").format(week=week))
    if day < today:
        notes.append(w("this day is past"))
    if day.weekday() >= 5:
        notes.append(w("this is a weekend"))
    return notes


def is_called(meeting: Meeting, text: str) -> bool:
    """Whether each of these words is a whole word of somebody's name, role or service."""
    typed = _words(text)
    return bool(typed) and any(_has_words(meeting, person, typed) for person in meeting.people)


def same_person(meeting: Meeting, name: str) -> str:
    """Id of the one who has just this name; empty where nobody has, or there is no name."""
    typed = _words(name)
    return next((p.id for p in meeting.people.values() if typed and _words(p.name) == typed), "")


def _words(text: str) -> list[str]:
    return _WORD.findall(normalize("NFC", text).casefold())


def _in_order(meeting: Meeting) -> Iterator[str]:
    yield from dict.fromkeys([*(i.person for i in meeting.invited), *meeting.people])


def _all_words(meeting: Meeting, person: str) -> list[str]:
    known = meeting.people[person]
    return _words(f"{known.name} {known.role} {known.service}")


def _is_called(meeting: Meeting, person: str, typed: list[str]) -> bool:
    known = meeting.people[person]
    names = (known.name, known.role, known.service, presented(meeting, person))
    return any(_words(name) == typed for name in names)


def _has_words(meeting: Meeting, person: str, typed: list[str]) -> bool:
    return set(typed) <= set(_all_words(meeting, person))


def _begins(meeting: Meeting, person: str, typed: list[str]) -> bool:
    words = _all_words(meeting, person)
    return all(any(word.startswith(t) for word in words) for t in typed)


def _goal(meeting: Meeting, goal: str) -> str:
    return f"{goal} {meeting.goals[goal].title}"
