"""The table of all tasks that came from the meeting."""

from __future__ import annotations

from moteleder.dates import long_day
from moteleder.domain.backing import stands_alone
from moteleder.domain.entries import Entry
from moteleder.domain.tasks import Unbacked
from moteleder.i18n import msg
from moteleder.minutes.escape import cell
from moteleder.minutes.layout import table
from moteleder.minutes.page import Page

__all__ = ["UNBACKED", "confirmed", "task_table"]

UNBACKED: dict[Unbacked, str] = {
    "own_wish": msg("the family wants to do it themselves"),
    "nobody": msg("no service could stand behind it"),
}
"""The answer where a guardian's task was asked about, and no service took it."""


def confirmed(page: Page, owner: str) -> bool:
    """Whether the one who answers for a task was there to take it on."""
    known = page.meeting.attendance.get(owner)
    return known is not None and known.came


def _responsible(page: Page, entry: Entry) -> str:
    w = page.w
    owner, helpers = page.name(entry.owner), page.names(entry.helpers)
    details = [
        w("not confirmed") if owner and not confirmed(page, entry.owner) else "",
        w("helped by {names}").format(names=helpers) if helpers else "",
        w("backed by {backer}").format(backer=entry.backer) if entry.backer else "",
        w(UNBACKED[entry.unbacked]) if entry.unbacked and stands_alone(page.meeting, entry) else "",
    ]
    about = "; ".join(detail for detail in details if detail)
    return (owner or w("nobody")) + (f" ({about})" if about else "")


def _goal(page: Page, entry: Entry) -> str:
    goal = page.meeting.goals.get(entry.goal)
    return cell(page.goal(goal) if goal else "") or "–"


def _row(page: Page, entry: Entry) -> list[str]:
    w = page.w
    text = entry.text
    if entry.replaces:
        text = w("{text} (goes on from {id})").format(text=text, id=entry.replaces)
    due = long_day(entry.due, page.language) if entry.due else w("not set")
    return [cell(entry.id), cell(text), cell(_responsible(page, entry)), cell(due)]


def task_table(page: Page) -> str:
    """Id, task, who, due, and goal where any has one; empty where the meeting gave no tasks."""
    w = page.w
    tasks = [entry for entry in page.meeting.entries if entry.kind == "task"]
    rows = [_row(page, entry) for entry in tasks]
    head = [w("No."), w("Task"), w("Responsible"), w("Due")]
    if any(entry.goal for entry in tasks):
        head.append(w("Goal"))
        rows = [[*row, _goal(page, entry)] for row, entry in zip(rows, tasks, strict=True)]
    return table(head, rows) if rows else ""
