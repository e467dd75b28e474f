"""The samples' latest meetings, as they are handed over."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from moteleder.domain.case import Case
from moteleder.domain.events import Finish, SendOut
from moteleder.resources import folder
from moteleder.session.after import happening
from moteleder.session.handover import Handover
from moteleder.store.exchange import read

NAMES = ("elias", "antoni", "inga")
PROFILES = ("generic", "acos", "samspill", "sampro")


@cache
def case_of(name: str) -> Case:
    """A sample's case."""
    file = folder("sample_cases") / f"{name}.toml"
    return read(file.read_text("utf-8"), file.name)


def number_of(case: Case) -> int:
    """The latest meeting that has begun."""
    return max(record.number for record in case.meetings if record.event)


def handed(name: str, profile: str, case: Case | None = None) -> Handover:
    """What is handed over of a sample."""
    case = case or case_of(name)
    return Handover.of(case, number_of(case), None, "nb", profile)


@cache
def final(name: str) -> Case:
    """The sample after the family has read, with nothing to remark."""
    case = case_of(name)
    number = number_of(case)
    later = case.meeting(number).event[-1].at + timedelta(days=1)
    parents = tuple(person.id for person in case.people if person.guardian)
    case = happening(case, number, later, SendOut, people=parents)
    return happening(case, number, later + timedelta(days=14), Finish)
