"""Elias' and Antoni's meetings as they are called, before anything has happened in them."""

from __future__ import annotations

from functools import cache

from moteleder.dates import oslo
from moteleder.domain.case import Case
from moteleder.resources import folder
from moteleder.session.casebook import planned_only
from moteleder.store.exchange import read
from tools import golden


@cache
def case_of(name: str) -> Case:
    return planned_only(read((folder("sample_cases") / f"{name}.toml").read_text("utf-8"), name))


ELIAS, ANTONI = case_of("elias"), case_of("antoni")
AT = golden.sent(ELIAS)
DAY = oslo(AT).date()
N = 5
