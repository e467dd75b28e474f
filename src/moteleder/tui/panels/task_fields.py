"""The field of each column of the table of tasks: it reads what the task form reads."""

from __future__ import annotations

from dataclasses import dataclass

from moteleder.domain.entries import Entry
from moteleder.session.task_cells import HEADS, Column
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_fields import DateField, Field, GoalField, TextField
from moteleder.tui.dialogs.form_people import PeopleField, one_name

__all__ = ["field_for"]


def field_for(column: Column, entry: Entry, about: About) -> Field:
    """The field that changes this cell of this task."""
    w = about.w
    label = w(HEADS[column])
    match column:
        case "text":
            return TextField(column, label, required=True, given=entry.text)
        case "owner":
            given = tuple(p for p in (entry.owner, *entry.helpers) if p)
            return _Who(
                column, label, help=w("Several with + between: the first answers for it."), given=given
            )
        case "due":
            return DateField(column, label, help=w("Like 15.4, Friday or u12."), given=entry.due)
        case "goal":
            return GoalField(column, label, given=entry.goal)
        case "backer":
            services = dict.fromkeys(p.service for p in about.meeting.people.values() if p.service)
            return TextField(column, label, given=entry.backer, choices=tuple(services))


@dataclass(frozen=True)
class _Who(PeopleField):
    """Who answers for a task and who helps; the arrows offer each person, by name and role."""

    def usual(self, about: About) -> tuple[str, ...]:
        """Everybody, in words that are read as that one person."""
        return tuple(one_name(about.who(person)) for person in about.everybody)
