"""Answers that are asked for again and again while what they come from is the very same."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from operator import is_
from typing import Generic, TypeVar, TypeVarTuple

__all__ = ["remembered"]

Given = TypeVarTuple("Given")
R = TypeVar("R")


def remembered(most: int) -> Callable[[Callable[[*Given], R]], Callable[[*Given], R]]:
    """Keeps the latest answers of a pure function, so many at most, each for the very values it was given.

    To compare two whole meetings by what they hold would cost as much as the answer.
    """

    def wrap(function: Callable[[*Given], R]) -> Callable[[*Given], R]:
        @lru_cache(maxsize=most)
        def kept(given: _Given[*Given]) -> R:
            return function(*given.values)

        @wraps(function)
        def asked(*values: *Given) -> R:
            return kept(_Given(values))

        return asked

    return wrap


class _Given(Generic[*Given]):
    """Values that are held, so that nothing else comes to have their identity."""

    def __init__(self, values: tuple[*Given]) -> None:
        self.values = values

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.values)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Given) and all(map(is_, self.values, other.values))
