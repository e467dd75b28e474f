"""Two versions of a text in one: what is gone and what is new, by words and signs, colours besides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from moteleder.i18n import Words as Catalog
from moteleder.session.compare import Compared, Words
from moteleder.tui.plain import plain

__all__ = ["Differences"]

_SIGNS = {"same": "  ", "changed": "± ", "added": "+ ", "removed": "− "}
"""What stands before a paragraph."""

_NEAR = 1
"""So many unchanged paragraphs are shown around what has changed, so that one sees where it is."""


class Differences(VerticalScroll, can_focus=True):
    """Paragraph by paragraph; n and p go to the next change and back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,right", "to_next(1)", "", show=False),
        Binding("p,left", "to_next(-1)", "", show=False),
    ]
    DEFAULT_CSS = """
    Differences {
        background: $rail-bg;
        scrollbar-size-vertical: 1;
        scrollbar-color: $rule;
        scrollbar-background: $rail-bg;
        & > Static { height: auto; margin-bottom: 1; }
        & > .gap { color: $quiet; }
    }
    """

    def __init__(self, paragraphs: Sequence[Compared], w: Catalog) -> None:
        super().__init__()
        self._paragraphs = tuple(paragraphs)
        self._w = w
        self._at = -1

    def compose(self) -> ComposeResult:
        """What has changed, with what stands around it; the rest is only counted."""
        changed = [n for n, each in enumerate(self._paragraphs) if each.change != "same"]
        shown = {m for n in changed for m in range(n - _NEAR, n + _NEAR + 1)}
        left_out = 0
        for number, paragraph in enumerate(self._paragraphs):
            if number not in shown:
                left_out += 1
                continue
            yield from self._gap(left_out)
            left_out = 0
            kind = "changed" if paragraph.change != "same" else "same"
            yield Static(_drawn(paragraph, self._w), classes=kind)
        yield from self._gap(left_out)

    def action_to_next(self, step: int) -> None:
        """Bring the next change into view, or the one before."""
        changes = list(self.query(".changed"))
        if changes:
            self._at = min(max(self._at + step, 0), len(changes) - 1)
            self.scroll_to_widget(changes[self._at], top=True, animate=False)

    def _gap(self, count: int) -> ComposeResult:
        if count:
            said = self._w("{n} paragraphs are the same").format(n=count)
            yield Static(plain(f"  ⋯ {said}"), classes="gap")


def _drawn(paragraph: Compared, w: Catalog) -> Content:
    sign = plain(_SIGNS[paragraph.change], "bold")
    if paragraph.change == "same":
        return Content.assemble(sign, plain(paragraph.parts[0].text, "$quiet"))
    whole = paragraph.change != "changed"
    return Content.assemble(sign, *(_part(part, whole, w) for part in paragraph.parts))


def _part(part: Words, whole: bool, w: Catalog) -> Content:
    """Words in brackets of their own: `[− gone −]`, `[+ new +]`; a whole paragraph's sign says it already."""
    text, space = part.text.rstrip(), part.text[len(part.text.rstrip()) :]
    if part.change == "same":
        return plain(part.text)
    sign, style = ("−", "strike $over") if part.change == "removed" else ("+", "bold $entry")
    shown = text if whole else f"[{sign}{text}{sign}]"
    return Content.assemble(plain(shown, style), plain(space))
