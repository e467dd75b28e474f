from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.config import keep_theme, read_table, read_theme, said
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "fjord"\n'),
        ('theme = "nordlys"\n', 'theme = "fjord"\n'),
        ("theme='nordlys'  # rolig\n", 'theme="fjord"  # rolig\n'),
        (
            "# Mine\n[school_breaks]\nwinter = [8]\n",
            'theme = "fjord"\n# Mine\n[school_breaks]\nwinter = [8]\n',
        ),
        (
            '[school_breaks]\nwinter = [8]\n[other]\ntheme = "nordlys"\n',
            'theme = "fjord"\n[school_breaks]\nwinter = [8]\n[other]\ntheme = "nordlys"\n',
        ),
        (
            'note = """\ntheme = "nordlys"\n"""\ntheme = "nordlys"\n',
            'note = """\ntheme = "nordlys"\n"""\ntheme = "fjord"\n',
        ),
        ("theme = 3\n", 'theme = "fjord"\n'),
    ],
)
def test_what_else_stands_in_the_file_stays_when_the_theme_is_kept(
    tmp_path: Path, before: str, after: str
) -> None:
    (tmp_path / "settings.toml").write_text(before, encoding="utf-8")
    assert keep_theme(tmp_path, "fjord")
    assert (tmp_path / "settings.toml").read_text(encoding="utf-8") == after
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_a_file_that_is_not_understood_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("winter = [8\n", encoding="utf-8")
    assert not keep_theme(tmp_path, "fjord")
    assert (tmp_path / "settings.toml").read_text(encoding="utf-8") == "winter = [8\n"


def test_a_table_is_read_and_is_no_unknown_setting(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[school_breaks]\nwinter = [8]\n", encoding="utf-8")
    assert read_theme(tmp_path, THEMES, "nordlys") == ("nordlys", ())
    assert read_table(tmp_path, "school_breaks") == ({"winter": [8]}, ())
