"""Whether the ids of a case hold together: each its own, and none that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import fields

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.between import GoalEdit, PersonEdit, TaskEdit
from moteleder.domain.called import SentNotice
from moteleder.domain.case import Case
from moteleder.domain.entries import EntryContent
from moteleder.domain.events import (
    AddItem,
    AddPerson,
    Begin,
    Deputy,
    Entered,
    Next,
    Note,
    Retype,
    ReviewGoal,
    SetAside,
    SplitItem,
)
from moteleder.domain.plan import Goal
from moteleder.domain.snapshot import Snapshot
from moteleder.store.problems import CaseProblem

__all__ = ["check_ids"]

_PEOPLE = (
    "absent",
    "asked_by",
    "brought_by",
    "called",
    "caller",
    "child",
    "coordinator",
    "deputy_for",
    "given_by",
)
_OTHERS = (
    "helpers",
    "leader",
    "needed",
    "owner",
    "people",
    "person",
    "responsible",
    "taken_by",
    "told_by",
    "writer",
)
_KINDS = {
    **dict.fromkeys((*_PEOPLE, *_OTHERS), "person"),
    **dict.fromkeys(("after", "item", "items"), "item"),
    **dict.fromkeys(("goal", "parent"), "goal"),
    **dict.fromkeys(("task", "replaces", "replaced_by"), "task"),
    **dict.fromkeys(("beside", "entry"), "entry"),
    "place": "place",
}
"""The name of a field to what its id is the id of."""


class _Id(NamedTuple):
    place: str
    kind: str
    id: str


def check_ids(case: Case, where: str) -> None:
    """Raise `duplicate_id` or `unknown_id` for the first id that is taken twice or is nobody's."""
    _check_own(case, where)
    known: dict[str, set[str]] = {"person": set(), "goal": set(), "task": set(), "entry": set()}
    for own in (*_own(case), *_brought(case)):
        known.setdefault(own.kind, set()).add(own.id)
    known["task"] |= known["entry"]
    for used in _used(case, "$"):
        if used.id and not _leads(used, known):
            raise CaseProblem("unknown_id", where, place=used.place, id=used.id)


def _leads(used: _Id, known: dict[str, set[str]]) -> bool:
    """Whether the id is somebody's or something's; items are those of the id's own meeting."""
    items = known.get("item " + used.place.partition("]")[0], set())
    if used.kind == "item":
        return used.id in items
    if used.kind == "place":
        item, _, turn = used.id.partition("/")
        return item in items and (not turn or turn.partition("/")[0] in known["person"])
    return used.id in known[used.kind]


def _check_own(case: Case, where: str) -> None:
    seen: set[tuple[str, str]] = set()
    for own in _own(case):
        if (own.kind, own.id) in seen:
            raise CaseProblem("duplicate_id", where, place=own.place, id=own.id)
        seen.add((own.kind, own.id))


def _own(case: Case) -> Iterator[_Id]:
    """Every id that something has, and that nothing else may have."""
    for n, person in enumerate(case.people):
        yield _Id(f"$.person[{n}].id", "person", person.id)
    for n, goal in enumerate(case.goals):
        yield _Id(f"$.goal[{n}].id", "goal", goal.id)
        for m, measure in enumerate(goal.measure):
            yield _Id(f"$.goal[{n}].measure[{m}].id", "measure", measure.id)
    for n, task in enumerate(case.tasks):
        yield _Id(f"$.task[{n}].id", "task", task.id)
    for n, small in enumerate(case.small_meeting):
        yield _Id(f"$.small_meeting[{n}].id", "small meeting", small.id)
    for n, note in enumerate(case.own_note):
        yield _Id(f"$.own_note[{n}].id", "own note", note.id)
    for n, record in enumerate(case.meetings):
        yield _Id(f"$.meeting[{n}].number", "meeting", str(record.number))
        for m, item in enumerate(record.item):
            yield _Id(f"$.meeting[{n}].item[{m}].id", f"item $.meeting[{n}", item.id)


def _brought(case: Case) -> Iterator[_Id]:
    """Ids that came up in meetings; undone and done anew, they may stand several times."""
    for edit in case.person_edit:
        yield _Id("", "person", edit.id)
    for changed in case.goal_edit:
        yield _Id("", "goal", changed.id)
    for n, record in enumerate(case.meetings):
        for event in record.event:
            match event:
                case Begin(snapshot=Snapshot() as snapshot):
                    yield from _frozen(snapshot)
                case Deputy() | AddPerson():
                    yield _Id("", "person", event.person.id)
                case ReviewGoal(new=Goal() as goal):
                    yield _Id("", "goal", goal.id)
                case AddItem():
                    yield _Id("", f"item $.meeting[{n}", event.item)
                case SplitItem():
                    yield _Id("", f"item $.meeting[{n}", event.new)
                case Retype():
                    yield _Id("", "entry", event.id)
                case _ if isinstance(event, Entered):
                    yield _Id("", "entry", event.id)


def _frozen(snapshot: Snapshot) -> Iterator[_Id]:
    """What there was when a meeting began, gone from the case or not."""
    yield from (_Id("", "person", person.id) for person in snapshot.person)
    yield from (_Id("", "goal", goal.id) for goal in snapshot.goal)
    yield from (_Id("", "task", task.id) for task in snapshot.task)


def _used(value: Struct, path: str) -> Iterator[_Id]:
    """Every id that leads somewhere, in a value and all that is in it; what is frozen holds its own."""
    for each in fields(type(value)):
        inner = getattr(value, each.name)
        place = f"{path}.{each.encode_name}"
        if isinstance(inner, Snapshot) or isinstance(value, SentNotice):
            continue
        kind = _kind(value, each.name)
        if isinstance(inner, Struct):
            yield from _used(inner, place)
        elif isinstance(inner, tuple):
            for n, part in enumerate(inner):
                if isinstance(part, Struct):
                    yield from _used(part, f"{place}[{n}]")
                elif kind:
                    yield _Id(f"{place}[{n}]", kind, str(part))
        elif kind:
            yield _Id(place, kind, inner)


def _kind(value: Struct, name: str) -> str:
    """What the field's id is the id of; empty where it holds none."""
    if name == "place" and (
        # A finding may be about a person, a task or an entry as well as a place.
        isinstance(value, MeetingPlan | Next | SetAside) or (isinstance(value, Note) and not value.text)
    ):
        return ""
    if name == "after" and isinstance(value, PersonEdit | GoalEdit | TaskEdit):
        return ""
    if name == "person" and isinstance(value, EntryContent):
        return ""
    return _KINDS.get(name, "")
