"""Help: every command under its heading, with its keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any, ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from moteleder.i18n import words
from moteleder.session.command import Command
from moteleder.session.command_keys import key_label
from moteleder.session.command_table import DEFAULT_KEYS, groups

__all__ = ["HelpScreen", "toggle_help"]

_KEYS = 14
"""Cells of the column of keys."""


class HelpScreen(ModalScreen[None]):
    """Every command with its keys and what it does; arrows scroll, Esc closes."""

    AUTO_FOCUS = "#help-lines"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,question_mark,q", "dismiss", "", show=False)]

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > #help-lines {
            width: 96%;
            max-width: 104;
            height: 90%;
            padding: 1 3;
            background: $editor-bg;
            color: $foreground;
            scrollbar-gutter: stable;
            scrollbar-size-vertical: 1;
            scrollbar-color: $rule;
            scrollbar-color-hover: $quiet;
            scrollbar-color-active: $quiet;
            scrollbar-background: $editor-bg;
            scrollbar-background-hover: $editor-bg;
            scrollbar-background-active: $editor-bg;
        }
    }
    """

    def __init__(self, language: str, keys: Mapping[str, tuple[str, ...]] = DEFAULT_KEYS) -> None:
        super().__init__()
        self._words = words(language)
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One text: nothing in it can be picked."""
        with VerticalScroll(id="help-lines"):
            yield Static()

    def on_resize(self, _: events.Resize) -> None:
        """Wrap again for the width there is."""
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        width = self.query_one("#help-lines").scrollable_content_region.width
        self.query_one(Static).update(Content("\n").join(self._lines(max(2 * _KEYS, width))))

    def _lines(self, width: int) -> Iterator[Content]:
        w = self._words
        yield Content.assemble((w("Help"), "bold $here"), "   ", (w("Esc closes"), "$quiet"))
        for line in wrap(
            w("Commands without a key are found by name: {key}").format(key=self._search()), width
        ):
            yield Content.styled(line, "$quiet")
        for heading, commands in groups().items():
            yield Content("")
            yield Content.styled(w(heading), "bold $entry")
            for each in commands:
                yield from self._command(each, width - _KEYS)

    def _command(self, command: Command, width: int) -> Iterator[Content]:
        keys = "  ".join(key_label(key, self._words) for key in self._keys.get(command.id, ()))
        label = self._words(command.label)
        for number, line in enumerate(wrap(f"{label}\0 {self._words(command.help)}", width)):
            name, mark, rest = line.partition("\0") if number == 0 else ("", "", line)
            yield Content.assemble(
                (f"{keys if number == 0 else '':{_KEYS}}", "bold $here"),
                (name + " " * len(mark), "bold"),
                (rest, "$quiet"),
            )

    def _search(self) -> str:
        return ", ".join(key_label(key, self._words) for key in self._keys.get("palette", ()))


def toggle_help(app: App[Any], language: str, keys: Mapping[str, tuple[str, ...]] = DEFAULT_KEYS) -> None:
    """Show the help, or close it where it is shown: the app's own F1 goes before the help's."""
    if isinstance(app.screen, HelpScreen):
        app.screen.dismiss()
    else:
        app.push_screen(HelpScreen(language, keys))
