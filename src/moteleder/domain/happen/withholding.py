"""Marks: who something is not for, or is for alone."""

from __future__ import annotations

from moteleder.domain.errors import Refused
from moteleder.domain.events import Withhold
from moteleder.domain.happen.rule import Rule, known_people
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.domain.withheld import marked

__all__ = ["RULES"]


def withhold(meeting: Meeting, event: Withhold) -> Meeting:
    """The mark on an item, a turn, an entry, an open task or a remark is this; the last one counts."""
    if not _is_there(meeting, event.target):
        raise Refused("mark_unknown", target=event.target)
    known_people(meeting, *event.only, *event.without)
    only, without = (tuple(dict.fromkeys(p for p in people if p)) for people in (event.only, event.without))
    return marked(meeting, event.target, Mark(only=only, without=without))


def _is_there(meeting: Meeting, target: str) -> bool:
    return (
        meeting.item(target) is not None
        or meeting.entry(target) is not None
        or target in meeting.open_tasks
        or any(turn.place == target for turn in meeting.turns)
        or any(made.id == target for made in meeting.remarks)
        or any(each.remark.id == target for each in meeting.earlier_remarks)
    )


RULES: dict[type, Rule] = {Withhold: withhold}
