"""Measure, print the table, and end with 1 where a letter takes too long.

python -m benchmarks [LETTERS]
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from benchmarks.home import first_keys, searching
from benchmarks.measures import letters, next_speaker, paint
from benchmarks.report import failed, table
from benchmarks.world import World

LETTERS = 200
WALKS = 2
STARTS = 7
SEARCHES = 64


def main(many: int = LETTERS) -> int:
    """Everything in one run, in a folder that goes away."""
    if sys.stderr.isatty():
        print("About four minutes; the machine should have nothing else to do.", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        rows = [paint(world, STARTS), *letters(world, many)]
        alone = next(row for row in rows if row.judged)
        rows.append(next_speaker(world, alone.beside, WALKS))
        rows += [*first_keys(world, STARTS), searching(world, SEARCHES)]
    busy = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    print(table(rows))
    print(f"{os.cpu_count()} cores; load over 1, 5 and 15 minutes: {busy}")
    return int(failed(rows))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
