"""After the meeting: the minutes go out to be read, remarks come in, and the minutes become final."""

from __future__ import annotations

from datetime import date

from moteleder.domain.events.base import Happening
from moteleder.domain.remarks import MetBy, RemarkBy, SendBy

__all__ = ["Finish", "MetBy", "Remark", "RemarkBy", "RemarkMet", "SendBy", "SendOut"]


class SendOut(Happening, tag="send_out"):
    """The minutes have gone out to be read."""

    people: tuple[str, ...]
    how: SendBy = "paper"
    due: date | None = None
    """The last day for remarks; None: as it was."""


class Remark(Happening, tag="remark"):
    """Somebody has something to say about the minutes."""

    id: str
    text: str
    person: str = ""
    about: str = ""
    """The item, turn or entry that it is about, or `attendance`; empty: the minutes as a whole."""
    came: RemarkBy = "said"
    on: date | None = None
    """The day it came; None: the day it was written down."""


class RemarkMet(Happening, tag="remark_met"):
    """What came of a remark, of these minutes or those of an earlier meeting."""

    remark: str
    how: MetBy
    about: str = ""
    """Taken in: the place whose note reads differently now, or the entry; empty for an earlier meeting's."""
    was: str = ""
    """Taken in: the words that go; empty: the new ones are added."""
    text: str = ""
    """Taken in: the words that come; else the answer, or what is said to what is noted."""


class Finish(Happening, tag="finish"):
    """The minutes are final; nothing changes them but opening them again."""
