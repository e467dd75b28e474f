from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from moteleder.domain.events import Withhold
from moteleder.domain.people import Consent
from moteleder.domain.values import change
from moteleder.handoff.fields import Field, fields, in_form
from moteleder.handoff.participants import changes
from moteleder.handoff.splitting import length
from moteleder.minutes.forms.plain import plain_text
from moteleder.minutes.page import Page
from moteleder.minutes.writer import write
from moteleder.session.after import happening
from moteleder.session.handover import Handover
from tests.handoff.samples import NAMES, PROFILES, case_of, final, handed, number_of

EVERY = [(name, profile) for name in NAMES for profile in PROFILES]


def by_id(now: Handover) -> dict[str, Field]:
    found = {field.id: field for field in now.fields}
    assert len(found) == len(now.fields)
    return found


@pytest.mark.parametrize(("name", "profile"), EVERY)
def test_every_field_is_filled_fits_and_ends_its_lines_as_the_system_does(name: str, profile: str) -> None:
    now = handed(name, profile)
    whats = {field.spec.what for field in now.fields}
    assert {"minutes", "participants", "next"} <= whats
    for field in now.fields:
        assert field.text.strip()
        assert not field.spec.longest or length(field.text) <= field.spec.longest
        bare = field.text.replace("\r\n", "")
        assert ("\n" not in bare) if field.spec.crlf else ("\r" not in field.text)


@pytest.mark.parametrize(("name", "profile"), EVERY)
def test_the_minutes_in_parts_lose_nothing_but_the_blank_lines_between_them(name: str, profile: str) -> None:
    now = handed(name, profile)
    parts = [field for field in now.fields if field.spec.what == "minutes"]
    assert [(part.part, part.parts) for part in parts] == [(n + 1, len(parts)) for n in range(len(parts))]
    if parts[0].form == "plain":
        whole = plain_text(write(now.meeting)).split()
        assert " ".join(part.text for part in parts).split() == whole


def test_fields_come_goal_by_goal_and_in_each_goal_measure_by_measure() -> None:
    order = [field.id for field in handed("elias", "generic").fields]
    assert order[:8] == [
        "minutes",
        "goal_evaluation/M1",
        *(f"measure_{what}/T2" for what in ("title", "text", "responsible", "due", "status")),
        "goal_evaluation/M2",
    ]
    assert order[-2:] == ["participants", "next"]


def test_what_stands_in_a_measures_short_fields() -> None:
    found = by_id(handed("elias", "samspill"))
    said = [found[f"measure_{what}/T2"].text for what in ("title", "responsible", "due", "status")]
    assert said == ["Opplæring av SFO-ansatte", "Beate Rokseth", "16.12.2026", "ikke startet"]
    assert found["goal_status/M4"].text == "står stille"


def test_an_evaluation_has_its_day_status_words_and_what_the_child_said() -> None:
    text = by_id(handed("elias", "generic"))["goal_evaluation/M3"].text
    for said in ("onsdag 2. desember 2026", "på vei", "virker to dager i uka", "da er en venn der"):
        assert said in text


def test_what_the_system_calls_a_status_is_what_stands_there() -> None:
    now = handed("elias", "samspill")
    own = replace(now.profile, status={"not_started": "Planlagt", "on_the_way": "Underveis"})
    found = {field.id: field.text for field in fields(now.meeting, own, now.were)}
    assert (found["measure_status/T2"], found["goal_status/M1"]) == ("Planlagt", "Underveis")


@pytest.mark.parametrize(("name", "profile"), EVERY)
def test_long_texts_say_that_they_are_drafts_until_the_family_has_read(name: str, profile: str) -> None:
    for field in handed(name, profile).fields:
        short = field.spec.what.startswith(("goal_status", "goal_title", "measure_")) and not field.source
        assert ("UTKAST" in field.text) == (not short and field.part == 1), field.id
    now = handed(name, profile, final(name))
    assert now.final
    assert [field.id for field in now.fields if "UTKAST" in field.text] == []


