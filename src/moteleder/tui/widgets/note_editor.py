"""The note editor: every longer text that people write goes through it."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from textual import events
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from moteleder.domain.identity import removed, without_identity
from moteleder.domain.text import NOTE_LIMIT, clean
from moteleder.i18n import msg
from moteleder.session.pasted import pasted
from moteleder.session.taken_out import TAKEN_OUT
from moteleder.tui.plain import plain
from moteleder.tui.widgets.guarding import guarded_edit
from moteleder.tui.widgets.list_keys import list_key
from moteleder.tui.widgets.offered import offered, take_offer
from moteleder.tui.widgets.refused import Refused

__all__ = ["NoteEditor"]

REST = 0.3
"""Seconds without a key after which typing counts as resting."""
LONGEST = 1.4
"""Seconds after which typing is told even while it goes on, so that it is saved within two."""

_TOO_LONG = msg("That is too long for a note: 200 KB at most. Nothing was pasted.")


class NoteEditor(TextArea):
    """The text of one place, with its own undo; one editor stays mounted for each place that is visited."""

    DEFAULT_CSS = """
    NoteEditor {
        border: none;
        padding: 0;
        background: $editor-bg;
        color: $foreground;
        &:focus { border: none; }
        & .text-area--cursor { background: $foreground; color: $editor-bg; }
        & .text-area--cursor-line { background: $editor-bg; }
        & .text-area--placeholder { color: $quiet; }
        & .text-area--selection { background: $picked-bg; }
        & .text-area--suggestion { color: $quiet; }
    }
    """

    @dataclass
    class Edited(Message):
        """The text has changed since it was last told, and typing rests or has gone on for long."""

        editor: NoteEditor
        text: str

        @property
        def control(self) -> NoteEditor:
            """The editor, for `@on` with a selector."""
            return self.editor

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,
        classes: str | None = None,
        gone: str = "",
    ) -> None:
        """`gone`: what stands in the place of an identity number."""
        self._gone = gone or removed()
        super().__init__(
            without_identity(clean(text), self._gone)[0],
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
            max_checkpoints=500,
            placeholder=clean(placeholder),
            id=id,
            classes=classes,
        )
        self.offers: tuple[str, ...] = ()
        """Beginnings of a sentence that are offered on an empty line, the likeliest first."""
        self._told = self.text
        self._first_unsaid = 0.0
        self._due = 0.0
        self._resting: Timer | None = None

    @property
    def rested(self) -> float:
        """Seconds since the last letter, as good as; nobody is kept waiting for them to be counted."""
        return monotonic() - self._due + REST

    def on_mount(self) -> None:
        """Whoever comes back to a text writes on at its end."""
        self.move_cursor(self.document.end)

    def edit(self, edit: Edit) -> EditResult:
        """Make a change, cleaned: keys, pastes, deletions; an identity number does not come through."""
        edit.text = clean(edit.text)
        instead = guarded_edit(self.document, edit, self._gone)
        result = super().edit(instead or edit)
        if instead is not None:
            self.post_message(Refused(TAKEN_OUT, quiet=True))
        return result

    def load_text(self, text: str) -> None:
        """Hold another text, cleaned, and forget what could be undone."""
        super().load_text(without_identity(clean(text), self._gone)[0])

    @property
    def untold(self) -> bool:
        """Whether something was typed that nobody has taken yet."""
        return self.text != self._told

    def flush(self) -> str | None:
        """The text if nobody has taken it yet, else None; nothing is waiting after this.

        Whoever is told of it takes it here, so that it is the latest; commands, moves of focus and quitting
        call it before they do anything else.
        """
        self._stop()
        if not self.untold:
            return None
        self._told = self.text
        return self._told

    def action_paste(self) -> None:
        """Paste what was cut or copied in this program."""
        if self._fits(self.app.clipboard):
            super().action_paste()

    def offer(self, beginnings: tuple[str, ...], empty: str) -> None:
        """Offer beginnings of a sentence; `empty` stands where there is no text, with the first of them."""
        self.offers = beginnings
        self.placeholder = plain("   → ".join([empty, *beginnings[:1]]))
        self.update_suggestion()

    def update_suggestion(self) -> None:
        """Show quietly what the right arrow would write."""
        self.suggestion = offered(self, self.offers)

    def action_cursor_right(self, select: bool = False) -> None:
        """Write what is offered, else move."""
        if not select and take_offer(self, self.offers):
            return
        # Textual's own would write the sign of the offer too.
        self.suggestion = ""
        super().action_cursor_right(select)

    async def _on_key(self, event: events.Key) -> None:
        if list_key(self, event.key):
            event.stop()
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        if self._fits(event.text):
            row, column = min(self.selection)
            event.text = pasted(event.text, self.document[row][:column])
        else:
            event.prevent_default()
        event.stop()

    def _fits(self, text: str) -> bool:
        # Counted in characters first: a megabyte need not be encoded to be seen as too long.
        if len(text) <= NOTE_LIMIT and len(text.encode(errors="replace")) <= NOTE_LIMIT:
            return True
        self.post_message(Refused(_TOO_LONG))
        return False

    def _on_text_area_changed(self) -> None:
        now = monotonic()
        if self._resting is None:
            self._first_unsaid = now
        self._due = min(now + REST, self._first_unsaid + LONGEST)
        if self._due <= now:
            # At once: a timer would wait behind the next key, and the next.
            self._tell()
        elif self._resting is None:
            self._wait(self._due - now)

    def _wait(self, seconds: float) -> None:
        # One timer for many letters: it looks again where another letter has put it off.
        self._resting = self.set_timer(seconds, self._look)

    def _look(self) -> None:
        left = self._due - monotonic()
        if left > 0:
            self._wait(left)
        else:
            self._tell()

    def _tell(self) -> None:
        # The text is not taken for told before somebody has it: a command may be quicker than the message.
        self._stop()
        if self.untold:
            self.post_message(self.Edited(self, self.text))

    def _stop(self) -> None:
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
