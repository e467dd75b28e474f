"""A small meeting that is called: a child, two parents, services asked to all of it or to some items."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from typing import Any

from moteleder.domain.agenda import Invited, Item
from moteleder.domain.case import MeetingRecord
from moteleder.domain.people import Consent, Person
from moteleder.domain.recipients import Terms
from moteleder.domain.snapshot import CaseFacts
from moteleder.rules_of_age import ages

START = datetime(2026, 12, 2, 13, 0, tzinfo=timezone(timedelta(hours=1)))
DAY = START.date()
YES = Consent(attend=True)
FACTS = CaseFacts(alias="Elias", child="P1", coordinator="P4")
TERMS = Terms(child="P1", runs=("P4", "P5"), ages=ages())
CHILD, MOTHER, LEADER, WRITER, TEACHER, SPECIALIST, WELFARE = "P1", "P2", "P4", "P5", "P6", "P11", "P8"

PEOPLE = {
    person.id: person
    for person in (
        Person(id="P1", name="Elias B.", party="child"),
        Person(id="P2", name="Marte Brattvoll", role="mor", party="family", guardian=True),
        Person(id="P4", name="Siri Tangvald", role="barnekoordinator", party="municipality"),
        Person(id="P5", name="Jonas Lyngmo", role="vernepleier", party="municipality"),
        Person(id="P6", name="Ane Fossli", role="kontaktlærer", party="school", consent=YES),
        Person(id="P8", name="Tiril Sandnæs", role="kontaktperson", party="child_welfare", consent=YES),
        Person(id="P11", name="Yngve Solbrekk", role="overlege", party="specialist", consent=YES),
    )
}

ITEMS = (
    Item(id="S1", title="Velkommen", kinds=("opening",), planned=5),
    Item(id="S2", title="Runde", kinds=("round",), planned=30),
    Item(id="S3", title="Medisin", planned=15),
    Item(id="S4", title="Neste møte", kinds=("next", "summing"), planned=10),
)


def plan(asked: Iterable[Invited] | None = None, **changed: Any) -> MeetingRecord:
    """The meeting; all are asked to all of it but the specialist, who is asked to the item on medicine."""
    everybody = tuple(
        Invited(person=p, items=("S3",) if p == SPECIALIST else (), round=p not in (CHILD, LEADER, WRITER))
        for p in PEOPLE
    )
    values: dict[str, Any] = {
        "number": 5,
        "start": START,
        "length": 60,
        "place": "Lyngen",
        "leader": LEADER,
        "writer": WRITER,
        "item": ITEMS,
        "invited": everybody if asked is None else tuple(asked),
    }
    return MeetingRecord(**{**values, **changed})


def on(days: int) -> date:
    """A day so many days from the meeting's."""
    return DAY + timedelta(days=days)
