"""What is done about a finding, and how findings are told."""

from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain import events as e
from moteleder.domain.errors import Refused
from moteleder.i18n import words
from moteleder.session.checking import Checked, Finding, about_place
from moteleder.session.fixing import let_stand, put_words
from moteleder.session.live import LiveSession
from moteleder.session.rows_findings import end_lines, entry_signs, finding_lines, margin_said
from moteleder.session.still_open import still_open
from tests.session.worlds import led

W = words("nb")


def with_note(text: str) -> LiveSession:
    live, _, _ = led()
    live.typed("S1", text)
    live.flush()
    return live


def one(live: LiveSession, code: str) -> Finding:
    return next(f for f in Checked().look(live.meeting).open if f.code == code)


def test_better_words_are_put_into_the_note_where_they_belong() -> None:
    live = with_note("PPTen er her.\nVi ringer PPT.")
    assert put_words(live, one(live, "A01"))
    assert live.meeting.notes["S1"] == "PPTen er her.\nVi ringer PPT (pedagogisk-psykologisk tjeneste)."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ola Nordmann var med.", "En annen var med."),
        ("Fint. Ola Nordmann var med.", "Fint. En annen var med."),
        ("- Ola Nordmann var med.", "- En annen var med."),
        ("Da kom Ola Nordmann.", "Da kom en annen."),
    ],
)
def test_better_words_begin_a_sentence_with_a_capital(before: str, after: str) -> None:
    live = with_note(before)
    assert put_words(live, one(live, "P01"))
    assert live.meeting.notes["S1"] == after


def test_better_words_are_put_into_an_entry_and_nothing_else_in_it_changes() -> None:
    live, _, _ = led()
    task = {"id": "O1", "place": "S1", "text": "Ringe PPT", "owner": "P6", "due": date(2026, 12, 20)}
    live.do(e.TakeOn, **task)
    assert put_words(live, one(live, "A01"))
    entry = live.meeting.entry("O1")
    assert entry is not None
    assert entry.text == "Ringe PPT (pedagogisk-psykologisk tjeneste)"
    assert (entry.owner, entry.due) == ("P6", task["due"])
    live.undo()
    assert live.meeting.entries[0].text == "Ringe PPT"


def test_a_text_that_has_changed_since_is_left_alone() -> None:
    live = with_note("Vi ringer PPT.")
    found = one(live, "A01")
    live.typed("S1", "Nei, vi ringer PPT.")
    assert not put_words(live, found)
    assert live.meeting.notes["S1"] == "Nei, vi ringer PPT."


def test_what_is_set_aside_is_told_with_its_reason_and_comes_back_with_undo() -> None:
    live = with_note("Da er Tobias der.")
    let_stand(live, one(live, "P02"), "Foreldrene sa ja")
    checked = Checked().look(live.meeting)
    assert "P02" not in {f.code for f in checked.open}
    lines = finding_lines(live.meeting, checked, W, "nb")
    assert lines[-1].detail == "Foreldrene sa ja"
    assert not lines[-1].picks
    live.undo()
    assert one(live, "P02").text == "Tobias"


def test_nothing_is_set_aside_without_a_reason() -> None:
    live = with_note("Da er Tobias der.")
    with pytest.raises(Refused, match="aside_needs_reason"):
        let_stand(live, one(live, "P02"), " ")


def test_the_line_under_the_note_tells_of_its_place_only() -> None:
    live = with_note("Da er Tobias der, med PPT.")
    found = Checked().look(live.meeting).open
    assert margin_said(live.meeting, "S1", found, W, "nb").startswith("1/2 P02 «Tobias»: ")
    assert margin_said(live.meeting, "S2", found, W, "nb") == ""


def test_the_line_under_the_note_tells_of_the_line_with_the_cursor_and_the_way_to_all() -> None:
    live = with_note("Da er Tobias der.\nAlt er bra.\nVi ringer PPT.")
    found = Checked().look(live.meeting).open

    def said(line: int, key: str = "") -> str:
        return margin_said(live.meeting, "S1", found, words("en"), "nb", line=line, key=key)

    assert said(3, "Esc, then c").startswith("2/2 A01 «PPT»: ")
    assert said(3, "Esc, then c").endswith(" · Esc, then c: all of them")
    assert said(2) == said(1) == said(0)
    assert said(1).startswith("1/2 P02 «Tobias»: ")
    assert "all of them" not in said(1)
    alone = margin_said(live.meeting, "S1", found[:1], words("en"), "nb", line=1, key="c")
    assert alone.startswith("P02 ")
    assert "all of them" not in alone


def test_an_entry_bears_the_codes_of_what_its_row_does_not_say_anyway() -> None:
    live, _, _ = led()
    live.do(e.TakeOn, id="O1", place="S1", text="Følge opp", owner="P6")
    found = Checked().look(live.meeting).open
    assert entry_signs(live.meeting, found) == {"O1": "‹ T02 ›"}
    assert about_place(live.meeting, found[0]) == "S1"


def test_the_end_says_each_thing_once() -> None:
    live, _, _ = led()
    live.do(e.TakeOn, id="O1", place="S1", text="Følge opp")
    said = end_lines(Checked().look(live.meeting).open, W)
    assert [line for line in said if "Følge opp" in line] == ["Oppgaver som sier for lite: Følge opp"]
    assert sum("Følge opp" in line for line in (*still_open(live.meeting, W), *said)) == 3


def test_many_are_counted_at_the_end() -> None:
    live = with_note("Kari Moe, Ola Moe, Per Moe, Siv Moe og Tor Moe kom. PPT kom.")
    said = "\n".join(end_lines(Checked().look(live.meeting).open, W))
    assert "Kari Moe, Ola Moe, Per Moe, og 2 til" in said
