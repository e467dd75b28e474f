"""A field for a place in the minutes: typed as it is called, or found with the arrow keys."""

from __future__ import annotations

import re
from dataclasses import dataclass

from moteleder.domain.meeting import Meeting
from moteleder.session.said import find_people
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_fields import Read, When, always

__all__ = ["PlaceField"]

_WORD = re.compile(r"\w+")
_SHOWN = 3
"""So many places are named where several match."""


@dataclass(frozen=True)
class PlaceField:
    """One place of the minutes; the value is its id, or empty for the minutes as a whole."""

    name: str
    label: str
    required: bool = False
    help: str = ""
    when: When = always
    places: tuple[tuple[str, str], ...] = ()
    """Id and words of each, in the minutes' order."""
    given: str = ""
    """The place that stands there."""

    def shown(self, about: About) -> str:
        """The place that stands there."""
        return dict(self.places).get(self.given, "")

    def usual(self, about: About) -> tuple[str, ...]:
        """All of them."""
        return tuple(said for _, said in self.places)

    def read(self, text: str, about: About) -> Read:
        """The place where the text means one and no other; a speaker goes before what names her."""
        if not text:
            return Read("")
        found = self._meant(text, about.meeting)
        if len(found) == 1:
            return Read(found[0][0], found[0][1])
        if not found:
            return Read(problem=about.w("Nothing in the minutes is called that."))
        several = ", ".join(said for _, said in found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
        return Read(problem=about.w("Several match: {several}").format(several=several))

    def _meant(self, text: str, meeting: Meeting) -> list[tuple[str, str]]:
        typed = _words(text)
        people = find_people(meeting, text)
        exact = [each for each in self.places if each[1] == text or [each[0].casefold()] == typed]
        if exact or not typed:
            return exact
        turns = [each for each in self.places if people and each[0].split("/")[1:2] == [people[0]]]
        if len(people) == 1 and turns:
            return turns
        found = [(id_, said) for id_, said in self.places if _fits(_words(said), typed)]
        # An entry is called by its own id; an item and a speaker are not.
        headings = [(id_, said) for id_, said in found if not said.startswith(f"{id_} ")]
        # An item's name stands in those of its speakers too.
        if headings and all(id_.startswith(f"{headings[0][0]}/") for id_, _ in headings[1:]):
            return headings[:1]
        return found


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _fits(words: list[str], typed: list[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in typed)
