"""What can happen in a meeting. Events are appended to a journal and never edited.

`at` carries an offset from UTC and never goes back; `by` is the hand that did it, a person's id.
Times that people state («kom 13.30») are separate from `at`, which is when it was written down.
"""

from __future__ import annotations

from typing import TypeAlias

from moteleder.domain.events.base import Happening
from moteleder.domain.events.course import (
    AddItem,
    Begin,
    Budget,
    DeferItem,
    End,
    GoToItem,
    MoveItem,
    Pause,
    Redo,
    Reopen,
    ReopenTo,
    Resume,
    SkipItem,
    SplitItem,
    Undo,
)
from moteleder.domain.events.outcome import (
    Approve,
    Child,
    Copy,
    CopyBy,
    Correct,
    Evaluate,
    Heard,
    Next,
    OldStatus,
    OwnWords,
    ReviewGoal,
    ReviewMeasure,
    ReviewStatus,
    ReviewTask,
    SumUp,
)
from moteleder.domain.events.people import (
    Absent,
    AddPerson,
    Arrive,
    Deputy,
    Floor,
    GiveConsent,
    Leave,
    Offer,
    Order,
    Pass,
    Waive,
    Written,
)
from moteleder.domain.events.reading import Finish, MetBy, Remark, RemarkBy, RemarkMet, SendBy, SendOut
from moteleder.domain.events.writing import (
    Agree,
    Edit,
    Move,
    Note,
    Park,
    Private,
    Remove,
    Reply,
    Retype,
    SetAside,
    TakeOn,
    View,
    Withhold,
    _Entered,
)

Entered: TypeAlias = Reply | Agree | View | TakeOn | Park | Private
"""Every event that writes an entry."""

Event: TypeAlias = (
    Begin
    | GoToItem
    | SkipItem
    | DeferItem
    | AddItem
    | SplitItem
    | MoveItem
    | Budget
    | Arrive
    | Leave
    | Absent
    | Deputy
    | AddPerson
    | GiveConsent
    | Order
    | Floor
    | Pass
    | Written
    | Offer
    | Waive
    | Note
    | Entered
    | Edit
    | Retype
    | Move
    | Remove
    | SetAside
    | Withhold
    | ReviewTask
    | Correct
    | Approve
    | Child
    | ReviewGoal
    | ReviewMeasure
    | Next
    | SumUp
    | Copy
    | Evaluate
    | Pause
    | Resume
    | End
    | SendOut
    | Remark
    | RemarkMet
    | Finish
    | Reopen
    | Undo
    | Redo
)
"""Everything a journal can hold."""

__all__ = [
    "Absent",
    "AddItem",
    "AddPerson",
    "Agree",
    "Approve",
    "Arrive",
    "Begin",
    "Budget",
    "Child",
    "Copy",
    "CopyBy",
    "Correct",
    "DeferItem",
    "Deputy",
    "Edit",
    "End",
    "Entered",
    "Evaluate",
    "Event",
    "Finish",
    "Floor",
    "GiveConsent",
    "GoToItem",
    "Happening",
    "Heard",
    "Leave",
    "MetBy",
    "Move",
    "MoveItem",
    "Next",
    "Note",
    "Offer",
    "OldStatus",
    "Order",
    "OwnWords",
    "Park",
    "Pass",
    "Pause",
    "Private",
    "Redo",
    "Remark",
    "RemarkBy",
    "RemarkMet",
    "Remove",
    "Reopen",
    "ReopenTo",
    "Reply",
    "Resume",
    "Retype",
    "ReviewGoal",
    "ReviewMeasure",
    "ReviewStatus",
    "ReviewTask",
    "SendBy",
    "SendOut",
    "SetAside",
    "SkipItem",
    "SplitItem",
    "SumUp",
    "TakeOn",
    "Undo",
    "View",
    "Waive",
    "Withhold",
    "Written",
    "_Entered",
]
