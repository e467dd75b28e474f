"""What may stand in the plan, which all who have access read: nothing that is kept from one of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from moteleder.domain.copy_of import copy_of
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.recipients import Terms
from moteleder.domain.values import change

__all__ = ["in_plan", "known_before"]

_READER = "plan"
"""Id of somebody who reads the plan and is nobody in the case."""


def in_plan(meeting: Meeting) -> Meeting:
    """The meeting without what is marked as not for somebody who reads the plan; itself where nothing is.

    Those are the child, the guardians, and whoever gets the minutes in the plan. What is withheld leaves no
    trace, as in anybody's copy.
    """
    hidden = {target for target, mark in meeting.marks.items() if any(map(mark.hides, _readers(meeting)))}
    if not hidden:
        return meeting
    read = change(
        meeting,
        people={**meeting.people, _READER: Person(id=_READER)},
        marks={target: Mark(without=(_READER,)) for target in meeting.marks if target in hidden},
    )
    copy = copy_of(read, _READER, date.min, Terms(child=meeting.facts.child, runs=(_READER,)))
    assert copy is not None, "whoever runs a meeting may have its minutes"
    return change(copy, people={p: one for p, one in copy.people.items() if p != _READER})


def known_before(meeting: Meeting, were: Mapping[str, Person]) -> dict[str, Person]:
    """The people as they were, and those unchanged who were asked to nothing but what is withheld."""
    told = {one.person for one in in_plan(meeting).invited}
    away = [one.person for one in meeting.invited if one.person not in told and one.person in meeting.people]
    return {**were, **{person: meeting.people[person] for person in away}}


def _readers(meeting: Meeting) -> set[str]:
    family = {p.id for p in meeting.people.values() if p.guardian}
    return {meeting.facts.child, *family, *(p for p, how in meeting.copies.items() if how == "ip")} - {""}
