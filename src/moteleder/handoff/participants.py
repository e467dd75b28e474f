"""Who came into the plan's group and who left it since the meeting before, and whose consent changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moteleder.dates import full_day
from moteleder.domain.case import Case
from moteleder.domain.events import Begin
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.minutes.escape import line
from moteleder.minutes.layout import bullets
from moteleder.minutes.page import Page

__all__ = ["before", "changes"]


def before(case: Case, number: int) -> dict[str, Person]:
    """The people as the meeting before left them: what was changed between the two is taken back.

    Nobody before a first meeting: then all are new to the plan.
    """
    record = case.meeting(number)
    begin = next((e for e in record.event if isinstance(e, Begin)), None)
    if begin is None or begin.snapshot is None or begin.snapshot.previous is None:
        return {}
    people = {person.id: person for person in begin.snapshot.person}
    earlier = max((m.number for m in case.meetings if m.event and m.number < number), default=0)
    for edit in reversed(case.person_edit):
        if earlier <= edit.after < number:
            people.pop(edit.id, None)
            if edit.was is not None:
                people[edit.id] = edit.was
    return people


def changes(page: Page, were: Mapping[str, Person]) -> str:
    """A line for each change, as Markdown; empty where there is none.

    Whoever the family has refused is in none, nor is child welfare where it did not come: that it is asked is
    nothing that a plan's readers may learn from a list.
    """
    meeting = page.meeting
    return bullets(
        line(said)
        for person in meeting.people.values()
        if _may_stand(page, meeting, person)
        for said in _of(page, were.get(person.id), person)
    )


def _may_stand(page: Page, meeting: Meeting, person: Person) -> bool:
    if page.hidden(person.id) or person.id == meeting.facts.child or person.party == "interpreter":
        return False
    attendance = meeting.attendance.get(person.id)
    return person.party != "child_welfare" or (attendance is not None and attendance.came)


def _of(page: Page, was: Person | None, now: Person) -> Iterator[str]:
    w, name = page.w, page.presented(now.id)
    attendance = page.meeting.attendance.get(now.id)
    if was is None and attendance and (absent := page.name(attendance.deputy_for)):
        yield w("Came in place of {absent}: {person}").format(absent=absent, person=name) + _consent(
            page, now
        )
        return
    if was is None or (was.left and not now.left):
        said = w("Takes part again: {person}") if was else w("New: {person}")
        yield said.format(person=name) + _consent(page, now)
        return
    if now.left and now.left != was.left:
        day = full_day(now.left, page.language)
        yield w("No longer takes part from {day}: {person}").format(day=day, person=name)
        return
    if (was.name, was.role, was.service) != (now.name, now.role, now.service):
        yield w("Now: {person}").format(person=name)
    if was.consent != now.consent:
        yield w("Consent changed: {person}").format(person=name) + _consent(page, now)


def _consent(page: Page, person: Person) -> str:
    """What the consent is, after the name; nothing for those who need none."""
    w, consent = page.w, person.consent
    if person.guardian or person.id == page.meeting.facts.coordinator:
        return ""
    if consent.attend is None:
        return f". {w('Consent is not settled.')}"
    if consent.withdrawn:
        day = full_day(consent.withdrawn, page.language)
        return f". {w('Consent was withdrawn {day}.').format(day=day)}"
    if consent.until:
        return f". {w('Consent until {day}.').format(day=full_day(consent.until, page.language))}"
    return f". {w('Consent is given.')}"
