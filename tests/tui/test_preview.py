from time import perf_counter

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from moteleder.session.preview import blocks
from moteleder.tui.themes import DEFAULTS
from moteleder.tui.widgets.preview import Preview
from moteleder.tui.widgets.preview_layout import Layout
from moteleder.tui.widgets.preview_lines import lines

LONG = "## 6 Saker\n\n" + "\n\n".join(f"Avsnitt **{n}** om sekken og veien til skolen." for n in range(40))


def shown(markdown: str, width: int) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines(blocks(markdown), width)]


class Host(App[None]):
    ENABLE_COMMAND_PALETTE = False
    CSS = "Preview { height: 1fr; }"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield Preview()

    def screen_text(self) -> str:
        preview = self.query_one(Preview)
        return "\n".join(preview.render_line(y).text.rstrip() for y in range(preview.size.height))


def test_words_wrap_and_items_hang_under_their_first_word() -> None:
    assert shown("- en to tre fire\n  - fem seks sju", 12) == [
        "• en to tre",
        "  fire",
        "  • fem seks",
        "    sju",
    ]


def test_numbers_line_up() -> None:
    assert shown("9. ni\n10. ti og mer", 12) == [" 9. ni", "10. ti og", "    mer"]


def test_a_word_longer_than_the_column_is_cut_and_nothing_is_lost() -> None:
    assert shown("ja " + "x" * 25, 10) == ["ja", "x" * 10, "x" * 10, "x" * 5]


def test_a_change_of_style_within_a_word_does_not_break_it() -> None:
    assert shown("aaaa **bbb**, ccc", 8) == ["aaaa", "bbb, ccc"]


def test_a_row_of_a_task_table_hangs_under_its_number() -> None:
    table = "| Nr. | Oppgave | Frist |\n|---|---|---|\n| O10 | Dele sekken i to | 4. des |"
    assert shown(table, 14) == [
        "Nr. · Oppgave",
        "· Frist",
        "O10 Dele",
        "    sekken i",
        "    to",
        "    4. des",
    ]


def test_a_quotation_has_a_bar_on_every_line() -> None:
    assert shown("> hun vil vite det", 10) == ["│ hun vil", "│ vite det"]


@pytest.mark.parametrize("width", [1, 2, 5, 9, 20, 79])
def test_no_line_is_wider_than_the_column(width: int) -> None:
    text = "# 漢字 🙂🙂🙂🙂\n\n> - a\n>   - bb\n>     - ccc ddd\n\n| O9 | a |\n|---|---|\n| O9 | b |\n\n***"
    assert all(cell_len(line) <= max(width, 12) for line in shown(text, width))


def test_only_a_section_that_has_changed_is_made_again() -> None:
    layout = Layout()
    sections = [("a", "# A"), ("b", "tekst"), ("c", "## C")]
    layout.lay(sections, 40)
    assert (layout.made, layout.height) == (3, 5)
    layout.lay([*sections[:1], ("b", "ny\n\ntekst"), *sections[2:]], 40)
    assert (layout.made, layout.height) == (4, 7)
    assert layout.extent("c") == (6, 7)
    assert layout.place(3) == ("b", 1)
    assert layout.place(5) == ("b", 3)


def test_a_change_in_one_of_many_sections_costs_little() -> None:
    layout = Layout()
    sections = [(str(n), LONG + "\n\nord og flere ord" * 40) for n in range(80)]
    assert sum(len(text) for _, text in sections) > 200_000
    began = perf_counter()
    layout.lay(sections, 40)
    whole = perf_counter() - began
    sections[30] = ("30", sections[30][1] + " til")
    began = perf_counter()
    layout.lay(sections, 40)
    assert layout.made == 81
    assert perf_counter() - began < whole / 10


async def test_the_sections_are_drawn_one_line_apart() -> None:
    app = Host()
    async with app.run_test(size=(30, 8)):
        preview = app.query_one(Preview)
        preview.show([("title", "# Referat [x]"), ("tom", ""), ("S1", "Kari [/] kom.")])
        assert app.screen_text().rstrip() == "Referat [x]\n\nKari [/] kom."


