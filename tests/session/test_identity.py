"""The last door: whatever a screen hands to the session, no identity number is stored or leaves."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from moteleder.domain.case import Case
from moteleder.domain.events import AddPerson, Agree, Floor, GoToItem, Note, ReviewGoal
from moteleder.domain.identity import holds_identity
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.casebook import CaseBook
from moteleder.session.minutes import markdown, save_minutes, text_of
from moteleder.session.opening import open_meeting
from moteleder.session.problems import problem_text
from moteleder.session.taken_out import TAKEN_OUT, taken_out
from moteleder.store.memory import MemoryVault
from moteleder.store.problems import CaseProblem
from tests.numbers import ELIAS
from tests.session.worlds import HandClock, led, small_case
from tests.store.test_identity import stored

GONE = "[fødselsnummer fjernet]"


def test_every_event_is_stored_without_however_deep_it_holds_one() -> None:
    live, held, _ = led()
    live.do(Agree, id="A1", place="S1", text=f"Ring {ELIAS}")
    live.do(AddPerson, person=Person(id="P20", name=f"Kåre {ELIAS}", role="148318-90003"))
    live.do(ReviewGoal, goal="M9", new=Goal(id="M9", title=ELIAS, text="148318\n90003"))
    assert not holds_identity(msgspec.json.encode(held.case).decode())
    assert msgspec.json.encode(held.case).decode().count(GONE) == 5
    assert live.removed == 5


def test_what_is_typed_is_stored_without_and_is_one_event() -> None:
    live, held, _ = led()
    live.do(GoToItem, item="S3", close=True)
    live.do(Floor, person="P6")
    for text in ("fnr 1483189000", f"fnr {ELIAS}", f"fnr {ELIAS} ja"):
        live.typed("S3/P6", text)
        live.flush()
    notes = [e.text for e in held.case.meeting(5).event if isinstance(e, Note)]
    assert notes == [f"fnr {GONE} ja"]
    live.do(Agree, id="A1", place="S3", text="Ringe")
    before = len(live.journal.events)
    live.typed("S3/P6", f"fnr {ELIAS} ja")
    live.flush()
    assert len(live.journal.events) == before, "nothing new was written"
    assert [e.text for e in held.case.meeting(5).event if isinstance(e, Note)] == notes


def test_what_holds_none_is_stored_as_it_is() -> None:
    live, held, _ = led()
    live.do(Agree, id="A1", place="S1", text="Konto 1483.18.90003, tlf. 91 23 45 67")
    assert live.removed == 0
    assert "Konto 1483.18.90003, tlf. 91 23 45 67" in markdown(held.case, 5)


def dirty() -> Case:
    """A begun meeting with numbers in it, as an older program would have kept it."""
    live, held, _ = led()
    live.typed("S1", "Her kommer det")
    live.flush()
    record = held.case.meeting(5)
    noted = change(record.event[-1], text=f"Fnr {ELIAS}")
    return change(held.case, meetings=(change(record, event=(*record.event[:-1], noted)),))


def test_minutes_leave_without_whatever_the_meeting_holds(tmp_path: Path) -> None:
    from moteleder.domain.journal import replay

    meeting = replay(dirty(), 5).meeting
    for text in (markdown(dirty(), 5), text_of(meeting), save_minutes(meeting, tmp_path).read_text("utf-8")):
        assert not holds_identity(text)
        assert f"Fnr \\\\{GONE}" in text or f"Fnr {GONE}" in text


def test_a_new_case_is_kept_without() -> None:
    book = CaseBook(MemoryVault(), Path())
    book.add("elias", dirty())
    told: list[int] = []
    assert not holds_identity(msgspec.json.encode(book.case("elias", told.append)).decode())
    assert told == []


def test_a_case_from_before_is_opened_without_and_that_is_said_once() -> None:
    vault = MemoryVault()
    vault.write("elias", stored(dirty()), None)
    book = CaseBook(vault, Path())
    told: list[int] = []
    book.case("elias", told.append)
    assert told == [1]
    first = open_meeting(book, "elias", HandClock())
    assert first.removed == 1
    read = open_meeting(book, "elias", HandClock())
    assert read.reading is not None
    assert not holds_identity(msgspec.json.encode(read.reading).decode())
    assert first.live is not None
    assert first.live.close()
    again = open_meeting(book, "elias", HandClock())
    assert again.removed == 0


def test_whoever_only_reads_a_case_from_before_is_told_too() -> None:
    vault = MemoryVault()
    book = CaseBook(vault, Path())
    vault.write("elias", stored(small_case()), None)
    first = open_meeting(book, "elias", HandClock())
    assert first.live is not None
    vault.write("elias", stored(dirty()), vault.read("elias").revision)
    second = open_meeting(book, "elias", HandClock())
    assert (second.reading is not None, second.removed) == (True, 1)


@pytest.mark.parametrize("code", ["not_a_case", "bad_key", "missing"])
def test_a_problem_does_not_say_it_back(code: str) -> None:
    said = problem_text(CaseProblem(code, f"{ELIAS}.toml"), words("nb"))  # type: ignore[arg-type]
    assert not holds_identity(said)
    assert "…" in said


def test_one_and_several_are_told_in_a_sentence() -> None:
    w = words("en")
    assert taken_out(0, w) == ""
    assert taken_out(1, w) == TAKEN_OUT
    assert taken_out(3, w).startswith("3 identity numbers")
