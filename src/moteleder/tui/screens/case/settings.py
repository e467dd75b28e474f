"""The page of words and settings: what a case is called, how it is run, and how it ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.rows_line import Line
from moteleder.session.rows_settings import setting_lines
from moteleder.session.settings_told import setting_told
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.case import ending_case, roles
from moteleder.tui.screens.case import setting_forms as forms
from moteleder.tui.screens.pages.page import Act, Page

__all__ = ["SettingsPage"]

_FACTS: Mapping[str, Callable[[About, str], FormDialog]] = {
    "alias": forms.alias_form,
    "born": forms.born_form,
    "group": forms.group_form,
    "municipality": forms.municipality_form,
    "professionals": forms.professionals_form,
    "language": forms.language_form,
    "interval": forms.interval_form,
    "notice_days": forms.notice_days_form,
    "remark_days": forms.remark_days_form,
    "has_plan": forms.has_plan_form,
    "measure_word": forms.measure_word_form,
}
"""Id of a row to the form that gives the case's facts by name."""

_OTHERS: Mapping[str, Callable[[Page], None]] = {
    "coordinator": roles.coordinator,
    "leader": roles.leader,
    "writer": roles.writer,
    "close": ending_case.end_group,
    "archive": ending_case.put_away,
}
"""Id of a row to what is asked about it."""

_AGE = "age_"


class SettingsPage(Page):
    """Words and settings of one case."""

    place = "settings"
    title = msg("Settings")
    topic = "plan"

    def lines(self) -> Sequence[Line]:
        """Every setting with what is chosen."""
        return setting_lines(self.view)

    def beside(self, picked: str) -> Sequence[Line]:
        """What the setting is for."""
        return setting_told(self.view, picked)

    def acts(self) -> Mapping[str, Act]:
        """What can be done here."""
        return {
            "row_change": self._change,
            "case_close": lambda _: ending_case.end_group(self),
            "case_archive": lambda _: ending_case.put_away(self),
        }

    def _change(self, row: str) -> None:
        if row.startswith(_AGE):
            form = forms.age_form(self.about, row.removeprefix(_AGE))
            self.ask(form, lambda values: self._put(row, values))
        elif row in _FACTS:
            self.ask(_FACTS[row](self.about, ""), lambda values: self._put(row, values))
        elif row in _OTHERS:
            _OTHERS[row](self)

    def _put(self, row: str, values: dict[str, Any]) -> None:
        before = next((line for line in self.lines() if line.id == row), Line(row, ""))
        case = change(self.case, facts=change(self.case.facts, **values))
        self.done(case, self.w("Changed: {what}").format(what=before.text), pick=row)
