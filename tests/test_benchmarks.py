"""What the benchmarks make of their figures; the figures themselves are for `make bench`."""

from __future__ import annotations

import pytest

from benchmarks.report import LIMIT, Row, failed, table


def test_a_ratio_is_of_medians_and_of_turns() -> None:
    row = Row("a letter", [10.0, 30.0, 90.0], [10.0, 20.0, 30.0])
    assert row.ratio == 1.5
    assert row.of_pairs == 1.5
    assert Row("F2", [40.0, 40.0], [10.0, 20.0, 30.0]).of_pairs is None


@pytest.mark.parametrize(
    ("ours", "judged", "fails"), [(LIMIT, True, False), (LIMIT + 0.1, True, True), (9.0, False, False)]
)
def test_only_a_judged_ratio_over_the_limit_fails(ours: float, judged: bool, fails: bool) -> None:
    assert failed([Row("a letter", [ours] * 3, [1.0] * 3, judged)]) == fails


def test_one_slow_letter_is_shown_and_not_judged() -> None:
    rows = [Row("a letter", [10.0] * 9 + [900.0], [10.0] * 10, judged=True)]
    assert not failed(rows)
    assert "10 (" in table(rows)
    assert "at most 1.5" in table(rows)
