"""What others can see of a meeting in a real terminal: room view, hidden screen, the window's title."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.i18n import words
from tests.pty.app import demo, minutes
from tests.pty.test_terminal_bytes import TITLE

w = words("nb")
HIDDEN = w("The screen is hidden. {key} shows it again.").format(key="ctrl+l")
BACK = w("{key} goes back. Ctrl and + make the letters larger.").format(key="F10")


@pytest.mark.parametrize(
    "size", [(120, 34), pytest.param((80, 24), marks=pytest.mark.soak)], ids=["120x34", "80x24"]
)
def test_nothing_that_is_not_for_everybody_reaches_the_wall_or_the_title(
    size: tuple[int, int], tmp_path: Path
) -> None:
    with demo(tmp_path, size) as terminal:
        terminal.until("SAKSLISTE")
        terminal.press("a", "f9", "tab")
        terminal.type("SEEDpark")
        terminal.press("ctrl+s", "ctrl+t", *["ctrl+t"] * (size[0] > 110))
        terminal.until(w("Taken up elsewhere") + ": SEEDpark")
        terminal.type("SEEDnote")
        terminal.until("SEEDnote")
        terminal.press("f4")
        terminal.type("Ane sende kart innen 15.1\n")
        terminal.press("f10")
        terminal.until("sende kart")
        terminal.until(BACK)
        assert "SEED" not in terminal.text
        terminal.press("f10", "esc", "f9")
        terminal.press("tab")
        terminal.type("SEEDform")
        terminal.until("SEEDform")
        terminal.press("ctrl+l")
        terminal.until(HIDDEN)
        terminal.settle()
        drawn = len(terminal.screen.raw)
        terminal.type("SEEDtyped\n")
        terminal.press("f2", "f10")
        terminal.settle(quiet=1.2)
        assert len(terminal.text.split()) == len(HIDDEN.split()) + 1
        since = bytes(terminal.screen.raw[drawn:])
        assert [each for each in (b"SEED", b"Elias", b"SAKSLISTE", b"kart") if each in since] == []
        terminal.press("ctrl+l")
        terminal.until("SEEDform")
        assert "SEEDtyped" not in terminal.text
        terminal.press("esc", "esc", "ctrl+q")
        assert terminal.ended() == 0
    assert "SEEDtyped" not in minutes(tmp_path)
    titles = b"".join(TITLE.findall(bytes(terminal.screen.raw)))
    assert titles in (b"", b"\x1b]0;M\xc3\xb8teleder\x07")


def test_words_typed_ahead_of_the_key_that_hides_are_kept_and_those_after_it_go_nowhere(
    tmp_path: Path,
) -> None:
    with demo(tmp_path) as terminal:
        terminal.until("SAKSLISTE")
        terminal.press("ctrl+t", "ctrl+t")
        terminal.gone("SAKSLISTE")
        terminal.type("Trygg på SFO.")
        terminal.press("ctrl+l")
        terminal.type("Borte.")
        terminal.until(HIDDEN)
        terminal.press("esc")
        terminal.until("Trygg på SFO.")
        terminal.type(" Her.")
        terminal.until("Trygg på SFO. Her.")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    written = minutes(tmp_path)
    assert "Trygg på SFO. Her." in written
    assert "Borte" not in written
