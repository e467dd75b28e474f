"""Versions of the case file. Every version keeps `format`, a whole number, in a row of the table `case`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from moteleder.store.encoding import Tables
from moteleder.store.problems import CaseProblem

__all__ = ["FORMAT", "MIGRATIONS", "Migration", "is_newest", "upgrade"]

FORMAT = 1
"""The version that this program writes."""

Migration: TypeAlias = Callable[[Tables], Tables]
"""Makes the tables of one version into those of the next; may change what it is given."""

MIGRATIONS: Mapping[int, Migration] = {}
"""Version to what leads from it to the next."""


def is_newest(raw: object, where: str) -> bool:
    """Whether nothing has to be done to read it; `not_a_case` where it says of no version."""
    return _version(raw, where) == FORMAT


def upgrade(
    raw: object, where: str, known: int = FORMAT, migrations: Mapping[int, Migration] = MIGRATIONS
) -> Tables:
    """The tables as this version has them; `not_a_case`, `newer` or `damaged`."""
    version = _version(raw, where)
    if version > known:
        raise CaseProblem("newer", where, format=str(version), known=str(known))
    tables = _tables(raw, where)
    for step in range(version, known):
        tables = migrations[step](tables)
        for row in tables["case"].values():
            row["format"] = step + 1
    return tables


def _tables(raw: Any, where: str) -> Tables:
    for name, rows in raw.items():
        if not isinstance(rows, dict):
            raise CaseProblem("damaged", where, place=f"$.{name}")
        for index, row in enumerate(rows.values()):
            if not isinstance(row, dict):
                raise CaseProblem("damaged", where, place=f"$.{name}[{index}]")
    tables: Tables = raw
    return tables


def _version(raw: object, where: str) -> int:
    rows: Any = raw.get("case") if isinstance(raw, dict) else None
    for row in rows.values() if isinstance(rows, dict) else ():
        if isinstance(row, dict) and type(row.get("format")) is int and row["format"] > 0:
            version: int = row["format"]
            return version
    raise CaseProblem("not_a_case", where)
