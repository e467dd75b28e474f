"""What a form says of a consent, laid into its history: only what was changed was said anew."""

from __future__ import annotations

from datetime import date

from moteleder.domain.consents import give, refuse, withdraw
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change

__all__ = ["with_word"]


def with_word(person: Person, said: Consent, day: date) -> Person:
    """The person as the family now says; what they said before is kept.

    A first day that nobody touched belongs to what was said before: another answer begins on `day`.
    """
    before = person.consent
    if said == before:
        return person
    untouched = said.since == before.since
    if said.attend is False:
        return refuse(person, day if untouched or said.since is None else said.since)
    if (said.attend, said.minutes) == (None, None):
        return give(person, Consent(), day)
    other = (said.attend, said.minutes) != (before.attend, before.minutes)
    restored = before.withdrawn is not None and said.withdrawn is None
    if untouched and (other or restored):
        said = change(said, since=day)
    if change(said, withdrawn=before.withdrawn) == before and said.withdrawn:
        return withdraw(person, said.withdrawn)
    if change(said, since=before.since) == before:
        return change(person, consent=said, consents=(*person.consents, before))
    new = said.withdrawn if said.withdrawn != before.withdrawn else None
    given = give(person, change(said, withdrawn=None) if new else said, day)
    return withdraw(given, new) if new else given
