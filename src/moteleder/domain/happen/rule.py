"""What rules share: looking things up, and letting time pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeAlias

from moteleder.domain.agenda import Item
from moteleder.domain.errors import Refused
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.values import change

__all__ = [
    "Rule",
    "fit_id",
    "known_goal",
    "known_item",
    "known_people",
    "known_person",
    "place_holds",
    "settle",
    "with_item",
]

Rule: TypeAlias = Callable[[Meeting, Any], Meeting]
"""One event's effect."""

_PLACE = re.compile(r"(?P<item>[^/]+)(?:/(?P<person>[^/]+)(?:/(?:[2-9]|[1-9][0-9]{1,3}))?)?")
"""A place: an item, a person's turn at it, the person's second turn."""


def fit_id(id_: str) -> None:
    """Refuse an id that is empty or would tear a place apart."""
    if not re.fullmatch(r"[\w-]+", id_):
        raise Refused("id_malformed", id=id_)


def known_item(meeting: Meeting, item: str) -> Item:
    """The item, or a refusal."""
    found = meeting.item(item)
    if found is None:
        raise Refused("item_unknown", item=item)
    return found


def known_person(meeting: Meeting, person: str) -> Person:
    """The person, or a refusal."""
    found = meeting.people.get(person)
    if found is None:
        raise Refused("person_unknown", person=person)
    return found


def known_people(meeting: Meeting, *people: str) -> None:
    """Refuse where one of these ids (empty ones apart) is nobody."""
    for person in people:
        if person:
            known_person(meeting, person)


def known_goal(meeting: Meeting, goal: str) -> None:
    """Refuse where the id (if any) is no goal."""
    if goal and goal not in meeting.goals:
        raise Refused("goal_unknown", goal=goal)


def place_holds(meeting: Meeting, place: str) -> bool:
    """Whether a note can stand at the place: an item, or a person's turn at it, held or undone."""
    parts = _PLACE.fullmatch(place)
    if parts is None or meeting.item(parts["item"]) is None:
        return False
    return parts["person"] is None or parts["person"] in meeting.people


def settle(meeting: Meeting, at: datetime) -> Meeting:
    """Book the time since it last ran on the place where the meeting is; a meeting that is over uses none."""
    if meeting.running_since is None:
        return meeting
    if meeting.ended_before is not None:
        return change(meeting, running_since=at)
    place = meeting.writing_at
    seconds = meeting.used.get(place, 0.0) + (at - meeting.running_since).total_seconds()
    return change(meeting, used={**meeting.used, place: seconds}, running_since=at)


def with_item(meeting: Meeting, item: Item) -> Meeting:
    """The meeting with this item in place of the one with its id."""
    return change(meeting, items=tuple(item if i.id == item.id else i for i in meeting.items))
