"""How far the minutes have come, in a line: draft, out to be read, final, in the plan."""

from __future__ import annotations

from moteleder.domain.meeting import Meeting, Phase
from moteleder.i18n import Words, msg
from moteleder.rules_of_age import of_age

__all__ = ["here", "progress", "unread_said"]

_STEPS: tuple[tuple[Phase | None, str], ...] = (
    ("draft", msg("draft")),
    ("reading", msg("out to be read")),
    ("final", msg("final")),
    (None, msg("in the plan now")),
)


def progress(meeting: Meeting, w: Words, handed: bool = False) -> str:
    """Each step with a sign: behind us, here, or ahead; `handed`: every field is filled in."""
    return "  ".join(_steps(meeting, w, handed))


def here(meeting: Meeting, w: Words, handed: bool = False) -> str:
    """The step where we are, for a line that has room for no more."""
    return next((step for step in _steps(meeting, w, handed) if step.startswith("●")), "")


def unread_said(meeting: Meeting, w: Words) -> str:
    """That the family, or the young person of age, has not read the minutes; empty once they are final."""
    if meeting.phase == "final":
        return ""
    own = of_age(meeting)
    if meeting.phase == "reading":
        parents = w("The parents have not finished reading")
        return w("The young person has not finished reading") if own else parents
    return w("The young person has not read this") if own else w("The parents have not read this")


def _steps(meeting: Meeting, w: Words, handed: bool) -> list[str]:
    phases = [phase for phase, _ in _STEPS]
    at = phases.index(meeting.phase) if meeting.over else -1
    # Fields may be filled in from a draft; only final minutes have come all the way.
    at += handed and meeting.phase == "final"
    signs = ("✓" if n < at else "●" if n == at else "○" for n in range(len(_STEPS)))
    return [f"{sign} {w(words)}" for sign, (_, words) in zip(signs, _STEPS, strict=True)]
