"""The samples' meetings through reading: events after the journals of the samples, one file each."""

from __future__ import annotations

from pathlib import Path

import msgspec

from moteleder.domain.case import Case
from moteleder.domain.events import Event
from moteleder.domain.journal import Journal, replay
from moteleder.session.after import happened
from moteleder.store.exchange import read

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "sample_cases"
NAMES = ("elias", "antoni")


class _File(msgspec.Struct):
    event: list[Event]


def events(name: str) -> list[Event]:
    """What happened after the meeting."""
    return msgspec.toml.decode((HERE / f"{name}.toml").read_bytes(), type=_File).event


def number_of(case: Case) -> int:
    """The number of the sample's meeting that was held."""
    return max(m.number for m in case.meetings if m.event)


def ended(name: str) -> Case:
    """The sample as its meeting ended."""
    path = SAMPLES / f"{name}.toml"
    return read(path.read_text(encoding="utf-8"), path.name)


def after(name: str, count: int | None = None) -> Case:
    """The sample after so many of the events; None: after all of them."""
    case = ended(name)
    for event in events(name)[:count]:
        case = happened(case, number_of(case), event)
    return case


def journal(name: str, count: int | None = None) -> Journal:
    """The journal of the sample's meeting after so many of the events."""
    case = after(name, count)
    return replay(case, number_of(case))
