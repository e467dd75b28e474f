"""Who belongs to the family, and who is there as part of a job."""

from __future__ import annotations

from moteleder.domain.people import Person
from moteleder.domain.snapshot import CaseFacts

__all__ = ["is_family_member", "is_service"]


def is_family_member(facts: CaseFacts, person: Person) -> bool:
    """Whether the person is the child, a guardian or another relative."""
    return person.guardian or person.id == facts.child or person.party in ("child", "family")


def is_service(facts: CaseFacts, person: Person) -> bool:
    """Whether somebody is there as part of a job, interpreter and the family's support apart."""
    return not is_family_member(facts, person) and person.party not in ("support", "interpreter")
