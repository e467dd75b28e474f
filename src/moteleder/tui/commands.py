"""What Textual needs of the command table: bindings and actions."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from moteleder.session.command import Command, Place
from moteleder.session.command_table import commands_for

__all__ = ["action_of", "bindings_for"]


def bindings_for(*places: Place) -> list[BindingType]:
    """The bindings of a screen or of the app, as its `BINDINGS`.

    Each calls `action_command(id)` of the node that declares it. F-keys and keys with ctrl have priority, so
    that they act while an editor has the focus; undo, redo, Esc and letters belong to the text there.
    """
    return [
        Binding(
            key, f"command({each.id!r})", each.label, show=False, priority=_goes_first(each, key), id=each.id
        )
        for each in commands_for(*places)
        for key in each.keys
    ]


def action_of(command: Command) -> str:
    """The action that runs a command from anywhere, for `Widget.run_action`."""
    return f"{'app' if 'app' in command.places else 'screen'}.command({command.id!r})"


def _goes_first(command: Command, key: str) -> bool:
    return command.text_safe and key.startswith(("f", "ctrl+")) and len(key) > 1
