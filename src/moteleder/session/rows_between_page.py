"""What has been written down since the last meeting, as rows; and what is known of one of them."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.dates import full_day, oslo, short_day, weekday_day
from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.entries import Entry
from moteleder.domain.values import Value
from moteleder.session.between_edits import answer_to
from moteleder.session.case_view import CaseView
from moteleder.session.rows_line import Line, below, joined, quiet
from moteleder.session.rows_people import names
from moteleder.session.since_last import SinceLast, since_last

__all__ = ["Elsewhere", "between_rows", "between_told", "elsewhere"]


class Elsewhere(Value):
    """Something that was taken up elsewhere, and its answer."""

    meeting: int
    """Number of the meeting that left it."""
    entry: Entry
    """What was left."""
    answer: ElsewhereAnswer | None = None
    """The answer, where one was heard."""


def elsewhere(view: CaseView, since: SinceLast) -> tuple[Elsewhere, ...]:
    """What still waits for an answer, and what the next meeting is to be told; the latest meeting's first."""
    known = {answer.entry for answer in view.case.elsewhere_answer}
    return tuple(
        Elsewhere(meeting=meeting.plan.number, entry=entry, answer=answer_to(view.case, entry.id, since))
        for meeting in reversed(since.ended)
        for entry in meeting.entries
        if entry.kind == "park" and (entry.id not in known or answer_to(view.case, entry.id, since))
    )


def between_rows(view: CaseView) -> tuple[Line, ...]:
    """Smaller meetings, own notes, what was taken up elsewhere, what was put off; then what is over."""
    return tuple(_rows(view, since_last(view.case)))


def between_told(view: CaseView, id_: str) -> tuple[Line, ...]:
    """What is known of the marked row; a private note says nothing of itself."""
    return tuple(_told(view, id_, since_last(view.case)))


def _rows(view: CaseView, since: SinceLast) -> Iterator[Line]:
    w, case = view.w, view.case
    yield quiet(_brought_up(view, since))
    smalls = [each for each in case.small_meeting if since.waits(each.meeting)]
    notes = [each for each in case.own_note if since.waits(each.meeting) or not each.shared]
    left = elsewhere(view, since)
    yield from _part(
        w("Smaller meetings"), w("None yet. n writes one down."), (_small(view, s) for s in smalls)
    )
    own = (_note(view, note) for note in notes)
    yield from _part(w("The family's own notes"), w("None yet. e writes one down for them."), own)
    if left:
        yield from _part(w("Taken up elsewhere"), "", (_elsewhere(view, each) for each in left))
    if since.deferred:
        yield from _part(
            w("Put off in the last meeting"),
            "",
            (
                Line(item.id, item.title, detail=item.reason, right=str(item.planned or ""), sign="→")
                for item in since.deferred
            ),
        )
    over = [_small(view, each, over=True) for each in case.small_meeting if not since.waits(each.meeting)]
    over += [_note(view, n, over=True) for n in case.own_note if n.shared and not since.waits(n.meeting)]
    if over:
        yield from _part(w("Brought up already"), "", iter(reversed(over)))


def _brought_up(view: CaseView, since: SinceLast) -> str:
    w = view.w
    if not since.next:
        return w("It is brought up in the next meeting, as soon as one is called.")
    day = weekday_day(oslo(view.case.meeting(since.next).start).date(), view.language)
    return w("It is brought up in meeting {n}, {day}.").format(n=since.next, day=day)


def _part(title: str, none: str, lines: Iterator[Line]) -> Iterator[Line]:
    yield quiet("")
    yield Line("", title, strong=True, picks=False)
    found = tuple(lines)
    yield from found or (quiet(none),)


def _small(view: CaseView, small: SmallMeeting, *, over: bool = False) -> Line:
    return Line(
        small.id,
        small.topic or names(view.meeting, small.people),
        right=short_day(small.on, view.language),
        detail="" if over else below(names(view.meeting, small.people) if small.topic else "", small.outcome),
        sign="·",
        tone="quiet" if over else "",
    )


