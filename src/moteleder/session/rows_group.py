"""The people of a case as rows: the child, the family, the services, those who have left."""

from __future__ import annotations

from moteleder.domain.people import Person
from moteleder.session.case_view import CaseView
from moteleder.session.rows_line import Line, joined

__all__ = ["group_lines"]


def group_lines(view: CaseView) -> tuple[Line, ...]:
    """A row for each, in the order in which people are named."""
    people = sorted(view.standing.people, key=lambda each: _rank(view, each))
    return tuple(_line(each) for each in people)


def _rank(view: CaseView, person: Person) -> int:
    if person.id == view.case.facts.child:
        return 0
    return 1 if person.guardian or person.party == "family" else 2


def _line(person: Person) -> Line:
    role = person.role if person.role != person.label else ""
    return Line(person.id, person.label, detail=joined(role, person.service))
