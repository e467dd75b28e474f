"""Making a file of the minutes: which form, a look at it first, then it is written."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from textual.app import App

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.file_words import form_rows, preview_facts, written_said
from moteleder.session.minutes_forms import (
    FORM_NAMES,
    LARGE,
    CannotForm,
    Form,
    Formed,
    document_title,
    file_name,
    made,
    write_form,
)
from moteleder.session.own_file import would_lie
from moteleder.tui.dialogs.file_preview import FilePreview
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.widgets.rows import Row

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["Wanted", "goes_with_sample", "make_file"]

_PATIENCE = 0.4
"""Seconds before it is said what takes its time."""


@dataclass(frozen=True)
class Wanted:
    """What a file is to be made of."""

    meeting: Meeting
    """The meeting."""
    markdown: str
    """Its text."""
    reading: bool = False
    """Whether it is the reading copy: then it is in large print wherever a form can be."""

    def heading(self, w: Words) -> str:
        """What is asked."""
        return w("Make a reading copy") if self.reading else w("Make a file of the minutes")

    def rows(self, w: Words) -> list[tuple[str, str]]:
        """The forms, by an id: `pdf`, `pdf-large`."""
        if not self.reading:
            return form_rows(w)
        return [(f"{form}-large" if form in LARGE else form, w(name)) for form, name in FORM_NAMES.items()]

    def name(self, form: Form) -> str:
        """What the file is called."""
        return file_name(self.meeting, form, "lesekopi" if self.reading else None)

    def written(self, path: Path, w: Words) -> str:
        """Where it lies."""
        if self.reading:
            return w("The reading copy is in {file}.").format(file=path)
        return written_said(path, w)

    def not_written(self, w: Words) -> str:
        """That it could not be written."""
        if self.reading:
            return w("The file could not be written here.")
        return w("The file could not be written here. Copy the minutes with c instead.")


async def make_file(
    app: App[Any],
    wanted: Wanted,
    folders: tuple[Path, ...],
    w: Words,
    tell: Callable[[str], None],
) -> None:
    """Ask for a form, show what the file will be, write it, and say where it lies.

    Runs in a worker: the file is made in a thread beside it, so that the screen goes on.
    """
    rows = [Row(id_, said) for id_, said in wanted.rows(w)]
    picked = await app.push_screen_wait(PickDialog(w, wanted.heading(w), rows))
    if not picked:
        return
    form, large = cast("Form", picked.removesuffix("-large")), picked.endswith("-large")
    try:
        ready = await _ready(wanted, form, large, w, tell)
    except CannotForm:
        name = w(FORM_NAMES[form])
        tell(w("No {form} can be made of these minutes. Choose another form.").format(form=name))
        return
    path = would_lie(folders, wanted.name(form))
    text = plain_text(wanted.markdown) if form == "txt" else wanted.markdown
    facts = preview_facts(path, form, large, ready, w)
    tell("")
    if not await app.push_screen_wait(FilePreview(w, path.name, facts, text, markdown=form != "txt")):
        tell(w("Nothing was written."))
        return
    try:
        written = write_form(ready.data, wanted.name(form), *folders)
    except OSError:
        tell(wanted.not_written(w))
        return
    tell(wanted.written(written, w) + goes_with_sample(app, written, w))


def goes_with_sample(app: App[Any], written: Path | None, w: Words) -> str:
    """What must be known of a file in a folder that is thrown away; empty of any other."""
    book = cast("MoteApp", app).book
    if written is None or not book.fleeting or not written.is_relative_to(book.folder.absolute()):
        return ""
    return f" {w('It goes when the sample is closed.')}"


async def _ready(wanted: Wanted, form: Form, large: bool, w: Words, tell: Callable[[str], None]) -> Formed:
    language, title = wanted.meeting.facts.language, document_title(wanted.meeting)
    work = asyncio.ensure_future(asyncio.to_thread(made, wanted.markdown, form, language, title, large))
    done, _ = await asyncio.wait({work}, timeout=_PATIENCE)
    if not done:
        tell(w("Making {form} …").format(form=w(FORM_NAMES[form])))
    return await work
