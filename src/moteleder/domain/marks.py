"""Marks: who something that was written down is not for, or is for alone."""

from __future__ import annotations

from moteleder.domain.values import Value

__all__ = ["Mark", "Withheld", "both"]


class Mark(Value):
    """Who something is withheld from; empty: nobody."""

    only: tuple[str, ...] = ()
    """Ids of those it is for alone; empty: everybody."""
    without: tuple[str, ...] = ()
    """Ids of those it is not for."""

    def __bool__(self) -> bool:
        """Whether it is withheld from anybody."""
        return bool(self.only or self.without)

    def hides(self, person: str) -> bool:
        """Whether it is withheld from this person."""
        return person in self.without or bool(self.only and person not in self.only)


class Withheld(Mark):
    """A mark from an earlier meeting, on what may be read again in this one."""

    target: str
    """Id of the entry: a task, or what was to be taken up elsewhere."""


def both(one: Mark, other: Mark) -> Mark:
    """What is withheld by either of two marks is withheld."""
    only = one.only or other.only
    # One mark says «these alone» once; whom the other would leave out is then left out by name.
    outside = tuple(p for p in only if one.only and other.only and p not in other.only)
    return Mark(only=only, without=tuple(dict.fromkeys((*one.without, *other.without, *outside))))
