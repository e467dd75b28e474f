"""What the family says in the meeting that somebody may: take part, get the minutes, until when."""

from __future__ import annotations

from typing import Any

from moteleder.domain.people import Consent
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["consent_form"]


def consent_form(about: About, person: str = "") -> FormDialog:
    """Consent for one person, as it is said now; gives `person`, `consent` and `given_by`."""
    w, known = about.w, about.meeting.people.get(person)
    before = known.consent if known else Consent()
    answers = ((None, w("not asked")), (True, w("yes")), (False, w("no")))
    ways = ((True, w("by word of mouth, in writing later")), (False, w("in writing")))
    guardians = tuple(p for p in about.present if about.meeting.people[p].guardian)
    fields: list[Field] = [
        PersonField("person", w("For whom"), required=True, given=person),
        ChoiceField("attend", w("May take part"), options=answers, given=before.attend),
        ChoiceField("minutes", w("May get the minutes"), options=answers, given=before.minutes),
        ChoiceField("oral", w("How it is given"), options=ways, given=True),
        DateField("until", w("Until"), help=w("May be left empty."), given=before.until),
        PersonField("given_by", w("Who says it"), given=next(iter(guardians), "")),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        terms = {name: values.pop(name) for name in ("attend", "minutes", "oral", "until")}
        return {**values, "consent": Consent(**terms)}

    return FormDialog(about, w("Consent"), fields, finish=finish)
