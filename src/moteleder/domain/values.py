"""The one kind of value the domain is made of."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, TypeAlias, dataclass_transform

from msgspec import Meta, Struct, StructMeta, field
from msgspec.structs import replace as change

__all__ = ["Instant", "Value", "change"]

Instant: TypeAlias = Annotated[datetime, Meta(tz=True)]
"""A point in time with its offset from UTC; a file that says one without is refused when it is read."""


class _ByName(StructMeta):
    """msgspec does not inherit `kw_only`; a family of values needs it in every class."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> type:
        options.setdefault("kw_only", True)
        return super().__new__(mcls, name, bases, namespace, **options)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Value(Struct, metaclass=_ByName, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A frozen value: fields by name, defaults left out when written, unknown fields refused when read."""
