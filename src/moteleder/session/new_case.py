"""A new case: child, parents and coordinator, under a handle that says nothing of whom it is about."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from itertools import count

from moteleder.domain.case import Case
from moteleder.domain.people import Person
from moteleder.domain.snapshot import CaseFacts, Language
from moteleder.i18n import msg, words
from moteleder.session.services import guessed_party, usual

__all__ = ["GROUPS", "NewCase", "coordinator_role", "free_handle", "made_case"]

GROUPS: tuple[str, ...] = ("ansvarsgruppe", "oppfølgingsteam", "koordineringsgruppe")
"""What such a group is called in Norwegian municipalities."""

_PARENT = msg("guardian")


@dataclass(frozen=True, kw_only=True)
class NewCase:
    """What is asked for before there is a case."""

    alias: str
    """The child's first name, or what the child is called here."""
    born: date | None = None
    """The day of birth, where it is known."""
    language: Language = "nb"
    """The language of the minutes."""
    group: str = ""
    """What the group is called; empty: as usual."""
    parents: tuple[str, ...] = ()
    """Names of those with parental responsibility."""
    name: str = ""
    """The coordinator's name."""
    role: str = ""
    """The coordinator's role; empty: as usual."""
    service: str = ""
    """The coordinator's service."""


def free_handle(taken: Container[str], year: int) -> str:
    """The first neutral handle of the year that no case has: `sak-2026-001`."""
    return next(each for n in count(1) if (each := f"sak-{year}-{n:03}") not in taken)


def coordinator_role(language: str) -> str:
    """What a coordinator is called in a language."""
    return words(language)("coordinator")


def made_case(told: NewCase) -> Case:
    """The case, with nothing that was not told; the coordinator leads and writes until somebody else does."""
    w = words(told.language)
    child = next(offer.role for offer in usual(told.language) if offer.party == "child")
    parents = [name for name in told.parents if name]
    role = told.role or coordinator_role(told.language)
    last = f"P{len(parents) + 2}"
    people = (
        Person(id="P1", name=told.alias, role=child, party="child"),
        *(
            Person(id=f"P{n}", name=name, role=w(_PARENT), party="family", guardian=True)
            for n, name in enumerate(parents, 2)
        ),
        Person(
            id=last,
            name=told.name,
            role=role,
            service=told.service,
            party=guessed_party(role, told.service) or "municipality",
        ),
    )
    facts = CaseFacts(
        alias=told.alias,
        child="P1",
        born=told.born,
        group=told.group or GROUPS[0],
        language=told.language,
        coordinator=last,
        leader=last,
        writer=last,
    )
    return Case(facts=facts, people=people)
