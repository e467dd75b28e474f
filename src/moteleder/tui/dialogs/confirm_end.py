"""The question before the meeting ends: what is still open, and the last day for remarks."""

from __future__ import annotations

from moteleder.session.checking import Checked
from moteleder.session.reading_files import last_day
from moteleder.session.rows_findings import end_lines
from moteleder.session.still_open import still_open
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import DateField

__all__ = ["end_form"]


def end_form(about: About, _: str = "") -> FormDialog:
    """Enter ends the meeting, Esc goes back; gives `remarks_due`."""
    w, meeting = about.w, about.meeting
    lines = (*still_open(meeting, w), *end_lines(Checked().look(meeting).open, w))
    said = w("Still open:") if lines else w("Nothing is left open.")
    due = last_day(meeting, about.today)
    field = DateField("remarks_due", w("Last day for remarks"), given=due)
    return FormDialog(
        about, w("End the meeting?"), [field], intro=[said], points=lines, save=w("End the meeting")
    )
