"""What is told once something was changed in an open case, or taken back."""

from __future__ import annotations

from moteleder.i18n import Words
from moteleder.session.case_edit import CaseEdit
from moteleder.session.saving import Unsaved, why_unsaved
from moteleder.session.taken_out import taken_out

__all__ = ["changed_said", "stepped", "unsaved_said"]


def changed_said(edit: CaseEdit, said: str, changed: bool, w: Words) -> str:
    """What was done, the identity numbers that were taken out on the way, and why it is not saved."""
    gone = taken_out(edit.removed, w)
    edit.removed = 0
    told = said if changed else w("Nothing was changed.")
    return " ".join(part for part in (told, gone, unsaved_said(edit, w)) if part)


def stepped(edit: CaseEdit, undo: bool, w: Words) -> str:
    """Take back the last change, or bring it back, and give what is told of it."""
    said = edit.undo() if undo else edit.redo()
    if not said:
        return (edit.settled or w("There is nothing to undo.")) if undo else w("There is nothing to redo.")
    words = w("Undone: {what}") if undo else w("Brought back: {what}")
    return words.format(what=said)


def unsaved_said(edit: CaseEdit, w: Words) -> str:
    """Why what stands here is not saved; empty where it is."""
    return why_unsaved(edit.saving, w) if isinstance(edit.saving, Unsaved) else ""
