"""A process that writes a case until it is killed: `python -m tests.store.writer FOLDER [hold]`."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from moteleder.store.casefile import CaseFile
from moteleder.store.vault import FolderVault
from tests.store.samples import note


def main(folder: str, hold: bool) -> None:
    file = CaseFile.open(FolderVault(Path(folder)), "elias", writing=True, who="Siri Tangvald")
    print("open", flush=True)
    if hold:
        sys.stdin.read()
    for n in count(len(file.case.meeting(2).event) + 1):
        file.append(2, note(n, "Leser høyt. " * 40))
        print(n, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] == ["hold"])
