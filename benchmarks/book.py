"""A book of a thousand cases with twenty meetings each, made of one; what differs is put into its bytes."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.events import Event
from moteleder.domain.outline import Outline, outline
from moteleder.domain.values import change
from moteleder.resources import folder
from moteleder.rules_of_age import ages
from moteleder.session.casebook import CaseBook
from moteleder.store.exchange import read
from moteleder.store.index import Indexed, write_index
from moteleder.store.vault import FolderVault

__all__ = ["CASES", "MEETINGS", "make_book", "make_index"]

CASES, MEETINGS = 1000, 20

_APART = timedelta(weeks=13)
_NAMES = ("Marte", "Henning", "Siri", "Jonas", "Ane", "Kåre", "Tiril", "Morten", "Randi", "Yngve", "Laila")
"""Who gets a number of their own in each case, so that a search tells the cases apart."""


def make_book(home: Path, cases: int = CASES, meetings: int = MEETINGS) -> None:
    """Fill a folder with cases; nothing is known of them yet."""
    seed = home / "seed"
    CaseBook.at(seed).add("elias", _long_case(meetings))
    whole = (seed / "elias.mote").read_bytes()
    for number in range(cases):
        (home / f"elias-{number:04}.mote").write_bytes(_numbered(whole, number))


def make_index(home: Path, meetings: int = MEETINGS) -> None:
    """The index that comes of reading that whole book, without reading it."""
    vault = FolderVault(home)
    one = msgspec.json.encode(outline(_long_case(meetings), ages()))
    known = {
        key: Indexed(stamp, msgspec.json.decode(_numbered(one, int(key[-4:])), type=Outline))
        for key, stamp in vault.stamps().items()
    }
    if not write_index(vault, known):
        raise OSError("the index cannot be written")


def _numbered(data: bytes, number: int) -> bytes:
    data = data.replace(b'"alias":"Elias"', f'"alias":"Elias {number}"'.encode())
    for name in _NAMES:
        data = data.replace(f'"{name} '.encode(), f'"{name} {number} '.encode())
    return data


def _long_case(meetings: int) -> Case:
    """The case about Elias with all but the last of its meetings held, each as the first one was."""
    path = folder("sample_cases") / "elias.toml"
    case = read(path.read_text("utf-8"), path.name)
    held = case.meetings[-1]
    return change(
        case, meetings=tuple(_moved(held, number, meetings - number) for number in range(1, meetings + 1))
    )


def _moved(record: MeetingRecord, number: int, back: int) -> MeetingRecord:
    by = _APART * back
    events = tuple(_earlier(event, by) for event in record.event) if back else ()
    return change(record, number=number, start=record.start - by, event=events)


def _earlier(event: Event, by: timedelta) -> Event:
    """The event, with every moment that it names."""
    fields = {name: getattr(event, name) for name in event.__struct_fields__}
    return change(event, **{name: at - by for name, at in fields.items() if isinstance(at, datetime)})
