"""A case between its meetings: the fifth has ended, the sixth is called."""

from __future__ import annotations

from datetime import UTC, date, datetime

from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.events import DeferItem, End, Park, ReviewTask, TakeOn
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.session.case_view import CaseView
from tests.session.worlds import START, led, small_case

NOW = datetime(2027, 1, 12, 9, 0, tzinfo=UTC)
"""A morning between the two."""


def old_tasks() -> tuple[Task, ...]:
    """Tasks that were open before the meeting: the mother's, the teacher's, nobody's."""
    return (
        Task(id="O1", text="Lage friminuttplan", owner="P6", due=date(2026, 9, 1), meeting=4),
        Task(id="O2", text="Sende søknad", owner="P2", due=date(2026, 6, 30), meeting=4),
        Task(id="O3", text="Se på svømming", meeting=4),
    )


def between(planned: bool = True) -> Case:
    """Parked: skyss (`E1`), put off: `S4`, taken on: `O9` by the teacher, `O10` by the father."""
    live, held, _ = led(change(small_case(), tasks=old_tasks()))
    live.do(ReviewTask, task="O1", status="partly", reason="mangler fredag")
    live.do(ReviewTask, task="O2", status="done")
    live.do(Park, id="E1", place="S1", text="Klage på skyss", channel="klage", taken_by="P4", told_by="P6")
    live.do(TakeOn, id="O9", place="S1", text="Måle garasjeporten", owner="P3", due=date(2027, 1, 5))
    live.do(TakeOn, id="O10", place="S1", text="Dele sekken", owner="P8", due=date(2027, 2, 1))
    live.do(DeferItem, item="S4", reason="Tiden")
    live.do(End)
    sixth = MeetingRecord(number=6, start=START.replace(year=2027, month=3), length=75)
    return change(held.case, meetings=(*held.case.meetings, sixth)) if planned else held.case


def view(case: Case, language: str = "en") -> CaseView:
    """The case on that morning."""
    return CaseView(case, NOW, language)
