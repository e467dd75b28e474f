"""From a case in the book to the screen of its previous minutes: which file they lie in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moteleder.domain.case import Case
from moteleder.domain.errors import Refused
from moteleder.i18n import words
from moteleder.session.case_view import around
from moteleder.session.import_file import Unreadable, read_minutes, unreadable_text
from moteleder.session.importing import Import, prepare
from moteleder.session.problems import told
from moteleder.session.refusals import refusal
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import TextField
from moteleder.tui.screens.importing.screen import ImportScreen

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["file_form", "import_into"]


def import_into(app: MoteApp, key: str, tell: Callable[[str], None]) -> str:
    """Ask for the file, then show it; gives the sentence that says why not, where the case cannot be read.

    `tell` is told what came of it.
    """
    w = words(app.language)
    found: list[tuple[Case, About]] = []

    def look() -> None:
        case = app.book.case(key)
        found.append((case, About(around(case, app.clock.now()), app.clock.now(), app.language)))

    try:
        if wrong := told(look, w):
            return wrong
    except Refused as refused:
        return refusal(refused, w)
    case, about = found[0]

    def show(given: dict[str, Any] | None) -> None:
        if given is not None:
            screen = ImportScreen(app.book, key, about, given["found"], app.keys)
            app.push_screen(screen, lambda said: tell(said or ""))

    app.push_screen(file_form(about, case), show)
    return ""


def file_form(about: About, case: Case) -> FormDialog:
    """Which file the minutes lie in; gives what was found in it as `found`."""
    w = about.w

    def finish(values: dict[str, Any]) -> dict[str, Import] | Wrong:
        try:
            source = read_minutes(Path(values["file"].strip("\"'")))
        except Unreadable as problem:
            return Wrong("file", unreadable_text(problem, w))
        return {"found": prepare(source, case)}

    help_ = w("Markdown or plain text, like ~/Documents/minutes.txt.")
    field = TextField("file", w("File"), required=True, help=help_)
    title = w("Take in previous minutes about {alias}").format(alias=about.meeting.facts.alias)
    return FormDialog(about, title, [field], save=w("Read"), finish=finish)
