"""After the meeting: out to be read, remarks and what comes of them, final."""

from __future__ import annotations

from datetime import datetime

from moteleder.domain.days import day_of
from moteleder.domain.errors import Refused
from moteleder.domain.events import Finish, Remark, RemarkMet, SendOut
from moteleder.domain.happen.rule import Rule, fit_id, known_people, known_person, place_holds
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import copy_on, terms_of
from moteleder.domain.remarks import Met, RemarkMade, Sent, Version
from moteleder.domain.values import change

__all__ = ["RULES", "changed_by", "may_have_copy"]


def send_out(meeting: Meeting, event: SendOut) -> Meeting:
    """A version goes out; the same one where nothing has changed since it went to somebody else."""
    if not event.people:
        raise Refused("nobody_named")
    for id_ in event.people:
        may_have_copy(meeting, id_, event.at)
    if event.due is not None and event.due < day_of(event.at):
        raise Refused("remarks_due_past")
    if meeting.touched:
        meeting = change(meeting, versions=(*meeting.versions, _version(meeting, event)))
    sent = Sent(at=event.at, people=event.people, how=event.how, version=meeting.versions[-1].number)
    return change(
        meeting,
        phase="reading",
        touched=False,
        changed_by=(),
        sent=(*meeting.sent, sent),
        remarks_due=event.due or meeting.remarks_due,
    )


def may_have_copy(meeting: Meeting, id_: str, at: datetime) -> None:
    """Refuse a copy to somebody without a consent for it, or for having been there.

    Ages are reckoned when the minutes go out: a journal plays the same whatever ages are settled on.
    """
    person = known_person(meeting, id_)
    why = copy_on(meeting, id_, day_of(at), change(terms_of(meeting, {}), ages={})).why
    if why == "attended_without":
        raise Refused("copy_attended_without", person=person.label)
    if why != "may":
        raise Refused("copy_without_consent", person=person.label)


def _version(meeting: Meeting, event: SendOut | Finish) -> Version:
    return Version(
        number=len(meeting.versions) + 1,
        at=event.at,
        final=isinstance(event, Finish),
        reopened=len(meeting.reopened),
        changed_by=meeting.changed_by,
    )


def remark(meeting: Meeting, event: Remark) -> Meeting:
    """A remark stands, in its own words."""
    fit_id(event.id)
    if any(r.id == event.id for r in (*meeting.remarks, *(e.remark for e in meeting.earlier_remarks))):
        raise Refused("id_taken", id=event.id)
    if not event.text.strip():
        raise Refused("entry_empty")
    known_people(meeting, event.person)
    if not _is_about(meeting, event.about):
        raise Refused("place_unknown", place=event.about)
    made = RemarkMade(
        id=event.id,
        text=event.text,
        person=event.person,
        about=event.about,
        came=event.came,
        on=event.on or day_of(event.at),
    )
    return changed_by(change(meeting, remarks=(*meeting.remarks, made)), made.id)


def changed_by(meeting: Meeting, remark: str) -> Meeting:
    """The minutes read differently now, by this remark, or by who gets copies."""
    changed = tuple(dict.fromkeys((*meeting.changed_by, remark)))
    return change(meeting, touched=True, changed_by=changed)


def _is_about(meeting: Meeting, about: str) -> bool:
    if about in ("", "attendance"):
        return True
    entry = meeting.entry(about)
    return entry.kind != "private" if entry else place_holds(meeting, about)


def remark_met(meeting: Meeting, event: RemarkMet) -> Meeting:
    """What came of a remark; what has changed the text is not met a second time."""
    made = next((r for r in meeting.remarks if r.id == event.remark), None)
    if made is None:
        return _earlier_met(meeting, event)
    if meeting.phase == "live":
        raise Refused("not_ended")
    if made.met is not None and made.met.how == "taken_in":
        raise Refused("remark_taken_in", id=made.id)
    if event.how == "taken_in":
        meeting = _taken_in(meeting, event)
    elif event.how == "answered" and not event.text.strip():
        raise Refused("entry_empty")
    met = change(made, met=_met(event))
    remarks = tuple(met if r.id == made.id else r for r in meeting.remarks)
    return changed_by(change(meeting, remarks=remarks), made.id)


def _earlier_met(meeting: Meeting, event: RemarkMet) -> Meeting:
    """A remark to earlier minutes, met in this meeting: those minutes stay, old and new text stand here."""
    if all(e.remark.id != event.remark for e in meeting.earlier_remarks) or meeting.phase != "live":
        raise Refused("remark_unknown", id=event.remark)
    if event.how != "noted" and not event.text.strip():
        raise Refused("entry_empty")
    return change(meeting, earlier_met={**meeting.earlier_met, event.remark: _met(event)})


def _met(event: RemarkMet) -> Met:
    return Met(how=event.how, on=event.at, about=event.about, was=event.was, text=event.text)


def _taken_in(meeting: Meeting, event: RemarkMet) -> Meeting:
    """The words stand in the entry or the note."""
    entry = meeting.entry(event.about)
    if entry is None:
        if not place_holds(meeting, event.about):
            raise Refused("place_unknown", place=event.about)
        text = _replaced(meeting.notes.get(event.about, ""), event)
        rest = {place: note for place, note in meeting.notes.items() if place != event.about}
        return change(meeting, notes={**rest, event.about: text} if text else rest)
    text = _replaced(entry.text, event)
    if entry.kind == "private" or not text.strip():
        raise Refused("entry_empty")
    renewed = change(entry, text=text)
    return change(meeting, entries=tuple(renewed if e.id == entry.id else e for e in meeting.entries))


def _replaced(text: str, event: RemarkMet) -> str:
    """The text with the new words where the old ones stood, the first time; or after it."""
    if event.was == event.text or (not event.was and not event.text.strip()):
        raise Refused("nothing_new")
    if not event.was:
        return f"{text}\n\n{event.text}" if text else event.text
    if event.was not in text:
        raise Refused("words_gone")
    return text.replace(event.was, event.text, 1)


def finish(meeting: Meeting, event: Finish) -> Meeting:
    """The minutes are final."""
    final = _version(meeting, event)
    return change(meeting, phase="final", versions=(*meeting.versions, final), touched=False, changed_by=())


RULES: dict[type, Rule] = {SendOut: send_out, Remark: remark, RemarkMet: remark_met, Finish: finish}
"""What each event does."""
