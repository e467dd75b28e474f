"""What a meeting starts from: the case as it stood when the meeting began."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.ages import OwnAge
from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.marks import Withheld
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.remarks import EarlierRemark, Unread
from moteleder.domain.schedule import LONGEST, Interval
from moteleder.domain.tasks import Task
from moteleder.domain.values import Value

__all__ = ["CaseFacts", "Language", "Snapshot"]

DAYS = 3660
"""Ten years: longer deadlines are mistakes, and lead to days that no calendar has."""

Language = Literal["nb", "nn", "en"]
"""The languages that minutes are written in: bokmål, nynorsk, English."""


class CaseFacts(Value):
    """What is known of the case as a whole."""

    alias: str
    """What the case is called on screen; never in a file's name, a window's title or a log."""
    child: str = ""
    """Id of the plan owner among the people."""
    born: date | None = None
    """The child's date of birth; ages are computed from it for each date."""
    municipality: str = ""
    """Who answers for the plan."""
    group: str = "ansvarsgruppe"
    """What the group is called here: ansvarsgruppe, oppfølgingsteam, koordineringsgruppe."""
    language: Language = "nb"
    """The language of the minutes."""
    measure_word: str = ""
    """What measures are called here, where it is not «tiltak»."""
    plan_from: date | None = None
    """First day of the plan's period."""
    plan_until: date | None = None
    """Last day of the plan's period."""
    remark_days: Annotated[int, Meta(ge=0, le=DAYS)] = 14
    """Days the family has to read and correct; a setting, no claim of law."""
    interval: Interval = "quarter"
    """How often the family wants to meet."""
    interval_weeks: Annotated[int, Meta(ge=0, le=LONGEST)] = 0
    """Weeks between meetings where the interval is the family's own."""
    has_plan: bool = True
    """Whether there is an Individual Plan; without one there are no goals to go through."""
    coordinator: str = ""
    """Id of the coordinator."""
    leader: str = ""
    """Id of the one who usually leads: the coordinator, a guardian or the young person."""
    writer: str = ""
    """Id of the one who usually writes."""
    notice_days: Annotated[int, Meta(ge=0, le=DAYS)] = 14
    """Days before a meeting that its notice should be out; a setting, no claim of law."""
    professionals: Annotated[int, Meta(ge=0, le=99)] = 0
    """About so many from services besides the family; 0: what is usual."""
    own_age: tuple[OwnAge, ...] = ()
    """Ages that are reckoned differently in this case."""
    closed: date | None = None
    """The day the group was closed: the need has ceased."""
    closed_reason: str = ""
    """Why."""
    archived: date | None = None
    """The day the case was put away; it is kept, and not among those that are worked with."""


class Snapshot(Value):
    """People, consents, goals, open tasks, agenda and language, frozen when a meeting begins."""

    facts: CaseFacts
    """The case as a whole."""
    plan: MeetingPlan
    """The meeting as it was called."""
    person: tuple[Person, ...] = ()
    """Everybody of the case, with their consents."""
    goal: tuple[Goal, ...] = ()
    """The plan's goals."""
    task: tuple[Task, ...] = ()
    """The tasks that were open."""
    previous: date | None = None
    """The day of the meeting before; None for a first meeting."""
    small_meeting: tuple[SmallMeeting, ...] = ()
    """What some of the group met about since the meeting before."""
    own_note: tuple[OwnNote, ...] = ()
    """What the family has written down for this meeting and lets the group see."""
    elsewhere_answer: tuple[ElsewhereAnswer, ...] = ()
    """What came of what earlier meetings left to be taken up elsewhere."""
    withheld: tuple[Withheld, ...] = ()
    """What earlier meetings withheld of that which may be read again: tasks, answers from elsewhere."""
    remark: tuple[EarlierRemark, ...] = ()
    """Remarks to earlier minutes that nothing has come of yet."""
    unread: Unread = ""
    """How far the minutes of the meeting before had come."""
