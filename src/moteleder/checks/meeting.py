"""All checks on a meeting as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from moteleder.checks.around import Piece
from moteleder.checks.birthdays import birthdays
from moteleder.checks.carried import carried
from moteleder.checks.consents import consents
from moteleder.checks.finding import Finding
from moteleder.checks.groups import groups
from moteleder.checks.in_text import found_at, in_piece
from moteleder.checks.jargon import unexplained
from moteleder.checks.numbers import numbered
from moteleder.checks.offered import offered
from moteleder.checks.spoken import spoken
from moteleder.checks.tasks import tasks
from moteleder.checks.texts import around, introduced, pieces
from moteleder.checks.voices import voices
from moteleder.domain.meeting import Meeting

__all__ = ["MEETING_RULES", "check_meeting", "is_set_aside", "once"]

MeetingRule: TypeAlias = Callable[[Meeting], Iterator[Finding]]
"""Finds something in the meeting as a whole."""

MEETING_RULES: tuple[MeetingRule, ...] = (
    tasks,
    carried,
    consents,
    birthdays,
    spoken,
    offered,
    voices,
    groups,
)
"""Each looks at what is known of the meeting, not at how it is worded."""


def check_meeting(meeting: Meeting) -> tuple[Finding, ...]:
    """Everything that is found, each thing once, those that were set aside included."""
    written = tuple(pieces(meeting))
    return once([*_in_texts(meeting, written), *(f for rule in MEETING_RULES for f in rule(meeting))])


def is_set_aside(meeting: Meeting, finding: Finding) -> bool:
    """Whether somebody has said why it may stand; what blocks may not."""
    return finding.severity != "blocks" and any(
        (each.code, each.place, each.text) == finding.key for each in meeting.set_aside
    )


def once(findings: list[Finding]) -> tuple[Finding, ...]:
    """Each finding once by code, place and text: the first of them."""
    found: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        found.setdefault(finding.key, finding)
    return tuple(found.values())


def _in_texts(meeting: Meeting, written: tuple[Piece, ...]) -> Iterator[Finding]:
    where = around(meeting)
    order = {piece.place: n for n, piece in reversed(list(enumerate(written)))}
    found = [finding for piece in written for finding in in_piece(piece, where)]
    between = (*unexplained(written, where.language, introduced(meeting)), *numbered(meeting, written))
    found += [found_at(piece, hit) for piece, hit in between]
    yield from sorted(found, key=lambda f: (order[f.place], f.line, f.column))
