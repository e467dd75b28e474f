"""Tasks that are carried over again and again."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.checks.facts import limit
from moteleder.checks.finding import Finding, Fix
from moteleder.domain.meeting import Meeting
from moteleder.i18n import msg

__all__ = ["carried"]


def carried(meeting: Meeting) -> Iterator[Finding]:
    """Open tasks that have been carried over so often that something else must be done about them."""
    heirs = {e.replaces: e.id for e in meeting.entries if e.kind == "task" and e.replaces}
    for task in meeting.open_tasks.values():
        said = meeting.task_reviews.get(task.id)
        if said and said.status in ("done", "dropped"):
            continue
        heir = heirs.get(task.id, "")
        times = task.carried + (1 if said else 0)
        if times >= limit("carried"):
            yield Finding(
                code="T07",
                place=heir or task.id,
                text=task.text,
                reason=msg("carried over {n} times: does it need another owner, or should it go?"),
                values=(("n", str(times)),),
                fix=Fix(form="edit_entry" if heir else "task_review", subject=heir or task.id),
            )
