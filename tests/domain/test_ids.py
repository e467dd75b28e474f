"""New ids, also beside those that were undone."""

from __future__ import annotations

from moteleder.domain.events import AddItem, Agree, Note, TakeOn, Undo
from moteleder.domain.ids import next_id
from tests.domain.worlds import Table, case, ended


def test_the_next_id_follows_the_highest_of_the_case() -> None:
    assert next_id("O", case()) == "O4"
    assert next_id("P", case()) == "P17"
    assert next_id("A", case()) == "A1"


def test_an_undone_id_is_not_given_again() -> None:
    table = Table().begin()
    table.do(TakeOn, id="O4", place="S1", text="Ringe")
    table.do(Undo)
    assert table.meeting.entries == ()
    assert next_id("O", table.case, table.journal.events) == "O5"


def test_items_added_and_undone_are_counted() -> None:
    table = Table().begin()
    table.do(AddItem, item="S9", title="Nytt")
    table.do(Undo)
    assert next_id("S", table.case, table.journal.events) == "S10"


def test_an_earlier_meetings_ids_are_counted() -> None:
    table = Table().begin()
    table.do(Agree, id="A7", place="S1", text="Enige")
    assert next_id("A", ended(table.case, 5, *table.journal.events)) == "A8"


def test_what_looks_like_an_id_in_a_text_never_makes_a_clash() -> None:
    table = Table().begin()
    for text in ("O999999 og O1000000", "O" + "9" * 5000, "XO77 O88x"):
        table.do(Note, place="S1", text=text)
        first = next_id("O", table.case, table.journal.events)
        table.do(TakeOn, id=first, place="S1", text="Ringe")
        assert next_id("O", table.case, table.journal.events) not in (first, "O4", "O1000000")
