"""Golden minutes: what every sample's meeting reads as. Read the difference before committing it.

python tools/golden.py          write tests/golden/NAME.md for every sample case
python tools/golden.py check    say which differ from what is written now; 1 if any does
"""

from __future__ import annotations

import sys
from pathlib import Path

from moteleder.domain.journal import replay
from moteleder.minutes.writer import write
from moteleder.store.exchange import read

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
SAMPLES = tuple(sorted((ROOT / "sample_cases").glob("*.toml")))


def minutes(sample: Path) -> bytes:
    """The minutes of the sample's latest meeting that has a journal."""
    case = read(sample.read_text("utf-8"), sample.name)
    number = max(record.number for record in case.meetings if record.event)
    return write(replay(case, number).meeting).encode("utf-8")


def golden(sample: Path) -> Path:
    """Where the golden minutes of a sample lie."""
    return GOLDEN / f"{sample.stem}.md"


def main(arguments: list[str]) -> int:
    """Write the golden minutes, or compare them; the exit status."""
    if arguments not in ([], ["check"]):
        print(__doc__, file=sys.stderr)
        return 2
    differ = [s for s in SAMPLES if not golden(s).exists() or golden(s).read_bytes() != minutes(s)]
    for sample in differ:
        print(f"{sample.stem}: {'differs' if arguments else 'written'}")
        if not arguments:
            golden(sample).parent.mkdir(parents=True, exist_ok=True)
            golden(sample).write_bytes(minutes(sample))
    return 1 if arguments and differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
