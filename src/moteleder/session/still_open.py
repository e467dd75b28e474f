"""What is still open in a meeting, in words: read before it is ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from moteleder.domain.backing import unasked
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.domain.recipients import is_refused
from moteleder.domain.replies import open_offers
from moteleder.domain.round import slot_state, slots
from moteleder.domain.text import without_private
from moteleder.i18n import Words
from moteleder.session.old_tasks import unsaid
from moteleder.session.rows_line import shortened
from moteleder.session.rows_tasks import taken_on
from moteleder.session.said_of import consent_said

__all__ = ["before_sending", "still_open"]


_NAMED = 3
"""So many are named; the others are counted."""


def still_open(meeting: Meeting, w: Words) -> tuple[str, ...]:
    """One line for each kind of thing that is still open, the weightiest first; none where nothing is."""
    parts: tuple[Callable[[Meeting, Words], str], ...] = (
        _remarks,
        _unspoken,
        _replies,
        _voice,
        _attendance,
        _items,
        _begun,
        _without_owner,
        _without_date,
        _unconfirmed,
        _unbacked,
        _earlier,
        _unexplained,
        _goals,
        _channels,
        _next,
        _consent,
        _summary,
    )
    return tuple(line for part in parts if (line := part(meeting, w)))


def before_sending(meeting: Meeting, w: Words) -> tuple[str, ...]:
    """What is open of that which readers of the minutes meet: replies, owners, dates, consent."""
    parts = (_replies, _voice, _without_owner, _without_date, _unconfirmed, _unbacked, _channels, _consent)
    return tuple(line for part in parts if (line := part(meeting, w)))


def _remarks(meeting: Meeting, w: Words) -> str:
    unmet = (e.remark for e in meeting.earlier_remarks if e.remark.id not in meeting.earlier_met)
    left = [shortened(without_private(remark.text)) for remark in unmet]
    return _line(w, w("Remarks to earlier minutes, not met: {names}"), left)


def _unspoken(meeting: Meeting, w: Words) -> str:
    waiting = [
        meeting.label(slot.person)
        for item in meeting.items
        if item.serves("round") and item.state not in ("skipped", "deferred")
        for slot in slots(meeting, item.id)
        if slot_state(meeting, item.id, slot) in ("waiting", "statement")
    ]
    return _line(w, w("Have not spoken: {names}"), waiting)


def _replies(meeting: Meeting, w: Words) -> str:
    """Whose words a reply was offered to that nobody gave."""
    answered = {
        o.place: next(t.person for t in meeting.turns if t.place == o.place) for o in open_offers(meeting)
    }
    return _line(w, w("Replies offered and not given, after: {names}"), map(meeting.label, answered.values()))


def _voice(meeting: Meeting, w: Words) -> str:
    return "" if meeting.voice else w("The child's voice is not noted.")


def _attendance(meeting: Meeting, w: Words) -> str:
    left = [
        meeting.label(i.person)
        for i in meeting.invited
        if not is_refused(meeting.people[i.person])
        and meeting.attendance.get(i.person, Attendance()).status == "expected"
    ]
    return _line(w, w("Attendance not recorded: {names}"), left)


def _items(meeting: Meeting, w: Words) -> str:
    left = [f"{meeting.number(i.id)} {i.title}" for i in meeting.items if i.state == "waiting"]
    return _line(w, w("Not taken up: {names}"), left)


def _begun(meeting: Meeting, w: Words) -> str:
    # The one that is open now closes with the meeting.
    left = [i for i in meeting.items if i.state == "visited" and i.id != meeting.at_item]
    return _line(w, w("Begun, but left: {names}"), [f"{meeting.number(i.id)} {i.title}" for i in left])


def _without_owner(meeting: Meeting, w: Words) -> str:
    return _line(
        w,
        w("Tasks nobody answers for: {names}"),
        [e.text for e in meeting.entries if e.kind == "task" and not e.owner],
    )


def _without_date(meeting: Meeting, w: Words) -> str:
    return _line(
        w,
        w("Tasks without a date: {names}"),
        [e.text for e in meeting.entries if e.kind == "task" and e.due is None],
    )


def _unconfirmed(meeting: Meeting, w: Words) -> str:
    owners = [e.owner for e in taken_on(meeting) if e.owner]
    away = [o for o in owners if not meeting.attendance.get(o, Attendance()).came]
    return _line(w, w("Have tasks, but were not here to say yes: {names}"), map(meeting.label, away))


def _unbacked(meeting: Meeting, w: Words) -> str:
    left = [e.text for e in meeting.entries if e.kind == "task" and unasked(meeting, e)]
    return _line(w, w("Not asked whether a service can take it, or stand behind it: {names}"), left)


def _earlier(meeting: Meeting, w: Words) -> str:
    left = [meeting.open_tasks[task].text for task in unsaid(meeting)]
    return _line(w, w("Earlier tasks nobody has asked about: {names}"), left)


def _unexplained(meeting: Meeting, w: Words) -> str:
    left = [
        task.text
        for id_, task in meeting.open_tasks.items()
        if (said := meeting.task_reviews.get(id_))
        and said.status in ("partly", "not_done")
        and not said.reason
    ]
    return _line(w, w("Earlier tasks not done, and not said why: {names}"), left)


def _goals(meeting: Meeting, w: Words) -> str:
    if not any(item.serves("goals") for item in meeting.items):
        return ""
    left = [
        goal.title or goal.text
        for id_, goal in meeting.asked_goals.items()
        if id_ not in meeting.goal_reviews
    ]
    return _line(w, w("Goals not gone through: {names}"), left)


def _channels(meeting: Meeting, w: Words) -> str:
    left = [e.text for e in meeting.entries if e.kind == "park" and not e.channel]
    return _line(w, w("Taken up elsewhere, but not said where: {names}"), left)


def _next(meeting: Meeting, w: Words) -> str:
    return "" if meeting.next else w("The next meeting is not agreed.")


def _consent(meeting: Meeting, w: Words) -> str:
    came = [p for p, known in meeting.attendance.items() if known.came]
    # Of what is said only whether there is anything matters here, so the language does not.
    left = [meeting.label(p) for p in came if consent_said(meeting, p, w, "en")]
    return _line(w, w("Consent to clarify or renew: {names}"), left)


def _summary(meeting: Meeting, w: Words) -> str:
    planned = any(i.serves("summing") and i.state not in ("skipped", "deferred") for i in meeting.items)
    return w("Nobody has said whether the summary agrees.") if planned and not meeting.answers else ""


def _line(w: Words, words: str, names: Iterable[str]) -> str:
    found = list(dict.fromkeys(names))
    more = w("and {n} more").format(n=len(found) - _NAMED)
    shown = found if len(found) <= _NAMED + 1 else [*found[:_NAMED], more]
    return words.format(names=", ".join(shown)) if found else ""
