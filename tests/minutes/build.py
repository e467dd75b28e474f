"""A small meeting with a little of everything, and its minutes in English unless said otherwise."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from moteleder.domain.agenda import Item, MeetingPlan
from moteleder.domain.entries import Entry
from moteleder.domain.events.outcome import OwnWords
from moteleder.domain.meeting import (
    Approval,
    Attendance,
    Correction,
    GoalReview,
    MeasureReview,
    Meeting,
    NextMeeting,
    Passed,
    Stay,
    SumUpAnswer,
    TaskReview,
    Turn,
    Voice,
)
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.tasks import Task
from moteleder.minutes.writer import sections, write

START = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
YES = Consent(attend=True, minutes=True, until=date(2027, 7, 31))


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


def stayed(joined: int = 0, left: int | None = 92, **more: Any) -> Attendance:
    stay = Stay(joined=at(joined), left=None if left is None else at(left))
    return Attendance(status="present", stays=(stay,), **more)


def people() -> dict[str, Person]:
    every = (
        Person(id="P1", name="Elias B.", role="planeier", party="child"),
        Person(id="P2", name="Marte Brattvoll", role="mor", party="family", guardian=True),
        Person(id="P4", name="Siri Tangvald", role="barnekoordinator", party="municipality", consent=YES),
        Person(id="P6", name="Ane Fossli", role="kontaktlærer", service="Granvik skole", consent=YES),
        Person(id="P11", name="Yngve Solbrekk", role="overlege", consent=YES),
        Person(id="P13", name="Beate Rokseth", role="helsesykepleier", consent=YES),
        Person(id="P14", name="Amir Daneshvar", role="fastlege", consent=Consent(minutes=True)),
        Person(id="P15", name="Avlastningshjemmet", consent=Consent(attend=False)),
    )
    return {person.id: person for person in every}


AGENDA = (
    Item(id="S1", title="Velkommen", kinds=("opening",), state="done"),
    Item(id="S2", title="Oppgaver sist", kinds=("previous",), state="done"),
    Item(id="S3", title="Elias selv", kinds=("voice",), state="done"),
    Item(id="S4", title="Runde", kinds=("round",), state="done"),
    Item(id="S5", title="Mål og tiltak", kinds=("goals",), state="done"),
    Item(id="S6", title="Oppgaver", kinds=("tasks",), state="done"),
    Item(id="S7", title="Neste møte og evaluering", kinds=("next", "summing"), state="done"),
)

FACTS = CaseFacts(
    alias="Elias",
    child="P1",
    born=date(2018, 3, 14),
    municipality="Granvik",
    plan_from=date(2026, 8, 1),
    plan_until=date(2027, 7, 31),
    language="en",
)
PLAN = MeetingPlan(
    number=5, start=START, length=90, place="Lyngen", purpose="svar på avlastning", leader="P4", writer="P6"
)
GOAL = Goal(id="M3", title="Venner", text="«Jeg vil være med i friminuttet»")
MEASURE = Measure(
    id="T5", text="friminuttplan", responsible=("P6",), status="under_way", due=date(2027, 1, 8)
)


def meeting(**overrides: Any) -> Meeting:
    """The ended meeting, with any of its fields replaced."""
    fields: dict[str, Any] = {
        "plan": PLAN,
        "facts": FACTS,
        "previous": date(2026, 6, 10),
        "phase": "draft",
        "began": START,
        "ended": at(92),
        "people": people(),
        "attendance": {
            "P2": stayed(),
            "P4": stayed(),
            "P6": stayed(),
            "P11": stayed(how="digital", left=55),
            "P13": Attendance(status="apologies"),
        },
        "goals": {"M3": GOAL},
        "items": AGENDA,
        "voice": Voice(how="brought", brought_by="P6", words=(OwnWords(text="ikke med voksen", goal="M3"),)),
    }
    return Meeting(**(fields | overrides))


def full(**overrides: Any) -> Meeting:
    """The ended meeting with something in every field that holds words."""
    entries = (
        task("O9", owner="P6", place="S4/P6"),
        Entry(id="A1", kind="agree", place="S4/P6", text="planen ligger i sekken"),
        Entry(id="U1", kind="view", place="S4/P6", text="to dager", person="skolen"),
        Entry(id="K1", kind="reply", place="S4/P6", text="stemmer ikke", person="P2"),
        Entry(id="E1", kind="park", place="S4/P6", text="et tema", channel="leder", taken_by="P4"),
    )
    fields: dict[str, Any] = {
        "turns": (Turn(item="S4", person="P6", count=1),),
        "passes": (Passed(item="S4", person="P2", reason="vil vente"),),
        "notes": {"S1": "Alle hilste.", "S4/P6": "Planen virker."},
        "entries": entries,
        "open_tasks": {"O2": Task(id="O2", text="lære opp", owner="P13", due=date(2026, 9, 1))},
        "task_reviews": {"O2": TaskReview(status="not_done", reason="sykdom")},
        "corrections": (
            Correction(id="C1", original="ja", text="nei", reason="feil", person="P2", on=date(2026, 12, 2)),
        ),
        "approval": Approval(remark="én rettelse"),
        "goal_reviews": {"M3": GoalReview(status="on_the_way", text="Bedre.", assessment="syn")},
        "measure_reviews": {"T5": MeasureReview(goal="M3", measure=MEASURE, new=True)},
        "next": NextMeeting(start=at(60 * 24 * 98), length=75, place="Lyngen", people=("P2",), note="Kaffe."),
        "answers": {"P2": SumUpAnswer(person="P2", agrees=False, remark="for kort")},
        "copies": {"P2": "paper", "P14": "ip"},
        "evaluation": "Bra tid.",
        "remarks_due": date(2026, 12, 16),
        "reopened": ("glemte en oppgave",),
    }
    return meeting(**(fields | overrides))


def task(entry: str, **fields: Any) -> Entry:
    defaults: dict[str, Any] = {"text": "utvide planen", "place": "S6", "due": date(2026, 12, 18)}
    return Entry(id=entry, kind="task", **(defaults | fields))


def minutes(language: str = "en", **overrides: Any) -> str:
    return write(meeting(**overrides), language)


def part(key: str, value: Meeting) -> str:
    """One section of the minutes in English; empty where it is left out."""
    return next((s.markdown for s in sections(value, "en") if s.key == key), "")
