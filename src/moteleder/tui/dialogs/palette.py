"""The palette: every command by name, those without a key too.

Our own and not Textual's, whose input takes a paste of any size and whose words are English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from textual import on
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from moteleder.i18n import Words, words
from moteleder.session.command import Command, Moment, Place
from moteleder.session.command_keys import key_label
from moteleder.session.command_table import DEFAULT_KEYS, commands_for
from moteleder.tui.commands import action_of
from moteleder.tui.dialogs.search import SearchDialog
from moteleder.tui.widgets.fields import LineField

__all__ = ["Palette", "matching", "open_palette"]

_NO_MATCH = 4
"""The rank of a command that does not match."""


def matching(query: str, commands: tuple[Command, ...], w: Words) -> list[Command]:
    """The commands whose words hold every word of the query; those that are named most like it first."""
    ranked = [(_rank(" ".join(query.casefold().split()), each, w), each) for each in commands]
    return [each for rank, each in sorted(ranked, key=lambda one: one[0]) if rank < _NO_MATCH]


def _rank(asked: str, command: Command, w: Words) -> int:
    """How well a command matches: 0 the label as it is typed, then its words, then its help text."""
    label = w(command.label).casefold()
    about = f"{label} {w(command.help).casefold()} {command.id}"
    tests = (
        asked in label,
        _begin(asked, label),
        all(word in label for word in asked.split()),
        all(word in about for word in asked.split()),
    )
    return next((rank for rank, fits in enumerate(tests) if fits), _NO_MATCH)


def _begin(asked: str, text: str) -> bool:
    """Whether each typed word begins a word of the text."""
    words_ = re.findall(r"\w+", text)
    return all(any(found.startswith(word) for found in words_) for word in asked.split())


class Palette(SearchDialog[Command | None]):
    """A field to search in and the commands that match; Enter gives the one that is marked."""

    DEFAULT_CSS = """
    Palette {
        align: center top;
        & > Vertical {
            width: 96%;
            max-width: 84;
            height: auto;
            max-height: 90%;
            margin: 1 0;
            padding: 1 1;
            background: $editor-bg;
        }
        & LineField { margin: 0 1 1 1; }
        & OptionList {
            height: auto;
            max-height: 70vh;
            border: none;
            padding: 0;
            background: $editor-bg;
            color: $foreground;
            scrollbar-size-vertical: 1;
            scrollbar-color: $rule;
            scrollbar-background: $editor-bg;
            &:focus { border: none; }
            text-wrap: nowrap;
            text-overflow: ellipsis;
            & > .option-list--option-highlighted {
                background: $picked-bg;
                color: $foreground;
                text-style: none;
            }
        }
    }
    """

    def __init__(
        self,
        places: Place | Sequence[Place],
        language: str,
        keys: Mapping[str, tuple[str, ...]] = DEFAULT_KEYS,
        moment: Moment | None = None,
    ) -> None:
        super().__init__()
        self._words = words(language)
        self._keys = keys
        here = (places,) if isinstance(places, str) else tuple(places)
        found = [each for each in commands_for(*here, "app") if each.id != "palette"]
        self._reasons = {each.id: each.when(moment) if moment else "" for each in found}
        self._commands = tuple(sorted(found, key=lambda each: bool(self._reasons[each.id])))

    def compose(self) -> ComposeResult:
        """The field above, the commands below."""
        with Vertical():
            yield LineField(placeholder=self._words("Find a command"))
            yield OptionList(*self._options(""), compact=True)

    @on(LineField.Changed)
    def search(self, event: LineField.Changed) -> None:
        """Show what matches."""
        event.stop()
        found = self.query_one(OptionList)
        found.clear_options().add_options(self._options(event.value))
        found.highlighted = 0

    @on(LineField.Submitted)
    def pick(self, event: LineField.Submitted) -> None:
        """Give the command that is marked."""
        event.stop()
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def picked(self, event: OptionList.OptionSelected) -> None:
        """Close with the command, whether it was picked by key or mouse."""
        event.stop()
        self.dismiss(next((each for each in self._commands if each.id == event.option_id), None))

    def _options(self, query: str) -> list[Option]:
        w = self._words
        found = [Option(self._drawn(each), id=each.id) for each in matching(query, self._commands, w)]
        none = Content.styled(w("No command has that name."), "$quiet")
        return found or [Option(none, disabled=True)]

    def _drawn(self, command: Command) -> Content:
        w, reason = self._words, self._reasons[command.id]
        keys = "  ".join(key_label(key, w) for key in self._keys.get(command.id, ()))
        return Content.assemble(
            (w(command.label), "$quiet" if reason else "bold"),
            (f"  {keys}" if keys else "", "$here"),
            (f"  {w(reason or command.help)}", "$quiet"),
        )


def open_palette(
    app: App[Any],
    places: Place | Sequence[Place],
    language: str,
    keys: Mapping[str, tuple[str, ...]] = DEFAULT_KEYS,
    moment: Moment | None = None,
) -> None:
    """Show the palette of a place in the app, and run what is picked there; it opens only once."""

    async def run(command: Command) -> None:
        await app.run_action(action_of(command))

    def picked(command: Command | None) -> None:
        if command:
            app.call_later(run, command)

    if not isinstance(app.screen, Palette):
        app.push_screen(Palette(places, language, keys, moment), picked)
