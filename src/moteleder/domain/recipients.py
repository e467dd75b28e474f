"""Who may take part and who may have the minutes: judged on a day, each time anew, with the reason."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.ages import Ages, AgeStep, birthday, has_reached, with_own
from moteleder.domain.consents import consent_on
from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Consent, Person
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import Value, change

__all__ = [
    "Asked",
    "MayHave",
    "Terms",
    "Why",
    "consent_needed_from",
    "copy_for",
    "copy_on",
    "is_refused",
    "may_attend",
    "may_have",
    "may_receive",
    "needs_consent",
    "terms_for",
    "terms_of",
]

Why: TypeAlias = Literal[
    "may",
    "refused",
    "interpreter",
    "no_consent",
    "declined",
    "not_yet",
    "consent_ended",
    "withdrawn",
    "oral_only",
    "attended_without",
    "young_person",
    "of_age",
]
"""Why somebody may, or may not.

`refused` is no to the person, `declined` no to a copy; `young_person` is a guardian without the yes that is
needed from the age for health, `of_age` anybody without one that the young person gave as an adult.
"""

Asked: TypeAlias = Literal["parents", "young_person"]
"""Whose yes it is."""


class MayHave(Value):
    """Whether somebody may, and why."""

    why: Why
    """The reason."""
    ask: Asked = "parents"
    """Whose yes would change it."""
    turned: date | None = None
    """The day the consent begins, was withdrawn, or last held, where that is the reason."""

    @property
    def yes(self) -> bool:
        """Whether the person may."""
        return self.why == "may"


class Terms(Value):
    """What everybody's consent in a case is judged by."""

    child: str = ""
    """Id of the plan owner."""
    born: date | None = None
    """When the plan owner was born; None: nothing is reckoned from age."""
    runs: tuple[str, ...] = ()
    """Ids of the coordinator and of those who lead and write: their work needs no consent before of age."""
    ages: Ages = {}
    """Each step to its age; a step that is left out is never reached."""

    def comes(self, step: AgeStep) -> date | None:
        """The day the plan owner comes to a step; None where nobody knows, or never."""
        return birthday(self.born, self.ages[step]) if self.born and step in self.ages else None

    def reached(self, step: AgeStep, day: date) -> bool:
        """Whether the plan owner has come to a step on a day."""
        return step in self.ages and has_reached(self.born, self.ages[step], day)


def terms_for(facts: CaseFacts, plan: MeetingPlan | None, ages: Ages) -> Terms:
    """The terms of a case, for a meeting of it or for none yet; the case's own ages go before `ages`."""
    lead, write = (plan.leader, plan.writer) if plan else (facts.leader, facts.writer)
    return Terms(
        child=facts.child,
        born=facts.born,
        runs=tuple(p for p in (facts.coordinator, lead, write) if p),
        ages=with_own(ages, facts.own_age),
    )


def terms_of(meeting: Meeting, ages: Ages) -> Terms:
    """The terms of a meeting."""
    return terms_for(meeting.facts, meeting.plan, ages)


def is_refused(person: Person) -> bool:
    """Whether the family has said no to somebody, who then is in nothing that goes out, whatever the day."""
    return person.consent.attend is False


def may_attend(person: Person, day: date, terms: Terms) -> MayHave:
    """Whether somebody may take part on that day; a spoken yes is enough.

    The family, those it brings, the interpreter and those who run the meeting need no consent. From the day
    the young person is of age, parents and relatives need one too, and what was said before counts no more.
    """
    adult = terms.reached("adult", day)
    if is_refused(person):
        return MayHave(why="refused", ask="young_person" if adult else "parents")
    if person.id in (terms.child, *terms.runs) or person.party in ("child", "support", "interpreter"):
        return MayHave(why="may")
    consent = consent_on(person, day)
    if adult:
        return _as_own("adult", "of_age", consent.attend, consent, day, terms)
    if person.guardian or person.party == "family":
        return MayHave(why="may")
    return _judged(consent.attend, consent, day, "parents")


