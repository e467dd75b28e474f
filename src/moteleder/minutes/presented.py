"""How a person is presented: «Vilde Aamodt, rådgiver, PPT»."""

from __future__ import annotations

from moteleder.domain.people import Person

__all__ = ["presented"]


def presented(name: str, person: Person) -> str:
    """A name with role and service, none of them said twice."""
    parts = [name]
    for part in (person.role, person.service):
        if part and part.casefold() not in ", ".join(parts).casefold():
            parts.append(part)
    return ", ".join(parts)
