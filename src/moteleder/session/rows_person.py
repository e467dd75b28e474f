"""Everything that is known of one person, for beside the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moteleder.dates import full_day
from moteleder.domain.ages import age_on
from moteleder.domain.consents import state_on
from moteleder.domain.days import day_of
from moteleder.domain.people import Consent, Person
from moteleder.i18n import msg
from moteleder.minutes.presence import HOW
from moteleder.session.ages_said import ages_ahead, ages_reached
from moteleder.session.case_view import CaseView
from moteleder.session.copy_rights import why_no_copy
from moteleder.session.group_state import copies, needs_yes, next_meeting, part_of, to_do
from moteleder.session.person_words import MANDATES, PERMANENT
from moteleder.session.rows_consent import consent_lines
from moteleder.session.rows_line import Line, joined, quiet
from moteleder.session.services import PARTIES

__all__ = ["person_told"]

_POSTS = {
    "coordinator": msg("coordinator"),
    "leader": msg("leads the meetings"),
    "writer": msg("writes the minutes"),
}


def person_told(view: CaseView, id_: str) -> tuple[Line, ...]:
    """Who it is, what is to be done, the consent through time, how to reach the person, open tasks."""
    person = view.person(id_)
    return tuple(_told(view, person)) if person else ()


def _told(view: CaseView, person: Person) -> Iterator[Line]:
    w = view.w
    yield Line("", person.label, strong=True, picks=False)
    role = person.role if person.role != person.label else ""
    party = w(PARTIES[person.party])
    yield _said(joined(role, person.service, "" if party in (role, person.service) else party))
    yield from (_said(line) for line in _posts(view, person))
    for line in to_do(view, person):
        yield Line("", line, sign="!", tone="over", picks=False)
    if part_of(view, person) == "child":
        yield from _child(view)
    yield from _consent(view, person)
    yield from _reach(view, person)
    yield from _takes_part(view, person)
    yield from _tasks(view, person)


def _posts(view: CaseView, person: Person) -> Iterator[str]:
    w, facts = view.w, view.case.facts
    if person.left:
        yield w("Left the group on {day}. u brings the person back.").format(
            day=full_day(person.left, view.language)
        )
    posts = [w(said) for name, said in _POSTS.items() if getattr(facts, name) == person.id]
    if posts:
        yield ", ".join(posts)
    if person.suggested_by:
        yield w("suggested by {who}").format(who=person.suggested_by)


def _child(view: CaseView) -> Iterator[Line]:
    w, facts, day = view.w, view.case.facts, view.today
    yield from _heading(w("Age"))
    if facts.born is None:
        yield _said(w("The date of birth is not known: nothing is reckoned from age."))
        return
    years = w("{years} years old, born {day}")
    yield _said(years.format(years=age_on(facts.born, day), day=full_day(facts.born, view.language)))
    ahead = next_meeting(view)
    meets = day_of(ahead.start) if ahead else None
    reached = ages_reached(facts, day, w, view.language)
    yield from (_said(line) for line in (*reached, *ages_ahead(facts, day, w, view.language, None, meets)))


def _consent(view: CaseView, person: Person) -> Iterator[Line]:
    w = view.w
    heard = person.consent != Consent() or bool(person.consents)
    if person.id == view.case.facts.child:
        return
    yield from _heading(w("Consent"))
    if part_of(view, person) == "refused":
        yield _said(w("The answer was no: in nothing that is sent out, and nowhere but here."))
    elif not needs_yes(view, person):
        yield _said(w("Takes part without being asked about."))
    if heard or needs_yes(view, person):
        for line in consent_lines(person, view.today, w, view.language):
            yes = state_on(person, view.today) in ("oral", "written")
            yield replace(line, id="", right="", detail="" if yes else line.right, picks=False)
    gets = copies(view, person)
    yield _said(w("may have the minutes") if gets.yes else why_no_copy(gets, w))


def _reach(view: CaseView, person: Person) -> Iterator[Line]:
    w = view.w
    yield from _heading(w("Contact"))
    if not person.email and not person.phone:
        yield _said(w("No mail address and no phone yet. Enter writes them."))
    yield from (_said(each) for each in (person.email, person.phone) if each)


def _takes_part(view: CaseView, person: Person) -> Iterator[Line]:
    w = view.w
    if part_of(view, person) == "refused":
        return
    yield from _heading(w("Takes part"))
    yield _said(joined(w(PERMANENT[person.permanent]), w(HOW[person.how])))
    if person.guardian:
        yield _said(joined(w("parental responsibility"), person.household))
    if person.mandate:
        yield _said(w(MANDATES[person.mandate]))


def _tasks(view: CaseView, person: Person) -> Iterator[Line]:
    mine = [t for t in view.standing.tasks if t.is_open and t.owner == person.id]
    if mine:
        yield from _heading(view.w("Open tasks"))
    for task in mine:
        due = full_day(task.due, view.language) if task.due else ""
        yield Line("", joined(task.text, due), sign="·", picks=False)


def _heading(text: str) -> Iterator[Line]:
    yield quiet("")
    yield Line("", text.upper(), tone="quiet", strong=True, picks=False)


def _said(text: str) -> Line:
    return Line("", text, picks=False)
