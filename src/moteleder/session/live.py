"""A meeting that is led: every change is an event, recorded first and stored at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from moteleder.domain.case import Case
from moteleder.domain.events import Begin, Event, Note, Redo, Undo
from moteleder.domain.identity import guarded, removed
from moteleder.domain.ids import next_id
from moteleder.domain.journal import Journal, coalesces, record, replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.standing import freeze
from moteleder.session.case_edit import CaseEdit
from moteleder.session.copy_rights import may_by_age
from moteleder.session.keeping import Keeping
from moteleder.session.ports import Clock, OpenCase
from moteleder.session.saving import SaveState

__all__ = ["LiveSession"]

T = TypeVar("T")


class LiveSession:
    """One meeting of one open case, and the hand that writes."""

    def __init__(self, book: OpenCase, number: int, clock: Clock) -> None:
        self._book = book
        self._clock = clock
        self._pending: tuple[str, str] | None = None
        self.number = number
        """The meeting's number in the case."""
        self.journal: Journal = replay(book.case, number)
        """What has happened."""
        plan = book.case.meeting(number)
        self.hand = plan.writer or plan.leader
        """Id of the person at the keyboard."""
        self._keeping = Keeping(book, self.now)
        self.removed = 0
        """Identity numbers that were taken out and are not told of yet; whoever tells sets it to 0."""

    @property
    def case(self) -> Case:
        """The case as it is stored."""
        return self._book.case

    def edit(self) -> CaseEdit:
        """The same open case, for pages to change; `look_again` afterwards."""
        self.flush()
        edit = CaseEdit(self._book, self._clock)
        # What was taken out when the case was opened, was told then.
        edit.removed = 0
        return edit

    def look_again(self, saving: SaveState) -> None:
        """Take up what was changed through `edit`, and whether that is saved."""
        self.journal = replay(self.case, self.number)
        self.saving = saving

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands, without what is being typed."""
        return self.journal.meeting

    @property
    def saving(self) -> SaveState:
        """Whether what is here is on disk."""
        return self._keeping.state

    @saving.setter
    def saving(self, state: SaveState) -> None:
        self._keeping.state = state

    def now(self) -> datetime:
        """The time; never before what has happened already."""
        now = self._clock.now()
        return max(now, self.journal.events[-1].at) if self.journal.events else now

    def begin(self) -> None:
        """Freeze the case and open the first item."""
        self.do(Begin, snapshot=freeze(self.case, self.number))

    def do(self, event: Callable[..., Event], /, **what: Any) -> None:
        """Let an event of this kind happen now; raises `Refused`, and then nothing has changed."""
        self.flush()
        wanted = event(at=self.now(), by=self.hand, **what)
        may_by_age(self.meeting, wanted)
        self._happen(wanted)

    def undo(self) -> Event:
        """Take back the last command, which is returned; `Refused` where there is none."""
        self.do(Undo)
        return self.journal.undone[-1]

    def redo(self) -> Event:
        """Bring back the last command that was undone, which is returned."""
        self.flush()
        undone = self.journal.undone
        self.do(Redo)
        return undone[-1]

    def typed(self, place: str, text: str) -> None:
        """Keep in mind what a place's text reads now; `flush` makes it an event."""
        if self._pending and self._pending[0] != place:
            self.flush()
        self._pending = (place, self._without(text))

    def flush(self) -> None:
        """Make what was typed an event, and store it."""
        if self._pending is None:
            return
        place, text = self._pending
        self._pending = None
        if self.meeting.notes.get(place, "") != text:
            self._happen(Note(at=self.now(), by=self.hand, place=place, text=text))

    def new_id(self, prefix: str) -> str:
        """The next free id with this prefix."""
        return next_id(prefix, self.case, self.journal.events)

    def retry(self) -> None:
        """Try again to save what is in memory only, where that may help."""
        self._keeping.retry()

    def close(self, discard: bool = False) -> bool:
        """Save the last word and let go of the case; False where it cannot be saved, unless `discard`."""
        if self.meeting.phase == "live":
            self.flush()
        return self._keeping.close(discard)

    def _without(self, what: T) -> T:
        """The same without identity numbers: what came past the fields stops here, before it is stored."""
        kept, count = guarded(what, removed(self.case.facts.language))
        self.removed += count
        return kept

    def _happen(self, event: Event) -> None:
        event = self._without(event)
        replaces = coalesces(self.journal, event)
        self.journal = record(self.journal, event)
        self._keeping.keep(lambda: self._book.append(self.number, event, replaces_last=replaces))
