"""What the checks find in a meeting that goes on, kept until the meeting changes."""

from __future__ import annotations

from moteleder.checks import Finding, check_meeting, is_set_aside
from moteleder.domain.meeting import Meeting

__all__ = ["Checked", "Finding", "about_place"]


class Checked:
    """The findings of a meeting; asking again costs nothing while the meeting is the same."""

    def __init__(self) -> None:
        self._meeting: Meeting | None = None
        self.open: tuple[Finding, ...] = ()
        """What nobody has set aside."""
        self.aside: tuple[Finding, ...] = ()
        """What somebody has said may stand."""

    def look(self, meeting: Meeting) -> Checked:
        """Check the meeting as it stands; gives itself."""
        if meeting is not self._meeting:
            self._meeting = meeting
            found = check_meeting(meeting)
            self.aside = tuple(f for f in found if is_set_aside(meeting, f))
            self.open = tuple(f for f in found if f not in self.aside)
        return self


def about_place(meeting: Meeting, finding: Finding) -> str:
    """The item or turn where a finding is, by what it is about; empty for people and the meeting."""
    entry = meeting.entry(finding.place)
    if entry is not None:
        return entry.place
    held = any(turn.place == finding.place for turn in meeting.turns)
    if held or meeting.item(finding.place) is not None or finding.place in meeting.notes:
        return finding.place
    return ""
