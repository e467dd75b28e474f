"""Which day it was, where a moment was written down on another clock than Norway's."""

from __future__ import annotations

from datetime import UTC, date, datetime

from moteleder.domain.people import Consent
from moteleder.domain.remarks import Met, RemarkMade
from moteleder.domain.values import change
from moteleder.handoff.nine_points import points
from moteleder.session.case_view import CaseView
from moteleder.session.rows_meetings import meeting_lines
from tests.minutes.build import meeting, part, people
from tests.session.worlds import START, small_case

LATE = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
"""Half past midnight on 2 December in Norway."""


def test_a_meeting_is_listed_on_its_day_in_norway() -> None:
    case = small_case()
    late = change(case, meetings=(change(case.meetings[-1], start=LATE),))
    (row,) = meeting_lines(CaseView(late, START, "en"))
    assert row.text.endswith("Wednesday 2 December 2026 at 00.30")


def test_a_remark_is_taken_in_on_the_day_it_was_in_norway() -> None:
    met = Met(how="taken_in", on=LATE, was="to", text="tre")
    made = RemarkMade(id="B1", text="Det var tre", on=date(2026, 12, 1), met=met)
    assert "Taken in, 2 December 2026." in part("remarks", meeting(remarks=(made,)))


def test_a_consent_to_the_day_before_does_not_hold() -> None:
    over = Consent(attend=True, minutes=True, until=date(2026, 12, 1))
    doctor = change(people()["P11"], consent=over)
    late = meeting(began=LATE, people={**people(), "P11": doctor})
    assert next(point for point in points(late, {}, "en") if point.id == "consent").missing == ("P11",)
