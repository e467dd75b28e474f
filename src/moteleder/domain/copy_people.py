"""Who stands in one person's copy of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.domain.agenda import Invited, MeetingPlan
from moteleder.domain.copy_scope import Scope
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.domain.values import change

__all__ = ["with_people"]


def with_people(copy: Meeting, scope: Scope) -> Meeting:
    """The copy with those alone who took part in what it holds, or are named there.

    Of somebody who was called to a withheld item alone, nothing says that they were called at all.
    """
    away = _left_out(copy, scope)
    attendance = {p: _beside(one, away) for p, one in copy.attendance.items() if p not in away}
    copies = {p: how for p, how in copy.copies.items() if p not in away}
    return change(
        copy,
        attendance=attendance,
        answers={p: answer for p, answer in copy.answers.items() if p not in away},
        copies={p: how for p, how in copies.items() if p == scope.person} if scope.extract else copies,
        invited=tuple(_asked(one, scope) for one in copy.invited if one.person not in away),
        plan=_plan(copy.plan, scope, away),
    )


def _left_out(copy: Meeting, scope: Scope) -> frozenset[str]:
    named = {*_named(copy), scope.person, copy.plan.leader, copy.plan.writer, copy.facts.coordinator}
    return frozenset(
        one.person
        for one in copy.invited
        if one.items and not set(one.items) & set(scope.items) and one.person not in named
    )


def _named(copy: Meeting) -> Iterator[str]:
    """Those whom the copy's turns, entries and answers name."""
    yield from (turn.person for turn in copy.turns)
    yield from (passed.person for passed in copy.passes)
    yield from copy.answers
    for entry in copy.entries:
        yield from (entry.person, entry.owner, *entry.helpers, entry.taken_by, entry.told_by)
    if copy.voice:
        yield copy.voice.brought_by


def _beside(attendance: Attendance, away: frozenset[str]) -> Attendance:
    return change(attendance, deputy_for="") if attendance.deputy_for in away else attendance


def _asked(one: Invited, scope: Scope) -> Invited:
    return change(one, items=tuple(item for item in one.items if item in scope.items))


def _plan(plan: MeetingPlan, scope: Scope, away: frozenset[str]) -> MeetingPlan:
    """The meeting as it was called, as far as the copy goes."""
    return change(
        plan,
        item=tuple(item for item in plan.item if item.id in scope.items),
        invited=tuple(_asked(one, scope) for one in plan.invited if one.person not in away),
        apology=tuple(one for one in plan.apology if one.person not in away),
    )
