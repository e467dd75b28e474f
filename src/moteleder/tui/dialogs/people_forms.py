"""Forms for who is here: those who leave, do not come, come instead, or come in addition."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from moteleder.dates import clock, oslo
from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Attendance
from moteleder.domain.people import Consent, Person
from moteleder.minutes.presence import HOW
from moteleder.session.said_dates import moment
from moteleder.session.services import PARTIES
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, Field, TextField, TimeField
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["absent_form", "add_person_form", "arrive_form", "deputy_form", "leave_form", "written_form"]


def arrive_form(about: About, person: str = "") -> FormDialog:
    """Somebody came, now or at the time that is written."""
    w = about.w
    title = w("{person} came").format(person=about.meeting.label(person)) if person else w("Somebody came")
    who = [] if person else [PersonField("person", w("Who"), required=True, among=about.away)]
    fields: list[Field] = [
        *who,
        TimeField("when", w("At what time"), required=True, given=_came(about)),
        ChoiceField("how", w("How"), options=tuple((value, w(said)) for value, said in HOW.items())),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        when = _stated(values["when"], _came(about), about)
        return {"people": (values.pop("person", person),), **values, "when": when}

    return FormDialog(about, title, fields, saves_at="when", finish=finish)


def _came(about: About) -> datetime:
    """When somebody who is marked now came: now, or with the beginning once the meeting really ended."""
    meeting = about.meeting
    return meeting.began if meeting.ended_before and meeting.began else about.now


def _left(about: About) -> datetime:
    """When somebody who is marked as gone left: now, or at the end once the meeting really ended."""
    return about.meeting.ended_before or about.now


def _stated(when: datetime, given: datetime, about: About) -> datetime | None:
    """The time that was stated, on the day of the meeting; none where it is the one that stood there.

    To the minute that one could lie before what happened last.
    """
    if clock(when) == clock(given):
        return None
    return moment(meeting_day(about.meeting), oslo(when).time()) if about.meeting.ended_before else when


def leave_form(about: About, person: str = "") -> FormDialog:
    """Somebody leaves, now or at the time that is written."""
    w = about.w
    title = (
        w("{person} leaves").format(person=about.meeting.label(person)) if person else w("Somebody leaves")
    )
    fields: list[Field] = [
        TimeField("when", w("At what time"), required=True, given=_left(about)),
        TextField("reason", w("Why"), help=w("May be left empty.")),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        return {"person": person, **values, "when": _stated(values["when"], _left(about), about)}

    who = [] if person else [PersonField("person", w("Who"), required=True, among=about.present)]
    return FormDialog(about, title, [*who, *fields], finish=finish)


def absent_form(about: About, person: str = "") -> FormDialog:
    """Somebody does not come."""
    w = about.w
    title = (
        w("{person} does not come").format(person=about.meeting.label(person))
        if person
        else w("Does not come")
    )
    who = [] if person else [PersonField("person", w("Who"), required=True, among=about.away)]
    said = ((True, w("has sent apologies")), (False, w("without notice")))
    sent = ((False, w("no")), (True, w("yes, to be read in the round")))
    known = about.meeting.attendance.get(person, Attendance())
    fields: list[Field] = [
        *who,
        ChoiceField("apologies", w("Said in advance"), options=said, given=known.status != "absent"),
        TextField("reason", w("Why"), help=w("May be left empty."), given=known.reason),
        ChoiceField("statement", w("Written statement"), options=sent, given=known.statement),
    ]
    return FormDialog(about, title, fields, finish=lambda values: {"person": person, **values})


def deputy_form(about: About, absent: str = "") -> FormDialog:
    """Somebody comes in another's place; the person in the result has no id yet."""
    w = about.w
    who = about.who(absent)
    title = w("Deputy for {person}").format(person=who) if absent else w("Deputy for somebody")
    # Nobody comes in place of the child.
    away = tuple(person for person in about.away if person != about.meeting.facts.child)
    instead = [] if absent else [PersonField("absent", w("In place of"), required=True, among=away)]
    asked = ((None, w("not asked")), (True, w("yes")), (False, w("no")))

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        for_ = about.meeting.people.get(absent or values["absent"])
        consent = Consent(attend=values["attend"], oral=values["attend"] is not None)
        person = _person(values, consent=consent, party=for_.party if for_ else "other")
        absentee = for_.id if for_ else absent
        return _named(about, person) or {
            "absent": absentee,
            "person": person,
            "when": _stated(values["when"], _came(about), about),
        }

    fields: list[Field] = [
        *instead,
        *_names(about),
        ChoiceField("attend", w("Has a yes been given?"), options=asked),
        TimeField("when", w("Came at"), required=True, given=_came(about)),
    ]
    return FormDialog(about, title, fields, finish=finish)


def add_person_form(about: About, _: str = "") -> FormDialog:
    """Somebody who was not on the list is here; the person in the result has no id yet."""
    w = about.w
    parties = tuple((value, w(said)) for value, said in PARTIES.items() if value != "child")
    no_yes = ((False, w("no")), (True, w("yes")))

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        person = _person(values, party=values["party"], guardian=values["guardian"])
        return _named(about, person) or {"person": person}

    fields: list[Field] = [
        *_names(about),
        ChoiceField("party", w("Comes from"), options=parties, given="municipality"),
        ChoiceField("guardian", w("Parental responsibility"), options=no_yes),
    ]
    return FormDialog(about, w("Somebody more is here"), fields, finish=finish)


def written_form(about: About, person: str = "") -> FormDialog:
    """A statement from somebody who is not here; what came with the apologies stands here already."""
    w, meeting = about.w, about.meeting
    known = {each.person: each.statement.strip() for each in meeting.plan.apology if each.statement.strip()}
    sent = [p for p in about.away if (a := meeting.attendance.get(p)) and a.statement]
    given = person or (sent[0] if len(sent) == 1 else "")
    fields: list[Field] = [
        PersonField("person", w("From whom"), required=True, among=about.away, given=given),
        TextField(
            "text",
            w("What was sent"),
            given=known.get(given, ""),
            lines=7,
            proposes=lambda values: (known[values["person"]],) if values["person"] in known else (),
        ),
    ]
    return FormDialog(about, w("Written statement"), fields)


def _names(about: About) -> list[Field]:
    w = about.w
    return [
        TextField("name", w("Name"), help=w("An interpreter is never named: write the role only.")),
        TextField("role", w("Role")),
        TextField("service", w("Service")),
    ]


def _person(values: dict[str, Any], **more: Any) -> Person:
    return Person(id="", name=values["name"], role=values["role"], service=values["service"], **more)


def _named(about: About, person: Person) -> Wrong | None:
    return None if person.name or person.role else Wrong("name", about.w("Write a name, or a role."))
