"""Older case files become new ones, step by step."""

from __future__ import annotations

import pytest

from moteleder.store.encoding import Tables
from moteleder.store.migrations import FORMAT, MIGRATIONS, upgrade
from moteleder.store.problems import CaseProblem


def children_to_people(tables: Tables) -> Tables:
    tables["people"] = tables.pop("children")
    return tables


def ages_go(tables: Tables) -> Tables:
    assert "people" in tables
    return {
        name: {number: {k: v for k, v in row.items() if k != "age"} for number, row in rows.items()}
        for name, rows in tables.items()
    }


STEPS = {1: children_to_people, 2: ages_go}


def test_every_step_from_a_files_version_is_taken_in_order() -> None:
    old = {"case": {"1": {"format": 1}}, "children": {"1": {"name": "Elias B.", "age": 9}}}
    new = {"case": {"1": {"format": 3}}, "people": {"1": {"name": "Elias B."}}}
    assert upgrade(old, "elias.mote", 3, STEPS) == new


def test_steps_before_a_files_version_are_not_taken() -> None:
    old = {"case": {"1": {"format": 2}}, "people": {"1": {"age": 9}}, "children": {}}
    assert upgrade(old, "elias.mote", 3, STEPS)["people"] == {"1": {}}
    now = {"case": {"1": {"format": 3}}, "people": {"1": {"age": 9}}}
    assert upgrade(now, "elias.mote", 3, STEPS) == now


def test_a_version_after_ours_is_newer() -> None:
    with pytest.raises(CaseProblem) as caught:
        upgrade({"case": {"1": {"format": 4}}}, "elias.mote", 3, STEPS)
    assert caught.value.values == {"format": "4", "known": "3"}


def test_there_is_a_step_from_every_version_there_has_been() -> None:
    assert sorted(MIGRATIONS) == list(range(1, FORMAT))
