"""The help card of open questions: what goes on in the room, and what to ask aloud then; nothing is kept."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from moteleder.i18n import words
from moteleder.session.questions import situations
from moteleder.tui.panels.hint import Hint
from moteleder.tui.plain import plain
from moteleder.tui.widgets.rows import Row, Rows

__all__ = ["QuestionsDialog"]


class QuestionsDialog(ModalScreen[None]):
    """Situations to the left, the picked one's questions to the right; a number picks, Esc closes."""

    AUTO_FOCUS = "Rows"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", "", show=False),
        Binding("pagedown,space", "scroll(1)", "", show=False),
        Binding("pageup", "scroll(-1)", "", show=False),
    ]

    DEFAULT_CSS = """
    QuestionsDialog {
        align: center bottom;
        background: $background 45%;
        & > #card {
            width: 100%; max-width: 100; height: auto; max-height: 100%;
            margin: 0 2; padding: 1 2; background: $bar-bg; color: $foreground;
        }
        & #title { text-style: bold; margin: 0 0 1 0; }
        & #both { height: auto; max-height: 100vh; }
        & Rows { width: 2fr; margin: 0 2 0 0; }
        & Rows > .option-list--option-highlighted { background: $picked-bg; color: $foreground; }
        & #ask { width: 3fr; height: auto; max-height: 100vh; padding: 0 1; border-left: outer $family; }
        & #questions { height: auto; text-style: bold; }
        & Hint { padding: 1 0 0 0; }
    }
    """

    def __init__(self, language: str, child: str) -> None:
        """`child` is what the child is called."""
        super().__init__()
        self._w = words(language)
        self._situations = situations(language)
        self._child = child

    def compose(self) -> ComposeResult:
        """What it is, the two columns, the keys."""
        with Vertical(id="card"):
            yield Static(plain(self._w("Open questions, to ask aloud")), id="title")
            with Horizontal(id="both"):
                yield Rows()
                with VerticalScroll(id="ask", can_focus=False):
                    yield Static(id="questions")
            yield Hint(self._w("1–8 what goes on  ↑↓ the next  Esc closes"))

    def on_mount(self) -> None:
        """Show all situations, the first one picked."""
        rows = [
            Row(str(number), each.name, sign=str(number), wraps=True)
            for number, each in enumerate(self._situations, 1)
        ]
        self.query_one(Rows).show(rows)
        self._fit()

    def on_resize(self, _: events.Resize) -> None:
        """Keep the title and the keys in sight on a low screen."""
        self._fit()

    def on_key(self, event: events.Key) -> None:
        """A number picks a situation."""
        if event.key.isdecimal():
            event.stop()
            self.query_one(Rows).pick(event.key)

    def action_scroll(self, by: int) -> None:
        """Move through questions that are more than the screen is high."""
        ask = self.query_one("#ask", VerticalScroll)
        ask.scroll_relative(y=by * max(1, ask.size.height - 1), animate=False)

    @on(OptionList.OptionHighlighted)
    def picked(self, event: OptionList.OptionHighlighted) -> None:
        """Show the questions of what is picked."""
        event.stop()
        picked = self.query_one(Rows).picked
        if picked:
            asked = self._situations[int(picked) - 1].questions
            shown = (plain(question.format(child=self._child)) for question in asked)
            self.query_one("#questions", Static).update(Content("\n\n").join(shown))
            self.query_one("#ask").scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """A click picks, and closes nothing."""
        event.stop()

    def _fit(self) -> None:
        room = max(3, self.size.height - 7)
        self.query_one(Rows).styles.max_height = room
        self.query_one("#ask").styles.max_height = room
