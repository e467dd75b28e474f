"""Putting one thing right before it enters the case."""

from __future__ import annotations

from typing import Any

from moteleder.domain.values import change
from moteleder.session.importing import Offer
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import DateField, TextField
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["corrected", "offer_form"]


def offer_form(about: About, offer: Offer) -> FormDialog:
    """A task's words, owner and date, or the day of the meeting."""
    w = about.w
    if offer.day is not None:
        title = w("The date of the previous meeting")
        return FormDialog(about, title, [DateField("day", w("Date"), required=True, given=offer.day)])
    said = w("The minutes say «{said}».")
    who = said.format(said=offer.owner_said) if offer.owner_said else ""
    when = (
        said.format(said=offer.due_said) if offer.due_said else w("Like 15.4, Friday, week 12 or in 2 weeks.")
    )
    return FormDialog(
        about,
        w("Change the task"),
        [
            TextField("text", w("What"), required=True, given=offer.text),
            PersonField("owner", w("Who answers for it"), help=who, given=offer.owner),
            DateField("due", w("By when"), help=when, given=offer.due),
        ],
        begins_at="owner" if offer.doubt in ("several", "nobody") else "text",
    )


def corrected(offer: Offer, found: dict[str, Any]) -> Offer:
    """The offer with what the form gave; words that were taken away on purpose do not come back."""
    if offer.day is not None:
        return change(offer, day=found["day"], doubt="")
    owner_said = "" if offer.owner and not found["owner"] else offer.owner_said
    due_said = "" if offer.due and not found["due"] else offer.due_said
    settled = offer.doubt in ("several", "nobody") and bool(found["owner"])
    return change(
        offer,
        text=found["text"],
        owner=found["owner"],
        owner_said=owner_said,
        fits=() if found["owner"] else offer.fits,
        due=found["due"],
        due_said=due_said,
        doubt="" if settled else offer.doubt,
    )
