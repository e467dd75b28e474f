"""The child's voice, goals and measures."""

from __future__ import annotations

from moteleder.domain.errors import Refused
from moteleder.domain.events import Child, ReviewGoal, ReviewMeasure
from moteleder.domain.happen.rule import Rule, known_goal, known_people
from moteleder.domain.meeting import GoalReview, MeasureReview, Meeting, Voice
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


def review_goal(meeting: Meeting, event: ReviewGoal) -> Meeting:
    """Where a goal stands; a new goal, or a new wording, comes with the goal whole."""
    before = meeting.goals.get(event.goal)
    if event.new is not None:
        if event.new.id != event.goal:
            raise Refused("goal_unknown", goal=event.new.id)
        known_goal(meeting, event.new.parent)
        if before is not None and event.new.parent == event.goal:
            raise Refused("goal_under_itself", goal=event.goal)
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
    known_people(meeting, *measure.responsible)
    elsewhere = [g for g in meeting.goals.values() if g.id != goal.id]
    if any(m.id == measure.id for g in elsewhere for m in g.measure):
        raise Refused("id_taken", id=measure.id)
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
