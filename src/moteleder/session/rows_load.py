"""The load in words: what each party carries now and last time, who has nothing, and what to ask."""

from __future__ import annotations

from moteleder.domain.load import FAMILY, NOBODY, Load, asks, load, without_task
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_people import names
from moteleder.session.rows_tasks import taken_on

__all__ = ["load_parts", "load_question", "tasks_counted", "without_said"]


def tasks_counted(meeting: Meeting, w: Words) -> str:
    """How many tasks there are, and how many of them the family has; empty where there is none yet."""
    count = len(taken_on(meeting))
    family = next(each.now for each in load(meeting) if each.party == FAMILY)
    return w("{n}, the family {m}").format(n=count, m=family) if count else ""


def load_parts(meeting: Meeting, w: Words) -> tuple[str, ...]:
    """«Familien 0 (sist 2: …)», «habiliteringstjenesten 1 (1)» …; none where there is no task yet."""
    if not taken_on(meeting):
        return ()
    return tuple(_part(meeting, each, w, n == 0) for n, each in enumerate(load(meeting)))


def without_said(meeting: Meeting, w: Words) -> str:
    """Who from the services is here and has nothing to do; empty where there is no task yet."""
    idle = without_task(meeting) if taken_on(meeting) else ()
    return w("Here without a task: {names}").format(names=names(meeting, idle)) if idle else ""


def load_question(meeting: Meeting, w: Words) -> str:
    """The question to ask where the family carries the most, or a service that is here carries nothing."""
    return w("Can a service take this?") if asks(meeting) else ""


def _part(meeting: Meeting, each: Load, w: Words, first: bool) -> str:
    party = {FAMILY: w("The family"), NOBODY: w("nobody")}.get(each.party, each.party)
    before = str(each.before)
    if each.party == FAMILY and each.before:
        who = ", ".join(f"{meeting.label(person)} {count}" for person, count in each.owners_before)
        before = f"{each.before}: {who}"
    before = w("last time {n}").format(n=before) if first else before
    said = f"{party} {each.now} ({before})"
    return w("{party}, helps with {n}").format(party=said, n=each.helps) if each.helps else said
