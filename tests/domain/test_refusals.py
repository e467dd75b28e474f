"""Every rule that says no is seen to say it, with the values that its sentence needs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import moteleder.domain
from moteleder.domain.errors import Refused
from tests.domain.refusals import WAYS, Way


def _codes(source: str) -> Iterator[str]:
    """The codes that a module raises, those that reach `Refused` through a name included."""
    tree = ast.parse(source)
    named: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            parts = ast.walk(node.value)
            texts = {p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)}
            named.setdefault(node.targets[0].id, set()).update(texts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused":
            code = node.args[0]
            if isinstance(code, ast.Constant):
                yield str(code.value)
            else:
                assert isinstance(code, ast.Name)
                yield from named[code.id]


def test_every_code_of_the_domain_has_a_way_to_it() -> None:
    files = Path(moteleder.domain.__file__).parent.rglob("*.py")
    raised = {code for file in files for code in _codes(file.read_text(encoding="utf-8"))}
    assert raised == set(WAYS)


@pytest.mark.parametrize(
    ("code", "way"),
    [
        pytest.param(code, way, id=f"{code}-{n}")
        for code, ways in WAYS.items()
        for n, way in enumerate(ways, 1)
    ],
)
def test_is_refused_and_leaves_the_meeting_as_it_was(code: str, way: Way) -> None:
    table = way.table()
    before = table.journal
    with pytest.raises(Refused) as refused:
        table.do(way.kind, **way.fields)
    assert refused.value.code == code
    assert refused.value.values == way.values
    assert table.journal is before
