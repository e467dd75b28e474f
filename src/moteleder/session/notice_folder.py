"""A folder for the notices of one sending."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from moteleder.dates import oslo
from moteleder.domain.case import Case
from moteleder.i18n import words
from moteleder.session.notice_files import Written, write_notices

__all__ = ["write_to"]

_TRIES = 100


def write_to(folders: Iterable[Path], case: Case, number: int, at: datetime) -> tuple[Written, ...]:
    """Write every form of every notice into a folder of its own, in the first place that takes it.

    What lies there from before is left; `OSError` where no place can be written to.
    """
    day = oslo(case.meeting(number).start).date().isoformat()
    name = f"{day}-{words(case.facts.language)('notice')}"
    problem: OSError = FileNotFoundError(name)
    for place in folders:
        for n in range(1, _TRIES):
            folder = place / (name if n == 1 else f"{name}-{n}")
            try:
                folder.mkdir(parents=True, exist_ok=True)
                return write_notices(folder, case, number, at)
            except FileExistsError:
                continue
            except OSError as error:
                problem = error
                break
    raise problem
