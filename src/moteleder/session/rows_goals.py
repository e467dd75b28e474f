"""The plan's goals in words: wording, the child's own words, where each stands."""

from __future__ import annotations

from moteleder.domain.events.outcome import ReviewStatus
from moteleder.domain.meeting import GoalReview, Meeting
from moteleder.domain.plan import Goal
from moteleder.i18n import Words, msg
from moteleder.session.measure_words import measure_said
from moteleder.session.rows_line import Line, below, quiet

__all__ = ["STATUS", "goal_lines", "own_words"]

STATUS: dict[ReviewStatus, tuple[str, str]] = {
    "": (" ", ""),
    "reached": ("✓", msg("reached")),
    "on_the_way": ("→", msg("on the way")),
    "stands_still": ("=", msg("stands still")),
    "to_change": ("✎", msg("to be changed")),
}
"""Where a goal stands: a sign, and in words."""


def goal_lines(meeting: Meeting, w: Words) -> tuple[Line, ...]:
    """Every goal; one quiet line where the case has none."""
    if not meeting.asked_goals:
        return (quiet(w("There are no goals in this case. Everything works without.")),)
    return tuple(_goal(meeting, goal, w) for goal in meeting.asked_goals.values())


def _goal(meeting: Meeting, goal: Goal, w: Words) -> Line:
    review = meeting.goal_reviews.get(goal.id, GoalReview())
    sign, word = STATUS[review.status]
    need = w("Need for assessment: {text}").format(text=review.assessment) if review.assessment else ""
    parent = w("under {goal}").format(goal=goal.parent) if goal.parent else ""
    wording = goal.text if goal.title else ""
    said, measures = own_words(meeting, goal, w), _measures(meeting, goal, w)
    return Line(
        goal.id,
        f"{goal.id} {goal.title or goal.text}",
        right=w(word) if word else "",
        detail=below(parent, wording, *said, review.text, need, *measures),
        sign=sign,
        tone="entry" if review.status else "",
        strong=True,
    )


def own_words(meeting: Meeting, goal: Goal, w: Words) -> list[str]:
    """What the child said that concerns the goal."""
    said = meeting.voice.words if meeting.voice else ()
    text = w("{alias}'s own words: «{words}»")
    return [text.format(alias=meeting.facts.alias, words=each.text) for each in said if each.goal == goal.id]


def _measures(meeting: Meeting, goal: Goal, w: Words) -> list[str]:
    reviews = [r for r in meeting.measure_reviews.values() if r.goal == goal.id]
    own = meeting.facts.measure_word
    return [measure_said(own, r.measure.text, w, new=r.new) for r in reviews]
