"""Find in the meeting: what is typed is looked for everywhere, and shown with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moteleder.session.finding import MOST, Found, find
from moteleder.session.rows_found import around, place_said, stands_in
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.picker import HIGHEST, PickDialog
from moteleder.tui.widgets.rows import Row

__all__ = ["FindDialog"]


class FindDialog(PickDialog):
    """Gives the number of one of the `found`, as text."""

    def __init__(self, about: About, typed: str = "", here: str = "") -> None:
        """`typed` and `here`: what was looked for last, and what was picked then."""
        super().__init__(about.w, about.w("Find in the meeting"), (), here, typed)
        self._meeting = about.meeting
        self.typed = typed
        """What is looked for."""
        self.found: Sequence[Found] = ()
        """What holds it."""

    @property
    def most(self) -> int:
        """Room for as many as can be shown: what is found varies."""
        return HIGHEST

    def matching(self, typed: str) -> Sequence[Row]:
        """The lines that hold it, under their places."""
        self.typed = typed
        self.found = find(self._meeting, typed)
        return tuple(self._rows())

    def nothing(self, typed: str) -> str:
        """What to do, or that there is nothing."""
        return super().nothing(typed) if typed else self.w("Notes, tasks, agreements, the child's words …")

    def _rows(self) -> Iterator[Row]:
        place = ""
        for number, found in enumerate(self.found[:MOST]):
            if found.place != place:
                place = found.place
                said = place_said(self._meeting, place, self.w)
                yield Row(f"at {place}", said, style="$entry", picks=False)
            text, start, end = around(found)
            yield Row(str(number), text, stands_in(found, self.w), marked=(start, end), right_style="$quiet")
        if len(self.found) > MOST:
            yield Row("more", self.w("There is more. Type more of it."), style="$quiet", picks=False)
