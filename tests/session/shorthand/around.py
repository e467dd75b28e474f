"""The table that lines are read at: the people around Elias, two of whom are called Åse."""

from __future__ import annotations

from datetime import date, datetime

from moteleder.domain.events import Next
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.values import change
from moteleder.session.shorthand.reading import Around
from tests.domain.worlds import OSLO, Table, case

TODAY = date(2026, 12, 2)
"""A Wednesday."""


def meeting() -> Meeting:
    """Everybody, the next meeting agreed on."""
    table = Table(case(professionals=10)).begin()
    found = table.do(Next, start=datetime(2027, 3, 10, 13, 0, tzinfo=OSLO), length=75)
    people = {
        **found.people,
        "P6": change(found.people["P6"], service="Granvik skole"),
        "P10": change(found.people["P10"], service="PPT"),
        "P30": Person(id="P30", name="Åse Berg", role="støttekontakt"),
        "P31": Person(id="P31", name="Åse Moe", role="miljøterapeut", service="Lia bolig"),
    }
    return change(found, people=people)


def around(languages: str = "nb") -> Around:
    """`nb/en`: the minutes in bokmål, the screen in English."""
    minutes, _, screen = languages.partition("/")
    found = meeting()
    facts = change(found.facts, language=minutes)
    return Around(change(found, facts=facts), TODAY, screen or minutes)
