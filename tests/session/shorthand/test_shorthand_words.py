"""What is said of a line while it is typed, and how it could go on."""

from __future__ import annotations

import pytest

from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.shorthand.becoming import asked, becoming
from moteleder.session.shorthand.completing import completion
from moteleder.session.shorthand.reading import Around, read
from moteleder.session.task_words import ASKED
from tests.session.shorthand.around import around

HERE = around("nb/en")


def shown(line: str, here: Around = HERE) -> tuple[str, str, str, str]:
    found = read(line, here)
    assert found is not None
    said = becoming(found, here)
    return said.kind, said.says, said.lacks, said.text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("o: ", ("task", "", "", "who, what, by when, for which goal")),
        ("o: Tiril", ("task", "Tiril Sandnæs", "missing: what is to be done, by when", "")),
        (
            "o: Tiril+far dele sekken innen 11.12 M2",
            ("task", "Tiril Sandnæs · helped by Henning Osnes · Fri 11 Dec · M2 Venner", "", "dele sekken"),
        ),
        ("o: dele sekken", ("task", "", "missing: who, by when", "dele sekken")),
        (
            "o: Åse dele fredag",
            ("task", "Fri 4 Dec", "several are called «Åse»: Åse Berg, Åse Moe", "Åse dele"),
        ),
        ("o: Kåre ringe 1.12.26", ("task", "Kåre Myklum · Tue 1 Dec (this day is past)", "", "ringe")),
        ("o: Kåre ringe 5.12", ("task", "Kåre Myklum · Sat 5 Dec (this is a weekend)", "", "ringe")),
        ("o: Kåre ringe u12", ("task", "Kåre Myklum · Fri 26 Mar (the Friday of week 12)", "", "ringe")),
        (
            "o: Kåre ringe 4.12 (støtte: PPT)",
            ("task", "Kåre Myklum · Fri 4 Dec · backed by PPT", "", "ringe"),
        ),
        ("o: far ringe 4.12", ("task", "Henning Osnes · Fri 4 Dec", ASKED, "ringe")),
        (
            "o: far ringe 4.12 (støtte: PPT)",
            ("task", "Henning Osnes · Fri 4 Dec · backed by PPT", "", "ringe"),
        ),
        ("a: Taxi", ("agreement", "", "", "Taxi")),
        ("u: Skolen: nei", ("differing view", "Skolen", "", "nei")),
        ("u: nei", ("differing view", "", "missing: whose", "nei")),
        ("k: ", ("comment", "", "", "who, colon, what")),
        ("k: nei", ("comment", "", "missing: whose", "nei")),
        ("k: Mor: ", ("comment", "Marte Brattvoll", "missing: the words", "")),
        ("p: klage", ("taken up elsewhere", "", "", "klage")),
        ("// spør", ("private", "", "", "only on this laptop, in no minutes")),
    ],
)
def test_the_line_below_says_what_a_line_becomes_and_what_is_missing(
    line: str, said: tuple[str, str, str, str]
) -> None:
    assert shown(line) == said


def test_a_next_meeting_without_a_date_is_said() -> None:
    here = Around(change(HERE.meeting, next=None), HERE.today, "en")
    kind, says, lacks, text = shown("o: Kåre ringe til neste møte", here)
    assert (kind, text) == ("task", "ringe til neste møte")
    assert "the next meeting has no date yet" in says
    assert lacks == "missing: by when"


def test_several_are_asked_by_number() -> None:
    found = read("o: Åse ringe", HERE)
    assert found is not None
    said = asked(found.asks[0], HERE.meeting, words("nb"))
    assert said == "Hvem: 1 Åse Berg  2 Åse Moe   Enter: ingen"


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("o: ti", "ril Sandnæs"),
        ("o: sandn", "æs"),
        ("o: helse", "sykepleier"),
        ("o: PP", "T"),
        ("o: granv", "ik skole"),
        ("o: Tiril+kå", "re Myklum"),
        ("o: Tiril + kå", "re Myklum"),
        ("o: mo", ""),
        ("o: t", ""),
        ("o: ta", ""),
        ("o: be", ""),
        ("o: Tiril ti", ""),
        ("o: Tiril ", ""),
        ("o: Olav+ti", ""),
        ("o: Tiril gå M2", " Venner"),
        ("o: Tiril gå M9", ""),
        ("o: far søke (støtte: gran", "vik skole)"),
        ("o: far søke (NB: gran", ""),
        ("k: henn", "ing Osnes:"),
        ("k: far: ti", ""),
        ("u: granv", "ik skole:"),
        ("a: ti", ""),
        ("// ti", ""),
        ("ti", ""),
        ("", ""),
    ],
)
def test_a_name_that_only_one_has_is_completed(line: str, rest: str) -> None:
    assert completion(line, HERE) == rest
