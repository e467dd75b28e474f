"""What is written down between two meetings: put into the case, taken out, and said in words."""

from __future__ import annotations

from datetime import date

from moteleder.dates import day_month
from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.case import Case
from moteleder.domain.entries import Entry
from moteleder.domain.values import change
from moteleder.session.case_view import CaseView
from moteleder.session.since_last import SinceLast

__all__ = ["answer_to", "shared_as", "taken_out", "with_answer", "with_note", "with_small"]


def with_small(case: Case, small: SmallMeeting) -> Case:
    """The case with this smaller meeting, new or in place of what stood there; by day."""
    others = (each for each in case.small_meeting if each.id != small.id)
    return change(case, small_meeting=tuple(sorted((*others, small), key=lambda each: each.on)))


def with_note(case: Case, note: OwnNote) -> Case:
    """The case with this note, new or in place of what stood there."""
    if all(each.id != note.id for each in case.own_note):
        return change(case, own_note=(*case.own_note, note))
    return change(case, own_note=tuple(note if each.id == note.id else each for each in case.own_note))


def shared_as(note: OwnNote, shared: bool, since: SinceLast) -> OwnNote:
    """The note shared or private; one whose meeting is over is for the next one from then on."""
    return change(note, shared=shared, meeting=note.meeting if since.waits(note.meeting) else since.next)


def answer_to(case: Case, entry: str, since: SinceLast) -> ElsewhereAnswer | None:
    """The answer that is not brought up yet; None where there is none."""
    answers = (a for a in case.elsewhere_answer if a.entry == entry and since.waits(a.meeting))
    return next(answers, None)


def with_answer(case: Case, entry: Entry, since: SinceLast, *, on: date, text: str, told: bool) -> Case:
    """The case with what came of an entry, to be brought up in the next meeting."""
    answer = ElsewhereAnswer(
        entry=entry.id, on=on, about=entry.text, text=text, told=told, meeting=since.next
    )
    before = answer_to(case, entry.id, since)
    others = (each for each in case.elsewhere_answer if each is not before)
    return change(case, elsewhere_answer=tuple(sorted((*others, answer), key=lambda each: each.on)))


def taken_out(view: CaseView, id_: str, since: SinceLast) -> tuple[Case, str]:
    """The case without what the id stands for, and what was done in words; empty where nothing was.

    What a meeting has been told stays.
    """
    case, w = view.case, view.w
    for small in case.small_meeting:
        if small.id == id_ and since.waits(small.meeting):
            kept = tuple(each for each in case.small_meeting if each is not small)
            day = day_month(small.on, view.language)
            return change(case, small_meeting=kept), w("The meeting on {day} is taken out").format(day=day)
    for note in case.own_note:
        if note.id == id_ and (since.waits(note.meeting) or not note.shared):
            kept_notes = tuple(each for each in case.own_note if each is not note)
            said = w("{name}'s own note is taken out").format(name=view.name(note.person))
            return change(case, own_note=kept_notes), said
    if answer := answer_to(case, id_, since):
        answers = tuple(each for each in case.elsewhere_answer if each is not answer)
        return change(case, elsewhere_answer=answers), w("The answer is taken out: {about}").format(
            about=answer.about
        )
    return case, ""
