"""The field for the day of a meeting: it proposes days, and says what is wrong with the one that is typed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from moteleder.dates import full_day, oslo
from moteleder.session.next_dates import proposed
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_fields import DateField, Read

__all__ = ["MeetingDayField"]


@dataclass(frozen=True)
class MeetingDayField(DateField):
    """A day to meet on; arrow down goes through the proposals."""

    def usual(self, about: About) -> tuple[str, ...]:
        """The days that are proposed."""
        return tuple(
            full_day(oslo(start).date(), about.language) for start in proposed(about.meeting, about.closed)
        )

    def read(self, text: str, about: About) -> Read:
        """The day, and why nobody would meet on it; that is still said when the field is left."""
        read = super().read(text, about)
        if read.value is None or not (why := about.closed.why(read.value, about.w)):
            return read
        # A weekend is said of every date already.
        more = "" if about.closed.weekend(read.value) else f" – {why}"
        return replace(read, says=read.says + more, stays=True)
