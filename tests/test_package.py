"""The wheel, installed away from the checkout, finds everything it needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests import house

LOOK = """
import json
import moteleder
from moteleder import i18n, resources

names = {name: resources.names(name) for name in ("themes", "sample_cases")}
rules = sorted(path.name for path in resources.rule("any").parent.glob("*.toml"))
letters = sorted(path.name for path in resources.letters("any").parent.glob("*.txt"))
words = {language: i18n.words(language)(TEXT) for language in i18n.LANGUAGES}
where = [moteleder.__file__, str(resources.folder("themes")), str(resources.folder("sample_cases"))]
print(json.dumps({"names": names, "rules": rules, "letters": letters, "words": words, "where": where}))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), at=house.ROOT)
    return next(folder.glob("moteleder-*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the wheel, and reaches the packages it needs."""
    place = tmp_path_factory.mktemp("elsewhere") / "env"
    venv.create(place, symlinks=os.name != "nt")
    installed = Path(sysconfig.get_path("purelib", vars={"base": str(place), "platbase": str(place)}))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    # A path in a .pth file is searched last, and its own .pth files, the checkout's among them, are not read.
    (installed / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(*command: str, at: Path) -> str:
    done = subprocess.run(command, cwd=at, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, f"{command[:4]}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    return done.stdout


def stems(folder: str) -> list[str]:
    return sorted(path.stem for path in (house.ROOT / folder).glob("*.toml"))


def translated() -> tuple[str, dict[str, str]]:
    """A text that the three languages put in three ways."""
    from moteleder.i18n import LANGUAGES, words
    from tools import catalogs

    for text in catalogs.extract():
        said = {language: words(language)(text) for language in LANGUAGES}
        if len(set(said.values())) == len(LANGUAGES):
            return text, said
    pytest.fail("no text differs between the languages")


def test_the_installed_wheel_finds_its_themes_samples_letters_words_and_rules(
    python: Path, tmp_path: Path
) -> None:
    text, said = translated()
    seen = json.loads(run(str(python), "-c", f"TEXT = {text!r}\n{LOOK}", at=tmp_path))
    assert seen["names"] == {"themes": stems("themes"), "sample_cases": stems("sample_cases")}
    assert seen["rules"] == sorted(path.name for path in (house.SOURCE / "rules").glob("*.toml"))
    assert seen["letters"] == ["large.txt", "small.txt"]
    assert seen["words"] == said
    assert [where for where in seen["where"] if Path(where).is_relative_to(house.ROOT)] == []


def test_the_installed_wheel_runs(python: Path, tmp_path: Path) -> None:
    assert "replay" in run(str(python), "-m", "moteleder", "--help", at=tmp_path)


def test_the_wheel_holds_what_the_checkout_holds_and_nothing_it_does_not(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = set()
    for path in house.kept():
        name = path.relative_to(house.ROOT).as_posix()
        if name.startswith("src/"):
            expected.add(name.removeprefix("src/"))
        elif name.startswith(("themes/", "sample_cases/")):
            expected.add(f"moteleder/_data/{name}")
    assert packed == expected
