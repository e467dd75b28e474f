"""The usual roles and services: found by a few letters, in every language, and never more than an offer."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.people import Party
from moteleder.i18n import LANGUAGES, words
from moteleder.resources import rule
from moteleder.session.services import PARTIES, Offer, guessed_party, offers, services_of, usual


def test_the_roles_say_where_they_are_from_and_cover_every_party() -> None:
    facts = tomllib.loads(rule("services").read_text("utf-8"))
    assert facts["source"]
    assert isinstance(facts["checked"], date)
    assert {each["party"] for each in facts["role"]} == set(get_args(Party)) == set(PARTIES)
    assert set(facts["party_words"]) <= set(get_args(Party))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_is_whole_in_every_language(language: str) -> None:
    found = usual(language)
    assert len(found) == len(set(found)) >= 50
    assert all(each.role and len(each.said(words(language))) <= 80 for each in found)


@pytest.mark.parametrize(
    ("typed", "role", "party"),
    [
        ("barnek", "barnekoordinator", "municipality"),
        ("helses", "helsesykepleier", "municipality"),
        ("FYS", "fysioterapeut", "municipality"),
        ("lærer", "kontaktlærer", "school"),
        ("hjelpemid", "rådgiver", "nav"),
        ("ppt", "PP-rådgiver", "ppt"),
        ("habu", "overlege", "specialist"),
        ("bup", "behandler", "specialist"),
        ("fastl", "fastlege", "gp"),
        ("barnev", "kontaktperson", "child_welfare"),
        ("statp", "rådgiver", "statped"),
        ("tildel", "saksbehandler", "municipality"),
        ("bolig", "boligrådgiver", "municipality"),
        ("bpa", "personlig assistent", "municipality"),
        ("helsesjuk", "helsesykepleier", "municipality"),
        ("mor", "mor", "family"),
        ("tol", "tolk", "interpreter"),
        ("sfo", "SFO-leder", "school"),
        ("skol", "kontaktlærer", "school"),
    ],
)
def test_a_few_letters_find_a_role(typed: str, role: str, party: Party) -> None:
    found = offers(typed, "nb")
    assert (role, party) in [(each.role, each.party) for each in found[:3]]


def test_what_is_no_usual_role_finds_nothing_and_what_is_not_begun_finds_the_usual() -> None:
    assert offers("Åse", "nb") == ()
    assert offers("  ", "nb", 5) == usual("nb")[:5]


@given(st.text(max_size=20))
def test_any_text_can_be_typed(typed: str) -> None:
    assert len(offers(typed, "nn", 4)) <= 4
    assert guessed_party(typed, typed) in (None, *get_args(Party))


@pytest.mark.parametrize(
    ("role", "service", "party"),
    [
        ("kontaktlærer", "Granvik skole, 3. trinn", "school"),
        ("", "Granvik barneskole", "school"),
        ("spesialpedagog", "", None),
        ("spesialpedagog", "Lia barnehage", "kindergarten"),
        ("rådgiver", "PPT (pedagogisk-psykologisk tjeneste)", "ppt"),
        ("rådgiver", "", None),
        ("overlege", "habiliteringstjenesten", "specialist"),
        ("saksbehandler", "tildelingskontoret", "municipality"),
        ("vernepleier", "Granvik kommune", "municipality"),
        ("fastlege", "Granvik kommune", "gp"),
        ("kontaktlærar", "", "school"),
        ("class teacher", "", "school"),
        ("farmor", "", "family"),
        ("mor", "", "family"),
        ("", "", None),
        ("kusine av naboen", "", None),
    ],
)
def test_a_party_is_guessed_only_where_one_alone_is_meant(
    role: str, service: str, party: Party | None
) -> None:
    assert guessed_party(role, service) == party


def test_an_offer_never_says_who_has_parental_responsibility() -> None:
    assert set(Offer.__dataclass_fields__) == {"role", "service", "party"}


def test_the_services_of_a_party_are_said_once() -> None:
    assert services_of("nav", "nb") == ("NAV Hjelpemiddelsentral", "NAV-kontoret")
    assert services_of("family", "nb") == ()
    assert usual("fi") == usual("en")
