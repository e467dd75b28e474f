"""A case as rows of tables, and back."""

from __future__ import annotations

from typing import Any

import msgspec

from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.events import Event
from moteleder.domain.values import change
from moteleder.store.encoding import Row, Tables
from moteleder.store.migrations import FORMAT
from moteleder.store.problems import CaseProblem, invalid
from moteleder.store.typed import case_from

__all__ = ["case_of", "journal_row", "rows_of"]

_DOCUMENTS = {"people": "person", "goals": "goal", "tasks": "task", "meetings": "meeting"}
"""Table to the name that its rows have in a case, and in the place of a mistake."""


def rows_of(case: Case) -> dict[str, list[Row]]:
    """Every table's rows, in order; `ValueError` where two meetings have one number."""
    numbers = [record.number for record in case.meetings]
    if len(set(numbers)) < len(numbers):
        raise ValueError("two meetings have one number")
    facts: Row = msgspec.to_builtins(change(case, people=(), goals=(), tasks=(), meetings=()))
    return {
        "case": [{"format": FORMAT, **facts}],
        "people": [msgspec.to_builtins(person) for person in case.people],
        "goals": [msgspec.to_builtins(goal) for goal in case.goals],
        "tasks": [msgspec.to_builtins(task) for task in case.tasks],
        "meetings": [msgspec.to_builtins(change(record, event=())) for record in case.meetings],
        "journal": [row for record in case.meetings for row in _journal(record)],
    }


def journal_row(number: int, n: int, event: Event) -> Row:
    """One event as the `n`th of a meeting's journal, from 1."""
    return {"meeting": number, "n": n, "event": msgspec.to_builtins(event)}


def case_of(tables: Tables, where: str) -> Case:
    """The case that the tables hold; `damaged` with the place of the mistake, as `$.meeting[0].number`."""
    raw: dict[str, Any] = {name: list(tables.get(table, {}).values()) for table, name in _DOCUMENTS.items()}
    raw["meeting"] = _with_journals(raw["meeting"], tables.get("journal", {}), where)
    for row in tables["case"].values():
        for name, value in row.items():
            if name in raw:
                raise _damaged(where, f"$.{name}")
            if name != "format":
                raw[name] = value
    try:
        return case_from(raw)
    except msgspec.ValidationError as error:
        raise invalid(where, error, "damaged") from None


def _journal(record: MeetingRecord) -> list[Row]:
    return [journal_row(record.number, n, event) for n, event in enumerate(record.event, 1)]


def _with_journals(meetings: list[Row], journal: dict[str, Row], where: str) -> list[Row]:
    """The meetings with their events; a row that belongs nowhere, or a gap, is damage."""
    events: dict[int, dict[int, object]] = {}
    for index, meeting in enumerate(meetings):
        number = meeting.get("number")
        if type(number) is not int or number in events:
            raise _damaged(where, f"$.meeting[{index}].number")
        if "event" in meeting:
            raise _damaged(where, f"$.meeting[{index}].event")
        events[number] = {}
    for index, row in enumerate(journal.values()):
        number, n = row.get("meeting"), row.get("n")
        found = events.get(number) if type(number) is int else None
        if found is None or type(n) is not int or n in found or row.keys() != {"meeting", "n", "event"}:
            raise _damaged(where, f"$.journal[{index}]")
        found[n] = row["event"]
    filled = []
    for index, (meeting, found) in enumerate(zip(meetings, events.values(), strict=True)):
        for n in range(1, len(found) + 1):
            if n not in found:
                raise _damaged(where, f"$.meeting[{index}].event[{n - 1}]")
        filled.append({**meeting, "event": [found[n] for n in sorted(found)]})
    return filled


def _damaged(where: str, place: str) -> CaseProblem:
    return CaseProblem("damaged", where, place=place)
