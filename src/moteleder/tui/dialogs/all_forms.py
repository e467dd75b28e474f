"""Every form of the live meeting by name, as the screen opens them."""

from __future__ import annotations

from collections.abc import Callable

from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.confirm_end import end_form
from moteleder.tui.dialogs.consent_form import consent_form
from moteleder.tui.dialogs.elsewhere_form import park_form
from moteleder.tui.dialogs.entry_forms import agree_form, private_form
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.mark_forms import withhold_form
from moteleder.tui.dialogs.meeting_forms import (
    copy_form,
    evaluate_form,
    item_add_form,
    item_split_form,
    next_form,
    sum_up_form,
)
from moteleder.tui.dialogs.people_forms import (
    absent_form,
    add_person_form,
    arrive_form,
    deputy_form,
    leave_form,
    written_form,
)
from moteleder.tui.dialogs.plan_forms import goal_form, goal_review_form, measure_form, voice_form
from moteleder.tui.dialogs.previous_forms import approve_form, correct_form, task_review_form
from moteleder.tui.dialogs.reading_forms import READING_FORMS
from moteleder.tui.dialogs.reason import (
    aside_form,
    close_round_form,
    defer_form,
    pass_form,
    reopen_form,
    skip_form,
)
from moteleder.tui.dialogs.reply_form import reply_form
from moteleder.tui.dialogs.task_forms import goes_on_form, task_form
from moteleder.tui.dialogs.view_form import beside_form, view_form

__all__ = ["ALL_FORMS"]

ALL_FORMS: dict[str, Callable[[About, str], FormDialog]] = {
    **READING_FORMS,
    "absent": absent_form,
    "add_person": add_person_form,
    "agree": agree_form,
    "approve": approve_form,
    "aside": aside_form,
    "arrive": arrive_form,
    "beside": beside_form,
    "close_round": close_round_form,
    "consent": consent_form,
    "copy": copy_form,
    "correct": correct_form,
    "defer": defer_form,
    "deputy": deputy_form,
    "end": end_form,
    "evaluate": evaluate_form,
    "goal": goal_form,
    "goes_on": goes_on_form,
    "goal_review": goal_review_form,
    "item_add": item_add_form,
    "item_split": item_split_form,
    "leave": leave_form,
    "measure": measure_form,
    "next": next_form,
    "park": park_form,
    "pass": pass_form,
    "private": private_form,
    "reopen": reopen_form,
    "reply": reply_form,
    "skip": skip_form,
    "sum_up": sum_up_form,
    "task": task_form,
    "task_review": task_review_form,
    "view": view_form,
    "voice": voice_form,
    "withhold": withhold_form,
    "written": written_form,
}
"""Name to form; the second argument is the id of what it is about, or empty."""
