"""The facts that are said aloud: dated, with their source, and whole in every language."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from moteleder.i18n import LANGUAGES
from moteleder.resources import rule
from moteleder.session.channels import channels
from moteleder.session.questions import situations
from moteleder.session.read_aloud import closing_sentence, evaluation_questions, opening_sentence


def facts(name: str) -> dict[str, Any]:
    return tomllib.loads(rule(name).read_text("utf-8"))


def test_every_fact_says_where_it_is_from_and_when_it_was_checked() -> None:
    dated = [*facts("channels").values(), facts("questions"), *facts("sentences").values()]
    assert all(each["source"] and isinstance(each["checked"], date) for each in dated)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_topic_has_neutral_lines_and_a_sentence_to_say(language: str) -> None:
    found = channels(language)
    assert [each.topic for each in found if not each.channel] == ["other"]
    assert len(found) == len(facts("channels")) == 8
    for each in found:
        assert len(each.lines) >= 2
        assert all(line.endswith(".") and len(line) <= 90 for line in each.lines)
        assert each.aloud.format(child="Elias").endswith(".")
        assert len(each.aloud) <= 200
        assert len(each.name) <= 42


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_situation_has_a_few_questions(language: str) -> None:
    found = situations(language)
    assert len(found) == 8
    for each in found:
        assert 2 <= len(each.questions) <= 4
        assert all("?" in question.format(child="Elias") for question in each.questions)
        assert max(map(len, each.questions)) <= 95


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_said_aloud_shouts_or_brushes_off(language: str) -> None:
    said = [
        opening_sentence(language),
        closing_sentence(language),
        *evaluation_questions(language),
        *(text for each in channels(language) for text in (each.aloud, *each.lines)),
        *(text for each in situations(language) for text in each.questions),
    ]
    assert [text for text in said if "!" in text or "parker" in text.casefold()] == []


def test_a_language_that_is_not_known_gets_english() -> None:
    assert channels("fi") == channels("en")
    assert situations("fi") == situations("en")
    assert closing_sentence("fi") == closing_sentence("en")
