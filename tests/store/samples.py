"""A small case, and events to write in it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from moteleder.domain.agenda import Invited, Item
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.events import Note
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.tasks import Task

START = datetime.fromisoformat("2026-12-02T13:00:00+01:00")


def note(count: int, text: str = "Leser høyt hjemme.") -> Note:
    """The `count`th note; each is a minute after the one before."""
    return Note(at=START + timedelta(minutes=count), by="P5", place="S4/P8", text=f"{count}: {text}")


def elias(*notes: Note) -> Case:
    """A case with two meetings; the notes are the second one's journal."""
    return Case(
        facts=CaseFacts(alias="Elias", child="P1", born=date(2017, 6, 3)),
        people=(
            Person(id="P1", name="Elias B.", role="planeier", party="child"),
            Person(id="P8", name="Tiril Sandnæs", role="fysioterapeut", consent=Consent(attend=True)),
        ),
        goals=(
            Goal(id="M1", title="Venner", text="«Å ha en venn»", measure=(Measure(id="T1", text="Lek"),)),
        ),
        tasks=(Task(id="O9", text="Ringe [SFO]", owner="P8", due=date(2026, 12, 4)),),
        meetings=(
            MeetingRecord(number=1, start=START - timedelta(days=90), length=60),
            MeetingRecord(
                number=2,
                start=START,
                length=75,
                item=(Item(id="S4", title="Runde", kinds=("round",)),),
                invited=(Invited(person="P8"),),
                event=notes,
            ),
        ),
        last_meeting=date(2026, 2, 4),
    )
