"""Reading one profile: a mistake is told with file, key and nearest valid name, and the rest is used."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

from moteleder.domain.plan import GoalStatus, MeasureStatus
from moteleder.domain.text import clean, one_line
from moteleder.handoff.kinds import FORMS, KINDS, LABELS, TextForm, What
from moteleder.i18n import Words, msg, words

__all__ = ["SHORTEST", "FieldSpec", "Profile", "ProfileProblem", "profile_file", "said"]

SHORTEST = 20
"""The shortest field that a profile may have, in characters: below that, it is a slip."""

_LINE_ENDS = ("lf", "crlf")
_OF_PROFILE = (
    *("name", "form", "line_ends", "longest", "known", "assumed", "source", "checked"),
    *("goal_status", "measure_status", "field"),
)
_OF_FIELD = ("what", "label", "form", "line_ends", "longest")
_STATUS = {"goal_status": get_args(GoalStatus), "measure_status": get_args(MeasureStatus)}

_UNREADABLE = msg("{file} cannot be read: {value}. The profile is left out.")
_NO_FIELDS = msg("{file} has no field that can be used. The profile is left out.")
_UNKNOWN_KEY = msg("{file}: there is no {key}.")
_WRONG = msg("{file}: {key} cannot be {value}.")
_NO_WHAT = msg("{file}: {key} is missing, so the field is left out.")
_NEAREST = msg("The nearest valid name is {name}.")

T = TypeVar("T", bound=str)


@dataclass(frozen=True)
class ProfileProblem:
    """Something in a profile that was not used."""

    file: str
    """The file's name."""
    text: str
    """What is wrong, as an English source text."""
    key: str = ""
    """Where: `field[2].what`."""
    value: str = ""
    nearest: str = ""
    """The nearest valid name, where there is one."""


@dataclass(frozen=True)
class FieldSpec:
    """One kind of field, as a system has it."""

    what: What
    """What stands in it."""
    label: str
    """What the system calls it."""
    form: TextForm = "plain"
    """What it takes."""
    crlf: bool = False
    """Whether its lines end with CRLF."""
    longest: int = 0
    """How long a text it takes; 0: no limit is known."""


@dataclass(frozen=True)
class Profile:
    """One system."""

    id: str
    """The file's name without its ending."""
    name: str
    """What the system is called."""
    file: Path
    """Where it was read from."""
    fields: tuple[FieldSpec, ...] = ()
    """In the order in which somebody meets them."""
    known: str = ""
    """What is known of the system."""
    assumed: str = ""
    """What is assumed."""
    source: tuple[str, ...] = ()
    """Where what is known is from."""
    checked: date | None = None
    """The day that was looked at."""
    own: bool = False
    """Whether it is the user's own."""
    status: Mapping[str, str] = field(default_factory=dict)
    """What the system calls each status of goals and measures, where it is not our word."""


def said(problem: ProfileProblem, w: Words) -> str:
    """What is wrong with a profile, in words."""
    text = w(problem.text).format(file=problem.file, key=problem.key, value=problem.value)
    return f"{text} {w(_NEAREST).format(name=problem.nearest)}" if problem.nearest else text


