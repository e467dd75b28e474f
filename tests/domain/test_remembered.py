"""What was reckoned once is not reckoned again while it comes from the very same values."""

from __future__ import annotations

from moteleder.domain.journal import replay
from moteleder.domain.remembered import remembered
from moteleder.domain.standing import standing
from moteleder.domain.values import change
from tests.domain.worlds import MOTHER, Table, ended


def test_an_answer_is_kept_for_the_very_values_and_for_no_others() -> None:
    asked: list[tuple[str, ...]] = []

    @remembered(2)
    def joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
        asked.append(one)
        return (*one, *other)

    one, like = tuple("ab"), tuple("ab")
    other = tuple("c")
    assert joined(one, other) == joined(one, other) == tuple("abc")
    assert len(asked) == 1
    joined(like, other)
    assert len(asked) == 2
    joined(other, one)
    joined(one, other)
    assert len(asked) == 4


def test_a_meeting_is_replayed_once_while_the_case_around_it_changes() -> None:
    table = Table().begin(MOTHER)
    number = table.number
    before = ended(table.case, number, *table.journal.events)
    after = change(before, tasks=())
    assert replay(before, number) is replay(after, number)
    assert standing(after) is standing(after)
    shorter = ended(after, number, table.journal.events[0])
    assert replay(after, number).meeting.here(MOTHER)
    assert not replay(shorter, number).meeting.here(MOTHER)
