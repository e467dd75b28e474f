"""What is done about a finding: other words are put there, or it is set aside with a reason."""

from __future__ import annotations

import re

from moteleder.checks import Finding
from moteleder.domain.entries import EntryContent
from moteleder.domain.events import Edit, SetAside
from moteleder.session.live import LiveSession

__all__ = ["let_stand", "put_words"]

_BEGINS = re.compile(r"(?:^|[.!?]\s)\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?$")
"""What stands before the first word of a sentence."""


def put_words(live: LiveSession, finding: Finding) -> bool:
    """Put the finding's better words where it stands; False where the text is another by now."""
    if finding.fix is None or not finding.fix.by:
        return False
    live.flush()
    entry = live.meeting.entry(finding.place)
    before = entry.text if entry else live.meeting.notes.get(finding.place, "")
    after = _replaced(before, finding, finding.fix.by)
    if after is None:
        return False
    if entry is None:
        live.typed(finding.place, after)
        live.flush()
        return True
    content = {name: getattr(entry, name) for name in EntryContent.__struct_fields__}
    live.do(Edit, entry=entry.id, **{**content, "text": after})
    return True


def let_stand(live: LiveSession, finding: Finding, reason: str) -> None:
    """The finding may stand, and why; `Refused` where no reason is given."""
    live.do(SetAside, code=finding.code, place=finding.place, text=finding.text, reason=reason)


def _replaced(text: str, finding: Finding, by: str) -> str | None:
    lines = text.split("\n")
    if not 0 < finding.line <= len(lines):
        return None
    line, start = lines[finding.line - 1], finding.column - 1
    if not line.startswith(finding.text, start):
        return None
    if _BEGINS.search(line[:start]):
        by = by[:1].upper() + by[1:]
    lines[finding.line - 1] = line[:start] + by + line[start + len(finding.text) :]
    return "\n".join(lines)
