"""How far the minutes have come, in a line: draft, out to be read, final."""

from __future__ import annotations

from moteleder.domain.meeting import Meeting, Phase
from moteleder.i18n import Words, msg

__all__ = ["progress"]

_STEPS: tuple[tuple[Phase, str], ...] = (
    ("draft", msg("draft")),
    ("reading", msg("out to be read")),
    ("final", msg("final")),
)


def progress(meeting: Meeting, w: Words) -> str:
    """Each step with a sign: behind us, here, or ahead."""
    phases = [phase for phase, _ in _STEPS]
    at = phases.index(meeting.phase) if meeting.over else -1
    signs = ("✓" if n < at else "●" if n == at else "○" for n in range(len(_STEPS)))
    return "  ".join(f"{sign} {w(words)}" for sign, (_, words) in zip(signs, _STEPS, strict=True))
