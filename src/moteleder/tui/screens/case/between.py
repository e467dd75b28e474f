"""The page about what happens between the meetings, and is brought up in the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from moteleder.dates import day_month
from moteleder.domain.between import OwnNote, SmallMeeting
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.between_edits import shared_as, taken_out, with_answer, with_note, with_small
from moteleder.session.rows_between_page import Elsewhere, between_rows, between_told, elsewhere
from moteleder.session.rows_line import Line
from moteleder.session.since_last import SinceLast, since_last
from moteleder.tui.screens.case.between_forms import answer_form, own_note_form, small_meeting_form
from moteleder.tui.screens.pages.page import Act, Page

__all__ = ["BetweenPage"]


class BetweenPage(Page):
    """Smaller meetings, the family's own notes, answers from elsewhere, what was put off."""

    place = "between"
    title = msg("In between")
    topic = "elsewhere"

    def lines(self) -> Sequence[Line]:
        """What the next meeting is to hear of, then what it was told before."""
        return between_rows(self.view)

    def beside(self, picked: str) -> Sequence[Line]:
        """What is known of the row; nothing of a private note."""
        return between_told(self.view, picked)

    def acts(self) -> Mapping[str, Act]:
        """What can be written down here."""
        return {
            "row_new": lambda _: self._small(None),
            "own_note": lambda _: self._note(None),
            "own_note_share": self._share,
            "row_change": self._change,
            "row_remove": self._remove,
        }

    @property
    def _since(self) -> SinceLast:
        return since_last(self.case)

    def _small(self, small: SmallMeeting | None) -> None:
        def keep(values: dict[str, Any]) -> None:
            known = small or SmallMeeting(
                id=self.host.edit.new_id("L"), on=values["on"], meeting=self._since.next
            )
            day = day_month(values["on"], self.view.language)
            said = self.w("The meeting on {day} is written down").format(day=day)
            self.done(with_small(self.case, change(known, **values)), said, pick=known.id)

        self.ask(small_meeting_form(self.about, small), keep)

    def _note(self, note: OwnNote | None) -> None:
        def keep(values: dict[str, Any]) -> None:
            id_ = note.id if note else self.host.edit.new_id("F")
            known = note or OwnNote(id=id_, person="", text="", meeting=self._since.next)
            known = change(known, person=values["person"], text=values["text"])
            if values["shared"] != known.shared:
                known = shared_as(known, values["shared"], self._since)
            said = self.w("{name}'s own note is written down").format(name=self.view.name(known.person))
            self.done(with_note(self.case, known), said, pick=id_)

        self.ask(own_note_form(self.about, note), keep)

    def _answer(self, left: Elsewhere) -> None:
        def keep(values: dict[str, Any]) -> None:
            said = self.w("The answer is written down: {about}").format(about=left.entry.text)
            self.done(with_answer(self.case, left.entry, self._since, **values), said, pick=left.entry.id)

        self.ask(answer_form(self.about, left.entry, left.answer), keep)

    def _share(self, picked: str) -> None:
        note = next((each for each in self.case.own_note if each.id == picked), None)
        if note is None:
            self.host.tell(self.w("Mark one of the family's own notes first."))
            return
        if note.shared and not self._since.waits(note.meeting):
            self.host.tell(self.w("The meeting has seen it already."))
            return
        name, shared = self.view.name(note.person), not note.shared
        said = (
            self.w("{name}'s own note is shared with the group")
            if shared
            else self.w("{name}'s own note is private")
        )
        self.done(with_note(self.case, shared_as(note, shared, self._since)), said.format(name=name))

    def _change(self, picked: str) -> None:
        since = self._since
        for small in self.case.small_meeting:
            if small.id == picked:
                self._small(small)
        for note in self.case.own_note:
            if note.id == picked:
                self._note(note)
        for left in elsewhere(self.view, since):
            if left.entry.id == picked:
                self._answer(left)
        if any(item.id == picked for item in since.deferred):
            self.host.tell(self.w("It is put on the agenda of the next meeting."))

    def _remove(self, picked: str) -> None:
        case, said = taken_out(self.view, picked, self._since)
        if said:
            self.done(case, said)
        elif picked:
            self.host.tell(
                self.w("Only what is written down here, and not brought up yet, can be taken out.")
            )
