"""Fields for people: written as they are called, by name, role or service."""

from __future__ import annotations

import re
from dataclasses import dataclass

from moteleder.domain.text import one_line
from moteleder.session.said import find_people
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_fields import Read, When, always

__all__ = ["PeopleField", "PersonField", "one_name"]

_BETWEEN = re.compile(r"[+,;]")


@dataclass(frozen=True)
class PersonField:
    """One person; the value is an id, or free words where `free`, or empty."""

    name: str
    label: str
    required: bool = False
    help: str = ""
    when: When = always
    among: tuple[str, ...] | None = None
    """Ids to look among; None: everybody."""
    free: bool = False
    """Whether somebody who is not on the list can be written."""
    given: str = ""
    """Who stands there."""

    def shown(self, about: About) -> str:
        """Who stands there, by name."""
        return about.meeting.label(self.given)

    def usual(self, about: About) -> tuple[str, ...]:
        """Those it can be."""
        return tuple(about.who(person) for person in (about.everybody if self.among is None else self.among))

    def read(self, text: str, about: About) -> Read:
        """The one who is meant; several who match are asked about, never guessed."""
        if not text:
            return Read("")
        # A name that two share still means the one who stood there.
        if self.given and text == one_line(self.shown(about)):
            return Read(self.given, about.who(self.given))
        return _one(text, about, self.among, free=self.free)


@dataclass(frozen=True)
class PeopleField:
    """Several people, with plus or comma between; the value is a tuple of ids."""

    name: str
    label: str
    required: bool = False
    help: str = ""
    when: When = always
    given: tuple[str, ...] = ()
    """Those who stand there."""

    def shown(self, about: About) -> str:
        """Those who stand there, by name."""
        return " + ".join(_written(about, person) for person in self.given)

    def usual(self, about: About) -> tuple[str, ...]:
        """None: they are added one by one."""
        return ()

    def read(self, text: str, about: About) -> Read:
        """Those who are meant, each of them by a part of the text."""
        parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
        before = {_written(about, person): person for person in self.given}
        read = [Read(before[p], about.who(before[p])) if p in before else _one(p, about, None) for p in parts]
        if problem := next((f"{p}: {r.problem}" for p, r in zip(parts, read, strict=True) if r.problem), ""):
            return Read(problem=problem)
        said = " + ".join(about.meeting.label(r.value) for r in read)
        return Read(tuple(dict.fromkeys(r.value for r in read)), said)


def _one(text: str, about: About, among: tuple[str, ...] | None, *, free: bool = False) -> Read:
    w = about.w
    found = find_people(about.meeting, text, among)
    if len(found) == 1:
        return Read(found[0], about.who(found[0]))
    if free:
        if found:
            return Read(text, w("as written"))
        return Read(text, w("Nobody on the list is called that; it stays as written."), stays=True)
    if not found:
        return Read(problem=w("Nobody here is called that."))
    several = ", ".join(about.meeting.label(person) for person in found)
    return Read(problem=w("Several match: {several}").format(several=several))


def _written(about: About, person: str) -> str:
    return one_name(about.meeting.label(person))


def one_name(text: str) -> str:
    """A name, or a name and a role, that can stand beside others: without the signs that part them."""
    return " ".join(_BETWEEN.sub(" ", text).split())
