"""A folder for the notices of one sending."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from moteleder.domain.case import Case
from moteleder.domain.standing import standing
from moteleder.i18n import words
from moteleder.session.notice_files import Written, file_name, write_file, write_notices

__all__ = ["write_to"]

_TRIES = 100


def write_to(folders: Iterable[Path], case: Case, number: int, at: datetime) -> tuple[Written, ...]:
    """Write every form of every notice into a folder of its own, in the first place that takes it.

    What lies there from before is left; `OSError` where no place can be written to. With them lies a list of
    whose each file is, since their names name nobody.
    """
    name = file_name(case, number, "md").removesuffix(".md")
    problem: OSError = FileNotFoundError(name)
    for place in folders:
        for n in range(1, _TRIES):
            folder = place / (name if n == 1 else f"{name}-{n}")
            try:
                folder.mkdir(parents=True, exist_ok=True)
                written = write_notices(folder, case, number, at)
                return (*written, _whose(folder, case, number, written))
            except FileExistsError:
                continue
            except OSError as error:
                problem = error
                break
    raise problem


def _whose(folder: Path, case: Case, number: int, written: Iterable[Written]) -> Written:
    """The list of who gets which file."""
    w = words(case.facts.language)
    names = {person.id: person.label for person in standing(case, before=number).people}
    lines = [f"{each.path.name}: {', '.join(names[person] for person in each.people)}" for each in written]
    title = w("Who gets which file. For you alone: send it to nobody.")
    return write_file(folder / f"{folder.name}-{w('who')}.txt", "\n".join([title, "", *lines, ""]))
