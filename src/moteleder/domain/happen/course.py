"""Begin, break, end, and open again."""

from __future__ import annotations

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.days import day_of
from moteleder.domain.errors import Refused
from moteleder.domain.events import Begin, End, Pause, Reopen, Resume
from moteleder.domain.happen.agenda import voice_noted
from moteleder.domain.happen.round_ import may_close
from moteleder.domain.happen.rule import Rule, known_people, settle
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.domain.values import change

__all__ = ["RULES"]


def begin(meeting: Meeting, event: Begin) -> Meeting:
    """Freeze the case and open the first item."""
    if meeting.phase != "planned":
        raise Refused("begun")
    if event.snapshot is None:
        raise Refused("no_snapshot")
    snapshot = event.snapshot
    plan = snapshot.plan
    if not plan.item:
        raise Refused("no_agenda")
    first = change(plan.item[0], state="visited")
    begun = Meeting(
        plan=plan,
        facts=snapshot.facts,
        previous=snapshot.previous,
        phase="live",
        began=event.at,
        running_since=event.at,
        people={p.id: p for p in snapshot.person},
        invited=plan.invited,
        small_meetings=snapshot.small_meeting,
        own_notes=snapshot.own_note,
        elsewhere_answers=snapshot.elsewhere_answer,
        earlier_remarks=snapshot.remark,
        unread=snapshot.unread,
        attendance=_expected(plan),
        goals={g.id: g for g in snapshot.goal},
        goals_before={g.id: g for g in snapshot.goal},
        open_tasks={t.id: t for t in snapshot.task},
        items=(first, *plan.item[1:]),
        at_item=first.id,
        wish=plan.wish,
        marks={w.target: Mark(only=w.only, without=w.without) for w in snapshot.withheld},
    )
    known_people(begun, *(i.person for i in plan.invited))
    return begun


def _expected(plan: MeetingPlan) -> dict[str, Attendance]:
    """Those who were asked, with what they have said before the meeting."""
    said = {apology.person: apology for apology in plan.apology}
    return {
        i.person: Attendance(status="apologies", reason=sorry.reason, statement=bool(sorry.statement))
        if (sorry := said.get(i.person))
        else Attendance(how=i.how, deputy_for=i.deputy_for)
        for i in plan.invited
    }


def pause(meeting: Meeting, event: Pause) -> Meeting:
    """Stop the clock."""
    if meeting.paused:
        raise Refused("paused")
    return change(settle(meeting, event.at), running_since=None)


def resume(meeting: Meeting, event: Resume) -> Meeting:
    """Let the clock run again."""
    if not meeting.paused:
        raise Refused("not_paused")
    return change(meeting, running_since=event.at)


def end(meeting: Meeting, event: End) -> Meeting:
    """Close what is open and stop; the family's place and the child's voice are guarded here too."""
    for item in meeting.items:
        if item.serves("round") and item.state == "visited":
            may_close(meeting, item, item.reason)
        if item.serves("voice") and item.state == "visited":
            voice_noted(meeting, item)
    done = tuple(change(i, state="done") if i.state == "visited" else i for i in meeting.items)
    return change(
        settle(meeting, event.at),
        phase="draft",
        items=done,
        ended=meeting.ended_before or event.at,
        ended_before=None,
        at_item="",
        floor="",
        held={},
        running_since=None,
        remarks_due=event.remarks_due,
    )


def reopen(meeting: Meeting, event: Reopen) -> Meeting:
    """Go on where the meeting ended, at the last item that was done; or let final minutes be read again."""
    if not meeting.over:
        raise Refused("not_ended")
    if not event.reason.strip():
        raise Refused("reason_empty")
    meeting = change(meeting, reopened=(*meeting.reopened, event.reason), touched=True)
    if event.to == "reading":
        if meeting.phase != "final":
            raise Refused("not_final")
        return change(meeting, phase="reading")
    last = next((i for i in reversed(meeting.items) if i.state == "done"), meeting.items[0])
    return change(
        meeting,
        phase="live",
        ended=None,
        # Once the minutes have gone out the meeting itself does not go on: its end stays what it was.
        ended_before=meeting.ended if meeting.versions or _another_day(meeting, event) else None,
        at_item=last.id,
        running_since=event.at,
    )


def _another_day(meeting: Meeting, event: Reopen) -> bool:
    return meeting.ended is not None and day_of(meeting.ended) != day_of(event.at)


RULES: dict[type, Rule] = {Begin: begin, Pause: pause, Resume: resume, End: end, Reopen: reopen}
