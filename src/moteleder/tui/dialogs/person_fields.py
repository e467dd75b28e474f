"""Fields about a person: how to reach somebody, where somebody comes from, when the child was born."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moteleder.dates import full_day
from moteleder.domain.ages import age_on
from moteleder.i18n import Words
from moteleder.session.reaching import can_be_address, can_be_phone, usual_phone
from moteleder.session.said_dates import said_date
from moteleder.session.services import PARTIES, guessed_party
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_fields import DateField, Read, TextField

__all__ = ["BornField", "MailField", "PartyField", "PhoneField", "party_offered"]

_OLDEST = 110
"""Years that nobody's birth lies behind."""


@dataclass(frozen=True)
class MailField(TextField):
    """A mail address; the value is the text."""

    def read(self, text: str, about: About) -> Read:
        """The address, where it can be one."""
        if text and not can_be_address(text):
            return Read(problem=about.w("This cannot be a mail address: one address, as ane@skole.example."))
        return Read(text)


@dataclass(frozen=True)
class PhoneField(TextField):
    """A phone number; the value is the text."""

    def read(self, text: str, about: About) -> Read:
        """The number, and what is unusual about it."""
        if text and not can_be_phone(text):
            return Read(problem=about.w("This cannot be dialled: digits, and + for another country."))
        if text and not usual_phone(text):
            return Read(text, about.w("Norwegian numbers have 8 digits; it stays as written."), stays=True)
        return Read(text)


@dataclass(frozen=True)
class PartyField(TextField):
    """Where somebody comes from, written in words; the value is the party, `other` where nothing stands."""

    def usual(self, about: About) -> tuple[str, ...]:
        """Every party but the child's."""
        return tuple(about.w(said) for party, said in PARTIES.items() if party != "child")

    def read(self, text: str, about: About) -> Read:
        """The party that is called so, or begins so."""
        if not text:
            return Read("other")
        names = {about.w(said): party for party, said in PARTIES.items()}
        if text in names:
            return Read(names[text])
        begun = [name for name in names if name.casefold().startswith(text.casefold())]
        if len(begun) == 1:
            return Read(names[begun[0]], begun[0])
        return Read(problem=about.w("Arrow down shows where somebody can come from."))


def party_offered(w: Words, values: Mapping[str, Any]) -> tuple[str, ...]:
    """The party that role and service seem to be of, in words; none where it can be several."""
    guess = guessed_party(str(values["role"]), str(values["service"]))
    return (w(PARTIES[guess]),) if guess else ()


@dataclass(frozen=True)
class BornField(DateField):
    """A day of birth, with its year; the value is a `date` or None."""

    def read(self, text: str, about: About) -> Read:
        """The day, and how old it makes somebody."""
        if not text:
            return Read(None)
        day = said_date(text, about.today)
        if day is None or not any(year in text for year in (f"{day.year}", f"{day.year % 100:02}")):
            return Read(problem=about.w("Write day, month and year: 14.3.2018."))
        years = age_on(day, about.today)
        if not 0 <= years < _OLDEST:
            return Read(
                problem=about.w("{day} is no day of birth.").format(day=full_day(day, about.language))
            )
        said = about.w("{day}, {years} years old")
        return Read(day, said.format(day=full_day(day, about.language), years=years))
