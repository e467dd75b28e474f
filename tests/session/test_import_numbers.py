"""An identity number in imported minutes is taken out at the door, and counted."""

from __future__ import annotations

from moteleder.session.import_file import minutes_text

NUMBER = "14831890003"


def test_a_number_in_the_text_never_comes_in() -> None:
    found = minutes_text(f"# Referat\n\nElias, {NUMBER[:6]} {NUMBER[6:]}, var med.\n".encode(), "referat.md")
    assert NUMBER[6:] not in found.text
    assert found.taken_out == 1
