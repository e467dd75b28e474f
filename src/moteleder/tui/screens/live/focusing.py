"""Where the keys go: the note, a list or the agenda, by view, kind of item and what was done last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.widgets.note_editor import NoteEditor
from moteleder.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["Focusing"]


class Focusing:
    """Moves the focus of the live screen, at once, so that what is typed next lands where it is meant."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen
        self._left_for: Widget | None = None
        self._item = ""

    @property
    def writing(self) -> bool:
        """Whether the keys are in a note."""
        return isinstance(self._screen.focused, NoteEditor)

    @property
    def just_left_note(self) -> bool:
        """Whether the note was left for this list and nothing was done since."""
        return self._left_for is not None and self._left_for is self._screen.focused

    def forget_note(self) -> None:
        """Something was done: Enter is the list's own again."""
        self._left_for = None

    def on(self, widget: Widget) -> None:
        """The keys to this; a narrow screen turns to the tab where it is."""
        screen = self._screen
        if screen.narrow:
            screen.views.choose(True, "writer" if isinstance(widget, NoteEditor) else "leader")
            screen.draw()
        elif isinstance(widget, NoteEditor) and screen.view == "leader":
            widget = self._desk.list_focus() or self._agenda
        elif screen.view == "writer" and not _shown(widget):
            widget = self._beside_note
        screen.set_focus(widget, scroll_visible=False)

    def on_note(self) -> None:
        """The keys to the note."""
        self.forget_note()
        self.on(self._desk.editor)

    def on_shown_note(self) -> None:
        """The keys to the note, in a view where it is shown."""
        screen = self._screen
        if screen.view == "leader":
            screen.views.choose(screen.narrow, "writer" if screen.narrow else "both")
            screen.draw()
        self.on_note()

    def on_agenda(self) -> None:
        """The keys to the agenda, at the present item."""
        self._agenda.pick(self._screen.live.meeting.at_item)
        self.on(self._agenda)

    def leave_note(self) -> None:
        """From the note to the list, where letters work; Enter right after goes back in."""
        if listed := self._desk.list_focus():
            self.on(listed)
        else:
            self.on_agenda()
        self._screen.call_after_refresh(self._left, self._screen.focused)

    def after_undo(self, writing: bool) -> None:
        """The keys to the note for who was writing, else to a list: undo may be asked for again."""
        if writing:
            self.on(self._desk.editor)
        elif listed := self._desk.list_focus():
            self.on(listed)
        else:
            self.on_agenda()

    def mind(self, focused: Widget | None) -> None:
        """A list that had the keys may be gone with its last row: another gets them, and never a text."""
        if focused is None:
            self._screen.call_after_refresh(self._catch)

    def at_new_place(self, writing: bool) -> None:
        """The keys to what is wanted at a new place; who was writing goes on writing.

        Who was not, and has left the note where it is, stays out of it.
        """
        screen = self._screen
        before, self._item = self._item, screen.live.meeting.at_item
        if screen.view == "minutes":
            self.by_view()
        elif screen.narrow and screen.view == "leader" and not writing and before == self._item:
            # Whoever leads from the list stays there while the round goes on.
            self.on(self._desk.list_focus() or self._agenda)
        elif writing and screen.view != "leader":
            self.on(self._desk.editor)
        elif screen.pinned and screen.view != "writer":
            self.on(self._desk.list_focus() or self._agenda)
        elif screen.narrow:
            self.on(self._desk.first_focus(screen.live.meeting))
        else:
            self.by_view()

    def by_view(self) -> None:
        """The keys to what the view is for."""
        screen, desk = self._screen, self._desk
        if screen.view == "minutes":
            target: Widget = screen.query_one("#preview")
        elif screen.view == "writer":
            target = desk.editor
        elif screen.view == "leader":
            target = desk.list_focus() or self._agenda
        else:
            target = desk.first_focus(screen.live.meeting)
        screen.set_focus(target, scroll_visible=False)

    @property
    def _desk(self) -> Desk:
        return self._screen.query_one(Desk)

    @property
    def _beside_note(self) -> Widget:
        """Where letters work in a view that shows neither lists nor agenda."""
        entries = self._desk.query_one(EntriesRows)
        return entries if _shown(entries) else self._screen.query_one("#preview")

    @property
    def _agenda(self) -> Rows:
        return self._screen.query_one("#agenda", Rows)

    def _catch(self) -> None:
        # Where the whole terminal is left for a while, the keys come back to where they were.
        screen = self._screen
        if screen.focused is None and screen.is_current and screen.app.app_focus and self._desk.place:
            self.after_undo(False)

    def _left(self, listed: Widget | None) -> None:
        self._left_for = listed


def _shown(widget: Widget) -> bool:
    """Whether a widget is there to be seen: letters for a list that nobody sees would be slips."""
    return all(each.display for each in widget.ancestors_with_self if isinstance(each, Widget))
