"""What a form gives back is what its event is made of; ids, place and time are added by who asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from moteleder.domain import events
from moteleder.domain.events import OwnWords
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.values import change
from moteleder.session.channels import channels
from moteleder.session.said_dates import moment
from moteleder.session.said_dates import said_time as at
from moteleder.tui.dialogs.all_forms import ALL_FORMS
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import Read
from moteleder.tui.dialogs.plan_forms import measure_form
from moteleder.tui.dialogs.previous_forms import task_review_form
from moteleder.tui.widgets.fields import LineField
from tests.tui.dialog_host import Host, about, until

ABOUT = about()


def fill(form: FormDialog, **texts: str) -> dict[str, Any] | Wrong:
    """What the form makes of these texts; fields that are not named stay as they are."""
    shown = {row.field.name: row.field.shown(ABOUT) for row in form.rows} | texts
    read = {
        r.field.name: r.field.read(shown[r.field.name], ABOUT) if shown[r.field.name] else Read("")
        for r in form.rows
    }
    empty = {r.field.name: r.field.read("", ABOUT).value for r in form.rows}
    assert not [r.problem for r in read.values() if r.problem]
    return form.result({n: r.value if shown[n] else empty[n] for n, r in read.items()})


CASES: list[tuple[str, str, dict[str, str], Callable[..., events.Event], dict[str, Any]]] = [
    ("leave", "P6", {"when": "13.30", "reason": "buss"}, events.Leave, {"person": "P6", "reason": "buss"}),
    ("leave", "", {"person": "mor"}, events.Leave, {"person": "P2", "when": None}),
    ("absent", "P8", {"apologies": "without notice"}, events.Absent, {"person": "P8", "apologies": False}),
    ("written", "", {"text": "a"}, events.Written, {"person": "P3", "text": "a"}),
    ("skip", "S5", {"reason": "tid"}, events.SkipItem, {"item": "S5", "reason": "tid"}),
    ("defer", "S5", {}, events.DeferItem, {"item": "S5", "reason": ""}),
    ("pass", "", {}, events.Pass, {"person": "P6"}),
    ("reopen", "", {"reason": "a"}, events.Reopen, {"reason": "a"}),
    ("approve", "", {"remark": "a"}, events.Approve, {"remark": "a"}),
    ("evaluate", "", {"text": "a"}, events.Evaluate, {"text": "a"}),
    ("copy", "P2", {"how": "on paper"}, events.Copy, {"person": "P2", "how": "paper"}),
    ("sum_up", "P2", {"agrees": "no", "remark": "a"}, events.SumUp, {"person": "P2", "agrees": False}),
    ("end", "", {}, events.End, {"remarks_due": date(2026, 12, 16)}),
    ("task_review", "O1", {"status": "partly"}, events.ReviewTask, {"task": "O1", "status": "partly"}),
    ("goal_review", "M1", {"status": "reached"}, events.ReviewGoal, {"goal": "M1", "status": "reached"}),
    ("next", "", {"note": "a"}, events.Next, {"start": None, "length": 90, "caller": "P4", "note": "a"}),
]


@pytest.mark.parametrize(("name", "subject", "texts", "kind", "has"), CASES)
def test_the_result_is_the_fields_of_the_event(
    name: str, subject: str, texts: dict[str, str], kind: Callable[..., events.Event], has: dict[str, Any]
) -> None:
    result = fill(ALL_FORMS[name](ABOUT, subject), **texts)
    assert isinstance(result, dict)
    event = kind(at=ABOUT.now, **result)
    assert {key: getattr(event, key) for key in has} == has


@pytest.mark.parametrize(
    ("name", "texts", "kind"),
    [
        ("task", {"text": "a", "owner": "far", "due": "u50"}, events.TakeOn),
        ("agree", {"text": "a"}, events.Agree),
        ("beside", {"text": "a", "person": "Skolen"}, events.View),
        ("park", {"text": "a", "channel": "et annet sted", "told_by": "siri"}, events.Park),
        ("correct", {"original": "a", "text": "b", "person": "mor"}, events.Correct),
    ],
)
def test_entries_need_an_id_and_a_place_only(name: str, texts: dict[str, str], kind: Any) -> None:
    result = fill(ALL_FORMS[name](ABOUT, ""), **texts)
    assert isinstance(result, dict)
    place = {} if kind is events.Correct else {"place": "S4"}
    assert kind(at=ABOUT.now, id="X1", **place, **result).text in ("a", "b")


def test_both_sides_of_a_disagreement_are_given_in_one_go_and_the_other_may_be_left_out() -> None:
    found = fill(ALL_FORMS["view"](ABOUT, ""), text="a", person="Skolen", other_person="mor", other_text="b")
    assert found == {"person": "Skolen", "text": "a", "other_person": "P2", "other_text": "b"}
    assert isinstance(fill(ALL_FORMS["view"](ABOUT, ""), text="a"), dict)
    assert fill(ALL_FORMS["view"](ABOUT, ""), text="a", other_person="mor") == Wrong(
        "other_text", "Something must be written here."
    )


def test_a_wish_has_a_parent_who_is_here_and_nobody_where_none_is_written() -> None:
    wish = fill(ALL_FORMS["agree"](ABOUT, ""), text="a", wish="b")
    assert wish == {"text": "a", "wish": "b", "person": "P2"}
    assert fill(ALL_FORMS["agree"](ABOUT, ""), text="a") == {"text": "a", "wish": "", "person": ""}


def test_what_is_taken_up_elsewhere_is_taken_there_and_told_by_the_leader_where_nobody_else_is() -> None:
    found = fill(ALL_FORMS["park"](ABOUT, ""), text="a", topic=channels("en")[4].name)
    assert found == {"topic": "decision", "text": "a", "channel": "", "taken_by": "P4", "told_by": "P4"}


def test_a_reply_is_by_a_parent_who_is_here_where_nobody_else_is_named() -> None:
    found = fill(ALL_FORMS["reply"](ABOUT, ""), text="a")
    assert found == {"person": "P2", "text": "a", "what": "now", "place": "S4/P6"}


def test_a_reply_that_waits_needs_no_words_but_somebody_who_can_give_it() -> None:
    later = fill(ALL_FORMS["reply"](ABOUT, ""), what="comes later")
    assert later == {"person": "P2", "text": "", "what": "later", "place": "S4/P6"}
    assert isinstance(fill(ALL_FORMS["reply"](ABOUT, "")), Wrong)
    assert isinstance(fill(ALL_FORMS["reply"](ABOUT, ""), person="naboen", what="comes later"), Wrong)


def test_somebody_who_came_a_while_ago_is_marked_from_then() -> None:
    found = fill(ALL_FORMS["arrive"](ABOUT, "P6"), when="13.02", how="by video")
    said = at("13.02")
    assert said
    assert found == {"people": ("P6",), "when": moment(date(2026, 12, 2), said), "how": "digital"}
    now = fill(ALL_FORMS["arrive"](ABOUT, "P6"))
    assert now == {"people": ("P6",), "when": None, "how": "room"}


def test_a_time_that_was_said_is_on_the_day_of_the_meeting() -> None:
    found = fill(ALL_FORMS["leave"](ABOUT, "P6"), when="13.30")
    said = at("13.30")
    assert said
    assert found == {"person": "P6", "when": moment(date(2026, 12, 2), said), "reason": ""}


def test_minutes_opened_again_on_a_later_day_ask_for_times_of_the_day_of_the_meeting() -> None:
    over = change(ABOUT.meeting, ended_before=ABOUT.now)
    later = replace(ABOUT, meeting=over, now=ABOUT.now + timedelta(days=2, hours=-3))
    said = at("13.02")
    assert said
    on_the_day = {"person": "P6", "when": moment(date(2026, 12, 2), said), "reason": ""}
    assert fill(ALL_FORMS["leave"](later, "P6"), when="13.02") == on_the_day
    assert fill(ALL_FORMS["leave"](later, "P6")) == on_the_day | {"when": None}
    assert fill(ALL_FORMS["arrive"](later, "P6")) == {"people": ("P6",), "when": None, "how": "room"}


def test_a_deputy_has_the_party_of_whom_they_stand_in_for() -> None:
    found = fill(ALL_FORMS["deputy"](ABOUT, "P8"), name="Vilde Aamodt", attend="yes")
    consent = Consent(attend=True, oral=True)
    person = Person(id="", name="Vilde Aamodt", party="municipality", consent=consent)
    assert found == {"absent": "P8", "person": person, "when": None}


def test_somebody_without_name_and_role_is_not_added() -> None:
    assert fill(ALL_FORMS["add_person"](ABOUT, "")) == Wrong("name", "Write a name, or a role.")


def test_the_childs_words_are_kept_with_their_goals() -> None:
    found = fill(
        ALL_FORMS["voice"](ABOUT, ""), how="somebody brought it", brought_by="mor", text1="Lek", goal1="m2"
    )
    assert isinstance(found, dict)
    assert found["words"] == (OwnWords(text="Lek", goal="M2"),)
    assert events.Child(at=ABOUT.now, **found).brought_by == "P2"


@pytest.mark.parametrize(
    ("how", "field"), [("somebody brought it", "brought_by"), ("was not heard", "reason")]
)
def test_how_the_child_was_heard_needs_its_person_or_its_reason(how: str, field: str) -> None:
    found = fill(ALL_FORMS["voice"](ABOUT, ""), how=how)
    assert isinstance(found, Wrong)
    assert found.field == field


def test_a_new_goal_has_no_id_and_one_that_is_changed_keeps_its_measures() -> None:
    new = fill(ALL_FORMS["goal"](ABOUT, ""), title="Skole", text="«Jeg vil»", parent="M1")
    assert new == {"goal": "", "new": Goal(id="", title="Skole", text="«Jeg vil»", parent="M1")}
    old = fill(ALL_FORMS["goal"](ABOUT, "M1"), text="Trygg")
    assert isinstance(old, dict)
    assert (old["goal"], old["new"].measure) == ("M1", ABOUT.meeting.goals["M1"].measure)


def test_a_measure_is_new_or_one_that_is_known() -> None:
    new = fill(measure_form(ABOUT, "M1"), text="Kurs", responsible="mor + siri")
    assert new == {"goal": "M1", "measure": Measure(id="", text="Kurs", responsible=("P2", "P4"))}
    known = fill(measure_form(ABOUT, "M1", "T1"), status="done")
    assert known == {"goal": "M1", "measure": Measure(id="T1", text="Opplæring", status="done")}


def test_a_new_date_is_asked_for_first_and_needed() -> None:
    form = task_review_form(ABOUT, "O1", "new_date")
    assert form.rows[0].field.name == "due"
    assert fill(form) == Wrong("due", "Write the new date.")


def test_the_next_meeting_has_a_date_or_a_reason_for_none() -> None:
    assert isinstance(fill(ALL_FORMS["next"](ABOUT, "")), Wrong)
    found = fill(ALL_FORMS["next"](ABOUT, ""), day="10.3", time="9", people="mor, siri")
    assert isinstance(found, dict)
    assert found["start"].isoformat() == "2027-03-10T09:00:00+01:00"
    assert found["people"] == ("P2", "P4")


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("24.12", "Thursday 24 December 2026 – Christmas Eve"),
        ("29.3", "Monday 29 March 2027 – Easter Monday"),
        ("3.3", "Wednesday 3 March 2027 – winter break"),
        ("13.3", "Saturday 13 March 2027 (this is a weekend)"),
    ],
)
async def test_a_day_on_which_nobody_meets_is_said_and_stays_said(day: str, says: str) -> None:
    app = Host(ALL_FORMS["next"](ABOUT, ""))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*day, "enter")
        await until(pilot, lambda: f"→ {says}" in app.said())
        assert app.row("time").query_one(LineField).has_focus
        assert app.row("day").read().value is not None


async def test_an_open_day_is_not_warned_of_and_arrow_down_goes_through_the_proposals() -> None:
    app = Host(ALL_FORMS["next"](ABOUT, ""))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down")
        await until(pilot, lambda: "→ Wednesday 17 March 2027" in app.said())
        assert app.row("day").text == "17 March 2027"
        await pilot.press("enter")
        assert "→ Wednesday" not in app.said()


def test_an_entry_that_is_changed_is_given_whole() -> None:
    assert fill(ALL_FORMS["task"](ABOUT, "O4"), due="u50") == {
        "text": "Sende rapport",
        "owner": "",
        "due": date(2026, 12, 11),
        "helpers": (),
        "backer": "",
        "unbacked": "",
        "goal": "",
    }


@pytest.mark.parametrize("name", ["reopen", "open_again"])
def test_before_the_reason_is_written_it_is_said_that_no_mark_withholds_it(name: str) -> None:
    assert "in every copy" in ALL_FORMS[name](ABOUT, "").rows[0].field.help
