"""What stands in each kind of field, as Markdown or as one line, from a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from moteleder.dates import full_day, long_day, oslo
from moteleder.domain.meeting import Meeting
from moteleder.domain.plan import Goal, Measure
from moteleder.minutes.ending import next_meeting
from moteleder.minutes.escape import inline, line
from moteleder.minutes.goals import GOAL_STATUS, MEASURE_STATUS
from moteleder.minutes.layout import blocks, labelled
from moteleder.minutes.note import note
from moteleder.minutes.page import Page
from moteleder.minutes.voice import own_words
from moteleder.rules_of_age import of_age

__all__ = [
    "Said",
    "evaluation",
    "is_final",
    "marked",
    "measure_text",
    "next_date",
    "next_said",
    "one_line_of",
]


@dataclass(frozen=True)
class Said:
    """What stands in a field, in one of two ways."""

    markdown: str = ""
    """A text of several lines, as Markdown."""
    line: str = ""
    """One line, as it is typed into a field."""


def is_final(meeting: Meeting) -> bool:
    """Whether the family has read the minutes, and they are what they will be."""
    return meeting.phase == "final"


def marked(page: Page, markdown: str) -> str:
    """The text with a line above it that says that it is a draft, as long as it is one."""
    if not markdown or is_final(page.meeting):
        return markdown
    w, own = page.w, of_age(page.meeting)
    unread = w("the young person has not read this yet") if own else w("the parents have not read this yet")
    return blocks([f"**{w('DRAFT')}** – {unread}", markdown])


def evaluation(page: Page, goal: Goal) -> str:
    """What the meeting said of a goal, with the day; empty where it said nothing."""
    w, meeting = page.w, page.meeting
    review = meeting.goal_reviews.get(goal.id)
    if review is None or not (review.status or review.text.strip() or review.assessment.strip()):
        return ""
    said = meeting.voice.words if meeting.voice else ()
    quotes = own_words(page, (each for each in said if each.goal == goal.id), goal=False)
    lead = inline(w("In {alias}'s own words:").format(alias=meeting.facts.alias)) if quotes else ""
    return blocks(
        [
            line(_dated(page, w("Evaluation {day}, meeting no. {n}"))),
            labelled(w("Status"), w(GOAL_STATUS[review.status]) if review.status else ""),
            note(review.text),
            blocks([lead, quotes]),
            labelled(w("Need for assessment"), inline(review.assessment)),
        ]
    )


def measure_text(page: Page, goal: Goal, measure: Measure, new: bool) -> str:
    """A measure in words, with its goal and the day it was agreed."""
    w = page.w
    came = w("New {day}, meeting no. {n}") if new else w("Changed {day}, meeting no. {n}")
    return blocks(
        [line(measure.text), labelled(w("Goal"), inline(page.goal(goal))), line(_dated(page, came))]
    )


def one_line_of(page: Page, what: str, measure: Measure) -> str:
    """One of a measure's short fields; the date in numbers, as fields for dates take it."""
    match what:
        case "measure_title":
            return measure.text
        case "measure_responsible":
            return page.names(measure.responsible)
        case "measure_due":
            return measure.due.strftime("%d.%m.%Y") if measure.due else ""
        case "measure_status":
            return page.w(MEASURE_STATUS[measure.status])
    return ""


def next_said(page: Page) -> str:
    """The next meeting as agreed, and until when the plan holds; empty where no meeting was agreed."""
    agreed = next_meeting(page)
    until = page.meeting.facts.plan_until
    if not agreed or until is None:
        return agreed
    return blocks([agreed, labelled(page.w("The plan holds until"), full_day(until, page.language))])


def next_date(page: Page) -> str:
    """The day of the next meeting, in numbers; empty where none is agreed."""
    agreed = page.meeting.next
    return oslo(agreed.start).strftime("%d.%m.%Y") if agreed and agreed.start else ""


def _dated(page: Page, text: str) -> str:
    return text.format(day=long_day(page.day, page.language), n=page.meeting.plan.number)
