from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.agenda import Item
from moteleder.domain.agenda_minutes import kept_from, kept_minutes, minutes_over, shared_out
from moteleder.domain.outlook import KEPT
from moteleder.domain.values import change
from tests.domain.worlds import ITEMS, case

SHARES = st.lists(st.integers(0, 60), min_size=1, max_size=12)


@given(SHARES, st.integers(0, 300), st.integers(0, 4))
def test_shared_out_minutes_are_whole_and_always_add_up(shares: list[int], length: int, kept: int) -> None:
    minutes = shared_out(shares, length, min(kept, len(shares)))
    assert sum(minutes) == length
    assert len(minutes) == len(shares)
    assert min(minutes) >= (1 if length >= len(shares) else 0)


@given(SHARES, st.integers(1, 4), st.integers(0, 300))
def test_the_last_minutes_are_kept_where_the_others_can_have_one_each(
    shares: list[int], kept: int, length: int
) -> None:
    kept = min(kept, len(shares) - 1)
    length = max(length, KEPT + len(shares))
    if kept:
        assert sum(shared_out(shares, length, kept)[-kept:]) >= KEPT


@pytest.mark.parametrize(
    ("shares", "length", "kept", "minutes"),
    [
        ((5, 10, 10, 25, 20, 12, 8), 90, 2, (5, 10, 10, 25, 20, 10, 10)),
        ((5, 10, 10, 25, 20, 12, 8), 60, 2, (5, 5, 5, 15, 15, 10, 5)),
        ((5, 10, 10, 25, 20, 12, 8), 120, 2, (5, 15, 15, 35, 25, 15, 10)),
        ((5, 25, 20), 17, 1, (1, 1, 15)),
        ((5, 25, 20), 2, 1, (0, 1, 1)),
        ((30,), 45, 1, (45,)),
        ((), 45, 0, ()),
    ],
)
def test_minutes_follow_the_shares(
    shares: tuple[int, ...], length: int, kept: int, minutes: tuple[int, ...]
) -> None:
    assert shared_out(shares, length, kept) == minutes


def test_the_last_minutes_begin_where_only_tasks_and_what_follows_are_left() -> None:
    items = ITEMS[:7]
    assert kept_from(items) == 6
    assert kept_from(ITEMS) == 8
    assert kept_from((Item(id="S1", title="Oppgaver", kinds=("tasks",)),)) == 0


def test_an_agenda_is_held_against_the_length_of_its_meeting() -> None:
    plan = case().meetings[0]
    assert minutes_over(change(plan, length=90, item=ITEMS[:7])) == 0
    assert minutes_over(change(plan, length=75, item=ITEMS[:7])) == 15
    assert minutes_over(change(plan, length=120, item=ITEMS[:7])) == -30
    assert kept_minutes(change(plan, item=ITEMS[:7])) == 10
