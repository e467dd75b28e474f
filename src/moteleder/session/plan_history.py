"""What the meetings said of a goal: where it stood, what the child said, what was changed."""

from __future__ import annotations

from datetime import date

from moteleder.domain.case import Case
from moteleder.domain.days import meeting_day
from moteleder.domain.events.outcome import ReviewStatus
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.values import Value

__all__ = ["Evaluation", "ended_meetings", "evaluations"]


class Evaluation(Value):
    """What one meeting said of one goal."""

    meeting: int
    """Number of the meeting."""
    day: date
    """The day it was held."""
    status: ReviewStatus = ""
    """Where the goal stood."""
    text: str = ""
    """What was said."""
    assessment: str = ""
    """What needs to be assessed."""
    words: tuple[str, ...] = ()
    """What the child said that concerns the goal."""
    measures: tuple[str, ...] = ()
    """The measures that were added or changed, each as it is worded."""


def ended_meetings(case: Case) -> tuple[Meeting, ...]:
    """The meetings that have ended, the latest first."""
    numbers = sorted((m.number for m in case.meetings if m.event), reverse=True)
    found = (replay(case, number).meeting for number in numbers)
    return tuple(meeting for meeting in found if meeting.over)


def evaluations(meetings: tuple[Meeting, ...], goal: str) -> tuple[Evaluation, ...]:
    """What these meetings said of a goal, in their order; those that said nothing are left out."""
    found = (_evaluation(meeting, goal) for meeting in meetings)
    return tuple(each for each in found if _says(each))


def _evaluation(meeting: Meeting, goal: str) -> Evaluation:
    review = meeting.goal_reviews.get(goal)
    said = meeting.voice.words if meeting.voice else ()
    measures = [each for each in meeting.measure_reviews.values() if each.goal == goal]
    return Evaluation(
        meeting=meeting.plan.number,
        day=meeting_day(meeting),
        status=review.status if review else "",
        text=review.text if review else "",
        assessment=review.assessment if review else "",
        words=tuple(each.text for each in said if each.goal == goal),
        measures=tuple(each.measure.text for each in measures),
    )


def _says(each: Evaluation) -> bool:
    return bool(each.status or each.text or each.assessment or each.words or each.measures)
