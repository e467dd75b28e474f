"""What is not right with a meeting that is about to be called, in words: what it is, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from moteleder.dates import long_day
from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.case import Case
from moteleder.domain.days import day_of
from moteleder.domain.outlook import KEPT
from moteleder.domain.people import Person
from moteleder.domain.plan_rules import PlanCode, PlanProblem, plan_problems
from moteleder.domain.recipients import terms_for
from moteleder.domain.standing import standing
from moteleder.i18n import Words, msg
from moteleder.rules_of_age import ages
from moteleder.session.closed_days import ClosedDays

__all__ = ["SENTENCES", "problem_said", "problems"]

SENTENCES: dict[PlanCode, str] = {
    "no_items": msg("There is no agenda yet."),
    "start_past": msg("The meeting is planned for a time that is past. Choose another."),
    "no_place": msg("No place is written, and no way to take part from elsewhere."),
    "no_leader": msg("Nobody leads the meeting. Choose somebody."),
    "leader_not_asked": msg("{person} leads the meeting, and is not invited."),
    "asked_refused": msg("The answer about {person} was no. Take {person} off the list."),
    "asked_unasked": msg("Nobody has asked whether {person} may come. Ask first."),
    "asked_of_age": msg("The young person is of age, and has not said yes to {person}. Ask first."),
    "asked_not_then": msg("The yes for {person} does not cover {day}. Ask again."),
    "asked_left": msg("{person} has left the group. Take {person} off the list."),
    "asked_unknown": msg("{person} is nobody on the list."),
    "asked_to_nothing": msg("{person} is invited to an item that is not on the agenda."),
    "no_guardian_asked": msg("No parent is invited."),
    "item_of_refused": msg("«{title}» names {person}, and the answer about {person} was no."),
    "needed_waits": msg("{person} is needed for an item, and waits for a yes."),
    "minutes_over": msg("The agenda is {n} min longer than the meeting."),
    "last_minutes": msg("Only {n} min at the end for tasks and next meeting; {kept} are usual."),
    "turns_over": msg("The turns are {n} min longer than the round."),
    "closed_day": msg("{day} is {why}."),
    "no_writer": msg("Nobody is chosen to write."),
    "no_purpose": msg("The purpose is not written: what would make it a good meeting."),
}
"""Code of a problem to its sentence."""


def problems(case: Case, plan: MeetingPlan, now: datetime, closed: ClosedDays) -> tuple[PlanProblem, ...]:
    """Everything that is not right with the meeting, what stops a notice first."""
    terms, day = terms_for(case.facts, plan, ages()), day_of(plan.start)
    return plan_problems(plan, _people(case, plan), day, terms, now, closed.closed)


def problem_said(
    problem: PlanProblem, case: Case, plan: MeetingPlan, closed: ClosedDays, w: Words, language: str
) -> str:
    """The sentence for one of them."""
    people, day = _people(case, plan), day_of(plan.start)
    known = people.get(problem.person)
    title = next((item.title for item in plan.item if item.id == problem.item), "")
    sentence = w(SENTENCES[problem.code]).format(
        person=known.label if known else problem.person,
        title=title,
        day=long_day(day, language),
        why=closed.why(day, w),
        n=problem.minutes,
        kept=KEPT,
    )
    return sentence[:1].upper() + sentence[1:]


def _people(case: Case, plan: MeetingPlan) -> Mapping[str, Person]:
    return {p.id: p for p in standing(case, plan.number).people}
