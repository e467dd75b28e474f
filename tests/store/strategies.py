"""Any value of the domain, made from what its fields say they are."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Any

from hypothesis import strategies as st
from msgspec import inspect

from moteleder.domain.case import Case

_LEAST = -(2**53)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_ZONES = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_PLAIN: dict[type[inspect.Type], st.SearchStrategy[Any]] = {
    inspect.StrType: _TEXT,
    inspect.BoolType: st.booleans(),
    inspect.NoneType: st.none(),
    inspect.DateType: st.dates(),
    inspect.DateTimeType: st.datetimes(timezones=_ZONES),
}


def cases() -> st.SearchStrategy[Case]:
    """Any case whose meetings have a number each."""
    whole: st.SearchStrategy[Case] = _of(inspect.type_info(Case))
    return whole.filter(lambda case: len({m.number for m in case.meetings}) == len(case.meetings))


def _of(kind: inspect.Type) -> st.SearchStrategy[Any]:
    if isinstance(kind, inspect.LiteralType):
        return st.sampled_from(kind.values)
    if isinstance(kind, inspect.IntType):
        return st.integers(_LEAST if kind.ge is None else kind.ge, -_LEAST if kind.le is None else kind.le)
    if isinstance(kind, inspect.UnionType):
        return st.one_of([_of(each) for each in kind.types])
    if isinstance(kind, inspect.VarTupleType):
        return st.lists(_of(kind.item_type), max_size=3).map(tuple)
    if isinstance(kind, inspect.StructType):
        needed = {f.name: _of(f.type) for f in kind.fields if f.required}
        free = {f.name: _of(f.type) for f in kind.fields if not f.required}
        return st.fixed_dictionaries(needed, optional=free).map(lambda values: kind.cls(**values))
    return _PLAIN[type(kind)]
