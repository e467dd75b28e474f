"""Golden files: what every sample's meeting reads as. Read the difference before committing it.

python tools/golden.py          write tests/golden/NAME.md for every sample, its notices, what is handed over
python tools/golden.py check    say which differ from what is written now; 1 if any does
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from moteleder.dates import oslo
from moteleder.domain.case import Case
from moteleder.domain.journal import replay
from moteleder.handoff.fields import Field
from moteleder.handoff.profiles import profiles
from moteleder.minutes.writer import write
from moteleder.session.handover import Handover
from moteleder.session.notice_files import FORMS, Form, formed
from moteleder.session.notices import Notice, general_notice, notice_for
from moteleder.store.exchange import read

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
SAMPLES = tuple(sorted((ROOT / "sample_cases").glob("*.toml")))

NOTICES: dict[str, dict[str, tuple[Form, ...]]] = {
    "elias": {"": FORMS, "P1": ("md",), "P2": ("md",), "P6": ("md", "txt", "eml"), "P9": FORMS},
    "antoni": {"": ("md",), "P3": ("md", "ics"), "P8": ("md", "html")},
}
"""Whose notices are golden, and in which forms; `""`: the one for anybody asked to the whole meeting."""


HANDED = ("elias", "antoni")
"""Of whose meetings it is golden what is handed over, in every profile that comes with the program."""


def case_of(sample: Path) -> Case:
    """The case in a sample's file."""
    return read(sample.read_text("utf-8"), sample.name)


def minutes(sample: Path) -> bytes:
    """The minutes of the sample's latest meeting that has a journal."""
    case = case_of(sample)
    number = max(record.number for record in case.meetings if record.event)
    return write(replay(case, number).meeting).encode("utf-8")


def sent(case: Case) -> datetime:
    """When a sample's notice is sent: two weeks before the meeting."""
    return oslo(case.meetings[-1].start) - timedelta(days=14)


def notice(case: Case, person: str) -> Notice:
    """The notice of the sample's latest meeting for one person."""
    number, day = case.meetings[-1].number, sent(case).date()
    return notice_for(case, number, person, day) if person else general_notice(case, number, day)


def golden(sample: Path) -> Path:
    """Where the golden minutes of a sample lie."""
    return GOLDEN / f"{sample.stem}.md"


def notices(name: str) -> Iterator[tuple[Path, bytes]]:
    """The golden notices of a sample: where each lies, and what it reads as now."""
    case = case_of(ROOT / "sample_cases" / f"{name}.toml")
    for person, forms in NOTICES[name].items():
        for form in forms:
            made = formed(case, case.meetings[-1].number, notice(case, person), form, sent(case))
            yield GOLDEN / "notice" / name / f"{person or 'anybody'}.{form}", made


def handed(name: str) -> Iterator[tuple[Path, bytes]]:
    """What is handed over of a sample's latest meeting, a file for each profile; CRLF is shown as LF."""
    case = case_of(ROOT / "sample_cases" / f"{name}.toml")
    number = max(record.number for record in case.meetings if record.event)
    for profile in profiles("nb").found:
        now = Handover.of(case, number, None, "nb", profile.id)
        text = "\n".join(map(_shown, now.fields))
        yield GOLDEN / "handover" / name / f"{profile.id}.txt", text.encode("utf-8")


def _shown(field: Field) -> str:
    about = " · ".join(part for part in (field.spec.label, field.about) if part)
    ends = ", CRLF" if field.spec.crlf else ""
    head = f"=== {field.id} === {about} ({field.form}, {field.part}/{field.parts}, {field.length}{ends})"
    return head + "\n" + field.text.replace("\r\n", "\n") + "\n"


def every() -> Iterator[tuple[Path, bytes]]:
    """All golden files: where each lies, and what it reads as now."""
    yield from ((golden(sample), minutes(sample)) for sample in SAMPLES)
    for name in NOTICES:
        yield from notices(name)
    for name in HANDED:
        yield from handed(name)


def main(arguments: list[str]) -> int:
    """Write the golden files, or compare them; the exit status."""
    if arguments not in ([], ["check"]):
        print(__doc__, file=sys.stderr)
        return 2
    differ = [(path, text) for path, text in every() if not path.exists() or path.read_bytes() != text]
    for path, text in differ:
        print(f"{path.relative_to(GOLDEN).as_posix()}: {'differs' if arguments else 'written'}")
        if not arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
    return 1 if arguments and differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
