"""A case as it is looked at between meetings: how it stands, on a day, in a language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from moteleder.dates import oslo
from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.case import Case
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.standing import Standing, standing
from moteleder.i18n import Words, words

__all__ = ["CaseView", "around"]


def around(case: Case, at: datetime, now: Standing | None = None) -> Meeting:
    """The people, goals and open tasks of a case as a meeting knows them, for whatever finds by a name.

    `now`: how the case stands, where that is known already.
    """
    now = now or standing(case)
    return Meeting(
        plan=MeetingPlan(number=0, start=at, length=0),
        facts=case.facts,
        people={person.id: person for person in now.people},
        goals={goal.id: goal for goal in now.goals},
        open_tasks={task.id: task for task in now.tasks if task.is_open},
    )


@dataclass(frozen=True)
class CaseView:
    """One case on one day."""

    case: Case
    """The whole of it."""
    now: datetime
    """The time, with its offset from UTC."""
    language: str = "nb"
    """The screen's language."""

    @cached_property
    def standing(self) -> Standing:
        """How it stands, with its ended meetings folded in."""
        return standing(self.case)

    @cached_property
    def meeting(self) -> Meeting:
        """Its people, goals and open tasks, as a meeting knows them."""
        return around(self.case, self.now, self.standing)

    @property
    def today(self) -> date:
        """The day it is in Norway."""
        return oslo(self.now).date()

    @property
    def w(self) -> Words:
        """The screen's words."""
        return words(self.language)

    def person(self, id_: str) -> Person | None:
        """The person with this id."""
        return self.meeting.people.get(id_)

    def name(self, id_: str) -> str:
        """The name, or the role of somebody who is not named; empty for nobody."""
        return self.meeting.label(id_) if id_ else ""
