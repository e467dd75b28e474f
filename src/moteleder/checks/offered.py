"""Replies that were offered and not given."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.checks.finding import Finding, Fix
from moteleder.domain.meeting import Meeting
from moteleder.domain.replies import offer_id, open_offers
from moteleder.i18n import msg

__all__ = ["offered"]


def offered(meeting: Meeting) -> Iterator[Finding]:
    """Rights of reply that wait: given, or not wanted, both are an answer."""
    spoke = {turn.place: turn.person for turn in meeting.turns}
    for offer in open_offers(meeting):
        if offer.place == meeting.floor:
            continue
        yield Finding(
            code="R03",
            place=offer.place,
            text=meeting.label(offer.person) if offer.person else meeting.label(spoke[offer.place]),
            reason=msg("may answer, and the reply is not given yet")
            if offer.person
            else msg("the reply that was offered after this is not given yet"),
            fix=Fix(form="reply", subject=offer_id(offer)),
        )
