"""Marks in words: who something is not for; said in the writer's view alone, never in the room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.domain.withheld import cover
from moteleder.i18n import Words
from moteleder.session.remark_places import place_called
from moteleder.session.rows_line import joined
from moteleder.session.rows_people import names

__all__ = ["MARK", "mark_places", "mark_said", "mark_signs", "marked_here", "target_called"]

MARK = "⊘"
"""The sign of what is not for everybody."""


def mark_said(meeting: Meeting, mark: Mark, w: Words) -> str:
    """«ikke for Ane Fossli», «bare for Marte Brattvoll»; empty for no mark."""
    parts = [
        w("only for {names}").format(names=names(meeting, mark.only)) if mark.only else "",
        w("not for {names}").format(names=names(meeting, mark.without)) if mark.without else "",
    ]
    return ", ".join(part for part in parts if part)


def marked_here(meeting: Meeting, place: str, w: Words) -> str:
    """What counts for a place, with the sign; empty where it is for everybody."""
    said = mark_said(meeting, cover(meeting, place), w)
    return f"{MARK} {said}" if said else ""


def mark_signs(meeting: Meeting, place: str, w: Words, others: Mapping[str, str]) -> dict[str, str]:
    """Id of an entry to what its row says at the right: the other signs, then its own mark."""
    own = ((e.id, meeting.marks.get(e.id, Mark())) for e in meeting.at(place))
    said = {id_: f"{MARK} {mark_said(meeting, mark, w)}" for id_, mark in own if mark}
    return {id_: joined(others.get(id_, ""), said.get(id_, "")) for id_ in (*others, *said)}


def target_called(meeting: Meeting, target: str, w: Words) -> str:
    """What a marked thing is called on screen."""
    if task := meeting.open_tasks.get(target):
        return f"{task.id} {task.text}"
    made = [*meeting.remarks, *(e.remark for e in meeting.earlier_remarks)]
    if remark := next((each for each in made if each.id == target), None):
        return w("Remark: {text}").format(text=remark.text)
    return place_called(meeting, target, w)


def mark_places(meeting: Meeting) -> Iterator[str]:
    """Everything that can be marked, in the order of the minutes; private lines are for nobody anyway."""
    for item in meeting.items:
        for place in (item.id, *(t.place for t in meeting.turns if t.item == item.id)):
            yield place
            yield from (e.id for e in meeting.at(place) if e.kind != "private")
    yield from meeting.open_tasks
    yield from (made.id for made in meeting.remarks)
    yield from (each.remark.id for each in meeting.earlier_remarks)
