"""A copy is not noted for somebody who needs the young person's yes and does not have it."""

from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain.case import Case
from moteleder.domain.consents import give
from moteleder.domain.errors import Refused
from moteleder.domain.events import Copy, End, SendOut
from moteleder.domain.people import Consent
from moteleder.domain.values import change
from moteleder.session.after import happening
from tests.session.worlds import START, led, small_case


def of_16() -> Case:
    """The young person has said yes to the father's copy only."""
    case, day = small_case(), date(2026, 12, 2)
    yes = Consent(minutes=True, oral=True)
    people = tuple(give(p, yes, day) if p.id == "P3" else p for p in case.people)
    return change(case, people=people, facts=change(case.facts, born=date(2010, 12, 2)))


def test_at_16_no_parent_is_noted_for_a_copy_without_the_young_persons_yes() -> None:
    live, held, _ = led(of_16())
    with pytest.raises(Refused, match="copy_young_person"):
        live.do(Copy, person="P2", how="paper")
    live.do(Copy, person="P2", how="none")
    live.do(Copy, person="P3", how="paper")
    assert live.meeting.copies == {"P2": "none", "P3": "paper"}
    live.do(End)
    with pytest.raises(Refused, match="copy_young_person"):
        happening(held.case, 5, START, SendOut, people=("P3", "P2"))
    assert happening(held.case, 5, START, SendOut, people=("P3",)) != held.case
