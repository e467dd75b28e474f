"""Every form of the pages with the plan and with the settings by name."""

from __future__ import annotations

from collections.abc import Callable

from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.case import closing_forms, plan_forms, role_forms, setting_forms

__all__ = ["PLAN_AND_SETTING_FORMS"]

PLAN_AND_SETTING_FORMS: dict[str, Callable[[About, str], FormDialog]] = {
    "age": setting_forms.age_form,
    "alias": setting_forms.alias_form,
    "born": setting_forms.born_form,
    "coordinator": role_forms.coordinator_form,
    "end_group": closing_forms.end_group_form,
    "goal_goes": plan_forms.goal_goes_form,
    "group": setting_forms.group_form,
    "has_plan": setting_forms.has_plan_form,
    "interval": setting_forms.interval_form,
    "language": setting_forms.language_form,
    "leader": role_forms.leader_form,
    "measure_word": setting_forms.measure_word_form,
    "municipality": setting_forms.municipality_form,
    "notice_days": setting_forms.notice_days_form,
    "open_group": closing_forms.open_group_form,
    "period": plan_forms.period_form,
    "plan_goal": plan_forms.plan_goal_form,
    "professionals": setting_forms.professionals_form,
    "put_away": closing_forms.put_away_form,
    "remark_days": setting_forms.remark_days_form,
    "sub_goal": plan_forms.sub_goal_form,
    "take_out": closing_forms.take_out_form,
    "writer": role_forms.writer_form,
}
"""Name to form; the second argument is the id of what it is about, or empty."""
