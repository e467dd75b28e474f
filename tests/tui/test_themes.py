from pathlib import Path

import pytest
from textual.color import Color

from moteleder.i18n import words
from moteleder.resources import folder
from moteleder.tui.themes import COLOURS, DARK, LIGHT, SIGNS, Failed, Loaded, load, load_all, said

GROUNDS = ("rail-bg", "editor-bg", "bar-bg")
TEXTS = ("here", "family", "entry", "quiet", "over", "lost")


def luminance(colour: Color) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(text: str, ground: str) -> float:
    high, low = sorted((luminance(Color.parse(each)) for each in (text, ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def broken(tmp_path: Path, old: str, new: str) -> Failed:
    text = (folder("themes") / f"{DARK}.toml").read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "min.toml"
    file.write_text(text.replace(old, new), encoding="utf-8")
    failed = load(file)
    assert isinstance(failed, Failed)
    return failed


def test_the_two_themes_that_come_along_are_loaded_one_dark_and_one_light() -> None:
    found = {each.theme.name: each for each in load_all() if isinstance(each, Loaded)}
    assert set(found) == {DARK, LIGHT}
    assert found[DARK].theme.dark
    assert not found[LIGHT].theme.dark


@pytest.mark.parametrize("name", [DARK, LIGHT])
def test_every_text_stands_out_from_every_ground(name: str) -> None:
    loaded = load(folder("themes") / f"{name}.toml")
    assert isinstance(loaded, Loaded)
    colours = loaded.theme.variables
    texts = [colours[sign] for sign in TEXTS] + [str(loaded.theme.foreground)]
    for text in texts:
        for ground in GROUNDS:
            assert contrast(text, colours[ground]) >= 4.5, (text, ground)
    assert contrast(str(loaded.theme.foreground), colours["picked-bg"]) >= 4.5
    assert contrast(colours["quiet"], colours["picked-bg"]) >= 4.5
    assert contrast(colours["here"], colours["picked-bg"]) >= 4.5


def test_a_colour_that_is_none_is_told_with_its_key(tmp_path: Path) -> None:
    failed = broken(tmp_path, 'here = "#f3c066"', 'here = "sunny"')
    assert (failed.key, failed.value) == ("signs.here", "sunny")
    assert (
        said(failed, words("en"))
        == "The theme min.toml has a value that cannot be used at signs.here: sunny."
    )


def test_a_misspelt_key_is_told_with_the_nearest_valid_name(tmp_path: Path) -> None:
    failed = broken(tmp_path, "family =", "famly =")
    assert (failed.key, failed.nearest) == ("signs.famly", "signs.family")
    assert said(failed, words("en")).endswith("The nearest valid name is signs.family.")


@pytest.mark.parametrize("line", ['quiet = "#9fa8af"\n', 'panel = "#1c2833"\n', "dark = true\n"])
def test_a_key_that_is_missing_is_told(tmp_path: Path, line: str) -> None:
    assert broken(tmp_path, line, "").key.endswith(line.split()[0])


@pytest.mark.parametrize("text", ["title = ", "\x00", "dark = 1\ntitle = 'x'\ncolours = 3\nsigns = 3"])
def test_a_file_that_is_no_theme_is_a_value_and_not_a_crash(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.toml"
    file.write_text(text, encoding="utf-8")
    assert isinstance(load(file), Failed)
    assert isinstance(load(tmp_path / "none.toml"), Failed)


def test_the_readme_names_every_key() -> None:
    readme = (folder("themes") / "README.md").read_text(encoding="utf-8")
    assert [key for key in (*COLOURS, *SIGNS) if key not in readme] == []
