"""How somebody of the group stands today: the part of the list, the consent in a word, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, TypeAlias

from moteleder.dates import full_day
from moteleder.domain.case import MeetingRecord
from moteleder.domain.consents import ConsentState, consent_on, last_day, state_on
from moteleder.domain.days import day_of
from moteleder.domain.people import Party, Person
from moteleder.domain.recipients import (
    MayHave,
    Terms,
    is_refused,
    may_attend,
    may_have,
    needs_consent,
    terms_for,
)
from moteleder.i18n import Words, msg
from moteleder.rules_of_age import ages
from moteleder.session.case_view import CaseView
from moteleder.session.copy_rights import next_said

__all__ = [
    "Part",
    "consent_word",
    "copies",
    "day_said",
    "needs_yes",
    "next_meeting",
    "of_age",
    "part_of",
    "terms",
    "to_do",
]

Part: TypeAlias = Party | Literal["suggested", "refused", "left"]
"""A part of the list: a party, or those who wait, who are not wanted, who have left."""

_SOON = timedelta(days=92)
"""So long ahead the end of a consent is told in the row."""

_WORDS: dict[ConsentState, str] = {
    "not_asked": msg("not asked"),
    "oral": msg("by word of mouth"),
    "written": msg("yes, in writing"),
    "not_yet": msg("yes, but not yet"),
    "ended": msg("has ended"),
    "withdrawn": msg("taken back"),
    "refused": msg("no"),
}


def terms(view: CaseView) -> Terms:
    """What consents are judged by, outside any meeting."""
    return terms_for(view.case.facts, None, ages())


def of_age(view: CaseView) -> bool:
    """Whether the young person is of age, so that it is that person's word and no longer the family's."""
    return terms(view).reached("adult", view.today)


def needs_yes(view: CaseView, person: Person) -> bool:
    """Whether somebody takes part only with a consent."""
    return needs_consent(person, view.today, terms(view))


def copies(view: CaseView, person: Person) -> MayHave:
    """Whether somebody may have minutes that are sent today."""
    return may_have(person, view.today, terms(view))


def part_of(view: CaseView, person: Person) -> Part:
    """Where in the list somebody stands."""
    if person.has_left(view.today):
        return "left"
    if is_refused(person):
        return "refused"
    if person.id == view.case.facts.child or person.party == "child":
        return "child"
    if person.guardian or person.party == "family":
        return "family"
    if person.suggested_by and state_on(person, view.today) == "not_asked" and needs_yes(view, person):
        return "suggested"
    return person.party


def consent_word(view: CaseView, person: Person) -> str:
    """The consent in a word: «ja, skriftlig», «til 31.12.»; empty for one who needs none."""
    w, day = view.w, view.today
    if person.has_left(day):
        return ""
    state = state_on(person, day)
    if state == "not_asked" and not needs_yes(view, person):
        return w("no copy") if copies(view, person).why in ("young_person", "of_age") else ""
    last = last_day(person, day)
    if last and last - day <= _SOON:
        return w("until {day}").format(day=day_said(last, view.language))
    if state in ("oral", "written") and consent_on(person, day).attend is None:
        return w("only a copy")
    return w(_WORDS[state])


def to_do(view: CaseView, person: Person) -> tuple[str, ...]:
    """What the family is to be asked about somebody, or what is to be written down, the most urgent first."""
    if person.has_left(view.today) or is_refused(person):
        return ()
    return tuple(dict.fromkeys(said for said in _to_do(view, person) if said))


def next_meeting(view: CaseView) -> MeetingRecord | None:
    """The first meeting that is called and still ahead."""
    ahead = [m for m in view.case.meetings if not m.event and day_of(m.start) >= view.today]
    return min(ahead, key=lambda m: m.start, default=None)


def day_said(day: date, language: str) -> str:
    """A day in figures, as Norwegians write it in a list; in words in English."""
    return f"{day.day}.{day.month}.{day.year}" if language in ("nb", "nn") else full_day(day, language)


def _to_do(view: CaseView, person: Person) -> Iterator[str]:
    w, day = view.w, view.today
    state, asked = state_on(person, day), person.suggested_by
    attends, gets = may_attend(person, day, terms(view)), copies(view, person)
    if state == "not_asked" and not attends.yes:
        yield _not_asked(w, asked, of_age=attends.ask == "young_person")
    elif state in ("ended", "withdrawn", "not_yet") or gets.why in ("oral_only", "young_person", "of_age"):
        yield _sentence(next_said(gets if attends.yes else attends, w, view.language))
    ahead, last = next_meeting(view), last_day(person, day)
    if ahead and last and last < day_of(ahead.start):
        yield w("The consent ends before the next meeting. Ask for a new one.")
    elif last and last - day <= _SOON:
        ends = w("The consent ends on {day}. Ask for a new one in time.")
        yield ends.format(day=full_day(last, view.language))


def _not_asked(w: Words, suggested_by: str, of_age: bool) -> str:
    if suggested_by:
        own = w("Waits for the young person's word; suggested by {who}.")
        waits = own if of_age else w("Waits for the family's word; suggested by {who}.")
        return waits.format(who=suggested_by)
    if of_age:
        return w("The young person is not asked yet. Press s and write what is said.")
    return w("The family is not asked yet. Press s and write what they say.")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""
