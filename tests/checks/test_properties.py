"""The checks never fail, say each thing once, and cost little."""

from __future__ import annotations

from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.checks import check_markdown, check_meeting
from moteleder.checks.around import Around
from moteleder.checks.facts import limit, names
from moteleder.domain.case import Case
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.checking import Checked
from moteleder.session.finding_words import finding_said, fix_said, where_said
from moteleder.session.rows_findings import end_lines, entry_signs, finding_lines, margin_said
from tests.checks.test_narratives import ELIAS_SAID, sample
from tests.domain.anything import ALL_ARRIVE, BEGIN, BYTES, Play, steps
from tests.domain.worlds import cases

W = words("nb")
PLAYS = st.lists(st.binary(min_size=BYTES, max_size=BYTES), max_size=40)
TELLING = st.sampled_from(
    (
        "PPT",
        "Tobias ",
        "Kari Nordmann",
        "får 40 timer",
        "«",
        "»",
        "(",
        "\n",
        "| ",
        "- [ ] ",
        "# ",
        "EEG er en ",
        "> ",
    )
)
TEXTS = st.lists(TELLING | st.text(max_size=20), max_size=12).map("".join)


@settings(max_examples=40, deadline=None)
@given(of=cases, chunks=PLAYS, texts=st.lists(TEXTS, min_size=1, max_size=4))
def test_any_meeting_can_be_checked_and_its_findings_said(
    of: Case, chunks: list[bytes], texts: list[str]
) -> None:
    meeting = steps(of, Play([BEGIN, ALL_ARRIVE, *chunks]))[-1].after.meeting
    notes = {place: texts[n % len(texts)] for n, place in enumerate((*meeting.notes, "S1"))}
    meeting = change(meeting, notes={place: text for place, text in notes.items() if text})
    found = check_meeting(meeting)
    assert len({f.key for f in found}) == len(found)
    for finding in found:
        assert finding_said(finding, W, "nb").startswith(finding.code)
        assert where_said(meeting, finding, W)
        fix_said(finding, W)
        if finding.line and finding.place in meeting.notes:
            line = meeting.notes[finding.place].split("\n")[finding.line - 1]
            assert line.startswith(finding.text.removesuffix(" …").split("\n")[0], finding.column - 1)
    checked = Checked().look(meeting)
    finding_lines(meeting, checked, W, "nb")
    end_lines(checked.open, W)
    entry_signs(meeting, checked.open)
    margin_said(meeting, "S1", checked.open, W, "nb")


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(("", "nb", "nn", "en")))
def test_any_text_can_be_checked_as_a_file(text: str, language: str) -> None:
    lines = text.count("\n") + 1
    found = check_markdown(text, language)
    assert len({f.key for f in found}) == len(found)
    assert all(1 <= f.line <= lines and f.column >= 1 for f in found)


def test_looking_again_at_the_same_meeting_costs_nothing() -> None:
    meeting = sample("elias", ELIAS_SAID).meeting
    checked = Checked().look(meeting)
    before = checked.open
    assert checked.look(meeting).open is before


def test_one_more_note_in_a_long_meeting_is_checked_in_a_few_milliseconds() -> None:
    meeting = sample("elias", ELIAS_SAID).meeting
    long = "Planen virker tirsdag og onsdag, sier Tobias og PPT. Dere får svar. " * 90
    places = [turn.place for turn in meeting.turns]
    meeting = change(meeting, notes={place: f"{n} {long}" for n, place in enumerate(places)})
    check_meeting(meeting)
    times = []
    for n in range(5):
        again = change(meeting, notes={**meeting.notes, places[0]: f"{long} Nå {n}"})
        began = process_time()
        check_meeting(again)
        times.append(process_time() - began)
    assert min(times) < 0.05


def test_facts_are_there_for_every_language() -> None:
    assert limit("professionals") == 4
    assert {"Tobias", "Åse"} <= names("nn").given
    assert hash(Around(language="nb")) == hash(Around(language="nb"))
