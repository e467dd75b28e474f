"""Words that go on after Enter has saved a form: they do nothing in the list behind it, and that is said."""

from __future__ import annotations

from time import monotonic

from textual import events
from textual.widget import Widget
from textual.widgets import Input, TextArea

__all__ = ["AfterForm"]

PAUSE = 0.5
"""Seconds without a letter after which a letter is meant for the list."""


class AfterForm:
    """Knows that a form has just been saved by Enter."""

    def __init__(self) -> None:
        self._until = float("-inf")

    def saved(self) -> None:
        """A form was saved by Enter just now."""
        self._until = monotonic() + PAUSE

    def takes(self, event: events.Event, focused: Widget | None) -> bool:
        """Whether it is a letter of a text that somebody is still writing, with no field to write it in."""
        if not isinstance(event, events.Key) or not event.is_printable or monotonic() >= self._until:
            return False
        if isinstance(focused, Input | TextArea):
            return False
        self.saved()
        return True
