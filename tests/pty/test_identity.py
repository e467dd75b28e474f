"""An identity number that is typed and pasted in a real terminal is nowhere to be found afterwards."""

from __future__ import annotations

from pathlib import Path

from tests.numbers import ANTONI, ELIAS
from tests.pty.app import demo, minutes
from tests.pty.test_terminal_bytes import TITLE

SAID = "Et fødselsnummer ble tatt bort."
GONE = "[fødselsnummer fjernet]"
FORMS = (ELIAS, ANTONI, f"{ELIAS[:6]} {ELIAS[6:]}", f"{ANTONI[:6]}-{ANTONI[6:]}")


def test_a_number_typed_and_pasted_in_note_and_form_is_in_no_file_no_clipboard_and_no_title(
    tmp_path: Path,
) -> None:
    with demo(tmp_path) as terminal:
        terminal.until("SAKSLISTE")
        terminal.press("ctrl+t", "ctrl+t")
        terminal.gone("SAKSLISTE")
        terminal.type(f"PPT leste {ELIAS} ")
        terminal.until(SAID)
        terminal.paste(f"og {FORMS[2]}, {ANTONI[:6]}\n{ANTONI[6:]}, så ")
        terminal.type(FORMS[3])
        terminal.press("ctrl+z", "ctrl+y")
        terminal.until(f"så {GONE}")
        terminal.settle()
        taken_out = len(terminal.screen.raw)
        terminal.press("f4")
        terminal.type(f"Ringe {ANTONI[:-1]}")
        terminal.until(f"Ringe {ANTONI[:-1]}")
        terminal.type(ANTONI[-1])
        terminal.until(f"Ringe {GONE}")
        terminal.until(SAID)
        terminal.press("enter", "enter", "enter")
        terminal.until("Oppgave O9")
        terminal.press("ctrl+p")
        terminal.type(f"{ELIAS}")
        terminal.until("Ingen kommando heter det.")
        terminal.press("esc")
        terminal.gone("Ingen kommando heter det.")
        terminal.press("ctrl+p")
        terminal.type("Les referatet\n")
        terminal.until("Referatet så langt")
        terminal.press("c")
        terminal.until("utklipp.md")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    raw = bytes(terminal.screen.raw)
    assert _numbers_in(raw[taken_out:]) == []
    assert _numbers_in(b"".join(TITLE.findall(raw))) == []
    copied = terminal.osc52() or ""
    assert copied == minutes(tmp_path) == (tmp_path / "cases" / "utklipp.md").read_text("utf-8")
    assert f"PPT leste {GONE} og {GONE}, {GONE}, så {GONE}" in copied.replace("\\", "")
    assert f"Ringe {GONE}" in copied.replace("\\", "")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"copies", "cases"} <= {parent.name for path in files for parent in path.parents}
    assert [path for path in files if _numbers_in(path.read_bytes() + path.name.encode())] == []


def _numbers_in(data: bytes) -> list[str]:
    """The numbers that stand in the bytes, also where a line break is written as two characters."""
    text = data.decode(errors="replace")
    broken = (f"{number[:6]}\\n{number[6:]}" for number in (ELIAS, ANTONI))
    return [each for each in (*FORMS, *broken) if each in text]
