import base64
import stat
import sys
import threading
from pathlib import Path
from time import monotonic
from typing import get_args

import pytest

from moteleder.i18n import words
from moteleder.tui.clipboard import Cleared, Copied, clear, copy, reaches_user, said, said_cleared
from moteleder.tui.clipboard_rich import rich_for
from moteleder.tui.clipboard_windows import cf_html, fragment_of


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


class Formatted:
    def __init__(self, beside: bool, keeps: bool = True) -> None:
        self.beside, self.keeps, self.held = beside, keeps, ("", "")

    def copy(self, plain: str, html: str) -> None:
        self.held = (plain, html)

    def paste(self) -> str:
        return self.held[1] if self.keeps else ""


HTML = "<p>Kåre – «hei»</p>"


@pytest.mark.parametrize(("beside", "where"), [(True, "beside"), (False, "alone")])
async def test_formatted_text_is_believed_when_it_is_read_back(
    tmp_path: Path, beside: bool, where: str
) -> None:
    rich = Formatted(beside)
    copied = await copy(TEXT, Terminal(), tmp_path, Raising(), {}, html=HTML, rich=rich)
    assert (copied.way, copied.verified, copied.formatted) == ("native", True, where)
    assert rich.held == (TEXT, HTML)


async def test_where_none_takes_it_the_plain_text_goes_the_usual_way_and_that_is_said(tmp_path: Path) -> None:
    forgetful = Formatted(beside=True, keeps=False)
    native = Working()
    copied = await copy(TEXT, Terminal(), tmp_path, native, {}, html=HTML, rich=forgetful)
    assert (copied, native.new) == (Copied("native", verified=True, formatted="lost"), TEXT)
    terminal = Terminal()
    remote = {"SSH_TTY": "/dev/pts/1"}
    copied = await copy(TEXT, terminal, tmp_path, Working(), remote, html=HTML, rich=Formatted(beside=True))
    assert (copied.way, copied.formatted, terminal.sent) == ("terminal", "lost", [TEXT])
    assert said(copied, words("en")).endswith("Only as plain text: formatted text cannot be copied here.")


async def test_no_identity_number_leaves_in_formatted_text(tmp_path: Path) -> None:
    rich = Formatted(beside=True)
    await copy("17054026641", Terminal(), tmp_path, Raising(), {}, html="<p>17054026641</p>", rich=rich)
    assert [text for text in rich.held if "17054026641" in text] == []


class Emptied(Working):
    def paste(self) -> str:
        return self.new


class Keeping(Emptied):
    def copy(self, text: str) -> None:
        pass


async def test_line_ends_of_windows_go_out_as_they_are(tmp_path: Path) -> None:
    native = Emptied()
    assert (await copy("a\r\nb", Terminal(), tmp_path, native, {})).verified
    assert native.new == "a\r\nb"
    copied = await copy("a\r\nb", Terminal(), tmp_path, Raising(), {})
    assert copied.path
    assert copied.path.read_bytes() == b"a\r\nb"


async def test_what_was_copied_is_taken_away_where_it_still_lies_and_the_file_with_it(tmp_path: Path) -> None:
    native = Emptied()
    copied = await copy(TEXT, Terminal(), tmp_path, native, {})
    (tmp_path / "utklipp.md").write_text("before")
    assert await clear(copied, TEXT, Terminal(), tmp_path, native, {}) == "cleared"
    assert (native.new, (tmp_path / "utklipp.md").exists()) == ("", False)
    native.new = "mitt eget"
    assert await clear(copied, TEXT, Terminal(), tmp_path, native, {}) == "other"
    assert native.new == "mitt eget"


async def test_a_clipboard_that_cannot_be_emptied_or_never_answers_is_not_called_empty(
    tmp_path: Path,
) -> None:
    native = Copied("native", verified=True)
    keeps = Keeping()
    keeps.new = TEXT
    assert await clear(native, TEXT, Terminal(), tmp_path, keeps, {}) == "failed"
    assert await clear(native, TEXT, Terminal(), tmp_path, Working(), {}) == "failed"
    terminal = Terminal()
    assert await clear(Copied("terminal"), TEXT, terminal, tmp_path, Raising(), {}) == "asked"
    assert terminal.sent == [""]
    assert await clear(Copied("file"), TEXT, Terminal(), tmp_path, Raising(), {}) == "file"
    told = {cleared: said_cleared(cleared, words("en")) for cleared in get_args(Cleared)}
    assert [each for each, text in told.items() if "is empty" in text] == ["cleared"]


def test_windows_is_told_where_the_fragment_begins_and_ends_in_bytes() -> None:
    data = cf_html(HTML)
    head = dict(line.split(":") for line in data[: data.index(b"<")].decode().split())
    assert data[int(head["StartFragment"]) : int(head["EndFragment"])].decode() == HTML == fragment_of(data)
    assert data[int(head["StartHTML"]) : int(head["EndHTML"])].endswith(b"</html>")
    assert (len(data), fragment_of(b"")) == (int(head["EndHTML"]), "")


def test_each_platform_has_its_own_way_and_a_bare_terminal_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moteleder.tui.clipboard_rich.which", lambda name: f"/usr/bin/{name}")
    ways = {
        (platform, *found): type(rich_for(found, platform)).__name__
        for platform, found in (
            ("linux", {"DISPLAY": ":0"}),
            ("linux", {"WAYLAND_DISPLAY": "w"}),
            ("linux", {}),
            ("darwin", {}),
            ("win32", {}),
        )
    }
    assert list(ways.values()) == ["ByPrograms", "ByPrograms", "NoneType", "MacClipboard", "WindowsClipboard"]
    monkeypatch.setattr("moteleder.tui.clipboard_rich.which", lambda name: None)
    assert rich_for({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "linux") is None
