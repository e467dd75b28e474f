"""Goals and measures: where each goal stands, in whose words, and what changed under it."""

from __future__ import annotations

from moteleder.dates import long_day
from moteleder.domain.meeting import GoalReview, MeasureReview
from moteleder.domain.plan import Goal, GoalStatus, MeasureStatus
from moteleder.i18n import msg
from moteleder.minutes.escape import heading, inline
from moteleder.minutes.layout import blocks, bullets, labelled
from moteleder.minutes.note import note
from moteleder.minutes.page import Page
from moteleder.minutes.voice import own_words

__all__ = ["GOAL_STATUS", "MEASURE_STATUS", "goals"]

GOAL_STATUS: dict[GoalStatus, str] = {
    "reached": msg("reached"),
    "on_the_way": msg("on the way"),
    "stands_still": msg("stands still"),
    "to_change": msg("to be changed"),
}
MEASURE_STATUS: dict[MeasureStatus, str] = {
    "not_started": msg("not started"),
    "under_way": msg("under way"),
    "waiting": msg("waiting"),
    "done": msg("done"),
    "ended": msg("ended"),
}


def _measure(page: Page, review: MeasureReview) -> str:
    w, measure = page.w, review.measure
    people = page.names(measure.responsible)
    details = [
        w("responsible: {names}").format(names=people) if people else "",
        w("due: {day}").format(day=long_day(measure.due, page.language)) if measure.due else "",
        w("status: {status}").format(status=w(MEASURE_STATUS[measure.status])),
    ]
    text = f"{measure.text} ({'; '.join(detail for detail in details if detail)})"
    return labelled(w("New") if review.new else w("Changed"), inline(text))


def _measures(page: Page, goal: Goal) -> str:
    w = page.w
    reviews = [r for r in page.meeting.measure_reviews.values() if r.goal == goal.id]
    if not reviews:
        return ""
    word = page.meeting.facts.measure_word or w("Measures")
    label = f"**{inline(word[:1].upper() + word[1:])}**"
    return blocks([label, bullets(_measure(page, review) for review in reviews)])


def _goal(page: Page, goal: Goal, review: GoalReview) -> str:
    w = page.w
    parent = page.meeting.goals.get(goal.parent)
    title = page.goal(goal)
    if parent:
        title = w("{goal} (sub-goal of {parent})").format(goal=title, parent=page.goal(parent))
    said = page.meeting.voice.words if page.meeting.voice else ()
    quotes = own_words(page, (words for words in said if words.goal == goal.id), goal=False)
    lead = inline(w("In {alias}'s own words:").format(alias=page.meeting.facts.alias)) if quotes else ""
    label = w("Goal (new or changed)") if review.changed else w("Goal")
    return blocks(
        [
            f"### {heading(title)}",
            labelled(label, inline(goal.text)),
            labelled(w("Status"), w(GOAL_STATUS[review.status]) if review.status else ""),
            note(review.text),
            blocks([lead, quotes]),
            labelled(w("Need for assessment"), inline(review.assessment)),
            _measures(page, goal),
        ]
    )


def goals(page: Page) -> str:
    """The goals that were gone through, or whose measures changed; empty where there is none."""
    meeting = page.meeting
    touched = set(meeting.goal_reviews) | {r.goal for r in meeting.measure_reviews.values()}
    return blocks(
        _goal(page, goal, meeting.goal_reviews.get(goal.id, GoalReview()))
        for goal in meeting.goals.values()
        if goal.id in touched
    )
