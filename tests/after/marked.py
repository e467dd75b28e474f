"""The samples' meetings with something kept from somebody, and each recipient's own minutes.

`python -m tests.after.marked` writes the golden files anew, in `tests/golden/copies`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from moteleder.domain.case import Case
from moteleder.domain.events import Event, Reply, Withhold
from moteleder.domain.journal import Journal, replayed, start
from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.resources import folder
from moteleder.session.copies import copy_text
from moteleder.store.exchange import read

GOLDEN = Path(__file__).parent.parent / "golden" / "copies"

SENT = {"elias": date(2026, 12, 4), "antoni": date(2026, 12, 10)}
"""The day each meeting's copies are sent."""

OWN_LINE = "Elias vil at det blir mellom ham og møtet at han ikke sover godt."
"""What a twelve-year-old says to the meeting, and not to his father."""

MARKS: dict[str, dict[str, dict[str, tuple[str, ...]]]] = {
    "elias": {
        "K90": {"without": ("P3",)},
        "S4/P12": {"without": ("P14",)},
        "O12": {"without": ("P14",)},
        "O16": {"only": ("P2", "P3", "P4", "P5")},
    },
    "antoni": {"S4/P2": {"without": ("P8",)}, "E2": {"only": ("P2", "P3", "P4")}},
}
"""What is marked in each, and for whom."""

READERS = {"elias": ("P2", "P3", "P6", "P9", "P14"), "antoni": ("P2", "P3", "P8")}
"""Whose minutes are golden."""


def sample(name: str) -> Case:
    """The case; Elias is twelve here."""
    path = folder("sample_cases") / f"{name}.toml"
    case = read(path.read_text("utf-8"), path.name)
    return change(case, facts=change(case.facts, born=date(2014, 3, 14))) if name == "elias" else case


def journal(name: str, marked: bool = True) -> Journal:
    """What happened in the latest meeting, with what was marked before it ended."""
    case = sample(name)
    record = case.meetings[-1]
    end = record.event[-1]
    more: list[Event] = []
    if name == "elias":
        more.append(Reply(at=end.at, by="P5", id="K90", place="S3", person="P1", text=OWN_LINE))
    if marked:
        more += [Withhold(at=end.at, by="P5", target=t, **who) for t, who in MARKS[name].items()]
    return replayed(start(case, record.number), (*record.event[:-1], *more, end))


def meeting(name: str, marked: bool = True) -> Meeting:
    """What they add up to."""
    return journal(name, marked).meeting


def every() -> Iterator[tuple[Path, str]]:
    """Where each lies, and what it reads as now."""
    for name, readers in READERS.items():
        for person in readers:
            yield GOLDEN / name / f"{person}.md", copy_text(meeting(name), person, SENT[name])


if __name__ == "__main__":
    for path, text in every():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
