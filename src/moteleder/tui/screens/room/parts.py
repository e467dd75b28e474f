"""What the room view is put together from: the floor in large type, and two lists that scroll."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from moteleder.i18n import Words
from moteleder.session.large import fitted
from moteleder.session.room import Outcome, Room, RoomItem
from moteleder.tui.plain import plain
from moteleder.tui.widgets.row import Row, laid_out

__all__ = ["HIGH", "Agenda", "Floor", "Outcomes"]

HIGH = 30
"""Rows of the screen from which the largest letters are used, and items stand with air between them."""


class Floor(Vertical):
    """Who has the floor, or where the meeting is, in the largest letters that fit."""

    DEFAULT_CSS = """
    Floor {
        height: auto; padding: 1 2;
        & > Static { height: auto; }
        & > #heading { color: $quiet; }
        & > #large { color: $here; text-style: bold; margin: 0 0 1 0; }
        & > #next { color: $quiet; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """Heading, large words, the same in ordinary letters, what comes after."""
        for part in ("heading", "large", "about", "next"):
            yield Static(id=part)

    def show(self, room: Room) -> None:
        """Show the meeting as it stands."""
        wide, lines = self.content_size.width, 7 if self.screen.size.height >= HIGH else 4
        shown = (room.heading, room.large, room.about, room.next, wide, lines)
        if shown == self._shown or not wide:
            return
        self._shown = shown
        self.query_one("#heading", Static).update(plain(room.heading))
        large = self.query_one("#large", Static)
        large.update(in_large(room.large, wide, lines))
        # The lists below stay where they are, however large the words came out.
        large.styles.min_height = lines
        self.query_one("#about", Static).update(plain(room.about, "bold"))
        self.query_one("#next", Static).update(plain(room.next))


def in_large(texts: Sequence[str], wide: int, lines: int) -> Content:
    """The first text that fits in block letters; else the whole one in bold, spaced where there is room."""
    if blocks := fitted(texts, wide, lines):
        return Content("\n").join(Content(line) for line in blocks)
    spaced = plain(" ".join(texts[0]), "bold")
    return spaced if spaced.cell_length <= wide else plain(texts[0], "bold")


class _Roll(VerticalScroll):
    """A heading that stays, and lines that scroll under it."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._shown: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Static()

    def have(self, *shown: object) -> bool:
        """Whether these are new, and there is room to draw them in."""
        wide = self.scrollable_content_region.width
        if not wide or (*shown, wide) == self._shown:
            return False
        self._shown = (*shown, wide)
        return True

    @property
    def wide(self) -> int:
        """Cells of a line."""
        return self.scrollable_content_region.width


class Agenda(_Roll, can_focus=False):
    """The agenda: what is done, where the meeting is, what comes."""

    def show(self, items: Sequence[RoomItem]) -> None:
        """Show the agenda, with the present item in view."""
        airy = self.screen.size.height >= HIGH
        if not self.have(tuple(items), airy):
            return
        between = Content("\n\n" if airy else "\n")
        drawn = [laid_out(_agenda_row(item), self.wide) for item in items]
        self.query_one(Static).update(between.join(drawn))
        before = [each for each, item in zip(drawn, items, strict=True) if not item.here]
        at = next((n for n, item in enumerate(items) if item.here), 0)
        above = sum(each.plain.count("\n") + (2 if airy else 1) for each in before[:at])
        self.call_after_refresh(self.scroll_to, y=max(0, above - 2), animate=False)


class Outcomes(_Roll):
    """What is agreed and who does what, the newest in view; arrows scroll."""

    def __init__(self, w: Words, id: str) -> None:
        super().__init__(id)
        self._w = w

    def show(self, outcomes: Sequence[Outcome]) -> None:
        """Show them, with air between."""
        if not self.have(tuple(outcomes)):
            return
        drawn = [laid_out(_outcome_row(each), self.wide) for each in outcomes]
        nothing = Content.styled(self._w("Nothing is agreed yet."), "$quiet")
        self.query_one(Static).update(Content("\n\n").join(drawn) if drawn else nothing)
        self.call_after_refresh(self.scroll_end, animate=False)


def _agenda_row(item: RoomItem) -> Row:
    style = "bold $here" if item.here else "$quiet" if item.done else ""
    return Row("", item.text, right=item.said, sign=item.sign, style=style, wraps=True)


def _outcome_row(outcome: Outcome) -> Row:
    return Row("", outcome.text, sign=outcome.sign, detail=outcome.about, wraps=True)
