"""Forms about the people of a case, between the meetings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moteleder.domain.consents import says_yes
from moteleder.domain.people import Consent, Person
from moteleder.domain.recipients import may_attend, may_have, terms_for
from moteleder.domain.values import change
from moteleder.i18n import Words
from moteleder.minutes.presence import HOW
from moteleder.rules_of_age import ages
from moteleder.session.person_words import MANDATES, PERMANENT
from moteleder.session.services import PARTIES, usual
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, TextField
from moteleder.tui.dialogs.person_fields import BornField, MailField, PartyField, PhoneField, party_offered

__all__ = ["PEOPLE_FORMS", "child_form", "family_says_form", "left_form", "new_person_form", "person_form"]


def new_person_form(about: About, _: str = "") -> FormDialog:
    """Somebody new, in short; gives a `Person` without an id."""
    w = about.w
    fields: list[Field] = [
        *_who(about, Person(id="")),
        PartyField("party", w("Comes from"), proposes=lambda values: party_offered(w, values)),
        _guardian(w, given=False, when=_family),
        TextField(
            "suggested_by",
            w("Suggested by"),
            help=w("Only where it was not the family; waits for a yes."),
            when=lambda values: not _family(values),
        ),
    ]
    return FormDialog(
        about,
        w("Somebody new around the child"),
        fields,
        begins_at="role",
        finish=_made(about, Person(id="")),
    )


def person_form(about: About, person: str = "") -> FormDialog:
    """Everything that is known of somebody; gives the `Person` as it is to be."""
    w = about.w
    known = about.meeting.people.get(person, Person(id=person))
    homes = {p.household: None for p in about.meeting.people.values() if p.household}
    fields: list[Field] = [
        *_who(about, known),
        PartyField("party", w("Comes from"), given=w(PARTIES[known.party])),
        _guardian(w, given=known.guardian),
        TextField(
            "household",
            w("Household"),
            help=w("Which home; the same word is the same home."),
            choices=tuple(homes),
            given=known.household,
        ),
        *_reach(about, known),
        _how(w, known),
        ChoiceField("permanent", w("Asked to"), options=_options(PERMANENT, w), given=known.permanent),
        ChoiceField("mandate", w("Can say yes"), options=_options(MANDATES, w), given=known.mandate),
        TextField(
            "suggested_by",
            w("Suggested by"),
            help=w("Only where it was not the family; waits for a yes."),
            given=known.suggested_by,
        ),
    ]
    return FormDialog(about, about.who(person), fields, begins_at="name", finish=_made(about, known))


def child_form(about: About, child: str = "") -> FormDialog:
    """The child: the name in the minutes and on screen, the day of birth, how to reach it."""
    w, facts = about.w, about.meeting.facts
    known = about.meeting.people.get(child, Person(id=child, party="child"))
    fields: list[Field] = [
        TextField("name", w("Name in the minutes"), required=True, given=known.name or facts.alias),
        TextField("alias", w("Called on screen"), required=True, given=facts.alias),
        BornField("born", w("Born"), help=w("Day, month and year: 14.3.2018."), given=facts.born),
        *_reach(about, known),
        _how(w, known),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        alias, born = values.pop("alias"), values.pop("born")
        return {"person": change(known, **values), "facts": change(facts, alias=alias, born=born)}

    return FormDialog(about, about.child, fields, finish=finish)


def family_says_form(about: About, person: str = "") -> FormDialog:
    """What the family says that somebody may; gives a `Consent`, and the day it was taken back."""
    w = about.w
    known = about.meeting.people.get(person, Person(id=person))
    before = known.consent
    # Where the young person's own word is missing, what was said before it counted is not offered as said.
    anew = says_yes(before) and _lacks_own(about, known)
    given = Consent(oral=before.oral, since=about.today) if anew else before
    answers = ((None, w("not asked")), (True, w("yes")), (False, w("no")))
    ways = ((False, w("in writing")), (True, w("by word of mouth, in writing later")))
    fields: list[Field] = [
        ChoiceField("attend", w("May take part"), options=answers, given=given.attend),
        ChoiceField("minutes", w("May get the minutes"), options=answers, given=given.minutes, when=_not_no),
        ChoiceField("oral", w("How it is given"), options=ways, given=given.oral, when=_yes),
        DateField(
            "since", w("From"), help=w("May be left empty: from today."), given=given.since, when=_said
        ),
        DateField("until", w("Until"), help=w("May be left empty."), given=given.until, when=_yes),
        DateField(
            "withdrawn",
            w("Taken back on"),
            help=w("Only where the yes no longer holds."),
            given=given.withdrawn,
            when=lambda _: says_yes(before),
        ),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        since, until, back = values["since"], values["until"], values["withdrawn"]
        if since and until and until < since:
            return Wrong("until", w("That is before the day it begins."))
        if back and before.since and back < before.since:
            return Wrong("withdrawn", w("That is before the day it begins."))
        return {"consent": before if anew and not _said(values) else Consent(**values)}

    title = w("May {person} come and get the minutes?").format(person=about.who(person))
    return FormDialog(about, title, fields, intro=_whose(about, known), finish=finish)


def left_form(about: About, person: str = "") -> FormDialog:
    """Somebody is out of the group; gives the day."""
    w = about.w
    stays = w("Stays in the minutes of earlier meetings, and is asked to no more.")
    title = w("{person} has left the group").format(person=about.meeting.label(person))
    fields = [DateField("left", w("From the day"), required=True, given=about.today)]
    return FormDialog(about, title, fields, intro=(stays,))


PEOPLE_FORMS: dict[str, Callable[[About, str], FormDialog]] = {
    "child": child_form,
    "family_says": family_says_form,
    "left": left_form,
    "new_person": new_person_form,
    "person": person_form,
}
"""Every form about people between the meetings, by name."""


def _who(about: About, known: Person) -> list[Field]:
    """Role, service and name: what is usual is offered, anything else is as good."""
    w, around = about.w, [o for o in usual(about.meeting.facts.language) if o.party != "child"]
    roles = tuple(dict.fromkeys(offer.role for offer in around if offer.role))
    here = [p.service for p in about.meeting.people.values() if p.service]
    services = tuple(dict.fromkeys([*here, *(offer.service for offer in around if offer.service)]))
    return [
        TextField("role", w("Role"), help=w("What the person is here as."), choices=roles, given=known.role),
        TextField("service", w("Service"), choices=services, given=known.service),
        TextField(
            "name", w("Name"), help=w("An interpreter is never named: write the role only."), given=known.name
        ),
    ]


def _reach(about: About, known: Person) -> list[Field]:
    w = about.w
    return [
        MailField("email", w("Mail"), help=w("May be left empty."), given=known.email),
        PhoneField("phone", w("Phone"), help=w("May be left empty."), given=known.phone),
    ]


def _how(w: Words, known: Person) -> Field:
    return ChoiceField("how", w("Takes part"), options=_options(HOW, w), given=known.how)


def _guardian(w: Words, *, given: bool, when: Callable[[Any], bool] = lambda _: True) -> Field:
    no_yes = ((False, w("no")), (True, w("yes")))
    return ChoiceField("guardian", w("Parental responsibility"), options=no_yes, given=given, when=when)


def _options(words: dict[Any, str], w: Words) -> tuple[tuple[Any, str], ...]:
    return tuple((value, w(said)) for value, said in words.items())


def _made(about: About, known: Person) -> Callable[[dict[str, Any]], dict[str, Any] | Wrong]:
    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        person = change(known, **values)
        if not person.name and not person.role:
            return Wrong("name", about.w("Write a name, or a role."))
        return {"person": person}

    return finish


def _lacks_own(about: About, person: Person) -> bool:
    """Whether the young person's own word on somebody is missing."""
    terms = terms_for(about.meeting.facts, None, ages())
    found = (may_attend(person, about.today, terms), may_have(person, about.today, terms))
    return any(each.why in ("young_person", "of_age") for each in found)


def _whose(about: About, person: Person) -> tuple[str, ...]:
    """Whose word it is, where it is not the parents'."""
    facts = about.meeting.facts
    found = may_have(
        change(person, consent=Consent(), consents=()), about.today, terms_for(facts, None, ages())
    )
    if found.ask == "young_person":
        return (about.w("From this age it is the young person's own word that counts."),)
    return ()


def _family(values: Any) -> bool:
    return bool(values["party"] == "family")


def _not_no(values: Any) -> bool:
    return values["attend"] is not False


def _yes(values: Any) -> bool:
    return bool(values["attend"] is not False and (values["attend"] or values["minutes"]))


def _said(values: Any) -> bool:
    return values["attend"] is not None or values["minutes"] is not None
