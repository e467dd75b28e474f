"""What happened between the meetings, in the minutes of the one where it is brought up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.minutes.reader import read, render
from moteleder.minutes.writer import write
from tests.minutes.build import full, meeting, part
from tests.minutes.facts_of import bare, facts_of

SMALL = SmallMeeting(
    id="L1", on=date(2026, 10, 22), people=("P6", "P13"), topic="Friminutt", outcome="Torsdager\nog fredager"
)
ANSWER = ElsewhereAnswer(entry="E1", on=date(2026, 11, 3), about="Skyss", text="Taxi fra mandag", meeting=5)
NOTE = OwnNote(id="F1", person="P2", text="Vi sover ikke.\n\n**Avtalt:** ingenting", shared=True)


def brought(**changes: Any) -> Meeting:
    fields: dict[str, Any] = {
        "small_meetings": (SMALL,),
        "elsewhere_answers": (ANSWER,),
        "own_notes": (NOTE,),
    }
    return meeting(**(fields | changes))


def test_each_stands_under_previous_minutes_in_the_words_it_was_given() -> None:
    assert part("S2/previous", brought()) == (
        "**Between the meetings**\n\n"
        "Smaller meeting 22 October 2026: Ane Fossli, Beate Rokseth  \n"
        "What about: Friminutt  \n"
        "What came of it: Torsdager  \n"
        "og fredager\n\n"
        "Taken up elsewhere: Skyss  \n"
        "Answer, 3 November 2026: Taxi fra mandag\n\n"
        "**Own note from Marte Brattvoll**  \n"
        "Vi sover ikke.  \n"
        "\\*\\*Avtalt:\\*\\* ingenting"
    )


def test_it_stands_before_the_tasks_and_is_not_there_where_nothing_happened() -> None:
    whole = part("S2/previous", full(small_meetings=(SMALL,)))
    assert whole.index("Smaller meeting") < whole.index("Tasks from earlier meetings")
    assert "Between the meetings" not in part("S2/previous", full())


def test_whom_the_family_has_refused_is_named_nowhere_and_the_child_by_its_alias() -> None:
    child = OwnNote(id="F2", person="P1", text="Jeg vil ikke", shared=True)
    refused = OwnNote(id="F3", person="P15", text="Vi vil", shared=True)
    text = part(
        "S2/previous",
        brought(
            small_meetings=(SmallMeeting(id="L1", on=date(2026, 10, 22), people=("P15", "P6")),),
            own_notes=(child, refused),
        ),
    )
    assert "Avlastningshjemmet" not in text
    assert "Vi vil" not in text
    assert "22 October 2026: Ane Fossli" in text
    assert "**Own note from Elias**" in text


def test_a_private_note_and_a_private_line_are_not_in_the_minutes() -> None:
    private = OwnNote(id="F1", person="P2", text="hemmelig")
    marked = OwnNote(id="F2", person="P2", text="åpent\n// hemmelig", shared=True)
    text = write(brought(own_notes=(private, marked)), "en")
    assert "hemmelig" not in text
    assert "åpent" in text


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_minutes_with_it_come_back_whole_with_the_same_facts(language: str) -> None:
    whole = full(small_meetings=(SMALL,), elsewhere_answers=(ANSWER,), own_notes=(NOTE,))
    text = write(whole, language)
    found = read(text)
    assert render(found) == text
    assert repr(bare(found.facts)) == repr(bare(facts_of(whole, language)))


_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    ("> Avtalt: x", "| a | b |", "## Deltakere", "- x\n  > y", "1. x\n2. y", "**Avtalt:** x", "---", "    x")
)


@settings(max_examples=60, deadline=None)
@given(topic=_ANY, outcome=_ANY, about=_ANY, answer=_ANY, note=_ANY)
def test_whatever_is_written_adds_no_fact_to_those_of_the_meeting(
    topic: str, outcome: str, about: str, answer: str, note: str
) -> None:
    whole = brought(
        small_meetings=(SmallMeeting(id="L1", on=SMALL.on, people=("P6",), topic=topic, outcome=outcome),),
        elsewhere_answers=(ElsewhereAnswer(entry="E1", on=ANSWER.on, about=about, text=answer),),
        own_notes=(OwnNote(id="F1", person="P2", text=note, shared=True),),
    )
    text = write(whole, "nb")
    found = read(text)
    assert render(found) == text
    assert bare(found.facts) == bare(facts_of(whole, "nb"))


def test_it_is_told_also_where_no_item_is_for_it() -> None:
    others = tuple(item for item in meeting().items if "previous" not in item.kinds)
    assert "Smaller meeting 22 October 2026" in part("previous", brought(items=others))
    assert "Previous minutes" not in write(
        brought(
            items=others, small_meetings=(), own_notes=(change(NOTE, shared=False),), elsewhere_answers=()
        )
    )
