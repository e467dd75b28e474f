"""The remarks in one person's copy, and the versions that the person can tell apart."""

from __future__ import annotations

from moteleder.domain.copy_scope import Scope
from moteleder.domain.meeting import Meeting
from moteleder.domain.remarks import COPIES, RemarkMade, Version
from moteleder.domain.values import change

__all__ = ["with_remarks"]


def with_remarks(copy: Meeting, scope: Scope) -> Meeting:
    """The copy with the remarks to what it holds.

    A version that differs from the one before by a withheld remark alone is none.
    """
    shown = tuple(made for made in copy.remarks if _reads(scope, made))
    ids = {COPIES, *(made.id for made in shown)}
    versions = _versions(copy.versions, ids)
    reopened = versions[-1].reopened if versions else 0
    later = [made for made in copy.changed_by if made in ids]
    earlier = tuple(e for e in copy.earlier_remarks if not scope.hides(e.remark.id))
    return change(
        copy,
        remarks=tuple(_placed(scope, made) for made in shown),
        versions=versions,
        touched=not versions or bool(later) or len(scope.meeting.reopened) > reopened,
        changed_by=(),
        sent=(),
        earlier_remarks=earlier,
        earlier_met={e.remark.id: met for e in earlier if (met := copy.earlier_met.get(e.remark.id))},
    )


def _reads(scope: Scope, made: RemarkMade) -> bool:
    if scope.hides(made.id) or not _is_read(scope, made.about):
        return False
    return made.met is None or not made.met.about or _is_read(scope, made.met.about)


def _is_read(scope: Scope, about: str) -> bool:
    """Whether what a remark is about is in the copy; what is about the whole is in whole copies."""
    if entry := scope.meeting.entry(about):
        return scope.reads(entry)
    if scope.meeting.item(about.partition("/")[0]):
        return bool(scope.place(about))
    return not scope.extract and not scope.hides(about)


def _placed(scope: Scope, made: RemarkMade) -> RemarkMade:
    met = made.met and change(made.met, about=scope.place(made.met.about) or made.met.about)
    return change(made, about=scope.place(made.about) or made.about, met=met)


def _versions(versions: tuple[Version, ...], remarks: set[str]) -> tuple[Version, ...]:
    kept: list[Version] = []
    for version in versions:
        same = kept and kept[-1].reopened == version.reopened and not set(version.changed_by) & remarks
        if version.final or not same:
            kept.append(change(version, number=len(kept) + 1, changed_by=()))
    return tuple(kept)
