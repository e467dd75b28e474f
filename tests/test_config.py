from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.config import keep_theme, read_theme, said
from moteleder.i18n import words

THEMES = ("nordlys", "fjord")


def test_a_theme_that_was_kept_is_the_one_to_start_with(tmp_path: Path) -> None:
    home = tmp_path / "new"
    assert read_theme(home, THEMES, "nordlys") == ("nordlys", ())
    assert keep_theme(home, "fjord")
    assert read_theme(home, THEMES, "nordlys") == ("fjord", ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('theme = "fjrod"', ("fjrod", "fjord")),
        ('them = "fjord"', ("them", "theme")),
        ("theme = ", ("settings.toml",)),
        ("theme = 3", ("3",)),
    ],
)
def test_a_mistake_is_told_with_the_nearest_name(tmp_path: Path, text: str, names: tuple[str, ...]) -> None:
    (tmp_path / "settings.toml").write_text(text, encoding="utf-8")
    theme, problems = read_theme(tmp_path, THEMES, "nordlys")
    assert theme == "nordlys"
    sentence = " ".join(said(problem, words("en")) for problem in problems)
    assert all(name in sentence for name in names)


def test_a_folder_that_cannot_be_written_to_keeps_nothing_and_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not keep_theme(tmp_path / "file", "fjord")
    assert read_theme(tmp_path / "file", THEMES, "nordlys") == ("nordlys", ())
