"""How a form behaves: Enter goes on and saves, Esc asks first, mistakes are said beside the field."""

from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import ModalScreen

from moteleder.tui.dialogs.all_forms import ALL_FORMS
from moteleder.tui.dialogs.choice_line import ChoiceLine
from moteleder.tui.dialogs.form import FormDialog, SaveLine
from moteleder.tui.dialogs.form_row import FieldRow
from moteleder.tui.screens.case.forms_people import PEOPLE_FORMS
from tests.tui.dialog_host import NOTHING, Host, about, until


def host(name: str, subject: str = "", language: str = "en") -> Host:
    return Host(ALL_FORMS[name](about(language), subject))


async def write(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*text)


async def got(app: Host, pilot: Pilot[None]) -> Any:
    await until(pilot, lambda: app.got is not NOTHING, "the form is still open")
    return app.got


async def test_a_task_is_what_who_and_when_with_enter_after_each() -> None:
    app = host("task")
    async with app.run_test(size=(80, 24)) as pilot:
        await write(pilot, "Sende")
        await pilot.press("enter")
        await write(pilot, "tir")
        await until(pilot, lambda: "→ Tiril Sandnæs, fysioterapeut" in app.shown())
        await pilot.press("enter")
        await write(pilot, "11.12")
        await until(pilot, lambda: "→ Friday 11 December 2026" in app.shown())
        await pilot.press("enter")
        assert await got(app, pilot) == {
            "text": "Sende",
            "owner": "P8",
            "due": date(2026, 12, 11),
            "helpers": (),
            "backer": "",
            "unbacked": "",
            "goal": "",
        }


async def test_the_rest_of_a_task_is_reached_by_tab_and_enter_saves_there_too() -> None:
    app = host("task", "O4")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab", "tab")
        await write(pilot, "jonas+siri")
        await pilot.press("tab", "tab")
        await write(pilot, "m2")
        await pilot.press("enter")
        found = await got(app, pilot)
        assert (found["text"], found["helpers"], found["goal"]) == ("Sende rapport", ("P5", "P4"), "M2")


async def test_the_foot_says_what_enter_does_in_the_field_that_has_the_keys() -> None:
    app = host("task")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Enter and Tab go on, Esc closes" in app.shown())
        await pilot.press("tab", "tab")
        await until(pilot, lambda: "with Enter, Tab goes on, Esc closes" in app.shown())
        await pilot.press("tab", "tab", "tab")
        await until(pilot, lambda: "with Enter, Esc closes" in app.shown())


async def test_where_enter_saves_in_the_first_field_the_foot_says_so() -> None:
    app = host("agree")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "with Enter, Tab goes on, Esc closes" in app.shown())


async def test_where_enter_makes_a_new_line_the_foot_names_tab_alone() -> None:
    app = host("goal_review", "M1")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        await until(pilot, lambda: "Enter makes a new line" in app.shown())
        assert "Tab goes on, Esc closes" in app.shown()
        assert "Enter, Tab goes on" not in app.shown()
        assert "Enter and Tab go on" not in app.shown()


async def test_an_empty_task_stays_open_and_says_why() -> None:
    app = host("task")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: "Something must be written here." in app.shown())
        assert app.row("text").has_class("-wrong")
        assert app.got is NOTHING


async def test_several_who_match_are_named_and_nobody_is_chosen() -> None:
    app = host("task")
    async with app.run_test(size=(80, 24)) as pilot:
        await write(pilot, "x")
        await pilot.press("tab")
        await write(pilot, "mo")
        await pilot.press("enter")
        await until(pilot, lambda: app.row("owner").has_class("-wrong"))
        assert "Several match: Marte Brattvoll, Morten Haugdal" in app.said()
        assert app.row("owner").text == "mo"
        assert app.got is NOTHING


async def test_a_mistake_is_said_when_the_field_is_left_and_goes_when_it_is_put_right() -> None:
    app = host("task")
    async with app.run_test(size=(80, 24)) as pilot:
        app.row("due").focus_field()
        await pilot.pause()
        await write(pilot, "31.2")
        assert not app.row("due").has_class("-wrong")
        await pilot.press("tab")
        await until(pilot, lambda: app.row("due").has_class("-wrong"))
        assert "That is no date." in app.shown()
        await pilot.press("shift+tab", "backspace")
        await write(pilot, "1")
        await until(pilot, lambda: "→ Sunday 31 January 2027 (this is a weekend)" in app.said())
        assert not app.row("due").has_class("-wrong")


async def test_what_is_wrong_further_up_is_where_saving_goes() -> None:
    app = host("task")
    async with app.run_test(size=(80, 24)) as pilot:
        app.row("due").focus_field()
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: app.row("text").has_class("-here"))
        assert app.got is NOTHING


async def test_esc_closes_an_untouched_form_at_once() -> None:
    app = host("task", "O4")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
        assert await got(app, pilot) is None


