"""The open case as its pages look at it: what takes time to find out is kept until it can be another."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from moteleder.session.case_edit import CaseEdit
from moteleder.session.case_view import CaseView
from moteleder.session.closed_days import ClosedDays, closed_days
from moteleder.tui.dialogs.about import About

__all__ = ["Looking"]

_ZERO, _MINUTE = timedelta(), timedelta(minutes=1)


class Looking:
    """How one screen looks at a case that is open."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._seen: CaseView | None = None
        self._closed: ClosedDays | None = None

    def view(self, edit: CaseEdit) -> CaseView:
        """The case as it stands now; reckoned anew where it was changed, and each minute."""
        case, now = edit.case, edit.now()
        if self._seen is None or self._seen.case is not case or not _ZERO <= now - self._seen.now < _MINUTE:
            self._seen = CaseView(case, now, self._language)
        return self._seen

    def about(self, edit: CaseEdit, home: Path) -> About:
        """What a form needs to know; the settings in `home` are read once."""
        if self._closed is None:
            self._closed, _ = closed_days(home)
        return About(self.view(edit).meeting, edit.now(), self._language, self._closed)
