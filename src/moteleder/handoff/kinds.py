"""What a field of a plan's system can be about, and what it is usually called."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from moteleder.i18n import msg

__all__ = ["DRAFTS", "FORMS", "KINDS", "LABELS", "TextForm", "What", "about_goals", "about_measures"]

What: TypeAlias = Literal[
    "minutes",
    "goal_title",
    "goal_text",
    "goal_evaluation",
    "goal_status",
    "measure_title",
    "measure_text",
    "measure_responsible",
    "measure_due",
    "measure_status",
    "participants",
    "next",
    "next_date",
]
"""What stands in a field."""

KINDS: tuple[What, ...] = get_args(What)
"""All of them."""

TextForm: TypeAlias = Literal["plain", "markdown", "html"]
"""What a field takes: plain text, Markdown, or formatted text."""

FORMS: tuple[TextForm, ...] = get_args(TextForm)
"""All of them."""

LABELS: dict[What, str] = {
    "minutes": msg("Minutes"),
    "goal_title": msg("Goal, title"),
    "goal_text": msg("Goal, wording"),
    "goal_evaluation": msg("Evaluation"),
    "goal_status": msg("Goal, status"),
    "measure_title": msg("Measure, title"),
    "measure_text": msg("Measure, description"),
    "measure_responsible": msg("Measure, responsible"),
    "measure_due": msg("Measure, deadline"),
    "measure_status": msg("Measure, status"),
    "participants": msg("Changes in participants"),
    "next": msg("Next meeting and revision"),
    "next_date": msg("Next meeting, date"),
}
"""What a field is called where its profile says nothing."""

DRAFTS: frozenset[What] = frozenset({"minutes", "goal_evaluation", "measure_text", "participants", "next"})
"""Fields with room for saying that the text is a draft; a date or a name has none."""


def about_goals(what: What) -> bool:
    """Whether there is one such field for each goal."""
    return what.startswith("goal_")


def about_measures(what: What) -> bool:
    """Whether there is one such field for each measure."""
    return what.startswith("measure_")
