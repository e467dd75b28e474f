import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from moteleder.tui.plain import plain

TYPED = ["Kari [/]", "[x]", "[bold]", "[@click=app.quit]her[/]", r"\[x]", "[red]æøå ąęź 🙂", "$here"]


class Host(App[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        yield Static(plain(self.text, "bold"))


@pytest.mark.parametrize("text", TYPED)
async def test_what_looks_like_markup_is_shown_as_typed(text: str) -> None:
    app = Host(text)
    async with app.run_test(size=(60, 3)):
        shown = app.query_one(Static).render_line(0).text
    assert shown.rstrip() == text


@pytest.mark.parametrize("control", ["\x1b", "\x07", "\x9b", "\u202e", "\r"])
def test_no_control_character_reaches_the_terminal(control: str) -> None:
    assert control not in plain(f"a{control}b").plain
