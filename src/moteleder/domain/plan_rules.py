"""What is not right with a meeting that is about to be called: codes and values, put into words elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Literal

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.agenda_minutes import kept_minutes, minutes_over
from moteleder.domain.invitation import Call, call
from moteleder.domain.needed import waits_for_word
from moteleder.domain.outlook import KEPT
from moteleder.domain.people import Person
from moteleder.domain.recipients import Terms, is_refused
from moteleder.domain.schedule import Closed
from moteleder.domain.turns import round_minutes, turn_minutes
from moteleder.domain.values import Value

__all__ = ["PlanCode", "PlanProblem", "plan_problems"]

PlanCode = Literal[
    "no_items",
    "start_past",
    "no_place",
    "no_leader",
    "leader_not_asked",
    "asked_refused",
    "asked_unasked",
    "asked_of_age",
    "asked_not_then",
    "asked_left",
    "asked_unknown",
    "asked_to_nothing",
    "no_guardian_asked",
    "item_of_refused",
    "needed_waits",
    "minutes_over",
    "last_minutes",
    "turns_over",
    "closed_day",
    "no_writer",
    "no_purpose",
]
"""Which rule says it."""

_ASKED: dict[Call, PlanCode] = {
    "refused": "asked_refused",
    "waits": "asked_unasked",
    "of_age": "asked_of_age",
    "copy_only": "asked_unasked",
    "lapsed": "asked_not_then",
    "left": "asked_left",
}
"""Why somebody who is asked cannot be called."""

_STOPS: frozenset[PlanCode] = frozenset(
    (
        "no_items",
        "start_past",
        "no_leader",
        "leader_not_asked",
        "asked_refused",
        "asked_unasked",
        "asked_of_age",
        "asked_not_then",
        "asked_left",
        "asked_unknown",
        "asked_to_nothing",
        "item_of_refused",
    )
)
"""What no notice goes out with; all else can be meant so."""


class PlanProblem(Value):
    """One thing that is not right."""

    code: PlanCode
    """Which rule says it."""
    person: str = ""
    """Id of the one it is about."""
    item: str = ""
    """Id of the item it is about."""
    minutes: int = 0
    """So many minutes: too many, or what is left."""

    @property
    def stops(self) -> bool:
        """Whether no notice should go out before it is put right."""
        return self.code in _STOPS


def plan_problems(
    plan: MeetingPlan,
    people: Mapping[str, Person],
    day: date,
    terms: Terms,
    now: datetime,
    closed: Closed,
) -> tuple[PlanProblem, ...]:
    """Everything that is not right, what stops a notice first; `day`: the meeting's, on Norwegian clocks."""
    found = [
        *_frame(plan, day, now, closed),
        *_asked(plan, people, day, terms),
        *_minutes(plan, people),
    ]
    return tuple(sorted(found, key=lambda problem: not problem.stops))


def _frame(plan: MeetingPlan, day: date, now: datetime, closed: Closed) -> Iterator[PlanProblem]:
    if not plan.item:
        yield PlanProblem(code="no_items")
    if plan.start <= now:
        yield PlanProblem(code="start_past")
    elif closed(day):
        yield PlanProblem(code="closed_day")
    if not plan.place.strip():
        yield PlanProblem(code="no_place")
    if not plan.writer:
        yield PlanProblem(code="no_writer")
    if not plan.purpose.strip():
        yield PlanProblem(code="no_purpose")


def _asked(plan: MeetingPlan, people: Mapping[str, Person], day: date, terms: Terms) -> Iterator[PlanProblem]:
    asked = [each.person for each in plan.invited]
    if not plan.leader:
        yield PlanProblem(code="no_leader")
    elif plan.leader not in asked:
        yield PlanProblem(code="leader_not_asked", person=plan.leader)
    ids = {item.id for item in plan.item}
    for each in plan.invited:
        known = people.get(each.person)
        if known is None:
            yield PlanProblem(code="asked_unknown", person=each.person)
            continue
        if problem := _ASKED.get(call(known, day, terms)):
            yield PlanProblem(code=problem, person=each.person)
        if each.items and not ids.intersection(each.items):
            yield PlanProblem(code="asked_to_nothing", person=each.person)
    guardians = [p.id for p in people.values() if p.guardian and not p.left]
    if guardians and not set(guardians) & set(asked):
        yield PlanProblem(code="no_guardian_asked")
    yield from _items(plan, people, day, terms)


def _items(plan: MeetingPlan, people: Mapping[str, Person], day: date, terms: Terms) -> Iterator[PlanProblem]:
    """Whom the family has said no to stands nowhere on the agenda; who waits for its word is told of."""
    refused = {p.id for p in people.values() if is_refused(p)}
    for item in plan.item:
        for person in dict.fromkeys((*item.needed, item.asked_by)):
            if person in refused:
                yield PlanProblem(code="item_of_refused", person=person, item=item.id)
    for person in waits_for_word(plan, people, day, terms):
        if person not in refused:
            yield PlanProblem(code="needed_waits", person=person)


def _minutes(plan: MeetingPlan, people: Mapping[str, Person]) -> Iterator[PlanProblem]:
    if not plan.item:
        return
    over = minutes_over(plan)
    if over > 0:
        yield PlanProblem(code="minutes_over", minutes=over)
    kept = kept_minutes(plan)
    if kept < KEPT:
        yield PlanProblem(code="last_minutes", minutes=kept)
    room = round_minutes(plan)
    if room and (turns := turn_minutes(plan, people)) > room:
        yield PlanProblem(code="turns_over", minutes=turns - room)
