"""A meeting as it stands: what its journal adds up to."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from moteleder.domain.agenda import Invited, Item, MeetingPlan, RoundWish
from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.entries import Entry
from moteleder.domain.events.outcome import CopyBy
from moteleder.domain.marks import Mark
from moteleder.domain.people import Person, Presence
from moteleder.domain.plan import Goal
from moteleder.domain.remarks import EarlierRemark, Met, RemarkMade, Sent, Unread, Version
from moteleder.domain.said import (
    Approval,
    Aside,
    Correction,
    GoalReview,
    MeasureReview,
    NextMeeting,
    SumUpAnswer,
    TaskReview,
    Voice,
)
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.tasks import Task
from moteleder.domain.values import Value

__all__ = [
    "Approval",
    "Aside",
    "Attendance",
    "Correction",
    "GoalReview",
    "MeasureReview",
    "Meeting",
    "NextMeeting",
    "Offered",
    "Passed",
    "Phase",
    "Stay",
    "SumUpAnswer",
    "TaskReview",
    "Turn",
    "Voice",
]

Phase = Literal["planned", "live", "draft", "reading", "final"]
"""Called but not begun; running (or at a break); ended, its minutes a draft, out to be read, or final."""


class Stay(Value):
    """One stretch of presence."""

    joined: datetime
    left: datetime | None = None


class Attendance(Value):
    """How one person took part."""

    status: Literal["expected", "present", "apologies", "absent"] = "expected"
    """`expected` until somebody says otherwise; `absent` is without notice."""
    how: Presence = "room"
    """In the room, by video or by telephone."""
    stays: tuple[Stay, ...] = ()
    """When the person was here, in order."""
    left_reason: str = ""
    """Why the person left, where it was said."""
    reason: str = ""
    """Why the person did not come, where it was said."""
    deputy_for: str = ""
    """Id of the one this person came in place of."""
    statement: bool = False
    """Has sent a written statement."""

    @property
    def here(self) -> bool:
        """Whether the person is present now."""
        return bool(self.stays) and self.stays[-1].left is None

    @property
    def came(self) -> bool:
        """Whether the person was present at any time."""
        return bool(self.stays)


class Turn(Value):
    """One time that somebody had the floor, at an item."""

    item: str
    person: str
    count: int
    """1 for the person's first turn at the item, 2 for the second …"""
    written: bool = False
    """A statement that was read in; nobody holds the floor."""
    closing: bool = False
    """Nobody but family was waiting to speak when the turn was given: it can have the last word."""

    @property
    def place(self) -> str:
        """Where the turn's text and entries belong: `S4/P8`, `S4/P8/2`."""
        return f"{self.item}/{self.person}" + (f"/{self.count}" if self.count > 1 else "")


class Passed(Value):
    """Somebody let a turn go by."""

    item: str
    person: str
    reason: str = ""
    closing: bool = False
    """As for a turn: nobody but family was waiting."""
    turns: int = 0
    """How many turns had been given in the meeting by then."""


class Offered(Value):
    """A right of reply that was offered after a turn."""

    place: str
    """The turn that may be answered."""
    person: str = ""
    """Id of the one who may answer; empty: everybody."""
    before: tuple[str, ...] = ()
    """Ids of the replies that stood there already."""
    waived: bool = False
    """It is not wanted."""


