"""Tasks out and the reading copy, by keys; and what is due about minutes opens the page where it is done."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from moteleder.i18n import words
from moteleder.session.casebook import CaseBook
from moteleder.session.due import due_now
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.file_preview import FilePreview
from moteleder.tui.screens.after import AfterScreen
from moteleder.tui.screens.case import CaseScreen
from moteleder.tui.screens.where_to import open_due
from tests.after.loop import after
from tests.session.between_worlds import between
from tests.session.worlds import HandClock
from tests.tui.test_between_pages import on_page
from tests.tui.test_making import files
from tests.tui.worlds import WIDE, seen, until

w = words("nb")


async def test_k_shows_the_tasks_of_the_marked_owner_and_writes_them_on_enter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with on_page(tmp_path / "book", "tasks", between()) as pilot:
        await pilot.press("k")
        await seen(pilot, "Whose tasks?", "Henning Osnes", "A file for each of them")
        await pilot.press("enter")
        await seen(pilot, "In which form?", "Copy the text")
        await pilot.press(*"spreadsheet", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, FilePreview))
        await seen(pilot, "2027-01-12-oppgaver.csv", "Måle garasjeporten")
        assert files(tmp_path, "csv") == []
        await pilot.press("enter")
        await seen(pilot, "2027-01-12-oppgaver.csv: Henning Osnes")
        (written,) = files(tmp_path, "csv")
        assert "Måle garasjeporten" in written.read_text("utf-8-sig")


async def test_what_is_due_opens_reading_and_w_makes_a_pdf_for_whom_was_picked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    case = after("elias", 3)
    book = CaseBook(MemoryVault(), tmp_path / "book")
    book.add("elias", case)
    app = MoteApp(book, HandClock(case.meetings[-1].event[-1].at))
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Elias")
        outline = book.outlines.known("elias")
        assert outline is not None
        (due,) = (each for each in due_now(outline, app.clock.now().date()) if each.kind == "remarks")
        assert await open_due(app, "elias", due) == ""
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("w")
        await seen(pilot, w("Who is to read it?"), "Foreldrene: Marte Brattvoll, Henning Osnes")
        await pilot.press("enter")
        await seen(pilot, w("Make a reading copy"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FilePreview))
        await seen(pilot, "2026-12-02-lesekopi.pdf")
        await pilot.press("enter")
        await until(pilot, lambda: bool(files(tmp_path, "pdf")))
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CaseScreen))
    (written,) = files(tmp_path, "pdf")
    assert "lesekopi" in written.name
    assert "UTKAST" in PdfReader(written).pages[0].extract_text()
