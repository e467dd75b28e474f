"""What has been filled in, what is left, and where to go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias

from moteleder.domain.transfer import Handed, Transfer
from moteleder.domain.values import change
from moteleder.handoff.fields import Field

__all__ = ["State", "left", "next_left", "state_of", "ticked", "unticked"]

State: TypeAlias = Literal["left", "done", "changed"]
"""Not filled in; filled in with the text as it is; filled in, and the text has changed since."""


def state_of(transfer: Transfer, profile: str, field: Field) -> State:
    """Whether a field is filled in."""
    handed = _handed(transfer, profile, field.id)
    if handed is None:
        return "left"
    return "done" if handed.digest == field.digest else "changed"


def left(transfer: Transfer, profile: str, fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields that are still to be filled in, those that have changed too."""
    return tuple(field for field in fields if state_of(transfer, profile, field) != "done")


def next_left(transfer: Transfer, profile: str, fields: Sequence[Field], after: str = "") -> str:
    """Id of the field to go on with: the next one after another, else the first; empty where none is left."""
    open_ = [field.id for field in left(transfer, profile, fields)]
    order = [field.id for field in fields]
    at = order.index(after) if after in order else -1
    return next((id_ for id_ in open_ if order.index(id_) > at), next(iter(open_), ""))


def ticked(transfer: Transfer, profile: str, field: Field, at: datetime) -> Transfer:
    """The field is filled in with the text as it is."""
    others = unticked(transfer, profile, field).handed
    handed = Handed(profile=profile, field=field.id, digest=field.digest, at=at)
    return change(transfer, profile=profile, handed=(*others, handed))


def unticked(transfer: Transfer, profile: str, field: Field) -> Transfer:
    """The field is not filled in after all."""
    others = tuple(h for h in transfer.handed if (h.profile, h.field) != (profile, field.id))
    return change(transfer, handed=others)


def _handed(transfer: Transfer, profile: str, field: str) -> Handed | None:
    return next((h for h in transfer.handed if (h.profile, h.field) == (profile, field)), None)
