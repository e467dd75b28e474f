"""A whole meeting from the keyboard alone, in a real terminal, and the minutes that are copied at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.tui.screens.live.do_leading import TWICE
from tests.pty.app import demo, minutes
from tests.pty.keys import SCRIPTS, play, read

ENTRIES = (
    "| O9 | Lage kart over skolegården | Ane Fossli | fredag 15. januar 2027 |",
    "| O10 | Øve på anfall med SFO | Beate Rokseth | onsdag 16. desember 2026 |",
    "| O11 | Søke om sykkel | Morten Haugdal",
    "**Avtalt:** Alle bruker den samme prosedyren ved anfall.",
    "**Tas opp et annet sted:** Uenighet om vedtaket",
    "**Kommentar fra Marte Brattvoll:** Hjemme går han trappa alene.",
    "**Neste møte:** onsdag 10. mars 2027 kl. 13.00",
    "> Jeg vil gå i skogen med klassen. (mål: Venner)",
    "**Henning Osnes er ikke enig i oppsummeringen:** Det mangler noe om skyss.",
    "| O5 | Undersøke skyss til SFO i ferier | Laila Nordbotn | 15. september 2026 | Ikke gjort",
    "Fortsetter (ny frist onsdag 20. januar 2027; 1. gang overført): Sykkelen er på lager i januar.",
)
"""What the script enters in forms and in marked lines, as it stands in the minutes."""

SPEAKERS = ("Ane", "Tiril", "Marte", "Randi", "Laila", "Beate", "Marte", "Henning")
"""Those who have the floor, in the order that comes of moving the parents first and last again."""


def sentences(script: Path) -> list[str]:
    """Everything the script types as a sentence."""
    typed = [step.rest.removesuffix("\\n") for step in read(script) if step.verb == "type"]
    return [text for text in typed if text.endswith(".")]


@pytest.mark.parametrize(
    "size", [(120, 34), pytest.param((80, 24), marks=pytest.mark.soak)], ids=["120x34", "80x24"]
)
def test_a_meeting_is_led_from_the_keyboard_and_its_minutes_are_copied(
    size: tuple[int, int], tmp_path: Path
) -> None:
    script = SCRIPTS / f"lead-{size[0]}x{size[1]}.keys"
    with demo(tmp_path, size) as terminal:
        play(terminal, script)
    copied = terminal.osc52()
    assert copied == minutes(tmp_path)
    typed = sentences(script)
    assert len(typed) > 15
    assert [text for text in (*typed, *ENTRIES) if text not in copied] == []
    headings = [line.split()[1] for line in copied.splitlines() if line.startswith("### ")]
    assert tuple(headings[: len(SPEAKERS)]) == SPEAKERS


def test_words_typed_ahead_of_the_screen_land_in_the_new_note_and_the_old_one_keeps_its_own(
    tmp_path: Path,
) -> None:
    with demo(tmp_path) as terminal:
        play(terminal, SCRIPTS / "speaking.keys")
        terminal.wait_since(TWICE)
        terminal.type("Først dette. ")
        terminal.press("f2")
        terminal.type("Så dette.\n")
        terminal.until("Så dette.")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    written = minutes(tmp_path)
    assert "### Ane Fossli, kontaktlærer, Granvik skole, 3. trinn\n\nFørst dette.\n" in written
    assert "### Tiril Sandnæs, fysioterapeut, Granvik kommune\n\nSå dette.\n" in written


def test_a_form_can_be_filled_in_ahead_of_the_screen(tmp_path: Path) -> None:
    with demo(tmp_path) as terminal:
        terminal.until("SAKSLISTE")
        terminal.press("esc")
        terminal.press("f4")
        terminal.type("Lage kart\nAne\n15.1\n")
        terminal.until("Lage kart")
        terminal.press("f4")
        terminal.type("Ringe skolen\tBeate\t20.1\n")
        terminal.until("Ringe skolen")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    written = minutes(tmp_path)
    assert "| O9 | Lage kart | Ane Fossli (ikke bekreftet) | fredag 15. januar 2027 |" in written
    assert "| O10 | Ringe skolen | Beate Rokseth (ikke bekreftet) | onsdag 20. januar 2027 |" in written
