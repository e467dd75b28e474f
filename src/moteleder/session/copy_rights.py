"""Who may have the minutes or take part, in words: why not, and what to do about it."""

from __future__ import annotations

from datetime import date

from moteleder.dates import full_day
from moteleder.domain.days import day_of
from moteleder.domain.errors import Refused
from moteleder.domain.events import Copy, Event, SendOut
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import Asked, MayHave, Why, copy_for, may_attend, needs_consent, terms_of
from moteleder.i18n import Words, msg
from moteleder.rules_of_age import ages

__all__ = [
    "attendance_right",
    "consent_needed",
    "copy_right",
    "may_by_age",
    "next_said",
    "why_no_copy",
    "why_said",
]

_WHY: dict[Why, str] = {
    "may": msg("may"),
    "refused": msg("the answer was no"),
    "interpreter": msg("interpreters get no copy"),
    "no_consent": msg("consent not clarified"),
    "declined": msg("the answer to a copy was no"),
    "not_yet": msg("consent from {day}"),
    "consent_ended": msg("consent ended {day}"),
    "withdrawn": msg("consent withdrawn {day}"),
    "oral_only": msg("consent by word of mouth"),
    "attended_without": msg("took part without consent"),
    "young_person": msg("the young person has not said yes"),
    "of_age": msg("the young person is of age and has not said yes"),
}

_SHORT: dict[Why, str] = {
    "refused": msg("no copy: the answer was no"),
    "interpreter": msg("no copy: interpreter"),
    "no_consent": msg("no copy: consent not clarified"),
    "declined": msg("no copy: the answer was no"),
    "not_yet": msg("no copy: consent not begun"),
    "consent_ended": msg("no copy: consent has ended"),
    "withdrawn": msg("no copy: consent withdrawn"),
    "oral_only": msg("no copy: consent by word of mouth"),
    "attended_without": msg("no copy: took part without consent"),
    "young_person": msg("no copy: the young person has not said yes"),
    "of_age": msg("no copy: of age, new consent needed"),
}

_ASK: dict[Asked, str] = {
    "parents": msg("ask the parents"),
    "young_person": msg("ask the young person"),
}

_NEXT: dict[Why, str] = {
    "not_yet": msg("wait until {day}, or {ask} for an earlier day"),
    "consent_ended": msg("{ask} for a new consent"),
    "oral_only": msg("get it in writing"),
    "attended_without": msg("{ask} whether the consent is to hold from the day of the meeting"),
    "of_age": msg("{ask}: consents given before the age of majority no longer hold"),
}


def may_by_age(meeting: Meeting, event: Event) -> None:
    """Refuse to note a copy for somebody who needs the young person's yes and does not have it.

    Asked when it is done, never when a journal is played: which ages hold may have been settled anew.
    """
    match event:
        case SendOut():
            people = event.people
        case Copy() if event.how != "none":
            people = (event.person,)
        case _:
            return
    for person in people:
        if person in meeting.people:
            right = copy_right(meeting, person, day_of(event.at))
            if not right.yes and right.ask == "young_person":
                raise Refused("copy_young_person", person=meeting.label(person))


def copy_right(meeting: Meeting, person: str, day: date) -> MayHave:
    """Whether somebody may have these minutes when they are sent on a day."""
    return copy_for(meeting, person, day, ages())


def attendance_right(meeting: Meeting, person: str, day: date) -> MayHave:
    """Whether somebody may take part in this meeting on a day."""
    return may_attend(meeting.people[person], day, terms_of(meeting, ages()))


def consent_needed(meeting: Meeting, person: str, day: date) -> bool:
    """Whether somebody takes part in this meeting only with a consent."""
    return needs_consent(meeting.people[person], day, terms_of(meeting, ages()))


def why_said(may: MayHave, w: Words, language: str) -> str:
    """Why, in words: «samtykket gikk ut 31. desember 2026»."""
    return w(_WHY[may.why]).format(day=full_day(may.turned, language) if may.turned else "")


def why_no_copy(may: MayHave, w: Words) -> str:
    """Why somebody gets no copy, in a word or two; empty for one who may have it."""
    return w(_SHORT[may.why]) if may.why in _SHORT else ""


def next_said(may: MayHave, w: Words, language: str) -> str:
    """What to do about it: «spør foreldrene», «få det skriftlig»; empty where a no or a yes stands."""
    if may.why in ("may", "refused", "declined", "interpreter", "withdrawn"):
        return ""
    ask, day = w(_ASK[may.ask]), full_day(may.turned, language) if may.turned else ""
    return w(_NEXT[may.why]).format(ask=ask, day=day) if may.why in _NEXT else ask