async def test_esc_asks_before_what_was_typed_is_lost() -> None:
    app = host("task")
    async with app.run_test(size=(80, 24)) as pilot:
        await write(pilot, "Sende")
        await pilot.press("escape")
        await until(pilot, lambda: "Esc again closes without saving." in app.shown())
        await pilot.press("r")
        await until(pilot, lambda: "Esc again" not in app.shown())
        await pilot.press("escape")
        await pilot.pause()
        assert app.got is NOTHING
        assert app.row("text").text == "Sender"
        await pilot.press("escape")
        assert await got(app, pilot) is None


async def test_arrow_down_puts_the_usual_texts_one_by_one() -> None:
    app = host("park", language="nb")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        await write(pilot, "Timer")
        await pilot.press("enter", "down")
        first = app.row("channel").text
        await pilot.press("down")
        second = app.row("channel").text
        await pilot.press("up")
        assert first
        assert second not in ("", first)
        assert app.row("channel").text == first


async def test_arrow_down_shows_those_whose_words_begin_as_typed() -> None:
    app = host("task")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        await write(pilot, "mo")
        seen = []
        for _ in range(3):
            await pilot.press("down")
            await pilot.pause()
            seen.append(app.row("owner").text)
        assert seen == ["Marte Brattvoll, mor", "Morten Haugdal, ergoterapeut", "Marte Brattvoll, mor"]
        assert app.row("owner").read().value == "P2"


async def test_choices_move_by_arrows_and_by_first_letter_and_show_a_sign() -> None:
    app = host("copy", "P2")
    async with app.run_test(size=(80, 24)) as pilot:
        assert "● in the plan" in app.shown()
        await pilot.press("right")
        await until(pilot, lambda: "● on paper" in app.shown())
        assert "○ in the plan" in app.shown()
        await pilot.press("n", "enter")
        assert await got(app, pilot) == {"person": "P2", "how": "none"}


async def test_a_choice_is_made_by_mouse() -> None:
    app = host("copy", "P2")
    async with app.run_test(size=(80, 24)) as pilot:
        line = app.row("how").query_one(".control")
        x = line.render_line(0).text.index("by post")
        await pilot.click(line, offset=(x + 2, 0))
        await pilot.click(SaveLine)
        assert (await got(app, pilot))["how"] == "post"


async def test_enter_makes_a_line_in_a_long_text_and_the_save_word_is_reached_by_tab() -> None:
    app = host("written")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "a", "enter", "b")
        await pilot.press("tab", "enter")
        assert await got(app, pilot) == {"person": "P3", "text": "a\nb"}


async def test_ctrl_s_saves_from_anywhere() -> None:
    app = host("evaluate")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", "ctrl+s")
        assert await got(app, pilot) == {"text": "a"}


async def test_a_refusal_keeps_the_form_open_with_all_that_was_typed() -> None:
    app = host("agree")
    assert isinstance(app.dialog, FormDialog)
    app.dialog.accept = lambda found: "Not so." if found["text"] == "a" else ""
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", "enter")
        await until(pilot, lambda: "Not so." in app.shown())
        assert (app.got, app.row("text").text) == (NOTHING, "a")
        await pilot.press("b", "enter")
        assert await got(app, pilot) == {"text": "ab", "wish": "", "person": ""}


@pytest.mark.parametrize("size", [(60, 18), pytest.param((80, 24), marks=pytest.mark.soak)])
@pytest.mark.parametrize("language", ["nb", pytest.param("nn", marks=pytest.mark.soak)])
async def test_no_form_is_clipped(language: str, size: tuple[int, int]) -> None:
    held = about(language)
    first, *others = [make(held, "") for make in ALL_FORMS.values()]
    app = Host(first)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        unclipped(first)
        for form in others:
            await app.switch_screen(form)
            await pilot.pause()
            unclipped(form)


def unclipped(form: ModalScreen[Any]) -> None:
    """All of a form is on the screen, and every field has room to be written in."""
    for widget in form.query("#title, #foot, SaveLine, #card"):
        assert form.region.contains_region(widget.region), (form.query_one("#title"), widget)
    for row in form.query(FieldRow):
        if not row.display:
            continue
        label, control = row.query_one(".label"), row.query_one(".control")
        assert control.size.width >= 20, row.field.label
        assert label.size.width > len(max(row.field.label.split(), key=len, default=""))


async def test_tab_goes_to_the_next_field_however_short_ago_others_came_up() -> None:
    app = Host(PEOPLE_FORMS["family_says"](about(), ""))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.row("attend").has_focus_within)
        assert not app.row("oral").display
        # Both in one go, before the fields that come up are drawn.
        app.row("attend").query_one(ChoiceLine).index = 1
        assert isinstance(app.dialog, FormDialog)
        app.dialog.chosen()
        assert app.row("oral").display
        app.dialog.focus_next()
        assert app.dialog.focused is app.row("minutes").control
