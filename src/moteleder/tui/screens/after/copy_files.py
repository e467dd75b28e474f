"""A file for each who gets a copy: which form, a look at who gets what, then they are written."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, cast

from moteleder.minutes.escape import inline
from moteleder.minutes.layout import blocks, bullets
from moteleder.session.copies import made_copies, recipients, write_copies
from moteleder.session.file_words import form_rows, form_said, missing_said
from moteleder.session.minutes_forms import FORM_NAMES, CannotForm, Form, file_name
from moteleder.session.own_file import would_lie
from moteleder.session.rows_copies_page import copies_preview
from moteleder.tui.dialogs.file_preview import FilePreview
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.dialogs.reading import ReadDialog
from moteleder.tui.screens.making import goes_with_sample
from moteleder.tui.widgets.rows import Row

if TYPE_CHECKING:
    from moteleder.tui.screens.after.copies import CopiesPage

__all__ = ["copy_files"]


async def copy_files(page: CopiesPage) -> None:
    """Ask for a form, show who gets what, write the files, and say whose each of them is."""
    meeting, w, host, day = page.meeting, page.w, page.host, page.day
    if not recipients(meeting, day):
        host.tell(w("Nobody gets a copy yet. Press h on a person to say how."))
        return
    rows = [Row(id_, said) for id_, said in form_rows(w)]
    picked = await host.app.push_screen_wait(PickDialog(w, w("Make a file of the minutes"), rows))
    if not picked:
        return
    form, large = cast("Form", picked.removesuffix("-large")), picked.endswith("-large")
    host.tell(w("Making {form} …").format(form=w(FORM_NAMES[form])))
    try:
        ready = await asyncio.to_thread(made_copies, meeting, day, form, large)
    except CannotForm:
        told = w("No {form} can be made of these minutes. Choose another form.")
        host.tell(told.format(form=w(FORM_NAMES[form])))
        return
    host.tell("")
    folders = Path.cwd(), host.mote.book.folder
    path = would_lie(folders, file_name(meeting, form))
    facts = [form_said(form, large, w), w("Will lie in {folder}").format(folder=path.parent)]
    facts += missing_said([sign for each in ready.values() for sign in each.missing], w)
    text = copies_preview(meeting, tuple(ready), w)
    if not await host.app.push_screen_wait(FilePreview(w, w("A copy to each"), facts, text, markdown=True)):
        host.tell(w("Nothing was written."))
        return
    try:
        written = write_copies(meeting, ready, form, *folders)
    except OSError:
        host.tell(w("The file could not be written here."))
        return
    _tell(page, written)


def _tell(page: CopiesPage, written: dict[str, Path]) -> None:
    """Whose each file is: the names say nothing of it, and a line has no room for many."""
    w, host = page.w, page.host
    files = [f"{path.name}: {page.meeting.label(person)}" for person, path in written.items()]
    first = next(iter(written.values()))
    told = w("Nothing is sent. {files}").format(files=files[0])
    if len(files) > 1:
        told = w("Nothing is sent. {n} files are in {folder}.").format(n=len(files), folder=first.parent)
        host.app.push_screen(ReadDialog(blocks([inline(told), bullets(map(inline, files))]), w))
    host.tell(told + goes_with_sample(host.app, first, w))
