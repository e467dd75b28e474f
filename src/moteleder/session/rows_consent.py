"""What the family has said of somebody through time, in words: the latest first."""

from __future__ import annotations

from datetime import date

from moteleder.dates import full_day
from moteleder.domain.consents import ConsentState, consent_on, last_day, says_yes, state_on
from moteleder.domain.people import Consent, Person
from moteleder.i18n import Words, msg
from moteleder.session.rows_line import Line

__all__ = ["consent_in_words", "consent_lines", "state_said"]

_STATE: dict[ConsentState, str] = {
    "not_asked": msg("nobody has asked yet"),
    "oral": msg("yes, by word of mouth"),
    "written": msg("yes, in writing"),
    "not_yet": msg("yes, but not yet"),
    "ended": msg("the consent has ended"),
    "withdrawn": msg("taken back"),
    "refused": msg("the answer was no"),
}


def state_said(person: Person, day: date, w: Words, language: str) -> str:
    """How the family's word on somebody stands on a day: «ja, skriftlig, til 31.7.2027»."""
    said = w(_STATE[state_on(person, day)])
    if last := last_day(person, day):
        return f"{said}, {w('until {day}').format(day=_numbers(last, language))}"
    return said


def consent_lines(person: Person, day: date, w: Words, language: str) -> tuple[Line, ...]:
    """What was said, the latest first; what counts on the day stands out, with how it stands."""
    said = [person.consent, *reversed(person.consents)]
    counts = consent_on(person, day)
    now = next(n for n, consent in enumerate(said) if consent is counts)
    return tuple(
        Line(
            str(n),
            consent_in_words(consent, w, language),
            right=w(_STATE[state_on(person, day)]) if n == now else "",
            sign="›" if n == now else " ",
            tone="" if n == now else "quiet",
            strong=n == now,
        )
        for n, consent in enumerate(said)
    )


def consent_in_words(consent: Consent, w: Words, language: str) -> str:
    """One consent in a line: «ja, skriftlig, 1.8.2026–31.7.2027», «nei, fra 4.12.2026»."""
    yes = says_yes(consent)
    back = consent.withdrawn
    parts = [
        w("yes") if yes else w("no") if consent.attend is False else w("not asked"),
        _way(consent, w) if yes else "",
        _copy(consent, w),
        _period(consent, w, language),
        w("taken back {day}").format(day=_numbers(back, language)) if yes and back else "",
    ]
    return ", ".join(part for part in parts if part)


def _way(consent: Consent, w: Words) -> str:
    return w("by word of mouth") if consent.oral else w("in writing")


def _copy(consent: Consent, w: Words) -> str:
    """What is said of the minutes, where it is not the same as of taking part."""
    if consent.attend is False:
        return ""
    if consent.minutes is False:
        return w("no copy")
    if consent.attend is True and consent.minutes is None:
        return w("copy not asked about")
    return w("only a copy") if consent.attend is None and consent.minutes else ""


def _period(consent: Consent, w: Words, language: str) -> str:
    since = _numbers(consent.since, language) if consent.since else ""
    until = _numbers(consent.until, language) if consent.until else ""
    if since and until:
        return since if since == until else f"{since}–{until}"
    if since:
        return w("from {day}").format(day=since)
    return w("until {day}").format(day=until) if until else ""


def _numbers(day: date, language: str) -> str:
    """A day in figures, as Norwegians write it; in words in English, where figures can be mistaken."""
    return f"{day.day}.{day.month}.{day.year}" if language in ("nb", "nn") else full_day(day, language)