async def test_the_end_of_the_section_that_is_written_stays_in_view() -> None:
    app = Host()
    async with app.run_test(size=(50, 12)) as pilot:
        preview = app.query_one(Preview)
        preview.show([("S5", LONG), ("S6", LONG), ("S7", LONG)])
        preview.follow("S6")
        await pilot.pause()
        assert app.screen_text().startswith("6 Saker")
        preview.show([("S5", "kort"), ("S6", LONG + "\n\nnytt ord"), ("S7", LONG)])
        await pilot.pause()
        assert "nytt ord" in app.screen_text()


def start_and_end(app: Host, start: str, end: str) -> tuple[int, int]:
    lines = [line.strip() for line in app.screen_text().splitlines()]
    return lines.index(start), lines.index(end)


async def test_what_is_new_begins_near_the_upper_third_with_as_much_as_fits() -> None:
    app = Host()
    async with app.run_test(size=(50, 12)) as pilot:
        preview = app.query_one(Preview)
        sections = [("S5", LONG), ("S6", "## Punkt"), ("S7", LONG)]
        preview.show(sections)
        preview.follow("S6")
        await pilot.pause()
        assert app.screen_text().splitlines()[4] == "Punkt"
        long = "Først\n\n" + "\n\n".join("midt" for _ in range(3)) + "\n\nsist"
        preview.show([*sections[:2], ("S6/text", long), sections[2]])
        await pilot.pause()
        assert start_and_end(app, "Først", "sist") == (3, 11)


async def test_what_has_changed_of_the_item_comes_into_view_though_it_is_another_section() -> None:
    app = Host()
    async with app.run_test(size=(50, 12)) as pilot:
        preview = app.query_one(Preview)
        before = [
            ("S5", LONG),
            ("S6", "## Punkt"),
            ("S6/tasks", LONG),
            ("S6/next", "Neste: ingen"),
            ("S7", LONG),
        ]
        preview.show(before)
        preview.follow("S6")
        await pilot.pause()
        assert "Neste" not in app.screen_text()
        preview.show([*before[:3], ("S6/next", "Neste: 10. mars"), ("S7", LONG)])
        await pilot.pause()
        assert "Neste: 10. mars" in app.screen_text()
        middle = LONG.replace("Avsnitt **20**", "Endret 20")
        preview.show([*before[:2], ("S6/tasks", middle), ("S6/next", "Neste: 10. mars"), ("S7", LONG)])
        await pilot.pause()
        assert "Endret 20" in app.screen_text()


async def test_what_changes_elsewhere_moves_nothing() -> None:
    app = Host()
    async with app.run_test(size=(50, 12)) as pilot:
        preview = app.query_one(Preview)
        preview.show([("S5", LONG), ("S6", LONG), ("S7", LONG)])
        preview.follow("S6")
        await pilot.pause()
        before = app.screen_text()
        preview.show([("S5", "kort"), ("S6", LONG), ("S7", LONG + "\n\nnytt ord")])
        await pilot.pause()
        assert app.screen_text() == before


async def test_who_scrolls_away_is_left_to_read() -> None:
    app = Host()
    async with app.run_test(size=(50, 12)) as pilot:
        preview = app.query_one(Preview)
        preview.show([("S5", LONG), ("S6", LONG), ("S7", LONG)])
        preview.follow("S7")
        await pilot.pause()
        preview.scroll_to(y=90, animate=False)
        await pilot.pause()
        before = app.screen_text()
        preview.show([("S5", "kort"), ("S6", LONG), ("S7", LONG + "\n\nnytt ord")])
        await pilot.pause()
        assert app.screen_text() == before


async def test_a_new_width_wraps_again() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        app.query_one(Preview).show([("S5", "et avsnitt som er litt langt for en smal spalte")])
        assert app.screen_text().count("\n") == 11
        assert "smal spalte" in app.screen_text().splitlines()[0]
        await pilot.resize_terminal(30, 12)
        await pilot.pause()
        assert "smal spalte" in app.screen_text().splitlines()[1]
