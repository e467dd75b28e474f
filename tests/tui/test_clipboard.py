import base64
import stat
import sys
import threading
from pathlib import Path
from time import monotonic

import pytest

from moteleder.i18n import words
from moteleder.tui.clipboard import Copied, copy, reaches_user, said


class Working:
    def __init__(self, late: int = 0) -> None:
        self.held, self.late = "before", late

    def copy(self, text: str) -> None:
        self.new = text

    def paste(self) -> str:
        if self.late:
            self.late -= 1
            return self.held
        return self.new.replace("\n", "\r\n")


class Forgetful:
    def copy(self, text: str) -> None:
        pass

    def paste(self) -> str:
        return ""


class Raising(Forgetful):
    def copy(self, text: str) -> None:
        raise RuntimeError("no display")


class Hanging(Forgetful):
    def copy(self, text: str) -> None:
        threading.Event().wait()


class Terminal:
    def __init__(self) -> None:
        self.sent: list[str] = []

    def __call__(self, text: str) -> None:
        self.sent.append(text)


TEXT = "# Referat\n\nKåre – «hei»\n"


async def test_a_clipboard_that_gives_the_text_back_is_believed(tmp_path: Path) -> None:
    terminal = Terminal()
    copied = await copy(TEXT, terminal, tmp_path, Working(late=2), {})
    assert copied == Copied("native", verified=True)
    assert (terminal.sent, copied.path) == ([], None)


@pytest.mark.parametrize("native", [Forgetful(), Raising(), Hanging()], ids=["forgets", "raises", "hangs"])
async def test_one_that_does_not_is_not_and_the_terminal_and_a_file_get_the_text(
    tmp_path: Path, native: Forgetful
) -> None:
    terminal = Terminal()
    began = monotonic()
    copied = await copy(TEXT, terminal, tmp_path, native, {})
    assert monotonic() - began < 5
    assert copied.way == "terminal"
    assert not copied.verified
    assert terminal.sent == [TEXT]
    assert copied.path
    assert copied.path.read_bytes() == TEXT.encode()


async def test_over_ssh_the_other_machines_clipboard_is_not_used(tmp_path: Path) -> None:
    copied = await copy(TEXT, Terminal(), tmp_path, Working(), {"SSH_TTY": "/dev/pts/1"})
    assert copied.way == "terminal"
    assert reaches_user({"SSH_TTY": "/dev/pts/1", "DISPLAY": "localhost:10"})


async def test_a_text_too_long_for_the_terminal_goes_to_the_file_only(tmp_path: Path) -> None:
    text = "å" * 30_000
    assert len(base64.b64encode(text.encode())) > 75_000
    terminal = Terminal()
    copied = await copy(text, terminal, tmp_path, Raising(), {})
    assert (copied.way, terminal.sent) == ("file", [])
    assert copied.path
    assert copied.path.read_text(encoding="utf-8") == text


async def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert await copy(TEXT, Terminal(), blocked, Raising(), {}) == Copied("terminal")
    assert await copy("x" * 60_000, Terminal(), blocked, Raising(), {}) == Copied("none")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
async def test_the_file_is_for_this_user_only_even_where_an_older_one_was_not(tmp_path: Path) -> None:
    (tmp_path / "utklipp.md").write_text("old")
    (tmp_path / "utklipp.md").chmod(0o644)
    copied = await copy(TEXT, Terminal(), tmp_path, Raising(), {})
    assert copied.path
    assert stat.S_IMODE(copied.path.stat().st_mode) == 0o600


def test_only_what_was_read_back_is_called_copied(tmp_path: Path) -> None:
    file = tmp_path / "utklipp.md"
    w = words("en")
    assert said(Copied("native", verified=True), w) == "Copied to the clipboard."
    for copied in (Copied("terminal", file), Copied("terminal"), Copied("file", file), Copied("none")):
        assert "Copied" not in said(copied, w)
        assert (str(file) in said(copied, w)) == bool(copied.path)
