"""An agenda from the plan's goals, what is brought up from before, and its minutes in words."""

from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain import events as e
from moteleder.domain.agenda import Invited, Item
from moteleder.domain.agenda_plan import added
from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan import Goal
from moteleder.domain.values import change
from moteleder.i18n import LANGUAGES, words
from moteleder.session.agenda_brought import bring_up, brought_up, last_ended, source_said
from moteleder.session.agenda_building import (
    fitted,
    kept_said,
    minutes_said,
    one_for_each_goal,
    turns_said,
)
from moteleder.session.agenda_templates import usual_agenda
from tests.session.worlds import START, led, small_case

EN = words("en")
GOALS = (
    Goal(id="M1", title="Helse", text="Elias skal være trygg"),
    Goal(id="M2", title="", text="«Jeg vil gå selv»"),
    Goal(id="M3", title="Venner", text="«Jeg vil være med»"),
)
FACTS = small_case().facts
PLAN = MeetingRecord(number=6, start=START, length=90, item=usual_agenda("regular", 90, FACTS))


def titles(plan: MeetingRecord) -> list[tuple[str, str, int, str]]:
    return [(i.id, i.title, i.planned, i.goal) for i in plan.item if i.serves("goals")]


def test_each_goal_has_an_item_and_they_share_the_minutes_that_stood_there() -> None:
    plan = one_for_each_goal(PLAN, GOALS, "nb")
    assert [(i, planned, goal) for i, _, planned, goal in titles(plan)] == [
        ("S5", 5, "M1"),
        ("S9", 5, "M2"),
        ("S10", 5, "M3"),
    ]
    assert [title.partition(": ")[2] for _, title, _, _ in titles(plan)] == [
        "Helse",
        "«Jeg vil gå selv»",
        "Venner",
    ]
    assert sum(i.planned for i in plan.item) == 90
    assert [i.id for i in plan.item] == ["S1", "S2", "S3", "S4", "S5", "S9", "S10", "S6", "S7", "S8"]


def test_goals_stand_before_the_last_items_where_the_agenda_has_none() -> None:
    without = change(PLAN, item=tuple(i for i in PLAN.item if not i.serves("goals")))
    plan = one_for_each_goal(without, GOALS[:2], "nb")
    assert [i.id for i in plan.item] == ["S1", "S2", "S3", "S4", "S6", "S9", "S10", "S7", "S8"]
    assert [planned for _, _, planned, _ in titles(plan)] == [0, 0]


def test_who_was_asked_to_the_goals_is_asked_to_each_of_them_and_no_more() -> None:
    asked = change(PLAN, invited=(Invited(person="P9", items=("S5",)), Invited(person="P8", items=("S6",))))
    plan = one_for_each_goal(asked, GOALS, "nb")
    assert [i.items for i in plan.invited] == [("S5", "S9", "S10"), ("S6",)]
    assert one_for_each_goal(PLAN, (), "en") == PLAN


def test_who_was_needed_for_the_goals_is_needed_for_each_of_them() -> None:
    items = tuple(change(i, needed=("P9",)) if i.serves("goals") else i for i in PLAN.item)
    plan = one_for_each_goal(change(PLAN, item=items), GOALS, "nb")
    assert [i.needed for i in plan.item if i.goal] == [("P9",)] * 3
    again = one_for_each_goal(plan, GOALS[:2], "nb")
    assert [i.needed for i in again.item if i.goal] == [("P9",)] * 2


def test_minutes_are_said_against_the_length() -> None:
    assert minutes_said(PLAN, EN) == "90 of 90 min"
    assert minutes_said(change(PLAN, length=75), EN) == "90 of 75 min · 15 min too many"
    plan = added(change(PLAN, length=120), Item(id="S9", title="Skyss"))
    assert minutes_said(plan, EN) == "90 of 120 min · 30 min not used · one item without minutes"
    assert minutes_said(fitted(change(PLAN, length=120)), EN) == "120 of 120 min"
    assert sum(i.planned for i in fitted(change(PLAN, length=120)).item) == 120


def test_the_last_minutes_are_missed_where_they_are_few() -> None:
    assert kept_said(PLAN, EN) == ""
    short = change(PLAN, item=PLAN.item[:-1])
    assert kept_said(short, EN).startswith("Only 10 min")
    assert kept_said(change(PLAN, item=PLAN.item[:3]), EN).startswith("No item at the end")
    assert kept_said(change(PLAN, item=()), EN) == ""


