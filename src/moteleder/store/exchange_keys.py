"""What a file says against what the format knows: unknown keys, naive times, texts to be cleaned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from difflib import get_close_matches
from functools import cache
from typing import Any

from msgspec import inspect

from moteleder.domain.case import Case
from moteleder.domain.identity import holds_identity
from moteleder.domain.text import clean, one_line
from moteleder.store.problems import CaseProblem
from moteleder.store.typed import learn

__all__ = ["check_keys", "cleaned"]


@cache
def _format() -> inspect.Type:
    """The format as msgspec knows it."""
    learn()
    return inspect.type_info(Case)


def check_keys(data: dict[str, Any], where: str) -> None:
    """Raise `unknown_key` for the first key or event the format does not have, with the nearest it has."""
    _check(data, _format(), "$", where)


def cleaned(data: Any, where: str, place: str = "$") -> Any:
    """The data with every text cleaned.

    Raises `no_offset` for a time without its offset from UTC, `identity` for a number that is an identity
    number: there is no text in which something else could stand.
    """
    if isinstance(data, str):
        return clean(data)
    if isinstance(data, dict):
        return {key: cleaned(inner, where, f"{place}.{key}") for key, inner in data.items()}
    if isinstance(data, list):
        return [cleaned(inner, where, f"{place}[{n}]") for n, inner in enumerate(data)]
    if isinstance(data, time) or (isinstance(data, datetime) and data.tzinfo is None):
        raise CaseProblem("no_offset", where, place=one_line(place), detail=data.isoformat())
    if type(data) is int and holds_identity(f"{data:011}"):
        raise CaseProblem("identity", where, place=one_line(place))
    return data


def _check(data: Any, kind: inspect.Type, place: str, where: str) -> None:
    if isinstance(data, list) and isinstance(kind, inspect.VarTupleType):
        for number, inner in enumerate(data):
            _check(inner, kind.item_type, f"{place}[{number}]", where)
    elif isinstance(data, dict):
        struct = _struct(data, kind, place, where)
        if struct is None:
            return
        known = {each.encode_name: each.type for each in struct.fields}
        for key, inner in data.items():
            if key in known:
                _check(inner, known[key], f"{place}.{key}", where)
            elif key != struct.tag_field:
                raise _unknown(key, known, f"{place}.{key}", where)


def _struct(data: dict[str, Any], kind: inspect.Type, place: str, where: str) -> inspect.StructType | None:
    """The table that the data should be; None where it should be none, which conversion says better."""
    if isinstance(kind, inspect.StructType):
        return kind
    if not isinstance(kind, inspect.UnionType):
        return None
    structs = [each for each in kind.types if isinstance(each, inspect.StructType)]
    if len(structs) == 1:
        return structs[0]
    tags = {str(each.tag): each for each in structs}
    field = next((each.tag_field for each in structs if each.tag_field), None)
    tag = data.get(field) if field else None
    if not isinstance(tag, str):
        return None
    if tag not in tags:
        raise _unknown(tag, tags, f"{place}.{field}", where)
    return tags[tag]


def _unknown(key: str, known: Iterable[str], place: str, where: str) -> CaseProblem:
    nearest = get_close_matches(key, list(known), 1, 0.5)
    return CaseProblem(
        "unknown_key", where, place=one_line(place), key=one_line(key), near=nearest[0] if nearest else ""
    )
