"""What the checks of the house look at: the files git keeps, and the source as trees."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "moteleder"


@cache
def kept() -> tuple[Path, ...]:
    """Every file of the repository that git keeps or would keep."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Name and text of every kept file that is text."""
    found = []
    for path in kept():
        data = path.read_bytes()
        if b"\0" not in data:
            found.append((path.relative_to(ROOT).as_posix(), data.decode("utf-8")))
    return tuple(found)


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    """Name and tree of every module of the product."""
    paths = sorted(SOURCE.rglob("*.py"))
    return tuple((p.relative_to(SOURCE).as_posix(), ast.parse(p.read_text("utf-8"))) for p in paths)


def length(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the first word of a definition to its last, decorators aside."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def classes() -> Iterator[tuple[str, ast.ClassDef]]:
    """Every class with where it stands."""
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                yield f"{name}:{node.lineno} {node.name}", node


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function and method with where it stands."""
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}:{node.lineno} {node.name}", node


def packages_of(tree: ast.Module) -> set[str]:
    """The packages outside the standard library and the product that a module imports, wherever it does."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found - sys.stdlib_module_names - {"moteleder"}
