"""Writing the interchange format: one canonical text for each case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from moteleder.domain.text import clean

__all__ = ["document", "string"]

_FIRST = ("at", "do", "by", "id", "entry", "place")
"""Keys that stand first in an event; all others stand as they are declared."""

_ROWS = frozenset(
    {
        *("person", "goal", "measure", "task", "meeting", "item", "invited", "event"),
        *("apology", "elsewhere_answer", "notice", "own_note", "small_meeting"),
        *("task_edit", "person_edit", "goal_edit", "handed"),
    }
)
"""Lists written as `[[…]]`."""

_TABLES = frozenset({"case", "snapshot", "facts", "plan", "preparation", "transfer"})
"""Values written as `[…]`; every other value within a value is an inline table."""

_RUN_OF_QUOTES = re.compile(r'"(?="|\Z)')


def document(value: Struct) -> str:
    """The value as a TOML document without headers above its own keys; ends in one line feed."""
    return "\n".join(_blocks(value, "", ""))


def string(text: str, lines: bool = True) -> str:
    """The text as a TOML string, cleaned; over several lines where it has them and `lines` allows it."""
    text = clean(text).replace("\\", "\\\\").replace("\t", "\\t")
    if lines and "\n" in text:
        return '"""\n' + _RUN_OF_QUOTES.sub('\\\\"', text) + '"""'
    return '"' + text.replace('"', '\\"').replace("\n", "\\n") + '"'


def _blocks(value: Struct, path: str, header: str) -> Iterator[str]:
    """The value's header and own keys, then each table below it; every block ends in a line feed."""
    below: list[tuple[str, Any]] = []
    lines = [header] if header else []
    for key, inner in _keys(value):
        if key in _TABLES or (key in _ROWS and isinstance(inner, tuple)):
            below.append((key, inner))
        else:
            lines.append(f"{key} = {_top(inner)}")
    if lines:
        yield "\n".join(lines) + "\n"
    for key, inner in below:
        name = f"{path}.{key}" if path else key
        if isinstance(inner, tuple):
            for row in inner:
                yield from _blocks(row, name, f"[[{name}]]")
        else:
            yield from _blocks(inner, name, f"[{name}]")


def _keys(value: Struct) -> list[tuple[str, Any]]:
    """The keys that say something, in canonical order."""
    found = {}
    config = type(value).__struct_config__
    if config.tag_field:
        found[config.tag_field] = config.tag
    for each in fields(type(value)):
        inner = getattr(value, each.name)
        if inner is not None and inner != each.default:
            found[each.encode_name] = inner
    if not config.tag_field:
        return list(found.items())
    first = [(key, found.pop(key)) for key in _FIRST if key in found]
    return [*first, *found.items()]


def _top(value: Any) -> str:
    """A value on the right of a key in a table: it may take several lines."""
    if isinstance(value, str):
        return string(value)
    if isinstance(value, tuple) and value and isinstance(value[0], Struct):
        return "[\n" + "".join(f"    {_inline(each)},\n" for each in value) + "]"
    return _inline(value)


def _inline(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return string(value, lines=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "[" + ", ".join(_inline(each) for each in value) + "]"
    keys = ", ".join(f"{key} = {_inline(inner)}" for key, inner in _keys(value))
    return f"{{ {keys} }}" if keys else "{}"
