"""Forms for who coordinates, usually leads and usually writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from moteleder.session.case_roles import can_lead
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import ChoiceField, Field
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["coordinator_form", "leader_form", "writer_form"]


def coordinator_form(about: About, _: str = "", usual: str = "") -> FormDialog:
    """Who is the coordinator; gives `coordinator`."""
    w, given, among = about.w, about.meeting.facts.coordinator or usual, can_lead(about.meeting)
    help_ = w("May be left empty.")
    field = PersonField("coordinator", w("Coordinator"), help=help_, among=among, given=given)
    return FormDialog(about, w("Who is the coordinator?"), [field])


def leader_form(about: About, _: str = "", usual: str = "", called: Sequence[int] = ()) -> FormDialog:
    """Who usually leads: the coordinator, a parent, the young person; gives `leader` and `called`."""
    w, facts = about.w, about.meeting.facts
    help_ = w("The coordinator, a parent, the one it is about, or another. Left empty: the coordinator.")
    field = PersonField(
        "leader", w("Usually leads"), help=help_, among=can_lead(about.meeting), given=facts.leader or usual
    )
    return _with_called(about, w("Who usually leads the meetings?"), field, called)


def writer_form(about: About, _: str = "", usual: str = "", called: Sequence[int] = ()) -> FormDialog:
    """Who usually writes; gives `writer` and `called`."""
    w, facts = about.w, about.meeting.facts
    field = PersonField(
        "writer",
        w("Usually writes"),
        help=w("May be left empty."),
        among=can_lead(about.meeting),
        given=facts.writer or usual,
    )
    return _with_called(about, w("Who usually writes the minutes?"), field, called)


def _with_called(about: About, title: str, field: PersonField, called: Sequence[int]) -> FormDialog:
    w = about.w
    fields: list[Field] = [field]
    if called:
        options = ((True, w("yes")), (False, w("no, from the one after")))
        numbers = ", ".join(str(number) for number in called)
        label = w("Also in meeting {numbers}").format(numbers=numbers)
        fields.append(ChoiceField("called", label, options=options, given=True))

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        return {**values, "called": tuple(called) if values.get("called") else ()}

    return FormDialog(about, title, fields, saves_at=fields[-1].name, finish=finish)
