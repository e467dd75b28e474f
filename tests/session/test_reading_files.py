"""Whom a reading copy speaks to: the parents, or the young person, each without what is kept from them."""

from __future__ import annotations

from datetime import date

from moteleder.domain.entries import Entry
from moteleder.domain.marks import Mark
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.reading_files import last_day, not_to_read, reading_said, reading_text, readings
from tests.after.marked import OWN_LINE, SENT, meeting

ELIAS, DAY = meeting("elias"), SENT["elias"]
BARE = change(meeting("elias", marked=False), marks={})
w = words("nb")


def test_parents_who_may_read_the_same_share_a_copy_and_the_child_has_its_own() -> None:
    parents, child = readings(BARE, DAY)
    assert (parents.people, child.people) == (("P2", "P3"), ("P1",))
    assert reading_said(parents, BARE, w) == "Foreldrene: Marte Brattvoll, Henning Osnes"
    assert reading_said(child, BARE, w) == "Elias, som den tiltaler med «du»"
    assert "Dette ble skrevet i møtet om deg" in child.text
    assert parents.text == reading_text(BARE, "P2", DAY)


def test_what_is_kept_from_one_parent_is_in_the_others_copy_alone() -> None:
    mother, father, _ = readings(ELIAS, DAY)
    assert (mother.people, father.people) == (("P2",), ("P3",))
    assert OWN_LINE in mother.text
    assert OWN_LINE not in father.text


def test_what_is_kept_from_the_child_is_not_in_the_childs() -> None:
    hidden = change(BARE, notes={**BARE.notes, "S5": "HEMMELIG"}, marks={"S5": Mark(without=("P1",))})
    parents, child = readings(hidden, DAY)
    assert "HEMMELIG" in parents.text
    assert "HEMMELIG" not in child.text


def test_a_parent_who_may_have_no_minutes_is_named_with_the_reason() -> None:
    mother = ELIAS.people["P2"]
    no = change(mother, consent=change(mother.consent, attend=False))
    held = change(BARE, people={**BARE.people, "P2": no})
    assert [each.people for each in readings(held, DAY)] == [("P3",), ("P1",)]
    assert not_to_read(held, DAY, w, "nb") == ("Marte Brattvoll: det er sagt nei",)


def test_what_was_agreed_reads_in_short_as_it_was_typed() -> None:
    agreed = Entry(id="A1", kind="agree", place="S1", text="# Skyss")
    copy = reading_text(change(BARE, entries=(agreed,)))
    assert "- # Skyss\n" in plain_text(copy)


def test_the_last_day_that_is_proposed_is_the_agreed_one_and_once_that_is_past_a_working_day() -> None:
    agreed = change(BARE, remarks_due=date(2026, 12, 16))
    assert last_day(agreed, date(2026, 12, 16)) == date(2026, 12, 16)
    # Two weeks from a Thursday, a Saturday and a Sunday.
    assert last_day(agreed, date(2026, 12, 17)) == date(2026, 12, 31)
    assert last_day(agreed, date(2026, 12, 19)) == date(2027, 1, 4)
    assert last_day(agreed, date(2026, 12, 20)) == date(2027, 1, 4)