class Meeting(Value):
    """The state of one meeting. Dicts are never changed in place; they keep the order of what happened."""

    plan: MeetingPlan
    """The meeting as it was called."""
    facts: CaseFacts
    """The case as a whole."""
    previous: date | None = None
    """The day of the meeting before."""
    phase: Phase = "planned"
    """How far the meeting has come."""
    began: datetime | None = None
    """When it was opened."""
    ended: datetime | None = None
    """When it was ended, the last time."""
    small_meetings: tuple[SmallMeeting, ...] = ()
    """What some of the group met about since the meeting before."""
    own_notes: tuple[OwnNote, ...] = ()
    """What the family has written down for this meeting and lets the group see."""
    elsewhere_answers: tuple[ElsewhereAnswer, ...] = ()
    """What came of what earlier meetings left to be taken up elsewhere."""
    people: dict[str, Person] = {}
    """Everybody of the case by id, and those who were added."""
    invited: tuple[Invited, ...] = ()
    """Who was asked to come; those who came in addition follow."""
    attendance: dict[str, Attendance] = {}
    """Id of a person to how the person took part; those who were neither invited nor came are not here."""
    goals: dict[str, Goal] = {}
    """The plan's goals by id, with what the meeting changed in them."""
    goals_before: dict[str, Goal] = {}
    """The plan's goals by id, as they stood when the meeting began."""
    open_tasks: dict[str, Task] = {}
    """The tasks that were open when the meeting began, by id."""
    items: tuple[Item, ...] = ()
    """The agenda as it is now; an item's number is its place here, from 1."""
    at_item: str = ""
    """Id of the item where the meeting is; empty before and after."""
    floor: str = ""
    """Place of the turn that is going on; empty when nobody has the floor."""
    held: dict[str, str] = {}
    """Id of an item that was left open to the turn that went on there; coming back goes on with it."""
    wish: RoundWish = RoundWish()
    """The order of the round, as last chosen."""
    turns: tuple[Turn, ...] = ()
    """Every turn, in the order they were given."""
    passes: tuple[Passed, ...] = ()
    """Every turn that was let go by."""
    notes: dict[str, str] = {}
    """Place to the whole text that stands there."""
    entries: tuple[Entry, ...] = ()
    """Tasks, agreements, views, replies, topics for elsewhere and private lines, in order."""
    marks: dict[str, Mark] = {}
    """Id of an item or an entry, or place of a turn, to who it is not for; carried ones on tasks included."""
    set_aside: tuple[Aside, ...] = ()
    """What checks found that may stand, with why."""
    offers: tuple[Offered, ...] = ()
    """The rights of reply that were offered; one is taken when a reply stands there: `domain.replies`."""
    task_reviews: dict[str, TaskReview] = {}
    """Id of an open task to the last word on it."""
    corrections: tuple[Correction, ...] = ()
    """Corrections of the previous minutes."""
    approval: Approval | None = None
    """Whether the previous minutes were approved."""
    voice: Voice | None = None
    """How the child's voice came in; None until somebody has said."""
    goal_reviews: dict[str, GoalReview] = {}
    """Id of a goal to what was said of it."""
    measure_reviews: dict[str, MeasureReview] = {}
    """Id of a measure to how it changed."""
    next: NextMeeting | None = None
    """The next meeting."""
    answers: dict[str, SumUpAnswer] = {}
    """Id of a person to what that person said of the summary."""
    copies: dict[str, CopyBy] = {}
    """Id of a person to how that person gets the minutes, where it was said."""
    evaluation: str = ""
    """What was said of the meeting itself."""
    remarks_due: date | None = None
    """Last day for the family's remarks."""
    extract: bool = False
    """A copy of single items, for somebody who was asked to no more than those."""
    reopened: tuple[str, ...] = ()
    """The reasons it was opened again."""
    ended_before: datetime | None = None
    """When the meeting really ended, where its minutes were opened again on a later day."""
    sent: tuple[Sent, ...] = ()
    """To whom the minutes went to be read."""
    remarks: tuple[RemarkMade, ...] = ()
    """The remarks to the minutes, in the order they came."""
    versions: tuple[Version, ...] = ()
    """The minutes as they went out, and as they became final."""
    touched: bool = True
    """Whether something has changed since the latest version."""
    changed_by: tuple[str, ...] = ()
    """Ids of the remarks that came, or were met, since then."""
    earlier_remarks: tuple[EarlierRemark, ...] = ()
    """Remarks to earlier minutes that nobody had met when this meeting began."""
    earlier_met: dict[str, Met] = {}
    """Id of such a remark to what came of it in this meeting."""
    unread: Unread = ""
    """How far the minutes of the meeting before had come when this one began."""
    used: dict[str, float] = {}
    """Place to seconds used there, without breaks and without what is running now."""
    running_since: datetime | None = None
    """When the time at the present place began to run; None at a break, before and after."""

    @property
    def asked_goals(self) -> dict[str, Goal]:
        """The goals to go through: all; without a plan only those that this meeting has spoken of.

        What a task or an item names stays in `goals`, plan or no plan.
        """
        if self.facts.has_plan:
            return self.goals
        spoken = {*self.goal_reviews, *(review.goal for review in self.measure_reviews.values())}
        return {id_: goal for id_, goal in self.goals.items() if id_ in spoken}

    def item(self, item: str) -> Item | None:
        """The item with this id."""
        return next((i for i in self.items if i.id == item), None)

    def number(self, item: str) -> int:
        """The item's place in the agenda, from 1; 0 where it is not there."""
        return next((n for n, i in enumerate(self.items, 1) if i.id == item), 0)

    def entry(self, entry: str) -> Entry | None:
        """The entry with this id."""
        return next((e for e in self.entries if e.id == entry), None)

    def at(self, place: str) -> tuple[Entry, ...]:
        """The entries of a place, in order."""
        return tuple(e for e in self.entries if e.place == place)

    def here(self, person: str) -> bool:
        """Whether the person is present now."""
        attendance = self.attendance.get(person)
        return attendance is not None and attendance.here

    def label(self, person: str) -> str:
        """A person's name (or the role of one who is not named); free words as they are."""
        known = self.people.get(person)
        return known.label if known else person

    @property
    def over(self) -> bool:
        """Whether the meeting has ended, however far its minutes have come."""
        return self.phase in ("draft", "reading", "final")

    @property
    def paused(self) -> bool:
        """Whether the meeting is at a break."""
        return self.phase == "live" and self.running_since is None

    @property
    def writing_at(self) -> str:
        """The place where what is typed belongs: the turn that is going on, or the item."""
        return self.floor or self.at_item

    @property
    def holder(self) -> str:
        """Id of the one who has the floor; empty while a statement is read or nobody speaks."""
        turn = next((t for t in self.turns if t.place == self.floor), None)
        return turn.person if turn and not turn.written else ""
