"""The picker: a field to search in, and rows to pick from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import normalize

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from moteleder.i18n import Words
from moteleder.tui.dialogs.search import SearchDialog
from moteleder.tui.plain import plain
from moteleder.tui.widgets.fields import LineField
from moteleder.tui.widgets.refused import Refused
from moteleder.tui.widgets.rows import Row, Rows

__all__ = ["HIGHEST", "PickDialog"]

HIGHEST = 16
"""Rows that are shown at once."""

_NOTHING = "-"
"""Id of the row that says that nothing matches."""


class PickDialog(SearchDialog[str | None]):
    """Gives the id of the row that is picked by Enter or mouse; Esc gives None."""

    DEFAULT_CSS = """
    PickDialog {
        align: center bottom;
        background: $background 45%;
        & > #card {
            width: 100%;
            max-width: 76;
            height: auto;
            margin: 0 2;
            padding: 1 2;
            background: $bar-bg;
            color: $foreground;
        }
        & #title { text-style: bold; }
        & #says { color: $quiet; margin-bottom: 1; }
        & #says.-wrong { color: $lost; }
        & LineField { margin: 1 0 0 0; }
        & Rows { scrollbar-color: $rule; scrollbar-background: $bar-bg; }
        & Rows > .option-list--option-highlighted { background: $picked-bg; color: $foreground; }
    }
    """

    def __init__(
        self,
        w: Words,
        title: str,
        rows: Sequence[Row],
        here: str = "",
        typed: str = "",
        below: Sequence[Row] = (),
    ) -> None:
        """Rows that cannot be picked are headings: they are shown while something under them is.

        `here`: id of the row that is marked at first. `typed`: what stands in the field at first.
        `below`: a heading, and rows that say why others cannot be picked.
        """
        super().__init__()
        self._typed = typed
        self.w = w
        """The screen's words."""
        self._heading = title
        self.rows = tuple(rows)
        """All there is to pick from, with the headings."""
        self._here = here
        self._below = tuple(replace(row, picks=False) for row in below)

    def compose(self) -> ComposeResult:
        """Title, field, what the keys do, rows."""
        with Vertical(id="card"):
            yield Static(plain(self._heading), id="title")
            yield LineField(self._typed)
            yield Static(id="says")
            yield Rows()

    def on_mount(self) -> None:
        """Show all; the keys stay in the field."""
        rows = self.query_one(Rows)
        rows.can_focus = False
        # The card keeps its height while the search narrows.
        rows.styles.min_height = max(1, min(self.most, HIGHEST, self.size.height - 7))
        rows.styles.max_height = max(1, min(HIGHEST, self.size.height - 7))
        self.query_one(LineField).action_select_all()
        self._show()

    @property
    def most(self) -> int:
        """Rows that there may be at most."""
        return len(self.rows) + len(self._below)

    def matching(self, typed: str) -> Sequence[Row]:
        """The rows that match what is typed, the nearest first: each word begins a word of the row."""
        return tuple(_matching(self.rows, _words(typed)))

    def nothing(self, typed: str) -> str:
        """What stands there where no row does."""
        return self.w("Nothing matches.")

    @on(LineField.Changed)
    def search(self, event: LineField.Changed) -> None:
        """Show what matches."""
        event.stop()
        self._show()

    @on(LineField.Submitted)
    def enter(self, event: LineField.Submitted) -> None:
        """Give the row that is marked."""
        event.stop()
        self.query_one(Rows).action_select()

    @on(OptionList.OptionSelected)
    def picked(self, event: OptionList.OptionSelected) -> None:
        """Close with the row."""
        event.stop()
        self.dismiss(self.query_one(Rows).picked)

    def on_refused(self, message: Refused) -> None:
        """Say why a paste was not taken."""
        message.stop()
        self._say(self.w(message.reason), wrong=not message.quiet)

    def _show(self) -> None:
        rows = self.query_one(Rows)
        typed = self.query_one(LineField).text
        found = self.matching(typed)
        below = self._not_picked(typed)
        rows.show((*found, *below) or (Row(_NOTHING, self.nothing(typed), picks=False),))
        first = next((row for row in found if row.picks), None)
        if first and (typed or rows.highlighted is None):
            rows.pick(first.id)
        if typed == self._typed and self._here:
            rows.pick(self._here)
        self._say(self.w("Type to search, arrows move, Enter picks, Esc closes"))

    def _not_picked(self, typed: str) -> tuple[Row, ...]:
        """Those that cannot be picked and match, under their heading."""
        found = tuple(row for row in self._below[1:] if _matches(row, _words(typed)))
        return (self._below[0], *found) if found else ()

    def _say(self, text: str, *, wrong: bool = False) -> None:
        says = self.query_one("#says", Static)
        says.set_class(wrong, "-wrong")
        says.update(plain(text))


def _matching(rows: Sequence[Row], typed: list[str]) -> Iterator[Row]:
    """The rows that match, each group under its heading, the nearest first; otherwise in their order."""
    groups: list[tuple[Row | None, list[Row]]] = [(None, [])]
    for row in rows:
        if not row.picks:
            groups.append((row, []))
        elif _matches(row, typed):
            groups[-1][1].append(row)
    found = [(heading, sorted(group, key=lambda row: _far(row, typed))) for heading, group in groups if group]
    for heading, group in sorted(found, key=lambda each: _far(each[1][0], typed)):
        if heading:
            yield heading
        yield from group


def _far(row: Row, typed: list[str]) -> int:
    """How near a row comes to what is typed: 0 is it, 1 begins so, 2 only has it; its number aside."""
    named = _words(row.left)
    ways = [named, named[1:]] if named and named[0].isdigit() else [named]
    if not typed or typed in ways:
        return 0
    *whole, last = typed
    begun = (w for w in ways if len(w) >= len(typed) and w[: len(whole)] == whole)
    return 1 if any(w[len(whole)].startswith(last) for w in begun) else 2


def _matches(row: Row, typed: list[str]) -> bool:
    words = _words(f"{row.left} {row.right}")
    return all(any(word.startswith(t) for word in words) for t in typed)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normalize("NFC", text).casefold())
