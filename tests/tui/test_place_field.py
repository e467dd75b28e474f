"""A place in the minutes, by what somebody types."""

from __future__ import annotations

import pytest

from moteleder.session.remark_places import remark_places
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_place import PlaceField
from tests.after.loop import events, journal

MEETING = journal("elias", 0).meeting
ABOUT = About(MEETING, events("elias")[0].at, "nb")
FIELD = PlaceField("about", "Om", places=remark_places(MEETING, ABOUT.w))


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("", ""),
        ("mor", "S4/P2"),
        ("Marte Brattvoll", "S4/P2"),
        ("runde henning", "S4/P3"),
        ("o15", "O15"),
        ("garasje", "O15"),
        ("deltakere", "attendance"),
        ("5 mål", "S5"),
        ("runde", "S4"),
    ],
)
def test_a_place_is_found_by_speaker_role_number_or_words(typed: str, place: str) -> None:
    read = FIELD.read(typed, ABOUT)
    assert not read.problem
    assert read.value == place


@pytest.mark.parametrize(
    ("typed", "said"), [("oppgaver", "Flere passer: 2 Oppgaver"), ("xyz", "Ingenting i referatet")]
)
def test_what_means_several_or_nothing_is_said_and_never_guessed(typed: str, said: str) -> None:
    assert FIELD.read(typed, ABOUT).problem.startswith(said)


def test_every_place_is_read_back_as_itself() -> None:
    for place, words in FIELD.places:
        assert FIELD.read(words, ABOUT).value == place
