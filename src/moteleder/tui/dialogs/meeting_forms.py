"""Forms for the agenda and for the end of the meeting."""

from __future__ import annotations

from typing import Any

from moteleder.dates import oslo
from moteleder.domain.meeting import NextMeeting, SumUpAnswer
from moteleder.i18n import msg
from moteleder.session.said_dates import moment
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import (
    ChoiceField,
    Field,
    NumberField,
    TextField,
    TimeField,
)
from moteleder.tui.dialogs.form_people import PeopleField, PersonField
from moteleder.tui.dialogs.meeting_day import MeetingDayField

__all__ = ["copy_form", "evaluate_form", "item_add_form", "item_split_form", "next_form", "sum_up_form"]

COPIES = (
    ("ip", msg("in the plan")),
    ("paper", msg("on paper")),
    ("post", msg("by post")),
    ("none", msg("no copy")),
)
"""How somebody gets the minutes, in words."""


def item_add_form(about: About, _: str = "") -> FormDialog:
    """A new item; gives `title` and `planned`."""
    w = about.w
    fields: list[Field] = [
        TextField("title", w("Item"), required=True),
        NumberField("planned", w("Minutes set aside"), help=w("May be left empty.")),
    ]
    return FormDialog(about, w("New item"), fields)


def item_split_form(about: About, item: str = "") -> FormDialog:
    """An item becomes two; gives `item`, `title` and `planned`."""
    w, known = about.w, about.meeting.item(item)
    fields: list[Field] = [
        TextField("title", w("The new item"), required=True),
        NumberField("planned", w("Minutes for it"), help=w("They are taken from the first item.")),
    ]
    title = w("Split «{title}»").format(title=known.title if known else "")
    return FormDialog(about, title, fields, finish=lambda values: {"item": item, **values})


def next_form(about: About, _: str = "") -> FormDialog:
    """The next meeting; without a date, why there is none yet."""
    w, meeting = about.w, about.meeting
    before = meeting.next or NextMeeting(length=meeting.plan.length, place=meeting.plan.place)
    start = before.start or meeting.plan.start
    help_ = w("Like 15.4, Friday, week 12 or in 2 weeks.")
    fields: list[Field] = [
        MeetingDayField(
            "day", w("Date"), help=help_, given=oslo(before.start).date() if before.start else None
        ),
        TimeField("time", w("Time of day"), given=start),
        NumberField("length", w("Minutes set aside"), given=before.length),
        TextField("place", w("Place"), given=before.place),
        PeopleField("people", w("Who is needed"), help=w("Empty: the same as today."), given=before.people),
        PersonField("caller", w("Who calls"), given=before.caller or meeting.plan.leader),
        TextField("note", w("To remember"), given=before.note),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        day, at = values.pop("day"), values.pop("time")
        if day is None and not values["note"]:
            return Wrong("day", w("Write a date, or why there is none yet."))
        if day is not None and at is None:
            return Wrong("time", w("Write a time."))
        return {"start": moment(day, at.time()) if day else None, **values}

    return FormDialog(about, w("Next meeting"), fields, finish=finish)


def sum_up_form(about: About, person: str = "") -> FormDialog:
    """Whether somebody agrees with the summary."""
    w = about.w
    before = about.meeting.answers.get(person) or SumUpAnswer(person=person, agrees=True)
    yes_no = ((True, w("yes")), (False, w("no")))
    fields: list[Field] = [
        *([] if person else [PersonField("person", w("Who"), required=True, among=about.present)]),
        ChoiceField("agrees", w("Does this agree?"), options=yes_no, given=before.agrees),
        TextField("remark", w("Remark"), help=w("May be left empty."), given=before.remark),
    ]
    title = about.who(person) if person else w("What somebody says of the summary")
    return FormDialog(about, title, fields, finish=lambda values: {"person": person, **values})


def copy_form(about: About, person: str = "") -> FormDialog:
    """How somebody is to get the minutes."""
    w = about.w
    ways = tuple((value, w(said)) for value, said in COPIES)
    fields: list[Field] = [
        *([] if person else [PersonField("person", w("Who"), required=True)]),
        ChoiceField("how", w("How"), options=ways, given=about.meeting.copies.get(person, "ip")),
    ]
    title = w("Copy for {person}").format(person=about.who(person)) if person else w("Copy of the minutes")
    return FormDialog(about, title, fields, finish=lambda values: {"person": person, **values})


def evaluate_form(about: About, _: str = "") -> FormDialog:
    """What is said of the meeting itself."""
    w = about.w
    text = TextField("text", w("What is said"), given=about.meeting.evaluation, lines=4)
    return FormDialog(about, w("How was this meeting?"), [text])
