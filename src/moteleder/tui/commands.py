"""What Textual needs of the command table: bindings, actions, and the keys in force."""

from __future__ import annotations

from textual.binding import Binding, BindingType
from textual.widget import Widget

from moteleder.i18n import screen_language, words
from moteleder.session.command import Command, Place
from moteleder.session.command_keys import key_label
from moteleder.session.command_table import DEFAULT_KEYS, commands_for

__all__ = ["action_of", "bindings_for", "key_named"]


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


def key_named(widget: Widget, command: str) -> str:
    """The key of a command as people write it, on the screen where the widget is: their own, where set."""
    screen = widget.screen
    keys, language = getattr(screen, "keys", DEFAULT_KEYS), getattr(screen, "language", screen_language())
    return key_label(keys[command][0], words(language))


def _goes_first(command: Command, key: str) -> bool:
    return command.text_safe and key.startswith(("f", "ctrl+")) and len(key) > 1
