"""Making a file of the minutes: which form, a look at it first, then it is written."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from textual.app import App

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.file_words import form_rows, preview_facts, written_said
from moteleder.session.minutes_forms import (
    FORM_NAMES,
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

__all__ = ["make_file"]

_PATIENCE = 0.4
"""Seconds before it is said what takes its time."""


async def make_file(
    app: App[Any],
    meeting: Meeting,
    markdown: str,
    folders: tuple[Path, ...],
    w: Words,
    tell: Callable[[str], None],
    goes: Callable[[Path], str],
    reading: bool = False,
) -> None:
    """Ask for a form, show what the file will be, write it, and say where it lies and what `goes` adds.

    `reading`: it is a copy to read through, which is offered in large print first.
    Runs in a worker: the file is made in a thread beside it, so that the screen goes on.
    """
    rows = [Row(id_, said) for id_, said in form_rows(w, reading)]
    picked = await app.push_screen_wait(PickDialog(w, w("Make a file of the minutes"), rows))
    if not picked:
        return
    form, large = cast("Form", picked.removesuffix("-large")), picked.endswith("-large")
    try:
        ready = await _ready(meeting, markdown, form, large, w, tell)
    except CannotForm:
        name = w(FORM_NAMES[form])
        tell(w("No {form} can be made of these minutes. Choose another form.").format(form=name))
        return
    name = file_name(meeting, form, "lesekopi" if reading else None)
    path = would_lie(folders, name)
    text = plain_text(markdown) if form == "txt" else markdown
    facts = preview_facts(path, form, large, ready, w)
    tell("")
    if not await app.push_screen_wait(FilePreview(w, path.name, facts, text, markdown=form != "txt")):
        tell(w("Nothing was written."))
        return
    try:
        written = write_form(ready.data, name, *folders)
    except OSError:
        tell(w("The file could not be written here. Copy the minutes with c instead."))
        return
    tell(written_said(written, w) + goes(written))


async def _ready(
    meeting: Meeting, markdown: str, form: Form, large: bool, w: Words, tell: Callable[[str], None]
) -> Formed:
    language, title = meeting.facts.language, document_title(meeting)
    work = asyncio.ensure_future(asyncio.to_thread(made, markdown, form, language, title, large))
    done, _ = await asyncio.wait({work}, timeout=_PATIENCE)
    if not done:
        tell(w("Making {form} …").format(form=w(FORM_NAMES[form])))
    return await work
