"""The card of open questions: two keys to a question, and nothing is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.session.questions import situations
from moteleder.tui.dialogs.questions import QuestionsDialog
from moteleder.tui.screens.live import LiveScreen
from tests.tui.dialog_host import Host, until
from tests.tui.worlds import NARROW, WIDE, an_app, seen


@pytest.mark.parametrize(
    "language", ["nb", *(pytest.param(each, marks=pytest.mark.soak) for each in ("nn", "en"))]
)
@pytest.mark.parametrize("size", [NARROW, pytest.param(WIDE, marks=pytest.mark.soak)])
@pytest.mark.parametrize("number", [1, 3, 4, 8])
async def test_a_number_shows_all_questions_of_a_situation(
    number: int, size: tuple[int, int], language: str
) -> None:
    app = Host(QuestionsDialog(language, "Elias"))
    async with app.run_test(size=size) as pilot:
        await pilot.press(str(number))
        asked = [text.format(child="Elias") for text in situations(language)[number - 1].questions]

        def all_seen() -> bool:
            said = str(app.dialog.query_one("#questions").render())
            return all(text in said for text in asked)

        await until(pilot, all_seen)
        ask = app.dialog.query_one("#ask")
        await until(pilot, lambda: ask.max_scroll_y == 0, "the questions do not fit")
        await pilot.press("escape")
        await until(pilot, lambda: app.got is None)


async def test_the_card_opens_from_the_palette_and_changes_nothing(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        before = screen.live.journal
        await pilot.press("ctrl+p", *"åpne spørsmål")
        await seen(pilot, "Åpne spørsmål")
        await pilot.press("enter")
        await seen(pilot, "Åpne spørsmål, til å stille høyt")
        await pilot.press("7")
        await seen(pilot, "Hvem er det som avgjør dette?")
        await pilot.press("escape")
        await seen(pilot, "SAKSLISTE")
        assert screen.live.journal is before


async def test_h_opens_them_where_a_list_has_the_keys(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        await pilot.press("h")
        await until(pilot, lambda: isinstance(app.screen, QuestionsDialog))
