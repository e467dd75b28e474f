"""The right of reply, as the leader uses it: said now, kept for later, or not wanted."""

from __future__ import annotations

from typing import Literal, TypeAlias

from moteleder.domain.events import Offer, Waive
from moteleder.domain.meeting import Meeting, Offered
from moteleder.domain.replies import offer_id, open_offers
from moteleder.i18n import Words
from moteleder.session.entering import add
from moteleder.session.live import LiveSession
from moteleder.session.rows_line import Line

__all__ = ["Answer", "answer", "offer_lines", "offer_named", "waive"]

Answer: TypeAlias = Literal["now", "later", "no"]
"""What becomes of the right of reply: said now, kept for later, not wanted."""


def answer(live: LiveSession, place: str, person: str, text: str = "", what: Answer = "now") -> None:
    """Write the reply beside what it answers; or keep in sight that it is offered, or not wanted."""
    if what == "now":
        add(live, "reply", place, {"person": person, "text": text})
    elif what == "later":
        live.do(Offer, place=place, person=person)
    elif (offered := _open(live.meeting, place, person)) is not None:
        live.do(Waive, place=place, person=offered.person)
    else:
        live.do(Offer, place=place, person=person, waived=True)


def waive(live: LiveSession, row: str) -> None:
    """The offer on a row is not wanted."""
    offered = offer_named(live.meeting, row)
    if offered is not None:
        live.do(Waive, place=offered.place, person=offered.person)


def offer_named(meeting: Meeting, row: str) -> Offered | None:
    """The offer that a row is about."""
    return next((o for o in open_offers(meeting) if offer_id(o) == row), None)


def offer_lines(meeting: Meeting, w: Words, item: str = "") -> tuple[Line, ...]:
    """A row for each reply that waits, of one item or of all."""
    return tuple(_line(meeting, offered, w) for offered in open_offers(meeting, item))


def _line(meeting: Meeting, offered: Offered, w: Words) -> Line:
    turn = next(t for t in meeting.turns if t.place == offered.place)
    who = meeting.label(offered.person) if offered.person else w("Everybody")
    text = w("{name} may answer {speaker}").format(name=who, speaker=meeting.label(turn.person))
    return Line(offer_id(offered), text, right=w("reply waits"), sign="↳", tone="family")


def _open(meeting: Meeting, place: str, person: str) -> Offered | None:
    found = [o for o in open_offers(meeting) if o.place == place and o.person in ("", person)]
    return next((o for o in found if o.person == person), found[0] if found else None)
