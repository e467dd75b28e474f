"""A consent through time: given, extended, withdrawn, refused, restored; what was said before is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, TypeAlias

from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change

__all__ = [
    "ConsentState",
    "consent_on",
    "ends_before",
    "extend",
    "give",
    "last_day",
    "refuse",
    "restore",
    "says_yes",
    "state_of",
    "state_on",
    "withdraw",
]

ConsentState: TypeAlias = Literal["not_asked", "oral", "written", "not_yet", "ended", "withdrawn", "refused"]
"""How a consent stands on a day; `oral` and `written` are a yes."""


def give(person: Person, consent: Consent, day: date) -> Person:
    """The family says what somebody may; it holds from `day` where it says no other first day."""
    asked = consent.attend is not None or consent.minutes is not None
    since = consent.since or (day if asked else None)
    if change(consent, since=person.consent.since) == person.consent:
        return person
    return _said(person, change(consent, since=since))


def extend(person: Person, until: date | None, day: date, *, oral: bool) -> Person:
    """The same yes with another last day; one that no longer held begins anew on `day`."""
    before = person.consent
    if not says_yes(before) or (until is not None and until < day):
        return person
    since = day if state_of(before, day) in ("ended", "withdrawn") else before.since
    return _said(person, change(before, since=since, until=until, withdrawn=None, oral=oral))


def withdraw(person: Person, day: date) -> Person:
    """The yes is taken back: neither it nor one before it holds on `day`, nor later."""
    before = person.consent
    if not says_yes(before) or (before.withdrawn and before.withdrawn <= day):
        return person
    # A renewal to come counts from now, so that what held until then is taken back too.
    since = min(before.since, day) if before.since else None
    return _said(person, change(before, since=since, withdrawn=day))


def refuse(person: Person, day: date) -> Person:
    """The family says no: from then on the person is in nothing that goes out."""
    if person.consent.attend is False:
        return person
    return _said(person, Consent(attend=False, minutes=False, since=day))


def restore(person: Person, day: date, *, oral: bool) -> Person:
    """What was taken back or refused holds again from `day`, on the terms of the latest yes.

    Where there never was a yes, or its last day is past, there is nothing to restore.
    """
    if state_on(person, day) not in ("withdrawn", "refused"):
        return person
    yes = next((c for c in _latest_first(person) if says_yes(c)), None)
    if yes is None or (yes.until is not None and yes.until < day):
        return person
    return _said(person, change(yes, since=day, withdrawn=None, oral=oral))


def says_yes(consent: Consent) -> bool:
    """Whether it lets somebody take part, or only have the minutes, whatever the day."""
    return consent.attend is not False and (consent.attend is True or consent.minutes is True)


def consent_on(person: Person, day: date) -> Consent:
    """The consent that counts on a day: the latest that had begun; before them all, the present one."""
    begun = (c for c in _latest_first(person) if c.since is None or c.since <= day)
    return next(begun, person.consent)


def state_on(person: Person, day: date) -> ConsentState:
    """How the family's word on somebody stands on a day."""
    return state_of(consent_on(person, day), day)


def state_of(consent: Consent, day: date) -> ConsentState:
    """How one consent stands on a day."""
    if consent.attend is False:
        return "refused"
    if not says_yes(consent):
        return "not_asked"
    if consent.withdrawn and day >= consent.withdrawn:
        return "withdrawn"
    if consent.since and day < consent.since:
        return "not_yet"
    if consent.until and day > consent.until:
        return "ended"
    return "oral" if consent.oral else "written"


def last_day(person: Person, day: date) -> date | None:
    """The last day of the yes that holds on `day`, renewals counted; None where there is none."""
    if not _yes_on(person, day):
        return None
    turns = sorted({turn for c in _latest_first(person) for turn in _turns(c) if turn > day})
    without = next((turn for turn in turns if not _yes_on(person, turn)), None)
    return without - timedelta(days=1) if without else None


def ends_before(person: Person, ahead: date, day: date) -> bool:
    """Whether the yes that holds on `day` has ended by `ahead`."""
    last = last_day(person, day)
    return last is not None and last < ahead


def _said(person: Person, consent: Consent) -> Person:
    """With the consent before it kept, unless nobody had asked."""
    kept = (person.consent,) if person.consent != Consent() else ()
    return change(person, consent=consent, consents=(*person.consents, *kept))


def _latest_first(person: Person) -> tuple[Consent, ...]:
    return (person.consent, *reversed(person.consents))


def _yes_on(person: Person, day: date) -> bool:
    return state_on(person, day) in ("oral", "written")


def _turns(consent: Consent) -> tuple[date, ...]:
    """The days on which it begins to hold, or no longer holds."""
    after = consent.until + timedelta(days=1) if consent.until and consent.until < date.max else None
    return tuple(turn for turn in (consent.since, after, consent.withdrawn) if turn)
