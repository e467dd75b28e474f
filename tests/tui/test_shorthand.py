"""Marked lines in the note: entries on Enter, text again on undo."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.case import Case
from moteleder.domain.entries import Entry
from moteleder.domain.events import Arrive, GoToItem
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan import Goal
from moteleder.domain.values import change
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.widgets.becoming_line import BecomingLine
from moteleder.tui.widgets.marked_editor import MarkedEditor
from tests.session.worlds import small_case
from tests.tui.worlds import NARROW, WIDE, an_app, screen_text, seen, until


def two_called_ase() -> Case:
    case = small_case()
    yes = Consent(attend=True, minutes=True)
    people = (
        *case.people,
        Person(id="P9", name="Åse Berg", role="støttekontakt", consent=yes),
        Person(id="P10", name="Åse Moe", role="miljøterapeut", consent=yes),
    )
    return change(case, people=people, goals=(Goal(id="M2", title="Venner", text="Friminutt"),))


class Writer:
    """Whoever writes at the item «Skyss»."""

    def __init__(self, pilot: Pilot[None], screen: LiveScreen) -> None:
        self.pilot = pilot
        self.screen = screen

    @property
    def editor(self) -> MarkedEditor:
        return self.screen.query_one(Desk).editor

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.screen.live.meeting.entries

    async def types(self, text: str, *keys: str) -> None:
        await self.pilot.press(*("space" if letter == " " else letter for letter in text), *keys)

    async def says(self, text: str) -> None:
        line = self.screen.query_one(BecomingLine)
        await until(self.pilot, lambda: str(line.content) == text, f"not said: {text}")

    async def holds(self, text: str, entries: int) -> None:
        await until(self.pilot, lambda: self.editor.text == text and len(self.entries) == entries)


@asynccontextmanager
async def writing(folder: Path, size: tuple[int, int] = WIDE) -> AsyncIterator[Writer]:
    app = an_app(folder, two_called_ase())
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        await until(pilot, lambda: bool(screen.query_one(Desk).place))
        await screen.act(lambda: screen.live.do(GoToItem, item="S4"), refocus=True)
        screen.focusing.on_note()
        await until(pilot, lambda: screen.query_one(Desk).place == "S4" and screen.focusing.writing)
        yield Writer(pilot, screen)


def app_of(writer: Writer) -> MoteApp:
    app = writer.pilot.app
    assert isinstance(app, MoteApp)
    return app


@pytest.mark.parametrize("size", [WIDE, pytest.param(NARROW, marks=pytest.mark.soak)])
async def test_enter_makes_an_entry_and_undo_brings_the_line_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    line = "o: Tiril dele sekken innen 11.12 M2"
    async with writing(tmp_path, size) as writer:
        await writer.types("Først", "enter")
        await writer.types(line)
        await writer.says("→ oppgave · Tiril Sandnæs · fre 11. des · M2 Venner · dele sekken")
        await writer.types("", "enter")
        await writer.holds("Først\n", 1)
        entry = writer.entries[0]
        assert (entry.kind, entry.place, entry.owner, entry.goal) == ("task", "S4", "P8", "M2")
        await seen(writer.pilot, "☐ Oppgave O1: Tiril Sandnæs: dele", "fre 11. des")
        assert "→ oppgave" not in screen_text(app_of(writer))
        await writer.types("", "ctrl+z")
        await writer.holds(f"Først\n{line}", 0)
        await until(writer.pilot, lambda: writer.screen.live.journal.last_command is not None)
        writer.screen.keep_typing()
        assert writer.screen.live.meeting.notes["S4"] == f"Først\n{line}"
        await writer.types("", "ctrl+y")
        await writer.holds("Først\n", 1)
        assert writer.entries[0].id == entry.id


async def test_a_line_that_was_brought_back_stays_text_until_it_is_changed(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("K: vi klarer oss", "enter")
        await seen(writer.pilot, "Kommentar")
        await until(writer.pilot, lambda: isinstance(app_of(writer).screen, FormDialog))
        await writer.types("", "escape")
        await until(writer.pilot, lambda: app_of(writer).screen is writer.screen)
        await writer.holds("K: vi klarer oss", 0)
        await writer.types("", "home", "delete", *"a", "end", "enter")
        await writer.holds("", 1)
        await writer.types("", "ctrl+z")
        await writer.holds("a: vi klarer oss", 0)
        await seen(writer.pilot, "endre linja")
        await writer.types("", "enter")
        await writer.holds("a: vi klarer oss\n", 0)


async def test_undo_later_takes_the_entry_out_although_something_else_was_done_since(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("a: Taxi", "enter")
        await writer.holds("", 1)
        await writer.screen.act(lambda: writer.screen.live.do(GoToItem, item="S5"))
        await writer.screen.act(lambda: writer.screen.live.do(GoToItem, item="S4"))
        writer.screen.focusing.on_note()
        await writer.types("", "ctrl+z")
        await writer.holds("a: Taxi", 0)
        await writer.types("", "ctrl+y")
        await writer.holds("", 1)


async def test_several_who_match_are_asked_and_a_digit_answers(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("o: Åse+Tiril ringe 4.12")
        await writer.says("→ oppgave · fre 4. des · flere heter «Åse»: Åse Berg, Åse Moe · Åse+Tiril ringe")
        await writer.types("", "enter")
        await writer.says("Hvem: 1 Åse Berg  2 Åse Moe   Enter: ingen")
        await writer.types("2")
        await writer.holds("", 1)
        assert (writer.entries[0].owner, writer.entries[0].helpers) == ("P10", ("P8",))
        assert writer.entries[0].text == "ringe"


async def test_enter_instead_of_an_answer_keeps_all_words_and_names_nobody(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("o: Åse ringe", "enter")
        await seen(writer.pilot, "Hvem: 1 Åse Berg")
        await writer.types("", "enter")
        await writer.holds("", 1)
        assert (writer.entries[0].owner, writer.entries[0].text) == ("", "Åse ringe")


async def test_any_other_key_goes_on_writing_and_the_next_digit_is_text(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("o: Åse ringe", "enter")
        await seen(writer.pilot, "Hvem: 1 Åse Berg")
        await writer.types(" 1")
        await writer.holds("o: Åse ringe 1", 0)
        assert "Hvem:" not in screen_text(app_of(writer))


async def test_an_entry_stands_where_the_note_is_kept(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.screen.action_command("pin")
        await writer.screen.act(lambda: writer.screen.live.do(GoToItem, item="S5"), refocus=True)
        writer.screen.focusing.on_note()
        await writer.types("a: Taxi hver dag", "enter")
        await writer.holds("", 1)
        assert writer.entries[0].place == "S4"
        assert writer.screen.live.meeting.at_item == "S5"


async def test_what_belongs_elsewhere_is_asked_for_its_channel(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("p: klage på timer", "enter")
        await until(writer.pilot, lambda: isinstance(app_of(writer).screen, FormDialog))
        await writer.types("2", "ctrl+s")
        await writer.holds("", 1)
        entry = writer.entries[0]
        assert (entry.kind, entry.text, entry.topic) == ("park", "klage på timer", "allocation")
        assert entry.channel == "vanlig klage til den som har fattet vedtaket"
        await until(writer.pilot, lambda: writer.screen.focusing.writing)
        await writer.types("", "ctrl+z")
        await writer.holds("p: klage på timer", 0)


async def test_a_comment_without_a_name_asks_who_it_is_from(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.screen.act(lambda: writer.screen.live.do(Arrive, people=("P2", "P8")))
        await writer.types("k: det stemmer ikke", "enter")
        await until(writer.pilot, lambda: isinstance(app_of(writer).screen, FormDialog))
        await writer.types("", "enter", "enter")
        await writer.holds("", 1)
        assert (writer.entries[0].kind, writer.entries[0].person) == ("reply", "P2")


async def test_keys_write_marks_in_the_note_and_an_empty_mark_goes_on_enter(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("Først", "f4")
        await writer.holds("Først\no: ", 0)
        await seen(writer.pilot, "→ oppgave · hvem, hva")
        await writer.types("", "f8")
        await writer.holds("Først\na: ", 0)
        await writer.types("Taxi", "f9")
        await writer.holds("Først\na: Taxi\np: ", 0)
        await writer.types("", "enter")
        await writer.holds("Først\na: Taxi\n", 0)


async def test_keys_open_a_form_where_nothing_is_being_written(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        writer.screen.focusing.on_agenda()
        await writer.types("", "f4")
        await seen(writer.pilot, "Ny oppgave")


async def test_tab_takes_what_is_suggested_and_else_stays_where_letters_are_words(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("o: ti")
        await until(writer.pilot, lambda: writer.editor.suggestion == "ril Sandnæs")
        await writer.types("", "tab")
        await writer.holds("o: tiril Sandnæs ", 0)
        await writer.types("ringe", "tab")
        await writer.types("x")
        await writer.holds("o: tiril Sandnæs ringex", 0)


async def test_in_a_list_that_goes_on_by_itself_a_mark_is_a_mark(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("- en", "enter")
        await writer.types("o: tiri", "tab")
        await writer.types("ringe", "enter")
        await writer.holds("- en\n", 1)
        assert (writer.entries[0].owner, writer.entries[0].text) == ("P8", "ringe")
        await writer.types("- to", "enter")
        await writer.types("", "f8")
        await writer.holds("- en\n- to\na: ", 1)


async def test_a_line_in_the_middle_leaves_and_the_next_is_gone_on_with(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("a: en", "down")
        writer.editor.insert("\na: to\nslutt")
        writer.editor.move_cursor((0, 5))
        await writer.types("", "enter")
        await writer.holds("a: to\nslutt", 1)
        await writer.types("", "enter")
        await writer.holds("slutt", 2)
        assert [e.text for e in writer.entries] == ["en", "to"]


async def test_an_ordinary_line_says_nothing(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("ok: ikke et merke")
        await writer.holds("ok: ikke et merke", 0)
        assert "→" not in screen_text(app_of(writer))
        await writer.types("", "enter")
        await writer.holds("ok: ikke et merke\n", 0)


async def test_a_private_line_is_in_no_minutes_before_and_after_enter(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("Åpent", "enter")
        await writer.types("// spør mor")
        writer.screen.keep_typing()
        writer.screen.draw()
        await until(writer.pilot, lambda: screen_text(app_of(writer)).count("Åpent") == 2)
        assert screen_text(app_of(writer)).count("spør mor") == 1
        await writer.types("", "enter")
        await writer.holds("Åpent\n", 1)
        await seen(writer.pilot, "Privat: spør mor")
        assert screen_text(app_of(writer)).count("spør mor") == 1


async def test_a_letter_makes_an_entry_another_kind_and_m_moves_it(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.types("a: Taxi", "enter")
        await writer.holds("", 1)
        writer.screen.set_focus(writer.screen.query_one("#entries"))
        await writer.types("", "slash")
        await until(writer.pilot, lambda: writer.entries[0].kind == "private")
        await writer.types("", "k")
        await until(writer.pilot, lambda: isinstance(app_of(writer).screen, FormDialog))
        await writer.types("far", "ctrl+s")
        await until(writer.pilot, lambda: writer.entries[0].kind == "reply")
        assert (writer.entries[0].person, writer.entries[0].text) == ("P3", "Taxi")
        await writer.screen.action_command("undo")
        await until(writer.pilot, lambda: writer.entries[0].kind == "private")
        writer.screen.set_focus(writer.screen.query_one("#entries"))
        await writer.types("", "p")
        await until(writer.pilot, lambda: isinstance(app_of(writer).screen, FormDialog))
        await writer.types("2", "ctrl+s")
        await until(writer.pilot, lambda: writer.entries[0].kind == "park")
        assert (writer.entries[0].text, writer.entries[0].taken_by) == ("Taxi", "P4")
        await until(writer.pilot, lambda: app_of(writer).screen is writer.screen)
        writer.screen.set_focus(writer.screen.query_one("#entries"))
        await writer.types("", "m")
        await seen(writer.pilot, "Flytte hvor?")
        await writer.types("Runde", "enter")
        await until(writer.pilot, lambda: writer.entries[0].place == "S3")
        await seen(writer.pilot, "«Taxi» st")


async def test_the_palette_makes_the_last_entry_here_another_kind(tmp_path: Path) -> None:
    async with writing(tmp_path) as writer:
        await writer.screen.action_command("retype_entry")
        await seen(writer.pilot, "Ingenting er skrevet ned her ennå.")
        await writer.types("u: Skolen: nei", "enter")
        await writer.holds("", 1)
        await writer.screen.action_command("retype_entry")
        await seen(writer.pilot, "Gjøre det til hva?")
        await writer.types("avt", "enter")
        await until(writer.pilot, lambda: writer.entries[0].kind == "agree")
