"""What a check finds: a code, the place, the words, the reason, and what would put it right."""

from __future__ import annotations

from typing import Literal

from moteleder.domain.values import Value

__all__ = ["Finding", "Fix", "FormName", "Hit", "Severity"]

Severity = Literal["mild", "finding", "blocks"]
"""Worth a glance; worth a change; never kept."""

FormName = Literal["edit_entry", "task_review", "consent", "voice", "task", "reply", "give_floor"]
"""What can be opened to put something right, by the name that the live screen knows it by."""


class Fix(Value):
    """What one key would do about a finding: put other words there, or open a form."""

    by: str = ""
    """The words that would stand in place of the finding's; empty where a form is opened."""
    form: FormName | Literal[""] = ""
    """The form that would be opened."""
    subject: str = ""
    """Id of what the form is about; empty where it is about nothing that is there yet."""


class Hit(Value):
    """Something found in a text, before anybody has said which text it is."""

    code: str
    """A letter for what it is about, and two digits; never used for something else."""
    start: int
    """Where the words begin, in characters from 0."""
    text: str
    """The words."""
    reason: str
    """Why, as an English source text."""
    values: tuple[tuple[str, str], ...] = ()
    """What goes into the reason, by name."""
    severity: Severity = "finding"
    """How much it weighs."""
    by: str = ""
    """Words that would put it right; empty where there are none."""


class Finding(Value):
    """One thing that a check has found."""

    code: str
    """A letter for what it is about, and two digits: `T01`."""
    place: str
    """Id of the item, turn, entry, task, person or goal; empty: the meeting, or a file."""
    text: str
    """The words, or the name of what it is about; with code and place what a finding is known by."""
    reason: str
    """Why, as an English source text."""
    values: tuple[tuple[str, str], ...] = ()
    """What goes into the reason, by name."""
    severity: Severity = "finding"
    """How much it weighs."""
    line: int = 0
    """Line of the place's text where the words stand, from 1; 0 where they stand in no text."""
    column: int = 0
    """Column in that line, in characters from 1."""
    fix: Fix | None = None
    """What one key would do; None where only people can."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What a finding is known by: it is said once."""
        return self.code, self.place, self.text
