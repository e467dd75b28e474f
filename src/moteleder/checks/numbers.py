"""Tasks that a text names by number, where somebody's copy counts them otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from moteleder.checks.around import Piece
from moteleder.checks.finding import Hit
from moteleder.domain.copy_numbers import number_in_copy
from moteleder.domain.copy_scope import Scope, scope_of
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import is_refused, terms_of
from moteleder.i18n import msg
from moteleder.rules_of_age import ages

__all__ = ["numbered"]

_NUMBER = re.compile(r"(?<![\w-])O[1-9][0-9]{0,5}(?![\w-])")


def numbered(meeting: Meeting, pieces: Iterable[Piece]) -> Iterator[tuple[Piece, Hit]]:
    """Numbers of tasks in texts whose readers do not all know the task by that number, each text's once."""
    tasks = {*meeting.open_tasks, *(e.id for e in meeting.entries if e.kind == "task")}
    scopes: list[Scope] = []
    for piece in pieces:
        if piece.kind == "private":
            continue
        first = {found[0]: found for found in reversed(list(_NUMBER.finditer(piece.text)))}
        for task in tasks & first.keys():
            scopes = scopes or _scopes(meeting)
            others = [s.person for s in scopes if _reads(s, piece) and not _knows(s, task)]
            if others:
                yield piece, _hit(first[task], ", ".join(map(meeting.label, others)))


def _hit(found: re.Match[str], names: str) -> Hit:
    return Hit(
        code="T08",
        start=found.start(),
        text=found[0],
        reason=msg("another number, or none, in the copy of {names}: say what the task is"),
        values=(("names", names),),
        severity="mild",
    )


def _scopes(meeting: Meeting) -> list[Scope]:
    """What each of those who were asked reads."""
    terms = terms_of(meeting, ages())
    asked = (i.person for i in meeting.invited if not is_refused(meeting.people[i.person]))
    return [scope_of(meeting, person, terms) for person in asked]


def _reads(scope: Scope, piece: Piece) -> bool:
    """Whether a text is in the copy; what stands at no item or entry is in whole copies."""
    if entry := scope.meeting.entry(piece.place):
        return scope.reads(entry)
    if scope.meeting.item(piece.place.partition("/")[0]):
        return bool(scope.place(piece.place))
    return not scope.extract and not scope.hides(piece.place)


def _knows(scope: Scope, task: str) -> bool:
    """Whether the reader meets the task, under this number."""
    entry = scope.meeting.entry(task)
    is_read = scope.reads(entry) if entry else not scope.hides(task)
    return is_read and number_in_copy(scope, task) == task
