"""An agenda to begin from: whole in every language and length, with its last minutes kept."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import get_args

import pytest

from moteleder.domain.agenda import MeetingKind
from moteleder.domain.agenda_minutes import kept_from
from moteleder.domain.outlook import KEPT
from moteleder.domain.snapshot import CaseFacts, Language
from moteleder.domain.values import change
from moteleder.i18n import LANGUAGES
from moteleder.resources import rule
from moteleder.session.agenda_templates import KINDS, LENGTHS, kind_note, template, usual_agenda

EVERY = pytest.mark.parametrize("kind", get_args(MeetingKind))


def test_the_templates_say_where_they_are_from_and_when_they_were_checked() -> None:
    facts = tomllib.loads(rule("agenda_templates").read_text("utf-8"))
    assert facts["source"]
    assert isinstance(facts["checked"], date)
    assert set(facts) - {"source", "checked"} == set(get_args(MeetingKind)) == set(KINDS)


@EVERY
@pytest.mark.parametrize("has_plan", [True, False])
@pytest.mark.parametrize("length", [*LENGTHS, 120 * 2, 45, 50])
def test_an_agenda_fills_its_meeting_and_keeps_the_last_minutes(
    kind: MeetingKind, length: int, has_plan: bool
) -> None:
    agenda = usual_agenda(kind, length, CaseFacts(alias="Elias", has_plan=has_plan))
    assert sum(item.planned for item in agenda) == length
    assert min(item.planned for item in agenda) >= 1
    assert sum(item.planned for item in agenda[kept_from(agenda) :]) >= KEPT
    assert length % 5 or length < 60 or all(item.planned % 5 == 0 for item in agenda)


@EVERY
def test_every_kind_of_meeting_opens_hears_the_child_goes_round_and_ends_with_tasks(
    kind: MeetingKind,
) -> None:
    kinds = [k for item in template(kind, "nb") for k in item.kinds]
    assert kinds[0] == "opening"
    assert {"voice", "round", "tasks", "summing"} <= set(kinds)
    assert ("next" in kinds) == (kind != "closing")
    assert ("previous" in kinds) == (kind != "first")


@EVERY
def test_a_case_without_a_plan_has_no_goals_to_go_through(kind: MeetingKind) -> None:
    def kinds(has_plan: bool) -> set[str]:
        return {k for item in template(kind, "nb", has_plan) for k in item.kinds}

    assert "goals" not in kinds(False)
    assert kinds(True) - kinds(False) == (set() if kind == "first" else {"goals"})


@EVERY
@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_in_the_language_of_the_case_and_fit_a_line(kind: MeetingKind, language: Language) -> None:
    agenda = usual_agenda(kind, 90, CaseFacts(alias="Elias {x}", language=language))
    assert [item.id for item in agenda] == [f"S{n}" for n in range(1, len(agenda) + 1)]
    assert all(item.title and len(item.title) <= 64 and "{child}" not in item.title for item in agenda)
    assert any(item.title.startswith("Elias {x}") for item in agenda)
    assert kind_note(kind)


def test_a_language_that_is_not_known_gets_english() -> None:
    assert template("first", "fi") == template("first", "en") != template("first", "nb")


def test_the_agenda_calls_measures_what_the_case_does() -> None:
    def goals(**fields: object) -> list[str]:
        facts = change(CaseFacts(alias="Elias"), **fields)
        return [i.title for i in usual_agenda("regular", 90, facts) if i.serves("goals")]

    assert goals() == ["Mål og tiltak"]
    assert goals(measure_word="aktiviteter") == ["Mål og aktiviteter"]
    assert goals(language="en") == ["Goals and measures"]
