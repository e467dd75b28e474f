"""The left column: the agenda, and the round."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import OptionList, Static

from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.i18n import Words, msg
from moteleder.session.rail_rows import AgendaLine, RoundLine, agenda_lines, round_item, round_lines
from moteleder.tui.messages import Ask
from moteleder.tui.plain import plain
from moteleder.tui.widgets.cell import Cell
from moteleder.tui.widgets.rows import Row, Rows

__all__ = ["Rail"]

_SIGNS = {"here": "▸", "done": "✓", "open": "○", "skipped": "–", "deferred": "→", "waiting": " "}
_ROUND_SIGNS = {
    "speaking": "▸",
    "spoken": "✓",
    "passed": "–",
    "waiting": " ",
    "statement": "≡",
    "expected": "·",
    "left": "·",
}
_PLACES = {
    "first": msg("parents first"),
    "last": msg("parents last"),
    "both": msg("parents first and last"),
}


SECONDS = 6.0
"""How long speaking times are shown."""


class Rail(VerticalScroll, can_focus=False):
    """Agenda and round; a click or Enter goes there, or gives the floor."""

    DEFAULT_CSS = """
    Rail {
        background: $rail-bg; padding: 1 2; width: 34; scrollbar-size-vertical: 1;
        & > .title { color: $quiet; padding: 0 0 1 0; height: auto; }
        & > #agenda { margin: 0 0 1 0; }
    }
    """

    def __init__(self, w: Words) -> None:
        super().__init__(id="rail")
        self._w = w
        self._times: Timer | None = None

    def compose(self) -> ComposeResult:
        """Two lists under their headings."""
        yield Static(self._w("AGENDA"), classes="title", markup=False)
        yield Rows(id="agenda")
        yield Cell(id="round-title", classes="title")
        yield Rows(id="round")
        yield Static(id="times", classes="title")

    def on_mount(self) -> None:
        """Speaking times are asked for."""
        self.query_one("#times").display = False

    def show_times(self, times: tuple[tuple[str, str], ...] | None) -> None:
        """Show how long each party has spoken, for some seconds; None takes it away at once."""
        if self._times is not None:
            self._times.stop()
            self._times = None
        shown = self.query_one("#times", Static)
        shown.display = times is not None
        if times is None:
            shown.update("")
            return
        rows = [plain(f"{time:>7}  {party}") for party, time in times] or [
            plain(self._w("Nobody has spoken yet."))
        ]
        title = Content.assemble((self._w("SPEAKING TIME"), "$quiet"), "\n")
        shown.update(Content("\n").join([title, *rows]))
        shown.scroll_visible(animate=False)
        self._times = self.set_timer(SECONDS, lambda: self.show_times(None))

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the meeting as it stands."""
        w = self._w
        if self.screen.has_class("leader"):
            meeting = change(meeting, marks={})
        agenda = self.query_one("#agenda", Rows)
        agenda.show([_agenda_row(line) for line in agenda_lines(meeting, now, w)], here=meeting.at_item)
        item = round_item(meeting)
        lines = round_lines(meeting, item, w) if item else ()
        title = self.query_one("#round-title", Cell)
        title.display = bool(lines)
        place = w(_PLACES[meeting.wish.parents])
        title.show(Content.assemble(w("THE ROUND"), "  ", (place, "$family")))
        self.query_one("#round", Rows).show(_round_rows(lines))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the item that was picked, or give the floor to the person."""
        event.stop()
        rows = event.option_list
        if not isinstance(rows, Rows):
            return
        if rows.id == "agenda":
            self.post_message(Ask("go_to_item", rows.picked))
        else:
            self.post_message(Ask("round_turn", rows.picked))


def _agenda_row(line: AgendaLine) -> Row:
    styles = {"here": "bold $here", "done": "$quiet", "skipped": "$quiet", "deferred": "$quiet"}
    style = styles.get(line.state, "")
    return Row(
        id=line.item,
        left=line.text,
        right=line.time,
        sign=_SIGNS[line.state],
        style=style,
        right_style="$over" if line.over else style,
    )


def _round_rows(lines: tuple[RoundLine, ...]) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        family = "$family" if line.family else ""
        quiet = line.state in ("spoken", "passed", "left", "expected")
        style = "bold $here" if line.state == "speaking" else ("$quiet" if quiet else family)
        sign = "›" if line.next else ("◆" if line.family and line.state == "waiting" else "")
        sign = "↳" if line.reply and line.state != "speaking" else sign
        rows.append(
            Row(
                id=f"{line.slot.person}/{line.slot.part}",
                left=line.name,
                right=line.role,
                sign=sign or _ROUND_SIGNS[line.state],
                style=style,
                right_style="$family" if line.reply else "",
            )
        )
    return rows