def test_turns_are_said_only_where_they_do_not_fit() -> None:
    assert turns_said(PLAN, [10, 15], EN) == ""
    assert turns_said(PLAN, [10, 16], EN) == "The turns are 26 min, and the round has 25."


def ended(taken_by: str = "P6", case: Case | None = None) -> Case:
    """A case whose meeting put an item off, and took something up elsewhere."""
    live, held, _ = led(case)
    live.do(e.DeferItem, item="S4", reason="tiden gikk")
    text = "Et spørsmål tas med lederen."
    live.do(e.Park, id="E1", place="S1", text=text, channel="skolen", taken_by=taken_by)
    live.do(e.End)
    return held.case


def test_what_was_put_off_and_answers_from_elsewhere_are_brought_up() -> None:
    found = brought_up(ended(), PLAN)
    assert [(b.source, b.id, b.reason) for b in found] == [
        ("deferred", "S4", "tiden gikk"),
        ("elsewhere", "E1", "skolen"),
    ]
    assert found[0].item.title == "Skyss"
    assert found[0].item.planned == 10
    assert found[1].item.title.endswith("Et spørsmål tas med lederen")
    assert found[1].people == ("P6",)
    assert found[1].item.needed == ("P6",)
    plan = added(PLAN, bring_up(PLAN, found[0]))
    assert [i.title for i in plan.item][-3] == "Skyss"
    assert plan.item[-3].state == "waiting"
    assert [b.source for b in brought_up(ended(), plan)] == ["elsewhere"]


def test_an_answer_that_was_heard_is_why_it_comes_back() -> None:
    def heard(n: int, entry: str, text: str, meeting: int = 6) -> ElsewhereAnswer:
        about = "Et spørsmål tas med lederen."
        return ElsewhereAnswer(entry=entry, on=date(2026, 12, n), about=about, text=text, meeting=meeting)

    before = (heard(3, "E1", "Rektor ringer.", 0), heard(8, "E1", "Rektor har ringt.\nDet er i orden."))
    case = change(ended(), elsewhere_answer=(*before, heard(9, "E1", "Om et annet møte", 7)))
    assert [(b.id, b.reason) for b in brought_up(case, PLAN)][1:] == [("E1", "Rektor har ringt")]
    older = change(case, elsewhere_answer=(heard(8, "E7", "Søknaden er sendt."),))
    found = brought_up(older, PLAN)[1:]
    assert [(b.source, b.id, b.reason) for b in found] == [
        ("elsewhere", "E1", "skolen"),
        ("elsewhere", "E7", "Søknaden er sendt"),
    ]
    assert found[1].item.title.endswith("Et spørsmål tas med lederen")


def test_whom_the_family_has_refused_is_not_brought_up_with_it() -> None:
    refused = Person(id="P9", role="avlastningshjem", consent=Consent(attend=False))
    before = small_case()
    items = tuple(change(i, needed=("P9", "P6"), asked_by="P9") for i in before.meetings[0].item)
    record = change(before.meetings[0], item=items)
    case = ended("P9", change(before, people=(*before.people, refused), meetings=(record,)))
    found = brought_up(case, PLAN)
    assert "P9" not in repr(found)
    assert found[0].item.needed == ("P6",)


def test_a_meeting_that_has_not_ended_brings_nothing() -> None:
    assert last_ended(small_case(), 6) is None
    assert brought_up(small_case(), PLAN) == ()
    assert brought_up(ended(), change(PLAN, number=5)) == ()


def test_smaller_meetings_and_notes_that_are_shared_are_brought_up() -> None:
    case = change(
        small_case(),
        small_meeting=(
            SmallMeeting(id="L1", on=date(2026, 11, 3), people=("P6",), topic="Skyss.", outcome="Buss"),
            SmallMeeting(id="L2", on=date(2026, 5, 3), topic="Gammelt", meeting=4),
        ),
        own_note=(
            OwnNote(id="F1", person="P2", text="Hemmelig"),
            OwnNote(id="F2", person="P3", text="Vi vil snakke om ferien.\nOg mer.", shared=True),
            OwnNote(id="F3", person="P3", text="ord " * 60, shared=True),
        ),
    )
    found = brought_up(case, PLAN)
    assert [b.id for b in found] == ["L1", "F2", "F3"]
    assert found[0].item.title.endswith("3. november: Skyss")
    assert (found[1].item.title, found[1].item.asked_by) == ("Vi vil snakke om ferien", "P3")
    assert len(found[2].item.title) < 90
    assert "Hemmelig" not in repr(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_it_comes_from_is_said(language: str) -> None:
    assert len({source_said(b, words(language)) for b in brought_up(ended(), PLAN)}) == 2
