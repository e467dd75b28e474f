"""Preparing a meeting: what the call to the parents, the agenda and the answers change in a case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from moteleder.domain.agenda import Apology, Invited, MeetingPlan
from moteleder.domain.agenda_plan import with_items
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.consents import give, refuse
from moteleder.domain.days import day_of
from moteleder.domain.invitation import Call, call
from moteleder.domain.needed import asked_by_need, invitation
from moteleder.domain.people import Consent, Person
from moteleder.domain.recipients import Terms, terms_for
from moteleder.domain.values import change
from moteleder.rules_of_age import ages
from moteleder.session.case_view import CaseView
from moteleder.session.family_word import with_word
from moteleder.session.notices import Notice, notices

__all__ = ["Preparing", "with_person", "with_record"]


def with_record(case: Case, record: MeetingRecord) -> Case:
    """The case with a meeting in the place of the one that has its number."""
    meetings = tuple(record if each.number == record.number else each for each in case.meetings)
    return change(case, meetings=meetings)


def with_person(case: Case, person: Person) -> Case:
    """The case with a person as the person is now; one whom only a meeting knew is added."""
    if any(each.id == person.id for each in case.people):
        return change(case, people=tuple(person if each.id == person.id else each for each in case.people))
    return change(case, people=(*case.people, person))


@dataclass(frozen=True)
class Preparing:
    """One meeting of a case that is being prepared; what changes it gives the case back."""

    view: CaseView
    """The case as it stands."""
    number: int
    """The meeting's number."""

    @property
    def record(self) -> MeetingRecord:
        """The meeting as it is planned so far."""
        return self.view.case.meeting(self.number)

    @property
    def people(self) -> dict[str, Person]:
        """Everybody of the case by id."""
        return self.view.meeting.people

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """What everybody who is asked gets, sent today."""
        return notices(self.view.case, self.number, self.view.today)

    def may_come(self, person: str) -> Call:
        """Whether somebody may be called on the meeting's day, and if not, why."""
        return call(self.people[person], day_of(self.record.start), self._terms)

    @property
    def of_age(self) -> bool:
        """Whether the young person is of age when the meeting is, and decides alone."""
        return self._terms.reached("adult", day_of(self.record.start))

    @property
    def _terms(self) -> Terms:
        return terms_for(self.view.case.facts, self.record, ages())

    def invited(self, person: str) -> Invited | None:
        """How somebody is asked; None where the person is not."""
        return next((each for each in self.record.invited if each.person == person), None)

    def apology(self, person: str) -> Apology | None:
        """What somebody who does not come has said."""
        return next((each for each in self.record.apology if each.person == person), None)

    def deputy(self, person: str) -> str:
        """Id of the one who comes instead; empty where nobody does."""
        return next((each.person for each in self.record.invited if each.deputy_for == person), "")

    def prepared(self, **fields: Any) -> Case:
        """With something else that the call to the parents brought."""
        preparation = change(self.record.preparation, **fields)
        return with_record(self.view.case, change(self.record, preparation=preparation))

    def asked_about(self, name: str, case: Case) -> Case:
        """A case in which the parents have been asked about something, whatever they said."""
        record = case.meeting(self.number)
        asked = tuple(dict.fromkeys((*record.preparation.asked, name)))
        return with_record(case, change(record, preparation=change(record.preparation, asked=asked)))

    def planned(self, **fields: Any) -> Case:
        """With another time, place, purpose, leader or wish for the round."""
        return with_record(self.view.case, change(self.record, **fields))

    def with_agenda(self, plan: MeetingPlan) -> Case:
        """With the agenda of a plan, and those who are asked as it says and as they are needed."""
        record = change(self.record, kind=plan.kind, item=plan.item, invited=plan.invited)
        needed = asked_by_need(self.record, record, self.people, day_of(record.start), self._terms)
        return with_record(self.view.case, with_items(needed, needed.item))

    def asks(self, invited: Invited) -> Case:
        """With somebody asked to come, or asked to something else than before."""
        known = self.invited(invited.person)
        everybody = self.record.invited
        asked = (
            tuple(invited if each is known else each for each in everybody)
            if known
            else (*everybody, invited)
        )
        return self.planned(invited=asked)

    def does_not_ask(self, person: str) -> Case:
        """With somebody not asked any more; what the person has answered goes too, and a deputy."""
        asked = tuple(i for i in self.record.invited if person not in (i.person, i.deputy_for))
        sorry = tuple(each for each in self.record.apology if each.person != person)
        return self.planned(invited=asked, apology=sorry)

    def answers(self, person: str, apology: Apology | None, deputy: str) -> Case:
        """With what somebody has answered: coming (None), or not, and who comes instead."""
        others = tuple(each for each in self.record.apology if each.person != person)
        sorry = (*others, apology) if apology else others
        asked = tuple(i for i in self.record.invited if i.deputy_for != person or i.person == deputy)
        if apology and deputy and all(i.person != deputy for i in asked):
            place = self.invited(person)
            like = change(place, person=deputy, deputy_for=person) if place else Invited(person=deputy)
            asked = (*asked, like)
        return self.planned(invited=asked, apology=sorry)

    def family_said(self, person: str, *, attend: bool, minutes: bool, oral: bool) -> Case:
        """With the family's word on somebody, who is asked to come where it is a yes."""
        before, today = self.people[person], self.view.today
        consent = Consent(attend=True, minutes=minutes, oral=oral)
        after = give(before, consent, today) if attend else refuse(before, today)
        return self._with_word(after, asks=attend)

    def consent_said(self, person: str, consent: Consent) -> Case:
        """With a consent as it is now; who was kept away by its days alone is asked to come."""
        after = with_word(self.people[person], consent, self.view.today)
        return self._with_word(after, asks=self.may_come(person) == "lapsed")

    def _with_word(self, person: Person, *, asks: bool) -> Case:
        case = with_person(self.view.case, person)
        may = call(person, day_of(self.record.start), self._terms)
        if not asks or may != "called" or self.invited(person.id):
            return case
        asked = (*self.record.invited, invitation(self.record, person))
        return with_record(case, change(self.record, invited=asked))

    def moves(self, person: str, by: int) -> Case:
        """With somebody earlier (-1) or later (1) in the order of the round."""
        everybody = list(self.record.invited)
        at = next((n for n, each in enumerate(everybody) if each.person == person), -1)
        to = at + by
        if at >= 0 and 0 <= to < len(everybody):
            everybody[at], everybody[to] = everybody[to], everybody[at]
        return self.planned(invited=tuple(everybody))
