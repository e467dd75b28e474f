"""A row of a form: the label, what is typed, and a quiet line that says what it will become."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from moteleder.domain.identity import removed
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.choice_line import ChoiceLine
from moteleder.tui.dialogs.choice_list import ChoiceList
from moteleder.tui.dialogs.form_fields import ChoiceField, Field, ListField, Read, TextField
from moteleder.tui.plain import plain
from moteleder.tui.widgets.fields import LineField
from moteleder.tui.widgets.note_editor import NoteEditor
from moteleder.tui.widgets.refused import Refused

__all__ = ["FieldRow"]


class FieldRow(Vertical):
    """One field; a mistake is said beside it when it is left, and what was typed stays."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "usual(1)", "", show=False),
        Binding("up", "usual(-1)", "", show=False),
    ]

    DEFAULT_CSS = """
    FieldRow {
        height: auto;
        & > Horizontal { height: auto; }
        & .label { color: $quiet; height: auto; padding-right: 1; }
        & .control { width: 1fr; }
        & NoteEditor { padding: 0 1; border-left: outer $rule; }
        & NoteEditor:focus { border: none; border-left: outer $here; }
        & .says { display: none; height: auto; color: $quiet; padding: 0 0 0 2; }
        &.-here .label { color: $foreground; }
        &.-here .says, &.-noted .says { display: block; }
        &.-wrong .says { display: block; color: $lost; }
    }
    """

    @dataclass
    class Entered(Message):
        """Enter was pressed in it."""

        row: FieldRow

    def __init__(self, field: Field, about: About, label_width: int) -> None:
        super().__init__()
        self.field = field
        """What is asked for."""
        self._about = about
        self._first = field.shown(about)
        self._label_width = label_width
        self._control: LineField | NoteEditor | ChoiceLine
        self._says = Static(classes="says")
        self._stem: str | None = None
        self._put = ""
        self._proposed: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Label and field beside each other, the quiet line under the field."""
        label = Static(plain(self.field.label), classes="label")
        label.styles.width = self._label_width
        self._says.styles.margin = (0, 0, 0, self._label_width)
        # Made here and not before: a field with a text needs the app.
        self._control = self._made()
        with Horizontal():
            yield label
            yield self._control
        yield self._says

    def on_mount(self) -> None:
        """Say what stands there."""
        self._tell()

    @property
    def control(self) -> Widget | None:
        """What the keys go to; None while it is not there yet."""
        return next(iter(self.query(".control")), None)

    @property
    def text(self) -> str:
        """What was written, without space around it."""
        return self._control.text.strip()

    @property
    def touched(self) -> bool:
        """Whether it says something else than at first."""
        return self.text != self._first.strip()

    @property
    def empty(self) -> bool:
        """Whether nothing stood in it at first."""
        return not self._first.strip()

    @property
    def multiline(self) -> bool:
        """Whether Enter makes a new line in it."""
        return isinstance(self._control, NoteEditor)

    def focus_field(self) -> None:
        """Let the keys go to it."""
        self._control.focus()

    def read(self) -> Read:
        """What stands there, read; as an empty field where it does not apply."""
        if not self.display:
            return self.field.read("", self._about)
        if self.field.required and not self.text:
            return Read(problem=self._about.w("Something must be written here."))
        return self.field.read(self.text, self._about)

    def judge(self) -> bool:
        """Whether what stands there can be kept; where not, why not is said beside it."""
        problem = self.read().problem
        self.complain(problem)
        return not problem

    def complain(self, problem: str) -> None:
        """Say beside the field what is wrong; with an empty text nothing is."""
        self.set_class(bool(problem), "-wrong")
        if problem:
            self._says.update(plain(problem))
        else:
            self._tell()

    def propose(self, values: Mapping[str, Any]) -> None:
        """Let the usual texts go with what stands in the other fields; what somebody typed stays."""
        if not isinstance(self.field, TextField) or self.field.proposes is None:
            return
        before, self._proposed = self._proposed, self.field.proposes(values)
        if self._proposed == before:
            return
        if not self.text or self.text == self._put or self.text in before:
            self._put, self._stem = next(iter(self._proposed), ""), ""
            self._write(self._put)
        self._tell()

    def action_usual(self, by: int) -> None:
        """Put the next usual text that fits what was typed; with none, go to the field beside."""
        typed = self.text if self._stem is None else self._stem
        usual = self._usual()
        found = [u for u in usual if _fits(u, typed)] or list(usual)
        if not isinstance(self._control, LineField) or not found:
            self.go_beside(by)
            return
        now = found.index(self.text) if self.text in found else -1 if by > 0 else 0
        self._put, self._stem = found[(now + by) % len(found)], typed
        self._write(self._put)

    def go_beside(self, by: int) -> None:
        """Go to the field after this one, or the one before."""
        self.screen.focus_next() if by > 0 else self.screen.focus_previous()

    def write(self, text: str) -> None:
        """Put this text in the field, with the cursor after it."""
        if isinstance(self._control, LineField):
            self._control.select_on_focus = False
            self._control.value = text
            self._control.cursor_position = len(text)

    @on(Input.Changed)
    @on(TextArea.Changed)
    def typed(self) -> None:
        """Say at once what it will become."""
        if self.text != self._put:
            self._stem = None
        if isinstance(self._control, LineField):
            # What was there before is typed over, what somebody wrote is gone on with.
            self._control.select_on_focus = not self.touched or self.text == self._put
        self.remove_class("-wrong")
        self._tell()

    @on(Input.Submitted)
    @on(ChoiceLine.Entered)
    def entered(self, event: Message) -> None:
        """Tell the form."""
        event.stop()
        self.post_message(self.Entered(self))

    def on_refused(self, message: Refused) -> None:
        """Say why a paste was not taken, or that an identity number was taken out."""
        message.stop()
        said = self._about.w(message.reason)
        if message.quiet:
            self._says.update(plain(said))
        else:
            self.complain(said)

    def on_mouse_down(self) -> None:
        """A click on the label is meant for the field."""
        if not self.has_focus_within:
            self.focus_field()

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        """Show the quiet line."""
        self.add_class("-here")

    def on_descendant_blur(self, _: events.DescendantBlur) -> None:
        """Say what is wrong with what stands there, now that it is left."""
        self.remove_class("-here")
        if self.text and self.is_attached:
            self.judge()

    def _write(self, text: str) -> None:
        if isinstance(self._control, LineField):
            self._control.value = text
            self._control.cursor_position = len(text)
        elif isinstance(self._control, NoteEditor):
            self._control.load_text(text)

    def _usual(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._proposed, *self.field.usual(self._about))))

    def _made(self) -> LineField | NoteEditor | ChoiceLine:
        if isinstance(self.field, ListField):
            return ChoiceList(tuple(said for _, said in self.field.options), self._first, classes="control")
        if isinstance(self.field, ChoiceField):
            said = tuple(words for _, words in self.field.options)
            return ChoiceLine(said, self._first, classes="control")
        gone = removed(self._about.meeting.facts.language)
        if isinstance(self.field, TextField) and self.field.lines > 1:
            editor = NoteEditor(self._first, classes="control", gone=gone)
            editor.styles.height = self.field.lines
            return editor
        line = LineField(self._first, classes="control", gone=gone)
        line.select_on_focus = True
        return line

    def _tell(self) -> None:
        read = self.field.read(self.text, self._about) if self.text else Read()
        self.set_class(read.stays, "-noted")
        said = f"→ {read.says}" if read.says else read.problem or self._help()
        self._says.update(plain(said))

    def _about_proposal(self) -> str:
        """A proposed text whole, where the line cuts it, and that there are others."""
        if self.text not in self._proposed:
            return ""
        cut = self._control.size.width and len(self.text) >= self._control.size.width - 2
        others = len(self._usual()) > 1
        return " ".join(
            [
                *([f"→ {self.text}"] if cut else []),
                *([self._about.w("Arrow down shows other words.")] if others else []),
            ]
        )

    def _help(self) -> str:
        w = self._about.w
        if isinstance(self.field, ChoiceField):
            return w("Left and right choose.")
        if isinstance(self.field, ListField):
            return "" if self.text else self.field.help
        if self.multiline:
            return w("Enter makes a new line, Tab goes on.")
        usual = w("Arrow down shows who or what it can be.") if self._usual() else ""
        if self.text:
            return self._about_proposal()
        return " ".join(part for part in (self.field.help, usual) if part)


def _fits(usual: str, typed: str) -> bool:
    words = re.findall(r"\w+", usual.casefold())
    return all(any(u.startswith(t) for u in words) for t in re.findall(r"\w+", typed.casefold()))
