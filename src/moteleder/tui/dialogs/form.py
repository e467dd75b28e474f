"""The form: a calm card at the bottom of the live screen, one row for each field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.aloud import Aloud
from moteleder.tui.dialogs.choice_line import ChoiceLine
from moteleder.tui.dialogs.form_fields import Field
from moteleder.tui.dialogs.form_row import FieldRow
from moteleder.tui.plain import plain

__all__ = ["FormDialog", "SaveLine", "Wrong"]


@dataclass(frozen=True)
class Wrong:
    """What the fields say together cannot be kept."""

    field: str
    """Name of the field where it is to be put right."""
    problem: str
    """Why, in words."""


class SaveLine(Static, can_focus=True):
    """The word that saves: reached by Tab or mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "save", "", show=False)]

    @dataclass
    class Pressed(Message):
        """It was pressed."""

    def action_save(self) -> None:
        """Tell the form."""
        self.post_message(self.Pressed())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell the form; not first when the mouse is let go, for the rows move when a field is left."""
        event.stop()
        self.action_save()


class FormDialog(ModalScreen[dict[str, Any] | None]):
    """Fields to fill in; gives what stands in them by name, or None where nothing is to happen."""

    AUTO_FOCUS = "FieldRow.-first .control"
    by_enter = False
    """Whether Enter saved it, in the middle of what is written perhaps."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "", show=False),
        Binding("ctrl+s", "save", "", show=False),
    ]

    DEFAULT_CSS = """
    FormDialog {
        align: center bottom;
        background: $background 45%;
        layers: under over;
        & > #under { layer: under; dock: bottom; width: 100%; height: 1; background: $bar-bg; }
        & > #card {
            layer: over;
            width: 100%;
            max-width: 76;
            height: auto;
            max-height: 100%;
            margin: 0 2;
            padding: 1 2;
            background: $bar-bg;
            color: $foreground;
        }
        & #title { text-style: bold; margin-bottom: 1; }
        & .point { height: auto; }
        & .point Static { width: 1fr; }
        & .point Static:first-child { width: 2; color: $quiet; }
        & FieldRow.-after { margin-top: 1; }
        & #rows {
            height: auto;
            max-height: 100vh;
            scrollbar-size-vertical: 1;
            scrollbar-color: $rule;
            scrollbar-background: $bar-bg;
        }
        & #foot { height: auto; margin-top: 1; }
        & SaveLine { width: auto; padding: 0 1; margin-right: 2; color: $entry; text-style: bold; }
        & SaveLine:hover { background: $picked-bg; }
        & SaveLine:focus { background: $picked-bg; color: $here; }
        & #keys { width: 1fr; height: auto; color: $quiet; }
        & #keys.-asks { color: $over; }
    }
    """

    def __init__(
        self,
        about: About,
        title: str,
        fields: Sequence[Field],
        *,
        intro: Sequence[str] = (),
        points: Sequence[str] = (),
        begins_at: str = "",
        saves_at: str = "",
        save: str = "",
        aloud: Callable[[Mapping[str, Any]], str] | None = None,
        finish: Callable[[dict[str, Any]], dict[str, Any] | Wrong] = dict,
    ) -> None:
        """Make the form; nothing is asked yet.

        `intro` and `points` are lines above the fields. The keys go to the field `begins_at` at first;
        without one, past what is filled in. From the field `saves_at` on, Enter saves.
        `finish` makes the result out of what was read. `aloud` gives what to say to the room, from the values
        of the fields.
        """
        super().__init__()
        self._about = about
        self._heading, self._intro, self._points = title, tuple(intro), tuple(points)
        self._finish = finish
        self._save = save or about.w("Save")
        width = max(len(field.label) for field in fields) + 2
        self._rows = [FieldRow(field, about, min(width, 26)) for field in fields]
        self._rows[0].set_class(bool(intro or points), "-after")
        names = [field.name for field in fields]
        first = self._rows[names.index(begins_at)] if begins_at else _first(self._rows)
        first.add_class("-first")
        self._aloud = aloud
        self._saves_at = names.index(saves_at) if saves_at else len(names) - 1
        self._asked = False
        self._applied: dict[str, bool] = {}
        self.accept: Callable[[Mapping[str, Any]], str] | None = None
        """Called with the result before the form closes; a sentence it gives is shown, and the form stays."""

    def compose(self) -> ComposeResult:
        """Title, text to read, the fields, and how to save or leave."""
        # The keys of the screen below act on nothing while the form is open.
        yield Static(id="under")
        with Vertical(id="card"):
            yield Static(plain(self._heading), id="title")
            with VerticalScroll(id="rows", can_focus=False):
                for line in self._intro:
                    yield Static(plain(line))
                for point in self._points:
                    with Horizontal(classes="point"):
                        yield Static("· ")
                        yield Static(plain(point))
                yield from self._rows
            yield Aloud(self._about.w)
            with Horizontal(id="foot"):
                yield SaveLine(plain(self._save))
                yield Static(id="keys")

    def on_mount(self) -> None:
        """Say which keys there are."""
        self._arrange()
        self._fit()
        self._say()

    def on_resize(self, _: events.Resize) -> None:
        """Keep title and foot in sight on a low screen."""
        self._fit()

    @property
    def focus_chain(self) -> list[Widget]:
        """The fields in order; Textual goes by where they lie, and one that just came up lies nowhere yet."""
        return [*(row.control for row in self._rows if row.display and row.control), *self.query(SaveLine)]

    @property
    def rows(self) -> tuple[FieldRow, ...]:
        """The fields, in order."""
        return tuple(self._rows)

    def result(self, values: dict[str, Any]) -> dict[str, Any] | Wrong:
        """What the form gives for these values of its fields, or what is wrong with them together."""
        return self._finish(values)

    def action_save(self) -> None:
        """Close with what stands here, where all of it can be kept."""
        self._kept(by_enter=False)

    def _kept(self, *, by_enter: bool) -> None:
        self.by_enter = by_enter
        # What was typed last may have brought up a field.
        self._arrange()
        wrong = [row for row in self._rows if not row.judge()]
        if wrong:
            wrong[0].focus_field()
            return
        result = self.result({row.field.name: row.read().value for row in self._rows})
        if isinstance(result, Wrong):
            row = next(row for row in self._rows if row.field.name == result.field)
            row.focus_field()
            row.complain(result.problem)
            return
        if self.accept and (refusal := self.accept(result)):
            self._say(refusal)
            return
        self.dismiss(result)

    @property
    def holds_words(self) -> bool:
        """Whether something is written that closing would lose."""
        return any(row.touched for row in self._rows)

    def action_leave(self) -> None:
        """Close; where something is written, ask for a second Esc first."""
        if self._asked or not self.holds_words:
            self.dismiss(None)
            return
        self._say(self._about.w("Esc again closes without saving."))
        self._asked = True

    @on(FieldRow.Entered)
    def onward(self, event: FieldRow.Entered) -> None:
        """Go to the next field, or save where this is the last that is needed."""
        event.stop()
        at = self._rows.index(event.row)
        if not event.row.judge():
            return
        self._arrange()
        after = next((row for row in self._rows[at + 1 :] if row.display), None)
        if at >= self._saves_at or after is None:
            self._kept(by_enter=True)
        else:
            after.focus_field()

    @on(ChoiceLine.Changed)
    @on(events.DescendantFocus)
    def chosen(self) -> None:
        """Show the fields that apply now; where it is what was typed that counts, when the field is left."""
        before = dict(self._applied)
        self._arrange()
        if self._applied != before:
            # What Enter does here depends on whether a field comes after.
            self._say()

    @on(SaveLine.Pressed)
    def pressed(self, event: SaveLine.Pressed) -> None:
        """Save."""
        event.stop()
        self.action_save()

    @on(events.MouseDown, "#keys")
    def left(self) -> None:
        """The mouse closes it where it says how."""
        self.action_leave()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def went_on(self) -> None:
        """Going on is an answer to the question of Esc."""
        if self._asked:
            self._say()

    @on(events.DescendantFocus)
    def came_to(self) -> None:
        """Say what Enter does in this field: another one goes on where this one saves."""
        self._say()

    def _say(self, text: str = "") -> None:
        self._asked = False
        keys = self.query_one("#keys", Static)
        keys.set_class(bool(text), "-asks")
        keys.update(plain(text or self._keys()))
        self.call_after_refresh(self._fit)

    def _keys(self) -> str:
        w, shown = self._about.w, [row for row in self._rows if row.display]
        row = next((each for each in shown if each.has_focus_within), None)
        last = row is None or row is shown[-1]
        if row is not None and row.multiline:
            return w("Tab goes on, Esc closes")
        if row is not None and not last and self._rows.index(row) < self._saves_at:
            return w("Enter and Tab go on, Esc closes")
        return w("with Enter, Esc closes") if last else w("with Enter, Tab goes on, Esc closes")

    def _arrange(self) -> None:
        values = {row.field.name: row.read().value for row in self._rows}
        for row in self._rows:
            applies = row.field.when(values)
            if applies != self._applied.get(row.field.name):
                row.display = self._applied[row.field.name] = applies
            row.propose(values)
        if self._aloud:
            self.query_one(Aloud).say(self._aloud(values))
            self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if not self.query("#foot"):
            # It was closed before the screen was drawn again.
            return
        # Title, foot, what parts them from the rows, and the card's own space.
        taken = 5 + max(1, self.query_one("#foot").size.height) + self.query_one(Aloud).outer_size.height
        self.query_one("#rows").styles.max_height = max(3, self.size.height - taken)


def _first(rows: Sequence[FieldRow]) -> FieldRow:
    """Where to begin: past what is filled in already, where something must be written after it."""
    if any(row.field.required and row.empty for row in rows):
        return next(row for row in rows if row.empty)
    return rows[0]
