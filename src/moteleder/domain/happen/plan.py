"""The child's voice, goals and measures."""

from __future__ import annotations

from moteleder.domain.errors import Refused
from moteleder.domain.events import Child, ReviewGoal, ReviewMeasure
from moteleder.domain.happen.rule import Rule, fit_id, known_goal, known_people
from moteleder.domain.meeting import GoalReview, MeasureReview, Meeting, Voice
from moteleder.domain.plan import Measure
from moteleder.domain.values import change

__all__ = ["RULES"]


def child(meeting: Meeting, event: Child) -> Meeting:
    """How the child was heard; said again, the last word counts."""
    if event.how == "not_heard" and not event.reason.strip():
        raise Refused("not_heard_needs_reason")
    if event.how == "brought" and not event.brought_by:
        raise Refused("brought_needs_person")
    known_people(meeting, event.brought_by)
    for words in event.words:
        known_goal(meeting, words.goal)
    voice = Voice(
        how=event.how, brought_by=event.brought_by, on=event.on, words=event.words, reason=event.reason
    )
    return change(meeting, voice=voice)


def _above(meeting: Meeting, goal: str) -> tuple[str, ...]:
    """The goal and those that it is a sub-goal of."""
    chain: list[str] = []
    while goal in meeting.goals and goal not in chain:
        chain.append(goal)
        goal = meeting.goals[goal].parent
    return tuple(chain)


def _fit_measure(meeting: Meeting, goal: str, measure: Measure) -> None:
    fit_id(measure.id)
    known_people(meeting, *measure.responsible)
    elsewhere = [g for g in meeting.goals.values() if g.id != goal]
    if any(m.id == measure.id for g in elsewhere for m in g.measure):
        raise Refused("id_taken", id=measure.id)


def review_goal(meeting: Meeting, event: ReviewGoal) -> Meeting:
    """Where a goal stands; a new goal, or a new wording, comes with the goal whole."""
    if event.new is not None:
        if event.new.id != event.goal:
            raise Refused("goal_unknown", goal=event.new.id)
        fit_id(event.goal)
        known_goal(meeting, event.new.parent)
        if event.goal in _above(meeting, event.new.parent):
            raise Refused("goal_under_itself", goal=event.goal)
        for measure in event.new.measure:
            _fit_measure(meeting, event.goal, measure)
        meeting = change(meeting, goals={**meeting.goals, event.goal: event.new})
    known_goal(meeting, event.goal)
    earlier = meeting.goal_reviews.get(event.goal)
    review = GoalReview(
        status=event.status,
        text=event.text,
        assessment=event.assessment,
        changed=event.new is not None or bool(earlier and earlier.changed),
    )
    return change(meeting, goal_reviews={**meeting.goal_reviews, event.goal: review})


def review_measure(meeting: Meeting, event: ReviewMeasure) -> Meeting:
    """A measure is added under its goal, or replaced there."""
    if not event.goal or event.goal not in meeting.goals:
        raise Refused("goal_unknown", goal=event.goal)
    goal = meeting.goals[event.goal]
    measure = event.measure
    _fit_measure(meeting, goal.id, measure)
    new = all(m.id != measure.id for m in goal.measure)
    kept = tuple(measure if m.id == measure.id else m for m in goal.measure)
    goal = change(goal, measure=(*kept, measure) if new else kept)
    earlier = meeting.measure_reviews.get(measure.id)
    review = MeasureReview(goal=goal.id, measure=measure, new=new or bool(earlier and earlier.new))
    return change(
        meeting,
        goals={**meeting.goals, goal.id: goal},
        measure_reviews={**meeting.measure_reviews, measure.id: review},
    )


RULES: dict[type, Rule] = {Child: child, ReviewGoal: review_goal, ReviewMeasure: review_measure}
