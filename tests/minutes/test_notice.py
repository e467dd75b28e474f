"""What a notice says, to whom."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moteleder.domain.agenda import Apology, Invited
from moteleder.domain.called import SentNotice
from moteleder.domain.case import MeetingRecord, as_plan
from moteleder.domain.invitation import called
from moteleder.domain.news import news
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.standing import Standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.minutes.forms.html import html
from moteleder.minutes.forms.plain import plain_text
from moteleder.minutes.notice.page import NoticePage
from moteleder.minutes.notice.writer import write
from tests.domain.called import (
    CHILD,
    DAY,
    FACTS,
    ITEMS,
    LEADER,
    MOTHER,
    PEOPLE,
    SPECIALIST,
    START,
    TEACHER,
    TERMS,
    WELFARE,
    plan,
)

TASKS = (
    Task(id="O1", text="Lage friminuttplan", owner=TEACHER, due=date(2026, 9, 1), goal="M1"),
    Task(id="O2", text="Ringe kommunen", owner=MOTHER, helpers=(TEACHER,)),
    Task(id="O3", text="Kjøpe sykkel", owner=TEACHER, status="done"),
)
GOALS = (
    Goal(
        id="M1",
        title="Venner",
        text="«Jeg vil være med»",
        measure=(
            Measure(id="T1", text="Lekegrupper", responsible=(TEACHER,), status="under_way"),
            Measure(id="T2", text="Rampe", responsible=(TEACHER,), status="done"),
            Measure(id="T3", text="Epikrise", responsible=(SPECIALIST,)),
        ),
    ),
)


def notice(
    viewer: str,
    record: MeetingRecord | None = None,
    people: dict[str, Person] = PEOPLE,
    facts: dict[str, Any] | None = None,
    **page: Any,
) -> str:
    record, case = record or plan(), change(FACTS, **{"language": "en", **(facts or {})})
    values: dict[str, Any] = {
        "facts": case,
        "now": Standing(people=tuple(people.values()), goals=GOALS, tasks=TASKS, last_meeting=None),
        "news": news(case, people, record, viewer, DAY, TERMS),
        "viewer": viewer,
        "sent": date(2026, 11, 18),
    }
    return write(NoticePage(**{**values, **page}))


def after(before: MeetingRecord, viewer: str = MOTHER, **changed: Any) -> str:
    there = called(before, PEOPLE, DAY, TERMS)
    sent = SentNotice(sequence=0, at=START, plan=as_plan(before), called=there)
    return notice(viewer, plan(notice=(sent,), **changed))


def section(text: str, title: str) -> str:
    _, _, rest = text.partition(f"## {title}\n")
    return rest.partition("\n## ")[0]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("viewer", ["", CHILD, MOTHER, SPECIALIST])
def test_the_title_names_the_group_and_the_day_and_nobody(viewer: str, language: str) -> None:
    first = notice(viewer, facts={"language": language, "group": "oppfølgingsteam"}).split("\n")[0]
    assert "oppfølgingsteam" in first
    assert "2026" in first
    assert not [p.name for p in PEOPLE.values() if p.name in first or p.name.split()[0] in first]


def test_the_child_is_called_by_its_alias_everywhere() -> None:
    assert "- Elias (item" not in notice(MOTHER)
    assert "- Elias\n" in notice(MOTHER)
    assert "Elias B." not in notice(MOTHER)


def test_a_service_prepares_its_own_open_tasks_and_measures() -> None:
    said = section(notice(TEACHER), "Prepare")
    assert "- Lage friminuttplan (due 1 September 2026; goal: Venner)" in said
    assert "**Tasks that you help with**\n\n- Ringe kommunen" in said
    assert "- Venner: «Jeg vil være med»\n  - Lekegrupper (under way)" in said
    assert not [other for other in ("Kjøpe sykkel", "Rampe", "Epikrise") if other in said]


def test_a_case_without_a_plan_asks_for_no_goals() -> None:
    said = section(notice(TEACHER, facts={"has_plan": False}), "Prepare")
    assert "Lage friminuttplan" in said
    assert "Venner" not in said


def test_somebody_without_anything_to_prepare_is_asked_for_nothing() -> None:
    assert "## Prepare" not in notice(LEADER)
    assert "## Prepare" not in notice("")


def test_the_questions_of_the_round_are_for_those_who_have_a_turn_in_it() -> None:
    asked = [change(i, turn=3) if i.person == TEACHER else i for i in plan().invited]
    assert "You have about 3 minutes in the round.\n\n- Hva?" in notice(
        TEACHER, plan(asked=asked), questions=("Hva?",)
    )
    assert "The family speaks last." in notice(MOTHER, questions=("Hva?",))
    for viewer in (LEADER, SPECIALIST, CHILD, ""):
        assert "Hva?" not in notice(viewer, questions=("Hva?",))


def test_items_are_numbered_without_a_gap_with_their_hours_and_who_is_needed() -> None:
    items = (*ITEMS[:3], change(ITEMS[3], needed=(TEACHER, WELFARE)))
    agenda = section(notice("", plan(item=items)), "Agenda").strip()
    assert agenda.split("\n") == [
        "1. Velkommen (13.00, 5 minutes)",
        "2. Runde (13.05, 30 minutes)",
        "3. Medisin (13.35, 15 minutes)  ",
        "   **Needed here:** Yngve Solbrekk",
        "4. Neste møte (13.50, 10 minutes)  ",
        "   **Needed here:** Ane Fossli",
    ]
    assert section(notice(SPECIALIST), "Agenda").strip() == "1. Medisin (13.35, 15 minutes)"


def test_an_interpreter_is_told_of_without_a_name_and_with_the_time_it_takes() -> None:
    people = {**PEOPLE, "P20": Person(id="P20", name="Navn Navnesen", party="interpreter")}
    text = notice(MOTHER, plan(asked=(*plan().invited, Invited(person="P20"))), people)
    assert "- **Interpreter:** yes. All that is said takes twice the time" in text
    assert "\n- interpreter\n" in text
    assert "Navnesen" not in text
    assert "**Interpreter:**" in notice(MOTHER, interpreted=True)
    assert "nterpreter" not in notice(MOTHER)


def test_each_is_told_how_they_take_part_and_the_others_too() -> None:
    asked = [change(i, how="digital") if i.person == SPECIALIST else i for i in plan().invited]
    assert "- **You take part:** by video" in notice(SPECIALIST, plan(asked=asked))
    assert "Yngve Solbrekk, overlege (item 3, by video)" in notice(MOTHER, plan(asked=asked))


def test_answers_go_to_the_coordinator_with_telephone_and_mail() -> None:
    people = {**PEOPLE, LEADER: change(PEOPLE[LEADER], phone="99 00 00 00", email="siri@example.org")}
    said = section(notice(TEACHER, people=people), "Your answer")
    assert "Answer to Siri Tangvald, 99 00 00 00, siri@example.org, as soon as you can." in said
    assert "## Your answer" not in notice(LEADER)


def test_each_is_told_what_can_be_answered() -> None:
    deputy, writing, support = "instead of you", "in writing", "for support"
    assert deputy in notice(TEACHER)
    assert writing in notice(TEACHER)
    assert support in notice(MOTHER)
    assert not [words for words in (deputy, writing) if words in notice(MOTHER) + notice(CHILD)]
    asks = {**PEOPLE, TEACHER: change(PEOPLE[TEACHER], mandate="asks")}
    assert "ask before the meeting" in notice(TEACHER, people=asks)
    assert "ask before the meeting" not in notice(TEACHER)


def test_a_leader_from_child_welfare_is_named_without_role_to_others() -> None:
    record = plan(leader=WELFARE)
    assert "- **Led by:** Tiril Sandnæs\n" in notice(TEACHER, record)
    assert "kontaktperson" not in notice(TEACHER, record)
    assert "- **Led by:** Tiril Sandnæs, kontaktperson\n" in notice(MOTHER, record)


def test_what_is_new_stands_on_top() -> None:
    text = after(plan(), place="Tana", item=(*ITEMS[:3], change(ITEMS[3], title="Veien videre")))
    assert text.index("## What is new") < text.index("**When:**")
    assert section(text, "What is new").strip().split("\n")[:4] == [
        "This is version 2. It takes the place of the one before.",
        "",
        "- **New place:** Tana (before: Lyngen)",
        "- **New title:** 4 Veien videre (before: Neste møte)",
    ]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"length": 75}, "**New time:** Wednesday 2 December 2026, 13.00–14.15"),
        ({"purpose": "Trygghet"}, "**New purpose:** Trygghet"),
        ({"kind": "extended"}, "**Another kind of meeting:** extended meeting"),
        ({"leader": MOTHER}, "**Led by:** Marte Brattvoll"),
        ({"writer": MOTHER}, "**Minutes by:** Marte Brattvoll"),
        ({"item": ITEMS[:3]}, "**Taken out:** Neste møte"),
        ({"item": ITEMS[1:] + ITEMS[:1]}, "**Moved:** 4 Velkommen"),
        ({"asked": plan().invited[:-1]}, "**Not asked any more:** Yngve Solbrekk"),
        ({"apology": (Apology(person=TEACHER),)}, "Something is new for Ane Fossli: see the list."),
    ],
)
def test_each_thing_that_is_new_is_told(changed: dict[str, Any], told: str) -> None:
    assert f"- {told}\n" in after(plan(), **changed)


def test_a_first_notice_tells_of_nothing_new() -> None:
    assert "What is new" not in notice(MOTHER)


TYPED = ["[brackets]", "<b>fet</b>", "*stjerner*", "a | b", "# overskrift", "1. punkt", "- [ ] boks", "&amp;"]


@pytest.mark.parametrize("typed", [*TYPED, "to\nlinjer", "snudd\u202etekst", "kr\r\nBcc: x"])
def test_what_was_typed_is_shown_as_typed(typed: str) -> None:
    shown = " ".join(typed.replace("\u202e", "\ufffd").split())
    record = plan(
        place=typed,
        purpose=typed,
        item=[change(ITEMS[0], title=typed), *ITEMS[1:]],
    )
    people = {**PEOPLE, TEACHER: change(PEOPLE[TEACHER], name=typed, role="")}
    text = plain_text(notice(MOTHER, record, people, facts={"group": typed}))
    for place in (f"- Place: {shown}\n", f"- Purpose: {shown}\n", f"1. {shown} (13.00", f"\n- {shown}\n"):
        assert place in text
    assert f"Notice of {shown} meeting".upper() in text.split("\n")[0]
    assert "<b>" not in html(notice(MOTHER, record, people), "en")
