"""The versions of the minutes: what went out, what became final, and what is different."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from moteleder.i18n import msg
from moteleder.session.compare import minutes_compared
from moteleder.session.minutes import text_of
from moteleder.session.rows_line import Line
from moteleder.session.rows_versions import version_at, version_called, version_lines
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.comparing import CompareDialog
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import ChoiceField
from moteleder.tui.dialogs.reading import ReadDialog
from moteleder.tui.screens.after.page import AfterPage
from moteleder.tui.screens.pages.page import Act

__all__ = ["VersionsPage"]


class VersionsPage(AfterPage):
    """The minutes as they were, at any time."""

    place = "versions"
    title = msg("Versions of the minutes")
    footer: ClassVar[Mapping[str, str]] = {"row_change": msg("Read")}

    def lines(self) -> Sequence[Line]:
        """A row for each version, the latest first."""
        return version_lines(self.journal, self.w, self.view.language)

    def markdown(self, picked: str) -> str:
        """The version itself."""
        meeting = version_at(self.journal, picked)
        return text_of(meeting) if meeting else ""

    def empty(self) -> str:
        """Nothing has gone out yet."""
        return self.w("The minutes have not gone out yet.")

    def acts(self) -> Mapping[str, Act]:
        """What can be done here."""
        return {"row_change": self._read, "compare": self._compare}

    def _read(self, picked: str) -> None:
        if text := self.markdown(picked):
            self.host.app.push_screen(ReadDialog(text, self.w))

    def _compare(self, picked: str) -> None:
        """With the one other version, or the one that is chosen."""
        ids = [line.id for line in self.lines()]
        others = [id_ for id_ in ids if id_ != picked]
        if not picked or not others:
            self.host.tell(self.w("There is only one version to read."))
            return
        if len(others) == 1:
            self._show(*sorted((picked, others[0]), key=ids.index, reverse=True))
            return
        before = [id_ for id_ in ids if ids.index(id_) > ids.index(picked)]
        options = tuple((id_, version_called(id_, self.journal, self.w)) for id_ in others)

        def chosen(values: dict[str, Any]) -> None:
            self._show(*sorted((picked, values["other"]), key=ids.index, reverse=True))

        self.ask(_other_version(self.about, options, (before or others)[0]), chosen)

    def _show(self, old: str, new: str) -> None:
        before, after = version_at(self.journal, old), version_at(self.journal, new)
        if before and after:
            names = [version_called(id_, self.journal, self.w) for id_ in (old, new)]
            title = self.w("From {old} to {new}").format(old=names[0], new=names[1])
            self.host.app.push_screen(CompareDialog(title, minutes_compared(before, after), self.w))


def _other_version(about: About, options: tuple[tuple[str, str], ...], given: str) -> FormDialog:
    """Which version another is held against."""
    w = about.w
    return FormDialog(
        about,
        w("Compare"),
        [ChoiceField("other", w("With"), options=options, given=given)],
        save=w("Show"),
    )
