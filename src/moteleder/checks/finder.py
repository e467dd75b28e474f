"""Finds many words in a text at the price of one: a word is looked at closely only where one may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["Finder"]

_WORD = re.compile(r"\w+")


class Finder:
    """Matches of one expression, tried where a word begins as one of `beginnings` does."""

    def __init__(self, pattern: re.Pattern[str], beginnings: Iterable[str]) -> None:
        self._pattern = pattern
        self._beginnings = tuple(dict.fromkeys(each.casefold() for each in beginnings if each))

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, none inside another."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end or not word[0].casefold().startswith(self._beginnings):
                continue
            if found := self._pattern.match(text, word.start()):
                end = found.end()
                yield found