def needs_consent(person: Person, day: date, terms: Terms) -> bool:
    """Whether somebody takes part only with a consent, given or not."""
    return not may_attend(change(person, consent=Consent(), consents=()), day, terms).yes


def consent_needed_from(person: Person, terms: Terms) -> date | None:
    """The first day that somebody takes part only with a consent; None: never, the first of days: always."""
    adult = terms.comes("adult") or date.min
    return next((day for day in (date.min, adult) if needs_consent(person, day, terms)), None)


def may_have(person: Person, day: date, terms: Terms) -> MayHave:
    """Whether somebody may have minutes that are sent on that day.

    An interpreter never, the plan owner always. Guardians need no consent before the age for health, and from
    then on one that the young person gave, spoken or written. The coordinator, leader and writer need none;
    everybody else needs one in writing. From the day of majority all need one that the young person gave.
    """
    adult = terms.reached("adult", day)
    if is_refused(person):
        return MayHave(why="refused", ask="young_person" if adult else "parents")
    if person.party == "interpreter":
        return MayHave(why="interpreter")
    if person.id == terms.child:
        return MayHave(why="may")
    consent = consent_on(person, day)
    if adult:
        return _in_writing(_as_own("adult", "of_age", consent.minutes, consent, day, terms), consent)
    if person.guardian:
        if not terms.reached("health", day):
            return MayHave(why="may")
        return _as_own("health", "young_person", consent.minutes, consent, day, terms)
    if person.id in terms.runs:
        return MayHave(why="may")
    return _in_writing(_judged(consent.minutes, consent, day, "parents"), consent)


def copy_for(meeting: Meeting, person: str, day: date, ages: Ages) -> MayHave:
    """Whether somebody may have these minutes when they are sent on a day, by these ages."""
    return copy_on(meeting, person, day, terms_of(meeting, ages))


def copy_on(meeting: Meeting, person: str, day: date, terms: Terms) -> MayHave:
    """Whether somebody may have these minutes when they are sent on a day.

    Who took part without a consent for the day of the meeting stands under attendance and gets no copy,
    whatever was said of copies. The ages count on the day of sending alone.
    """
    known = meeting.people[person]
    found = may_have(known, day, terms)
    if not found.yes or person not in meeting.attendance or not meeting.attendance[person].came:
        return found
    held = meeting_day(meeting)
    if may_attend(known, held, change(terms, ages={})).yes:
        return found
    return MayHave(why="attended_without", ask="young_person" if terms.reached("adult", day) else "parents")


def may_receive(meeting: Meeting, person: str, day: date, ages: Ages) -> bool:
    """Whether the person may have a copy that is sent on that day."""
    return copy_for(meeting, person, day, ages).yes


def _judged(answer: bool | None, consent: Consent, day: date, ask: Asked) -> MayHave:
    if answer is None:
        return MayHave(why="no_consent", ask=ask)
    if answer is False:
        return MayHave(why="declined", ask=ask)
    if consent.withdrawn and day >= consent.withdrawn:
        return MayHave(why="withdrawn", ask=ask, turned=consent.withdrawn)
    if consent.since and day < consent.since:
        return MayHave(why="not_yet", ask=ask, turned=consent.since)
    if consent.until and day > consent.until:
        return MayHave(why="consent_ended", ask=ask, turned=consent.until)
    return MayHave(why="may", ask=ask)


def _as_own(
    step: AgeStep, lacking: Why, answer: bool | None, consent: Consent, day: date, terms: Terms
) -> MayHave:
    """A yes counts only where the young person gave it: its first day is the birthday or later."""
    found = _judged(answer, consent, day, "young_person")
    own = terms.comes(step)
    if found.why == "no_consent" or (answer and not (consent.since and own and consent.since >= own)):
        return MayHave(why=lacking, ask="young_person")
    return found


def _in_writing(found: MayHave, consent: Consent) -> MayHave:
    return change(found, why="oral_only") if found.yes and consent.oral else found
