"""Handing a meeting over to the plan's own system: its fields, what is filled in, and what is left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.transfer import Transfer
from moteleder.domain.values import change
from moteleder.handoff.fields import Field, fields
from moteleder.handoff.in_plan import in_plan, known_before
from moteleder.handoff.nine_points import Point, points
from moteleder.handoff.participants import before
from moteleder.handoff.profile_reading import Profile
from moteleder.handoff.profiles import Profiles, profiles
from moteleder.handoff.texts import is_final
from moteleder.handoff.transfer import State, left, next_left, state_of, ticked, unticked

__all__ = ["Handover", "Written"]


@dataclass(frozen=True)
class Written:
    """The texts of a meeting for one system."""

    profile: Profile
    """The system."""
    people: dict[str, Person]
    """The people as the meeting before left them."""
    fields: tuple[Field, ...]
    """Its fields."""


@dataclass(frozen=True)
class Handover:
    """One meeting and the system that its outcome is to be filled in in."""

    case: Case
    """The whole case."""
    number: int
    """The meeting's number."""
    meeting: Meeting
    """The meeting as it stands."""
    profiles: Profiles
    """The systems that are known."""
    language: str = "nb"
    """The screen's language."""
    asked: str = ""
    """The profile that is asked for, whatever the meeting was handed over with before."""
    written: Written | None = None
    """The fields, where they are known already: a tick changes none of them."""

    @classmethod
    def of(cls, case: Case, number: int, home: Path | None, language: str, asked: str = "") -> Handover:
        """A meeting of a case; `home` is where the user's own profiles are."""
        meeting = replay(case, number).meeting
        return cls(case, number, meeting, profiles(language, home), language, asked)

    def again(self, case: Case) -> Handover:
        """The same after a change; nothing is written anew where the meeting is as it was."""
        if case.meeting(self.number).event is not self.record.event:
            return replace(self, case=case, meeting=replay(case, self.number).meeting, written=None)
        later = replace(self, case=case, written=None)
        same = later.profile is self.profile
        return replace(later, written=Written(self.profile, self.were, self.fields)) if same else later

    @property
    def record(self) -> MeetingRecord:
        """The meeting as the case keeps it."""
        return self.case.meeting(self.number)

    @property
    def transfer(self) -> Transfer:
        """What is filled in."""
        return self.record.transfer

    @cached_property
    def profile(self) -> Profile:
        """The chosen system; the one of the last meeting that was handed over where none is chosen yet."""
        earlier = [m.transfer.profile for m in self.case.meetings if m.number < self.number]
        last = next((name for name in reversed(earlier) if name), "")
        return self.profiles.named(self.asked or self.transfer.profile or last)

    @cached_property
    def were(self) -> dict[str, Person]:
        """The people as the meeting before left them, as far as the plan's readers may know."""
        if self.written is not None:
            return self.written.people
        return known_before(self.meeting, before(self.case, self.number))

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields with their texts, in the system's order."""
        if self.written is not None:
            return self.written.fields
        return fields(in_plan(self.meeting), self.profile, self.were)

    @property
    def holds_back(self) -> bool:
        """Whether something is kept from somebody who reads the plan, and so stands in no field."""
        return in_plan(self.meeting) is not self.meeting

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The nine points of a plan; none where there is no plan."""
        return points(self.meeting, self.were, self.language) if self.meeting.facts.has_plan else ()

    @property
    def final(self) -> bool:
        """Whether the family has read the minutes."""
        return is_final(self.meeting)

    @cached_property
    def left(self) -> tuple[Field, ...]:
        """The fields that are still to be filled in."""
        return left(self.transfer, self.profile.id, self.fields)

    def field(self, id_: str) -> Field | None:
        """The field with this id."""
        return next((field for field in self.fields if field.id == id_), None)

    def state(self, field: Field) -> State:
        """Whether a field is filled in."""
        return state_of(self.transfer, self.profile.id, field)

    def next_after(self, id_: str = "") -> str:
        """Id of the field to go on with; empty where none is left."""
        return next_left(self.transfer, self.profile.id, self.fields, id_)

    def ticked(self, field: Field, at: datetime) -> Case:
        """The case with the field filled in."""
        return self._with(ticked(self.transfer, self.profile.id, field, at))

    def unticked(self, field: Field) -> Case:
        """The case with the field not filled in after all."""
        return self._with(unticked(self.transfer, self.profile.id, field))

    def chosen(self, profile: str) -> Case:
        """The case with another system for this meeting; what was filled in in the one before is kept."""
        return self._with(change(self.transfer, profile=profile))

    def _with(self, transfer: Transfer) -> Case:
        kept = (change(m, transfer=transfer) if m.number == self.number else m for m in self.case.meetings)
        return change(self.case, meetings=tuple(kept))
