"""The task form: a new task, one as it stands, and one that goes on from an earlier meeting's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moteleder.domain.backing import is_guardian
from moteleder.domain.entries import EntryContent
from moteleder.session.task_words import ASKED, UNBACKED
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, GoalField, TextField
from moteleder.tui.dialogs.form_people import PeopleField, PersonField

__all__ = ["goes_on_form", "task_form"]


def task_form(about: About, entry: str = "") -> FormDialog:
    """A task, new or as it stands; Enter after the due date saves, the rest is reached by Tab."""
    w, given = about.w, about.meeting.entry(entry) or EntryContent(text="")
    return _asked(about, w("Change the task") if entry else w("New task"), given)


def goes_on_form(about: About, task: str = "") -> FormDialog:
    """A new task that goes on from an earlier one: its words, who has it and its goal stand there already."""
    old, said = about.meeting.open_tasks.get(task), about.meeting.task_reviews.get(task)
    given = EntryContent(text="")
    if old is not None:
        given = EntryContent(
            text=old.text,
            owner=(said.owner if said else "") or old.owner,
            helpers=old.helpers,
            backer=old.backer,
            unbacked=old.unbacked,
            due=said.due if said else None,
            goal=old.goal,
        )
    title = about.w("New task that goes on from {id}").format(id=task) if task else about.w("New task")
    return _asked(about, title, given, replaces=task)


def _asked(about: About, title: str, given: EntryContent, replaces: str = "") -> FormDialog:
    w = about.w
    due = w("Like 15.4, Friday, week 12 or in 2 weeks.")
    backing = w("A service that stands behind it, where a parent answers for it.")

    def alone(values: Mapping[str, Any]) -> bool:
        return is_guardian(about.meeting, values["owner"]) and not values["backer"]

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        return {**values, "replaces": replaces} if replaces else values

    return FormDialog(
        about,
        title,
        [
            TextField("text", w("What"), required=True, given=given.text),
            PersonField("owner", w("Who answers for it"), given=given.owner),
            DateField("due", w("By when"), help=due, given=given.due),
            PeopleField("helpers", w("Who helps"), help=w("Several with + between."), given=given.helpers),
            TextField("backer", w("Who backs it"), help=backing, given=given.backer),
            ChoiceField(
                "unbacked",
                w(ASKED),
                when=alone,
                options=tuple((answer, w(said)) for answer, said in UNBACKED.items()),
                given=given.unbacked,
            ),
            GoalField("goal", w("For which goal"), given=given.goal),
        ],
        saves_at="due",
        finish=finish,
    )
