"""The end of the meeting: the next one, what people said of the summary, and of the meeting itself."""

from __future__ import annotations

from moteleder.dates import long_moment
from moteleder.domain.meeting import NextMeeting, SumUpAnswer
from moteleder.minutes.escape import inline
from moteleder.minutes.layout import blocks, labelled, lines
from moteleder.minutes.note import note
from moteleder.minutes.page import Page

__all__ = ["next_meeting", "summing_up"]


def _when(page: Page, planned: NextMeeting) -> str:
    w = page.w
    if planned.start is None:
        return w("The date is not agreed.")
    day = long_moment(planned.start, page.language)
    return w("{day}, {n} minutes").format(day=day, n=planned.length) if planned.length else day


def next_meeting(page: Page) -> str:
    """When, where, who is needed and who calls; empty where nothing was said."""
    w, planned = page.w, page.meeting.next
    if planned is None:
        return ""
    details = lines(
        [
            labelled(w("Next meeting"), _when(page, planned)),
            labelled(w("Place"), inline(planned.place)),
            labelled(w("Needed"), inline(page.names(planned.people))),
            labelled(w("Called by"), inline(page.name(planned.caller))),
        ]
    )
    return blocks([details, note(planned.note)])


def _answer(page: Page, answer: SumUpAnswer) -> str:
    w, name = page.w, inline(page.name(answer.person))
    if not name:
        return ""
    if answer.agrees:
        return labelled(w("Remark from {name}").format(name=name), inline(answer.remark))
    if not answer.remark:
        return w("Does not agree with the summary: {names}.").format(names=name)
    return labelled(w("{name} does not agree with the summary").format(name=name), inline(answer.remark))


def summing_up(page: Page) -> str:
    """Who agreed with the summary, the remarks to it, and what was said of the meeting."""
    w, meeting = page.w, page.meeting
    agreed = inline(page.names(a.person for a in meeting.answers.values() if a.agrees))
    evaluation = note(meeting.evaluation)
    return blocks(
        [
            w("Agree with the summary: {names}.").format(names=agreed) if agreed else "",
            *(_answer(page, answer) for answer in meeting.answers.values()),
            blocks([f"**{w('Evaluation of the meeting')}**", evaluation]) if evaluation else "",
        ]
    )
