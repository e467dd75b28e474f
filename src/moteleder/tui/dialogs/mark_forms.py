"""Who something is not for, and what it is that is marked."""

from __future__ import annotations

from moteleder.domain.marks import Mark
from moteleder.session.mark_words import MARK, mark_places, mark_said, target_called
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import Field
from moteleder.tui.dialogs.form_people import PeopleField
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.widgets.rows import Row

__all__ = ["mark_picker", "withhold_form"]


def withhold_form(about: About, target: str = "") -> FormDialog:
    """Who it is not for, or is for alone; nobody named takes the mark away."""
    w = about.w
    mark = about.meeting.marks.get(target, Mark())
    fields: list[Field] = [
        PeopleField(
            "without",
            w("Not for"),
            help=w("It stands in no copy of theirs, and nothing there tells of it."),
            given=mark.without,
        ),
        PeopleField(
            "only",
            w("Only for"),
            help=w("Nobody else's copy has it. Empty both: it is for everybody."),
            given=mark.only,
        ),
    ]
    title = w("Not for everybody: {what}").format(what=target_called(about.meeting, target, w))
    return FormDialog(about, title, fields, finish=lambda values: {"target": target, **values})


def mark_picker(about: About, targets: tuple[str, ...] = (), here: str = "") -> PickDialog:
    """Gives what is to be marked: one of these, or of all there is."""
    w, meeting = about.w, about.meeting
    rows = [
        Row(
            target,
            target_called(meeting, target, w),
            mark_said(meeting, meeting.marks.get(target, Mark()), w),
            sign=MARK if target in meeting.marks else " ",
        )
        for target in targets or mark_places(meeting)
    ]
    return PickDialog(w, w("What is not for everybody?"), rows, here=here)
