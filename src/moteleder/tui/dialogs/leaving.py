"""Quitting while something is asked: the dialog closes first, as by Esc, and asks before words are lost."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from textual import events
from textual.app import App
from textual.screen import ModalScreen

__all__ = ["leaves_dialog"]


def leaves_dialog(app: App[Any], event: events.Event, quits: Collection[str]) -> bool:
    """Whether the event is the key that quits, pressed in a dialog, which is then left.

    A dialog hides the app's keys; without this the key would do nothing and say nothing.
    """
    if not (isinstance(event, events.Key) and event.key in quits):
        return False
    asked = app.screen
    if not isinstance(asked, ModalScreen):
        return False
    leave = getattr(asked, "action_leave", None)
    if leave is not None:
        leave()
    else:
        asked.dismiss(None)
    return True