def _note(view: CaseView, note: OwnNote, *, over: bool = False) -> Line:
    w, name = view.w, view.name(note.person)
    said = w("{name} has a note of their own").format(name=name)
    return Line(
        note.id,
        said if not note.shared else w("{name}'s own note").format(name=name),
        right=w("shared") if note.shared else w("private"),
        detail=note.text if note.shared and not over else "",
        sign="·",
        tone="quiet" if over else "family",
    )


def _elsewhere(view: CaseView, each: Elsewhere) -> Line:
    w, entry, answer = view.w, each.entry, each.answer
    told = view.name(entry.told_by) if answer is None or not answer.told else ""
    takes = view.name(entry.taken_by)
    return Line(
        entry.id,
        entry.text,
        right=w("answered") if answer else w("no answer yet"),
        detail=below(
            joined(
                entry.channel,
                takes if takes != told else "",
                w("{name} tells the parents").format(name=told) if told else "",
            ),
            answer.text if answer else "",
        ),
        sign="✓" if answer else "↗",
        tone="entry" if answer else "",
    )


def _told(view: CaseView, id_: str, since: SinceLast) -> Iterator[Line]:
    case = view.case
    for small in case.small_meeting:
        if small.id == id_:
            yield from _small_told(view, small, since)
    for note in case.own_note:
        if note.id == id_:
            yield from _note_told(view, note, since)
    for each in elsewhere(view, since):
        if each.entry.id == id_:
            yield from _elsewhere_told(view, each)
    for item in since.deferred:
        if item.id == id_:
            yield Line("", item.title, strong=True, picks=False)
            yield quiet(view.w("Put off in meeting {n}.").format(n=since.after))
            yield quiet(item.reason)


def _small_told(view: CaseView, small: SmallMeeting, since: SinceLast) -> Iterator[Line]:
    w = view.w
    yield Line("", full_day(small.on, view.language), strong=True, picks=False)
    yield quiet(names(view.meeting, small.people))
    if small.topic:
        yield Line("", w("What about"), detail=small.topic, picks=False)
    if small.outcome:
        yield Line("", w("What came of it"), detail=small.outcome, picks=False)
    if not since.waits(small.meeting):
        yield quiet(w("Brought up in meeting {n}.").format(n=small.meeting))


def _note_told(view: CaseView, note: OwnNote, since: SinceLast) -> Iterator[Line]:
    w, name = view.w, view.name(note.person)
    yield Line("", name, strong=True, tone="family", picks=False)
    if not note.shared:
        yield quiet(w("Private: no meeting, no minutes and no export has it. Enter shows it."))
        yield quiet(w("p lets the group see it, when {name} wants that.").format(name=name))
        return
    yield Line("", note.text, picks=False)
    if since.waits(note.meeting):
        yield quiet(w("The next meeting sees it. p makes it private again."))
    else:
        yield quiet(w("Brought up in meeting {n}.").format(n=note.meeting))


def _elsewhere_told(view: CaseView, each: Elsewhere) -> Iterator[Line]:
    w, entry, answer = view.w, each.entry, each.answer
    yield Line("", entry.text, strong=True, picks=False)
    yield quiet(w("Left by meeting {n}.").format(n=each.meeting))
    for label, said in (
        (w("Where"), entry.channel),
        (w("Who takes it there"), view.name(entry.taken_by)),
        (w("Who tells the parents"), view.name(entry.told_by)),
    ):
        if said:
            yield Line("", label, detail=said, picks=False)
    if answer is None:
        yield quiet(w("Enter writes the answer."))
        return
    yield Line(
        "", w("Answer, {day}").format(day=full_day(answer.on, view.language)), detail=answer.text, picks=False
    )
    yield quiet(w("The parents have been told.") if answer.told else w("The parents have not been told yet."))
