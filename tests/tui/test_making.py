"""Making a file of the minutes: which form, a look at it, then it lies there."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from moteleder.i18n import words
from moteleder.session.minutes_forms import Formed
from moteleder.tui.dialogs.file_preview import FilePreview
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.screens import making
from tests.tui.test_minutes_screen import ended
from tests.tui.worlds import WIDE, seen, until

w = words("nb")


def files(folder: Path, ending: str) -> list[Path]:
    return list(folder.glob(f"*.{ending}"))


async def test_a_pdf_is_shown_first_and_written_only_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = ended(tmp_path / "book")
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("f")
        await until(pilot, lambda: isinstance(app.screen, PickDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FilePreview))
        await seen(pilot, "2026-12-02-utkast.pdf", w("1 page"), str(tmp_path), "Marte Brattvoll")
        assert files(tmp_path, "pdf") == []
        await pilot.press("enter")
        await until(pilot, lambda: bool(files(tmp_path, "pdf")))
        await seen(pilot, "2026-12-02-utkast.pdf")
    (written,) = files(tmp_path, "pdf")
    assert len(PdfReader(written).pages) == 1


async def test_what_takes_time_is_said_and_esc_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(making, "_PATIENCE", 0.01)
    go_on = threading.Event()

    def slow(*_: Any) -> Formed:
        assert go_on.wait(20)
        return Formed(b"data")

    monkeypatch.setattr(making, "made", slow)
    app = ended(tmp_path / "book")
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("f")
        await until(pilot, lambda: isinstance(app.screen, PickDialog))
        await pilot.press(*w("Plain text").split()[0], "enter")
        try:
            await seen(pilot, w("Making {form} …").format(form=w("Plain text")))
            assert not isinstance(app.screen, FilePreview)
        finally:
            go_on.set()
        await until(pilot, lambda: isinstance(app.screen, FilePreview))
        await pilot.press("escape")
        await seen(pilot, w("Nothing was written."))
    assert files(tmp_path, "txt") == []