def profile_file(file: Path, language: str, own: bool) -> tuple[Profile | None, tuple[ProfileProblem, ...]]:
    """The profile in a file, None where it cannot be used, and what is wrong with it."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        return None, (ProfileProblem(file.name, _UNREADABLE, value=one_line(str(error))),)
    reader = _Reader(file.name, language)
    profile = reader.profile(table, file, own)
    if not profile.fields:
        reader.tell(_NO_FIELDS)
        return None, tuple(reader.problems)
    return profile, tuple(reader.problems)


class _Reader:
    """One file, and what is wrong with it so far."""

    def __init__(self, file: str, language: str) -> None:
        self._file = file
        self._language = language
        self.problems: list[ProfileProblem] = []

    def tell(self, text: str, key: str = "", value: object = "", nearest: str = "") -> None:
        """Something is wrong."""
        shown = one_line(str(value))[:60]
        self.problems.append(ProfileProblem(self._file, text, one_line(key), shown, nearest))

    def profile(self, table: Mapping[str, Any], file: Path, own: bool) -> Profile:
        """The whole of it."""
        self._keys(table, _OF_PROFILE, "")
        usual = self._way(table, "", FieldSpec("minutes", ""))
        status = {k: v for kind, names in _STATUS.items() for k, v in self._status(table, kind, names)}
        checked = table.get("checked")
        return Profile(
            id=file.stem,
            name=one_line(self._said(table, "name", "")) or file.stem,
            file=file,
            fields=tuple(self._fields(table.get("field", []), usual)),
            known=self._said(table, "known", ""),
            assumed=self._said(table, "assumed", ""),
            source=self._sources(table.get("source", ())),
            checked=checked if isinstance(checked, date) else None,
            own=own,
            status=status,
        )

    def _fields(self, rows: object, usual: FieldSpec) -> Iterable[FieldSpec]:
        if not isinstance(rows, list):
            self.tell(_WRONG, "field", rows)
            return
        for number, row in enumerate(rows, 1):
            place = f"field[{number}]."
            if not isinstance(row, dict):
                self.tell(_WRONG, place.rstrip("."), row)
                continue
            self._keys(row, _OF_FIELD, place)
            if "what" not in row:
                self.tell(_NO_WHAT, f"{place}what")
            elif (what := self._one_of(row, "what", KINDS, place)) is not None:
                label = one_line(self._said(row, "label", place)) or words(self._language)(LABELS[what])
                way = self._way(row, place, usual)
                yield FieldSpec(what, label, way.form, way.crlf, way.longest)

    def _way(self, table: Mapping[str, Any], place: str, usual: FieldSpec) -> FieldSpec:
        """Form, line ends and longest length, where they are said."""
        form = self._one_of(table, "form", FORMS, place) or usual.form
        ends = self._one_of(table, "line_ends", _LINE_ENDS, place)
        longest = table.get("longest", usual.longest)
        if type(longest) is not int or 0 != longest < SHORTEST:
            self.tell(_WRONG, f"{place}longest", longest)
            longest = usual.longest
        return FieldSpec(usual.what, "", form, usual.crlf if ends is None else ends == "crlf", longest)

    def _status(
        self, table: Mapping[str, Any], key: str, names: tuple[str, ...]
    ) -> Iterable[tuple[str, str]]:
        found = table.get(key, {})
        if not isinstance(found, dict):
            self.tell(_WRONG, key, found)
            return
        self._keys(found, names, f"{key}.")
        for name in found.keys() & set(names):
            yield name, one_line(self._said(found, name, f"{key}."))

    def _keys(self, table: Mapping[str, Any], known: Collection[str], place: str) -> None:
        for key in table:
            if key not in known:
                self.tell(_UNKNOWN_KEY, place + key, nearest=_near(key, known))

    def _one_of(self, table: Mapping[str, Any], key: str, names: tuple[T, ...], place: str) -> T | None:
        value = table.get(key)
        found = next((name for name in names if name == value), None)
        if value is not None and found is None:
            self.tell(_WRONG, place + key, value, _near(str(value), names))
        return found

    def _said(self, table: Mapping[str, Any], key: str, place: str) -> str:
        """A text, or the one of several languages that fits."""
        value = table.get(key, "")
        if isinstance(value, dict):
            value = value.get(self._language, value.get("en", next(iter(value.values()), "")))
        if not isinstance(value, str):
            self.tell(_WRONG, place + key, value)
            return ""
        return clean(value).strip()

    def _sources(self, value: object) -> tuple[str, ...]:
        several = value if isinstance(value, list | tuple) else [value]
        wrong = [each for each in several if not isinstance(each, str)]
        if wrong:
            self.tell(_WRONG, "source", wrong[0])
        return tuple(one_line(each) for each in several if isinstance(each, str))


def _near(name: str, names: Collection[str]) -> str:
    return next(iter(get_close_matches(name, list(names), 1, 0.5)), "")
