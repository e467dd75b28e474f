"""The right of reply: what was offered after a turn, and what is still to be answered."""

from __future__ import annotations

from moteleder.domain.meeting import Meeting, Offered

__all__ = ["is_taken", "offer_id", "open_offers"]


def is_taken(meeting: Meeting, offered: Offered) -> bool:
    """Whether somebody who was offered the reply has given one since."""
    return any(
        entry.kind == "reply"
        and entry.id not in offered.before
        and (not offered.person or entry.person == offered.person)
        for entry in meeting.at(offered.place)
    )


def offer_id(offered: Offered) -> str:
    """What an offer is called where one of several is meant: its turn, and who may answer."""
    return f"{offered.place}|{offered.person}"


def open_offers(meeting: Meeting, item: str = "") -> tuple[Offered, ...]:
    """The replies that were offered and neither given nor waived, of one item or of all."""
    return tuple(
        offered
        for offered in meeting.offers
        if not offered.waived
        and not is_taken(meeting, offered)
        and (not item or offered.place.partition("/")[0] == item)
    )
