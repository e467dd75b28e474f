"""That the sequences the properties are tried on really hold everything that can happen."""

from __future__ import annotations

import random
from functools import lru_cache

from moteleder.domain.events import Event
from tests.domain.anything import ALL_ARRIVE, BEGIN, BYTES, EVENTS, FIELDS, Play, steps
from tests.domain.worlds import case


@lru_cache(maxsize=1)
def _tried() -> tuple[set[type[Event]], set[type[Event]], set[str]]:
    source = random.Random(5)
    happened: set[type[Event]] = set()
    refused: set[type[Event]] = set()
    codes: set[str] = set()
    for _ in range(150):
        play = Play([BEGIN, ALL_ARRIVE, *(source.randbytes(BYTES) for _ in range(80))])
        for step in steps(case(), play):
            if step.refusal is None:
                happened.add(type(step.event))
            else:
                refused.add(type(step.event))
                codes.add(step.refusal.code)
    return happened, refused, codes


def test_every_kind_of_event_can_be_drawn() -> None:
    assert set(FIELDS) == set(EVENTS)


def test_every_kind_of_event_happens_and_is_refused() -> None:
    happened, refused, _ = _tried()
    assert happened == set(EVENTS)
    assert refused == set(EVENTS)


def test_most_rules_are_met() -> None:
    _, _, codes = _tried()
    assert len(codes) >= 45
