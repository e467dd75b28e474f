"""The form for a new meeting: which kind, when, how long, where."""

from __future__ import annotations

from typing import Any

from moteleder.dates import oslo
from moteleder.domain.case import Case, MeetingRecord
from moteleder.session.agenda_templates import KINDS
from moteleder.session.meeting_order import why_not_then
from moteleder.session.said_dates import moment
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, Field, NumberField, TextField, TimeField
from moteleder.tui.dialogs.meeting_day import MeetingDayField
from moteleder.tui.screens.planning.call_forms import wrong_length

__all__ = ["meeting_form"]


def meeting_form(about: About, case: Case, likely: MeetingRecord) -> FormDialog:
    """What is likely can be changed; gives `how` the meeting is made, and what `more` it has."""
    w = about.w
    kinds = tuple((value, w(said)) for value, said in KINDS.items())
    start = oslo(likely.start)
    fields: list[Field] = [
        ChoiceField("kind", w("Kind of meeting"), options=kinds, given=likely.kind),
        MeetingDayField("day", w("Date"), required=True, given=start.date()),
        TimeField("time", w("Time of day"), required=True, given=start),
        NumberField("length", w("Minutes set aside"), required=True, given=likely.length),
        TextField("place", w("Place"), help=w("May be left empty."), given=likely.place),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if wrong := wrong_length(about, values["length"]):
            return wrong
        at = moment(values["day"], values["time"].time())
        if why := why_not_then(case, likely.number, at, w, about.language):
            return Wrong("day", why)
        how = {"kind": values["kind"], "start": at, "length": values["length"]}
        return {"how": how, "more": {"place": values["place"]}}

    return FormDialog(about, w("A new meeting"), fields, finish=finish)
