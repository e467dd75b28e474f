"""Small cases to meet about: the people around Elias, more or fewer of them, with any agenda."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from moteleder.domain.agenda import Invited, Item, RoundWish
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.events import Arrive, Begin, Event
from moteleder.domain.journal import Journal, record, start
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Consent, Party, Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.standing import freeze
from moteleder.domain.tasks import Task
from moteleder.domain.values import change

OSLO = timezone(timedelta(hours=1))
"""Oslo's time in December."""

START = datetime(2026, 12, 2, 13, 0, tzinfo=OSLO)
"""When the meeting is planned to begin."""

PARENTS_LAST = RoundWish(parents="last")
YES = Consent(attend=True, minutes=True, until=date(2027, 7, 31))

_SERVICES: tuple[tuple[str, str, Party], ...] = (
    ("Siri Tangvald", "barnekoordinator", "municipality"),
    ("Jonas Lyngmo", "vernepleier", "municipality"),
    ("Ane Fossli", "kontaktlærer", "school"),
    ("Kåre Myklum", "SFO-leder", "school"),
    ("Tiril Sandnæs", "fysioterapeut", "municipality"),
    ("Morten Haugdal", "ergoterapeut", "municipality"),
    ("Randi Ekornrud", "rådgiver", "ppt"),
    ("Yngve Solbrekk", "overlege", "specialist"),
    ("Laila Nordbotn", "saksbehandler", "municipality"),
    ("Beate Rokseth", "helsesykepleier", "municipality"),
)

CHILD, MOTHER, FATHER, LEADER, WRITER, TEACHER = "P1", "P2", "P3", "P4", "P5", "P6"
INTERPRETER, NOT_WANTED, DOCTOR = "P14", "P15", "P16"
DEPUTY = Person(id="P20", name="Vilde Aamodt", role="rådgiver", party="ppt")

ITEMS = (
    Item(id="S1", title="Velkommen", kinds=("opening",), planned=5),
    Item(id="S2", title="Oppgaver sist", kinds=("previous",), planned=10),
    Item(id="S3", title="Elias sin stemme", kinds=("voice",), planned=10),
    Item(id="S4", title="Runde", kinds=("round",), planned=30),
    Item(id="S5", title="Mål", kinds=("goals",), planned=15),
    Item(id="S6", title="Avlastning", kinds=("topic",), planned=10),
    Item(id="S7", title="Oppgaver og neste møte", kinds=("tasks", "next", "summing"), planned=10),
    Item(id="S8", title="Runde om SFO", kinds=("round", "topic"), planned=10),
)

TASKS = (
    Task(id="O1", text="Søke om avlastning", owner="P4", due=date(2026, 9, 1), goal="M1", carried=2),
    Task(id="O2", text="Sende skjema til fastlegen", owner="P2", status="partly"),
    Task(id="O3", text="Måle lyd", owner="P5", status="done"),
)

GOALS = (
    Goal(id="M1", title="Helse", text="Elias skal være trygg", measure=(Measure(id="T1", text="Opplæring"),)),
    Goal(id="M2", title="Venner", text="«Jeg vil være med i friminuttet»", parent="M1"),
)


@lru_cache(maxsize=500)
def case(
    guardians: int = 2,
    homes: int = 1,
    professionals: int = 4,
    rounds: int = 1,
    tasks: int = 3,
    first: bool = False,
    child_speaks: bool = False,
    wish: RoundWish = PARENTS_LAST,
) -> Case:
    """A case with one meeting that is called and not begun."""
    people = _people(guardians, homes, professionals)
    items = tuple(i for i in ITEMS if not i.serves("round") or i.id in ("S4", "S8")[:rounds])
    asked = [i.id for i in people if i.id not in (NOT_WANTED, DOCTOR)]
    plan = MeetingRecord(
        number=1 if first else 5,
        start=START,
        length=90,
        leader=LEADER,
        writer=WRITER,
        wish=wish,
        item=items,
        invited=tuple(
            Invited(person=p, turn=5, items=("S3",) if p == CHILD and not child_speaks else ()) for p in asked
        ),
    )
    return Case(
        facts=CaseFacts(alias="Elias", child=CHILD),
        people=people,
        goals=GOALS,
        tasks=TASKS[:tasks],
        meetings=(plan,),
        last_meeting=None if first else date(2026, 6, 10),
    )


def _people(guardians: int, homes: int, professionals: int) -> tuple[Person, ...]:
    parents = (("P2", "Marte Brattvoll", "mor"), ("P3", "Henning Osnes", "far"))
    return (
        Person(id=CHILD, name="Elias B.", role="planeier", party="child"),
        *(
            Person(id=id_, name=name, role=role, party="family", guardian=True, household=f"hjem {n % homes}")
            for n, (id_, name, role) in enumerate(parents[:guardians])
        ),
        *(
            Person(id=f"P{n}", name=name, role=role, party=party, consent=YES)
            for n, (name, role, party) in enumerate(_SERVICES[:professionals], 4)
        ),
        Person(id=INTERPRETER, role="tolk", party="interpreter", consent=YES),
        Person(id=NOT_WANTED, role="avlastningshjemmet", party="support", consent=Consent(attend=False)),
        Person(id=DOCTOR, name="Amir Daneshvar", role="fastlege", party="gp", consent=Consent(minutes=True)),
    )


cases: st.SearchStrategy[Case] = st.builds(
    case,
    guardians=st.sampled_from((2, 2, 1, 0)),
    homes=st.sampled_from((1, 2)),
    professionals=st.sampled_from((4, 1, 2, 10)),
    rounds=st.sampled_from((1, 2, 0)),
    tasks=st.sampled_from((3, 0)),
    first=st.booleans(),
    child_speaks=st.booleans(),
    wish=st.sampled_from([PARENTS_LAST, RoundWish(parents="first"), RoundWish(parents="both")]),
)
"""Any of these cases."""


class Table:
    """A meeting that is played event by event, a minute apart, by the writer's hand."""

    def __init__(self, of: Case | None = None, number: int | None = None) -> None:
        self.case = case() if of is None else of
        self.number = self.case.meetings[-1].number if number is None else number
        self.journal: Journal = start(self.case, self.number)
        self.now = START - timedelta(minutes=1)

    @property
    def meeting(self) -> Meeting:
        return self.journal.meeting

    def do(self, kind: Callable[..., Event], /, minutes: float = 1, **fields: Any) -> Meeting:
        """Let an event happen, `minutes` after the last one that was tried."""
        self.now += timedelta(minutes=minutes)
        self.journal = record(self.journal, kind(at=self.now, **{"by": WRITER, **fields}))
        return self.meeting

    def begin(self, *here: str) -> Table:
        """Begin at 13.00, with these people present a minute later."""
        self.do(Begin, snapshot=freeze(self.case, self.number))
        if here:
            self.do(Arrive, people=here)
        return self


def ended(of: Case, number: int, *events: Event) -> Case:
    """The case with these events as the journal of a meeting."""
    meetings = tuple(m if m.number != number else change(m, event=events) for m in of.meetings)
    return change(of, meetings=meetings)
