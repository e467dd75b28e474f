"""The one-line field: every short text that people write goes through it."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from moteleder.domain.identity import holds_identity, removed, without_identity
from moteleder.domain.text import LINE_LIMIT, clean, one_line
from moteleder.i18n import msg
from moteleder.session.taken_out import TAKEN_OUT
from moteleder.tui.widgets.guarding import cursor_behind
from moteleder.tui.widgets.refused import Refused

__all__ = ["LineField"]

_TOO_LONG = msg("That is too long for one line: 500 characters at most. Nothing was pasted.")


class LineField(Input):
    """One line of text, cleaned as it is typed or pasted; a paste that is too long is refused whole.

    An identity number is taken out as its last digit comes.
    """

    DEFAULT_CSS = """
    LineField {
        border: none;
        border-left: outer $rule;
        height: 1;
        padding: 0 1;
        background: $editor-bg;
        color: $foreground;
        &:focus { border: none; border-left: outer $here; }
        & > .input--placeholder { color: $quiet; }
        & > .input--cursor { background: $foreground; color: $editor-bg; text-style: none; }
    }
    """

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,
        classes: str | None = None,
        gone: str = "",
    ) -> None:
        """`gone`: what stands in the place of an identity number."""
        # Before all else: the value goes through `validate_value`.
        self._gone = gone or removed()
        super().__init__(one_line(value), clean(placeholder), select_on_focus=False, id=id, classes=classes)

    @property
    def text(self) -> str:
        """What was written, without space around it."""
        return one_line(self.value)

    def validate_value(self, value: str) -> str:
        """Clean whatever is about to stand in the field, however it came there; spaces are kept."""
        line, count = without_identity(_cleaned(value), self._gone)
        if count:
            # Later: what is said of it would go again with the change of the value.
            self.call_later(self.post_message, Refused(TAKEN_OUT, quiet=True))
        return line

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of another; behind an identity number taken out stands the cursor."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        before = f"{self.value[:start]}{_cleaned(text)}"
        whole = f"{before}{self.value[end:]}"
        super().replace(text, start, end)
        if holds_identity(whole):
            self.cursor_position = cursor_behind(whole, len(before), self._gone)

    def action_paste(self) -> None:
        """Paste what was cut or copied in this program."""
        self._take(self.app.clipboard)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._take(event.text)

    def _take(self, text: str) -> None:
        # A long paste is not looked at: cleaning a megabyte would be felt.
        line = one_line(text) if len(text) <= 4 * LINE_LIMIT else ""
        if len(text) > 4 * LINE_LIMIT or len(line) > LINE_LIMIT:
            self.post_message(Refused(_TOO_LONG))
        elif line:
            self.replace(line, *sorted(self.selection))


def _cleaned(text: str) -> str:
    """The text, cleaned, as long as it was, in one line."""
    return clean(text).replace("\n", " ").replace("\t", " ")
