"""The house rules that a machine can check: sizes, layers, names for nothing, and what is packed."""

from __future__ import annotations

import re
import statistics
import tomllib
from graphlib import CycleError, TopologicalSorter

import grimp
import pytest

from tests import house

MAY_IMPORT = {
    "domain": {"msgspec"},
    "minutes": {"docx", "markdown_it", "msgspec", "typst"},
    "handoff": set(),
    "store": {"filelock", "msgspec", "tinydb"},
    "session": {"holidays", "msgspec"},
    "tui": {"pyperclip", "rich", "textual"},
    "cli": {"click"},
    "dates": {"babel"},
    "paths": {"platformdirs"},
}
"""The packages from outside that each layer may use; one that is not named here uses none."""

CODE = ("src/", "tests/", "tools/", "benchmarks/")

UNWANTED: dict[str, tuple[str, str | tuple[str, ...]]] = {
    "a place on one machine": (r"(?<![\w.~/-])/(?:work|root|home|Users|tmp)/\w", ""),
    "something left undone": (r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b", CODE),
    "a range that drops Åse": (r"\[[^\]\n]*A-z", CODE),
    "an unfinished merge": (r"^(?:<{7} |>{7} |={7}$)", ""),
    "a check silenced whole": (r"# (?:type: ignore|noqa)(?!\[|:)", CODE),
}
"""What is wrong with it: how it looks, and where it is looked for."""


def test_most_files_are_small_and_none_is_large() -> None:
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in house.SOURCE.rglob("*.py")}
    assert {path.name: size for path, size in sizes.items() if size > 350} == {}
    assert statistics.median(sizes.values()) <= 90


def test_no_class_is_large() -> None:
    assert {where: size for where, node in house.classes() if (size := house.length(node)) > 250} == {}


def test_no_function_is_long() -> None:
    assert {where: size for where, node in house.functions() if (size := house.length(node)) > 40} == {}


def test_every_package_has_a_door() -> None:
    folders = {path.parent for path in house.SOURCE.rglob("*.py")}
    assert sorted(folder.name for folder in folders if not (folder / "__init__.py").exists()) == []


def test_no_modules_import_each_other_in_a_ring() -> None:
    graph = grimp.build_graph("moteleder", cache_dir=None, exclude_type_checking_imports=True)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as ring:
        pytest.fail(f"import each other: {' <- '.join(ring.args[1])}")


def test_each_layer_uses_only_its_own_packages() -> None:
    strangers = {}
    for name, tree in house.trees():
        layer = name.partition("/")[0].removesuffix(".py")
        if others := house.packages_of(tree) - MAY_IMPORT.get(layer, set()):
            strangers[name] = others
    assert strangers == {}


def test_the_lock_pins_every_package_by_hash_and_holds_no_address() -> None:
    lock = (house.ROOT / "requirements.lock").read_text("utf-8")
    assert re.findall(r"https?://|file://|--(?:extra-)?index|--find-links| @ ", lock) == []
    pinned = re.split(r"\n(?=\S)", lock.strip())
    assert [entry for entry in pinned if not re.match(r"\S+==\S+.*\\\n +--hash=sha256:", entry)] == []


def test_the_lock_holds_every_package_that_is_asked_for() -> None:
    project = tomllib.loads((house.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lock = (house.ROOT / "requirements.lock").read_text("utf-8")
    names = [re.match(r"[\w.-]+", line) for line in asked]
    assert [name[0] for name in names if name and f"\n{name[0]}==" not in "\n" + lock] == []


@pytest.mark.parametrize("why", UNWANTED)
def test_no_file_holds(why: str) -> None:
    pattern, folders = UNWANTED[why]
    found = []
    for name, text in house.texts():
        if name != "tests/test_house.py" and name.startswith(folders):
            found += [f"{name}: {match[0]}" for match in re.finditer(pattern, text, re.MULTILINE)]
    assert found == []


def test_readme_fits_a_screen_or_two_and_names_both_commands() -> None:
    readme = (house.ROOT / "README.md").read_text("utf-8")
    assert len(readme.splitlines()) < 100
    assert [command for command in ("make demo", "make test") if command not in readme] == []


def test_what_readme_and_contributing_point_to_is_there() -> None:
    names = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
    links = [(name, re.findall(r"\]\(([^)#:]+)\)", (house.ROOT / name).read_text("utf-8"))) for name in names]
    assert [(name, link) for name, found in links for link in found if not (house.ROOT / link).exists()] == []


def test_the_build_server_runs_what_readme_asks_for_and_nothing_else() -> None:
    script = (house.ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    steps = [line for line in script if line and not line.startswith("#")]
    assert steps == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "make test"]
