"""The plan's fields, one after the other: copied, ticked, and what is left."""

from __future__ import annotations

import time
from collections.abc import Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING

from moteleder.domain.case import Case
from moteleder.handoff.fields import Field, formed, in_form
from moteleder.handoff.kinds import FORMS, TextForm
from moteleder.handoff.profiles import copied as copied_profile
from moteleder.i18n import msg
from moteleder.session.command_keys import key_label
from moteleder.session.handover import Handover
from moteleder.session.progress import here, progress
from moteleder.session.rows_handover import (
    field_name,
    form_said,
    handover_lines,
    left_said,
    point_told,
    profile_lines,
    shown_text,
)
from moteleder.session.rows_line import Line, joined
from moteleder.session.saving import Saved
from moteleder.tui.clipboard import Copied, clear, copy, said, said_cleared
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.dialogs.reading import ReadDialog
from moteleder.tui.panels.panel_rows import as_row
from moteleder.tui.screens.after.page import AfterPage
from moteleder.tui.screens.pages.page import Act

if TYPE_CHECKING:
    from moteleder.tui.screens.pages.screen import PagesScreen

__all__ = ["HandoverPage"]

_SLIP = 0.3
"""Seconds in which a second Enter is taken for a slip: the first text would never be pasted."""


class HandoverPage(AfterPage):
    """The plan's fields, one after the other."""

    place = "handover"
    title = msg("Into the plan")
    enter = "field_copy"

    def __init__(self, host: PagesScreen) -> None:
        super().__init__(host)
        self._now: Handover | None = None
        self._form: TextForm | None = None
        self._last: tuple[Copied, str, str] | None = None
        self._busy = False
        self._copied_at = float("-inf")

    @property
    def now(self) -> Handover:
        """How far it has come; reckoned anew where the case was changed."""
        if self._now is None:
            home = self.host.mote.book.folder
            self._now = Handover.of(self.case, self.number, home, self.view.language)
        elif self._now.case is not self.case:
            self._now = self._now.again(self.case)
        return self._now

    def heading(self) -> str:
        """What is left, and how far the minutes have come."""
        told = joined(self.w("meeting {n}").format(n=self.number), left_said(self.now))
        steps = progress(self.meeting, self.w, self.screen.handed)
        at = here(self.meeting, self.w, self.screen.handed)
        return self.screen.fitting(f"{told}   {steps}", f"{told}   {at}")

    def lines(self) -> Sequence[Line]:
        """A row for each field."""
        return handover_lines(self.now)

    def first(self) -> str:
        """Where one goes on."""
        return self.now.next_after()

    def markdown(self, picked: str) -> str:
        """The text as it is pasted, or what is known of one of the nine points."""
        field = self._field(picked)
        return shown_text(field, self.w) if field else point_told(self.now, picked)

    def acts(self) -> Mapping[str, Act]:
        """What can be done with a field."""
        return {
            "field_copy": lambda picked: self._later(self._copy(picked)),
            "field_tick": self._tick,
            "field_form": self._other_form,
            "field_read": self._read,
            "profile_choose": lambda _: self._choose(),
            "profile_copy": lambda _: self._own_profile(),
            "clipboard_clear": lambda _: self._later(self._clear()),
        }

    def _field(self, picked: str) -> Field | None:
        """The marked field, in the form that was chosen for the list."""
        field = self.now.field(picked)
        return in_form(field, self._form) if field and self._form else field

    def _later(self, what: Coroutine[None, None, None]) -> None:
        self.host.run_worker(what, group="clipboard")

    async def _copy(self, picked: str) -> None:
        field = self._field(picked)
        if field is None:
            self._read(picked)
            return
        if self._busy or time.monotonic() - self._copied_at < _SLIP:
            return
        self._busy = True
        text, html = field.text, ""
        if field.form == "html":
            text, html = in_form(field, "plain").text, formed(field.source, "html")
        app = self.host.mote
        try:
            copied = await copy(text, app.copy_to_clipboard, app.book.folder, html=html)
        finally:
            self._busy = False
        self._last = copied, text, html
        self._copied_at = time.monotonic()
        told = said(copied, self.w)
        if copied.way in ("file", "none"):
            # Nothing can be pasted yet, so nothing is ticked.
            by_hand = self.w("Space ticks the field when it is filled in.")
            self.host.tell(f"{told} {by_hand}" if copied.way == "file" else told)
            return
        self._go_on(picked, told)

    def _go_on(self, picked: str, told: str) -> None:
        """Tick the field and mark the next one that is left."""
        field = self.now.field(picked)
        if field is None:
            return
        name = joined(field_name(field, self.w), field.about)
        done = self.w("{field}: filled in").format(field=name)
        self._let(self.now.ticked(field, self.host.edit.now()), done, after=picked)
        if isinstance(self.host.edit.saving, Saved):
            self.host.tell(told if self.now.left else f"{told} {self._over()}")

    def _over(self) -> str:
        """That nothing is left, and the key that empties the clipboard."""
        keys = self.host.keys.get("clipboard_clear", ())
        if not keys:
            return self.w("Everything is filled in.")
        over = self.w("Everything is filled in. {key} empties the clipboard.")
        return over.format(key=key_label(keys[0], self.w))

    def _let(self, case: Case, done: str, after: str) -> None:
        self.done(case, done, pick=self.now.again(case).next_after(after) or after)

    def _tick(self, picked: str) -> None:
        now = self.now
        field = now.field(picked)
        if field is None:
            return
        name = joined(field_name(field, self.w), field.about)
        if now.state(field) == "done":
            self.done(now.unticked(field), self.w("{field}: not filled in").format(field=name), pick=picked)
            return
        done = self.w("{field}: filled in").format(field=name)
        self.done(now.ticked(field, self.host.edit.now()), done, pick=picked)

    def _other_form(self, picked: str) -> None:
        field = self.now.field(picked)
        if field is None or not field.source or field.parts > 1:
            self.host.tell(self.w("This text has one form only."))
            return
        others = (None, *(form for form in FORMS if form != field.form))
        at = others.index(self._form) if self._form in others else 0
        self._form = others[(at + 1) % len(others)]
        self.host.show(picked)
        self.host.tell(form_said(self._form or field.form, self.w))

    def _read(self, picked: str) -> None:
        if text := self.markdown(picked):
            self.host.app.push_screen(ReadDialog(text, self.w))

    def _choose(self) -> None:
        # Read anew: one's own profiles are changed in another program, beside this one.
        self._now = None
        now = self.now

        def chosen(profile: str | None) -> None:
            if profile is not None:
                self._form = None
                name = now.profiles.named(profile).name
                self.done(now.chosen(profile), self.w("System: {name}").format(name=name))
                self.host.show(self.now.next_after())

        rows = [as_row(line) for line in profile_lines(now)]
        self.host.app.push_screen(PickDialog(self.w, self.w("Which system?"), rows, now.profile.id), chosen)

    def _own_profile(self) -> None:
        try:
            file = copied_profile(self.now.profile, self.host.mote.book.folder)
        except OSError:
            self.host.tell(self.w("The profile could not be copied here."))
            return
        self._now = None
        self.host.show()
        self.host.tell(self.w("The profile is in {file}. Change it, then choose it here.").format(file=file))

    async def _clear(self) -> None:
        if self._last is None:
            self.host.tell(self.w("Nothing has been copied from here yet."))
            return
        copied, text, html = self._last
        app = self.host.mote
        cleared = await clear(copied, text, app.copy_to_clipboard, app.book.folder, html=html)
        if cleared != "failed":
            self._last = None
        self.host.tell(said_cleared(cleared, self.w))
