from __future__ import annotations

import pytest

from moteleder.domain.people import Consent
from moteleder.domain.values import change
from moteleder.handoff.nine_points import POINTS, Point, points, source
from tests.handoff.samples import handed


def of(name: str) -> dict[str, Point]:
    now = handed(name, "generic")
    return {point.id: point for point in points(now.meeting, now.were, "nb")}


def test_there_are_nine_in_the_order_of_the_regulation() -> None:
    assert tuple(of("elias")) == POINTS == tuple(dict.fromkeys(POINTS))
    assert len(POINTS) == 9
    assert source()[0].startswith("Forskrift om individuell plan")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_each_is_said_in_every_language(language: str) -> None:
    now = handed("elias", "generic")
    found = points(now.meeting, now.were, language)
    assert all(point.short and point.text for point in found)


def test_what_the_meeting_about_elias_touched_and_what_his_plan_lacks() -> None:
    found = of("elias")
    assert [p.id for p in found.values() if p.touched] == [
        "goals",
        "contributions",
        "measures",
        "how",
        "period",
        "cooperation",
    ]
    assert [(p.id, p.missing) for p in found.values() if p.lacks] == [("consent", ("P16",))]


def test_a_plan_without_period_measures_goals_and_coordinator_lacks_them() -> None:
    meeting = handed("elias", "generic").meeting
    bare = change(
        meeting,
        facts=change(meeting.facts, plan_until=None, coordinator=""),
        goals={"M1": change(meeting.goals["M1"], measure=())},
        people={"P1": meeting.people["P1"]},
    )
    lacks = {point.id: point.missing for point in points(bare, {}, "nb") if point.lacks}
    assert lacks == {"participants": (), "coordinator": (), "measures": ("M1",), "period": ()}
    assert next(p.id for p in points(change(bare, goals={}), {}, "nb") if p.lacks) == "goals"


def test_a_consent_that_was_given_in_the_meeting_touches_that_point() -> None:
    now = handed("elias", "generic")
    were = {**now.were, "P6": change(now.meeting.people["P6"], consent=Consent())}
    assert next(p for p in points(now.meeting, were, "nb") if p.id == "consent").touched