def test_another_form_is_the_same_text_and_a_line_has_one_form() -> None:
    found = by_id(handed("elias", "acos"))
    evaluation, due = found["goal_evaluation/M1"], found["measure_due/T2"]
    assert evaluation.text.startswith("<p>")
    assert in_form(evaluation, "markdown").text == evaluation.source.replace("\n", "\r\n")
    assert in_form(evaluation, "plain").text == plain_text(evaluation.source).rstrip("\n").replace(
        "\n", "\r\n"
    )
    assert in_form(due, "html") == due
    part = handed("elias", "sampro").fields[0]
    assert (part.parts, in_form(part, "html")) == (3, part)


def test_who_the_family_has_refused_is_in_no_field_and_no_identity_number_is() -> None:
    for profile in PROFILES:
        everything = "\n".join(field.text for field in handed("elias", profile).fields)
        assert "Torunn" not in everything
    now = handed("elias", "generic")
    goal = change(now.meeting.goals["M1"], text="Ring 01010112345")
    review = change(now.meeting.goal_reviews["M1"], text="Fødselsnummer 17054026641.")
    meeting = change(
        now.meeting,
        goals={**now.meeting.goals, "M1": goal},
        goal_reviews={**now.meeting.goal_reviews, "M1": review},
    )
    text = "".join(field.text for field in fields(meeting, now.profile, now.were))
    assert "17054026641" not in text


def test_what_is_kept_from_a_reader_of_the_plan_stands_in_no_field() -> None:
    case = case_of("elias")
    number = number_of(case)
    end = case.meeting(number).event[-1].at
    whole = handed("elias", "generic")
    turn = next(place for place in whole.meeting.notes if place.startswith("S4/"))
    secret = whole.meeting.notes[turn].split(".")[0]
    assert secret in whole.fields[0].text
    kept = happening(case, number, end, Withhold, target=turn, without=("P2",))
    for profile in PROFILES:
        now = handed("elias", profile, kept)
        assert now.holds_back
        assert secret not in "\n".join(field.text for field in now.fields)
    # The doctor gets a letter and does not read in the plan, so nothing has to be kept out of it.
    elsewhere = handed(
        "elias", "generic", happening(case, number, end, Withhold, target=turn, without=("P12",))
    )
    assert elsewhere.meeting.copies.get("P12") != "ip"
    assert not elsewhere.holds_back


def test_a_new_wording_of_a_goal_comes_before_its_evaluation() -> None:
    now = handed("elias", "generic")
    review = change(now.meeting.goal_reviews["M1"], changed=True)
    meeting = change(now.meeting, goal_reviews={**now.meeting.goal_reviews, "M1": review})
    order = [field.id for field in fields(meeting, now.profile, now.were)]
    assert order[1:4] == ["goal_title/M1", "goal_text/M1", "goal_evaluation/M1"]


def test_changes_in_participants_are_those_since_the_meeting_before() -> None:
    now = handed("elias", "generic")
    people = now.meeting.people
    left = people["P6"]
    were = {p: one for p, one in people.items() if p != "P7"}
    were["P6"] = change(left, consent=Consent(attend=True, minutes=True))
    meeting = change(
        now.meeting, people={**people, "P6": change(left, consent=Consent(attend=True, oral=True))}
    )
    text = next(f.text for f in fields(meeting, now.profile, were) if f.id == "participants")
    said = [line for line in text.splitlines() if line.startswith("- ")]
    assert said[0].startswith(f"- Samtykket er endret: {left.name}")
    assert said[1].startswith(f"- Ny: {people['P7'].name}")
    assert len(said) == 2


def test_who_was_away_for_a_while_takes_part_again() -> None:
    now = handed("elias", "generic")
    page = Page(now.meeting, "en")
    was = change(now.meeting.people["P6"], left=date(2026, 6, 1))
    said = changes(page, {**now.meeting.people, "P6": was})
    assert said.startswith("- Takes part again: Ane Fossli")


def test_a_form_that_the_field_is_too_short_for_is_not_taken() -> None:
    field = next(f for f in handed("elias", "sampro").fields if f.id == "goal_evaluation/M1")
    assert in_form(field, "html").form == "html"
    short = replace(field, spec=replace(field.spec, longest=field.length))
    assert in_form(short, "html") == short
