"""What leaves the laptop: everything but private lines."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.case import Case
from moteleder.domain.errors import Refused
from moteleder.domain.events import (
    Agree,
    Edit,
    Event,
    Move,
    Note,
    Private,
    Redo,
    Remove,
    Retype,
    SetAside,
    Undo,
    View,
    Withhold,
)
from moteleder.domain.journal import replay
from moteleder.domain.values import change
from moteleder.session.exporting import without_private_lines
from moteleder.session.minutes import markdown
from moteleder.store.exchange import read, write
from tests.domain.worlds import Table

SECRET = "hemmelig"


def played(*steps: tuple[type, dict[str, Any]]) -> Case:
    """A case whose meeting these steps happened in; what may not happen is left out."""
    table = Table().begin("P2", "P4")
    for kind, what in steps:
        try:
            table.do(kind, **what)
        except Refused:
            continue
    meetings = tuple(change(m, event=table.journal.events) for m in table.case.meetings)
    return change(table.case, meetings=meetings)


def exported(case: Case) -> tuple[str, Case]:
    """The text of the export, which is a case file that reads and exports the same."""
    text = write(without_private_lines(case))
    again = read(text, "elias.toml")
    assert write(without_private_lines(again)) == text
    return text, again


def note(text: str) -> tuple[type, dict[str, Any]]:
    return Note, {"place": "S6", "text": text}


def agreed(text: str) -> tuple[type, dict[str, Any]]:
    return Agree, {"id": "A1", "place": "S6", "text": text}


def aside(place: str) -> tuple[type, dict[str, Any]]:
    return SetAside, {"code": "D01", "place": place, "text": SECRET, "reason": "Det er sagt"}


HIDDEN = (Retype, {"entry": "A1", "kind": "private", "id": "N1"})
PRIVATE = (Private, {"id": "N1", "place": "S6", "text": SECRET})


@pytest.mark.parametrize(
    "steps",
    [
        (PRIVATE,),
        (PRIVATE, (Edit, {"entry": "N1", "text": SECRET + " igjen"}), (Move, {"entry": "N1", "place": "S5"})),
        (PRIVATE, (Remove, {"entry": "N1"})),
        (PRIVATE, (Undo, {})),
        (PRIVATE, (Undo, {}), (Redo, {})),
        (note(f"Åpent\n// {SECRET}\nMer"),),
        (
            note(f"Åpent\n{SECRET}"),
            note(f"Åpent\n// {SECRET}"),
            agreed("x"),
        ),
        (
            agreed(SECRET),
            HIDDEN,
        ),
        (agreed(SECRET), (Withhold, {"target": "A1", "without": ("P2",)}), HIDDEN),
        (agreed(SECRET), aside("A1"), HIDDEN),
        (note(SECRET), aside("S6"), note(f"Åpent\n// {SECRET}")),
        (
            PRIVATE,
            (Edit, {"entry": "N1", "text": "åpent"}),
            (Retype, {"entry": "N1", "kind": "agree", "id": "A1"}),
            (Edit, {"entry": "A1", "text": "helt åpent"}),
        ),
    ],
)
def test_no_word_of_a_private_line_is_exported_and_the_minutes_stay(
    steps: tuple[tuple[type, dict[str, Any]], ...],
) -> None:
    case = played(*steps)
    assert SECRET in write(case)
    text, again = exported(case)
    assert SECRET not in text
    assert markdown(again, 5) == markdown(case, 5)


def test_a_private_line_that_became_an_agreement_is_exported_as_one() -> None:
    case = played(PRIVATE, (Retype, {"entry": "N1", "kind": "agree", "id": "A1"}))
    _, again = exported(case)
    entry = replay(again, 5).meeting.entry("A1")
    assert entry is not None
    assert (entry.kind, entry.text, entry.place) == ("agree", SECRET, "S6")


def test_who_a_line_is_not_for_is_exported_with_it_when_it_has_been_private() -> None:
    back = (Retype, {"entry": "N1", "kind": "agree", "id": "A2"})
    mark = (Withhold, {"target": "A1", "without": ("P2",)})
    case = played(agreed("åpent"), mark, HIDDEN, back)
    _, again = exported(case)
    assert replay(again, 5).meeting.marks == replay(case, 5).meeting.marks != {}


def test_a_case_without_private_lines_is_exported_as_it_is() -> None:
    case = played(agreed("Taxi"), (Undo, {}), (Redo, {}), note("https://granvik.example"))
    assert without_private_lines(case) == case


ids = st.sampled_from(("N1", "N2", "A1", "A2", "U1"))
places = st.sampled_from(("S5", "S6"))
texts = st.sampled_from(("", "åpent", f"a\n//{SECRET}"))
kinds = st.sampled_from((("private", "N"), ("agree", "A"), ("view", "U")))
step = st.one_of(
    st.builds(lambda n, p: (Private, {"id": f"N{n}", "place": p, "text": SECRET}), st.integers(1, 9), places),
    st.builds(lambda n, p: (Agree, {"id": f"A{n}", "place": p, "text": "åpent"}), st.integers(1, 9), places),
    st.builds(
        lambda n, p, b: (View, {"id": f"U{n}", "place": p, "text": "åpent", "beside": b}),
        st.integers(1, 3),
        places,
        st.sampled_from(("", "U1", "U2")),
    ),
    st.builds(lambda e, p: (Move, {"entry": e, "place": p}), ids, places),
    st.builds(lambda e: (Remove, {"entry": e}), ids),
    st.builds(lambda e: (Edit, {"entry": e, "text": "endret"}), ids),
    st.builds(
        lambda e, k, n: (Retype, {"entry": e, "kind": k[0], "id": f"{k[1]}{n}"}),
        ids,
        kinds,
        st.integers(1, 9),
    ),
    st.builds(
        lambda p, t: (Note, {"place": p, "text": t}), places, st.sampled_from(("", "åpent", f"a\n//{SECRET}"))
    ),
    st.builds(lambda e: (Withhold, {"target": e, "without": ("P2",)}), ids),
    st.sampled_from(((Undo, {}), (Redo, {}))),
)


@settings(max_examples=40)
@given(st.lists(step, max_size=14))
def test_any_journal_exports_to_the_same_meeting_without_its_private_entries(
    steps: list[tuple[type[Event], dict[str, Any]]],
) -> None:
    case = played(*steps)
    text, again = exported(case)
    before, after = replay(case, 5).meeting, replay(again, 5).meeting
    public = {e.id: e for e in before.entries if e.kind != "private"}
    assert {e.id: e for e in after.entries} == public
    assert [after.marks.get(id_) for id_ in public] == [before.marks.get(id_) for id_ in public]
    if not any(e.text == SECRET for e in public.values()):
        assert SECRET not in text
