"""A small case, a clock that is set by hand, and a case that is kept in memory."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from moteleder.domain.agenda import Invited, Item, RoundWish
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.events import Arrive, Event
from moteleder.domain.people import Consent, Person
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import change
from moteleder.session.live import LiveSession
from moteleder.store.problems import CaseProblem, Unsaved, UnsavedReason

START = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)


class HandClock:
    """A clock that goes only when it is told to."""

    def __init__(self, start: datetime = START) -> None:
        self.time = start

    def now(self) -> datetime:
        return self.time

    def on(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


class HeldCase:
    """A case in memory; it refuses to save while `broken` says why."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.dirty = False
        self.broken: UnsavedReason | None = None
        self.changed = False
        """Whether another program has written the file."""
        self.aside: Case | None = None
        self.removed = 0
        self.closed = False

    def append(self, number: int, event: Event, replaces_last: bool = False) -> None:
        record = self.case.meeting(number)
        kept = record.event[:-1] if replaces_last else record.event
        longer = change(record, event=(*kept, event))
        meetings = tuple(longer if m.number == number else m for m in self.case.meetings)
        self.case = change(self.case, meetings=meetings)
        self.dirty = True
        self.save()

    def put(self, case: Case) -> None:
        self.case = case
        self.dirty = True
        self.save()

    def save(self) -> None:
        if self.changed:
            raise CaseProblem("conflict", "elias.mote")
        if self.broken is not None:
            raise Unsaved("elias.mote", self.broken)
        self.dirty = False

    def keep_aside(self) -> str:
        if self.broken is not None:
            raise Unsaved("elias.mote", self.broken)
        self.aside = self.case
        return "elias.mote.unsaved-1"

    def close(self, discard: bool = False) -> None:
        self.closed = True


def small_case() -> Case:
    """A child, two parents, a leader and two services; six kinds of item."""
    yes = Consent(attend=True, minutes=True)
    return Case(
        facts=CaseFacts(alias="Elias", child="P1"),
        last_meeting=datetime(2026, 6, 10, tzinfo=UTC).date(),
        people=(
            Person(id="P1", name="Elias B.", party="child"),
            Person(id="P2", name="Marte Brattvoll", role="mor", party="family", guardian=True),
            Person(id="P3", name="Henning Osnes", role="far", party="family", guardian=True),
            Person(id="P4", name="Siri Tangvald", role="barnekoordinator", consent=yes),
            Person(id="P6", name="Ane Fossli", role="kontaktlærer", party="school", consent=yes),
            Person(id="P8", name="Tiril Sandnæs", role="fysioterapeut", consent=yes),
        ),
        meetings=(
            MeetingRecord(
                number=5,
                start=START,
                length=90,
                leader="P4",
                wish=RoundWish(parents="last"),
                item=(
                    Item(id="S1", title="Velkommen", kinds=("opening",), planned=5),
                    Item(id="S2", title="Oppgaver sist", kinds=("previous",), planned=10),
                    Item(id="S3", title="Runde", kinds=("round",), planned=25),
                    Item(id="S4", title="Skyss", planned=10),
                    Item(id="S5", title="Oppgaver", kinds=("tasks", "next", "summing"), planned=20),
                ),
                invited=(
                    Invited(person="P4", round=False),
                    Invited(person="P6"),
                    Invited(person="P8"),
                    Invited(person="P2"),
                    Invited(person="P3"),
                ),
            ),
        ),
    )


def led(case: Case | None = None) -> tuple[LiveSession, HeldCase, HandClock]:
    """A meeting that has begun, with everybody there."""
    held = HeldCase(case or small_case())
    clock = HandClock()
    live = LiveSession(held, 5, clock)
    live.begin()
    live.do(Arrive, people=("P2", "P3", "P4", "P6", "P8"))
    return live, held, clock
