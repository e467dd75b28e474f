"""The keys as text: for the terminal (`moteleder keys`) and for `docs/keys.md`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from moteleder.i18n import Words, msg, words
from moteleder.session.command_table import COMMANDS, DEFAULT_KEYS, groups

__all__ = ["key_label", "key_sign", "keys_document", "keys_table", "with_keys"]

_COMMAND = re.compile(r"\{(\w+)\}")
_NAMES = {
    "escape": "Esc",
    "question_mark": "?",
    "space": msg("Space"),
    "enter": "Enter",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "full_stop": ".",
    "comma": ",",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "delete": "Del",
}


def key_label(key: str, w: Words) -> str:
    """A key as people write it: `F2`, `ctrl+n`, `shift+↑`, `Esc`, `?`."""
    held, plus, last = key.rpartition("+")
    if last in _NAMES:
        last = w(_NAMES[last])
    elif last[:1] == "f" and last[1:].isdigit():
        last = last.upper()
    return f"{held}{plus}{last}"


def with_keys(said: str, keys: Mapping[str, tuple[str, ...]], w: Words) -> str:
    """A sentence that names commands, `{row_new} writes one down.`, with the keys that they have.

    The palette's stands for a command without one.
    """
    palette = next(iter(keys.get("palette", ())), "ctrl+p")
    return _COMMAND.sub(lambda named: key_label(next(iter(keys.get(named[1], ())), palette), w), said)


def key_sign(key: str, w: Words) -> str:
    """A key as short as it can be, for the footer: `F2`, `^n`."""
    said = key_label(key, w)
    return "^" + said[5:] if said.startswith("ctrl+") else said


def keys_table(language: str, keys: Mapping[str, tuple[str, ...]] = DEFAULT_KEYS) -> str:
    """Every command with its keys and what it does, in columns, ending in one line feed."""
    w = words(language)
    searched = f"({_keys(keys.get('palette', ())[:1], w)})"
    rows = {
        heading: [
            (_keys(keys.get(each.id, ()), w) or searched, w(each.label), w(each.help)) for each in commands
        ]
        for heading, commands in groups().items()
    }
    wide = [max(len(row[column]) for found in rows.values() for row in found) for column in (0, 1)]
    lines: list[str] = []
    for heading, found in rows.items():
        lines += [w(heading), *(f"  {row[0]:{wide[0]}}  {row[1]:{wide[1]}}  {row[2]}" for row in found), ""]
    return "\n".join(lines[:-1]) + "\n"


def keys_document() -> str:
    """The text of `docs/keys.md`: the table in English, with what stands on the screen in bokmål."""
    nb, en = words("nb"), words("en")
    lines = [
        "# Keys",
        "",
        "Made from the command table by `python tools/keys_doc.py`. Commands without a key are found",
        "with ctrl+p.",
        "",
        "While text is being written, only F-keys and keys with ctrl act. Keys can be changed in `keys.toml`",
        "in the folder of case files:",
        "",
        "```toml",
        "[keys]",
        'next = "f5, ctrl+n"',
        "```",
    ]
    for heading, commands in groups(COMMANDS).items():
        lines += [
            "",
            f"## {heading}",
            "",
            "| key | command | on screen | what it does |",
            "|---|---|---|---|",
        ]
        for each in commands:
            lines.append(f"| {_keys(each.keys, en)} | `{each.id}` | {nb(each.label)} | {each.help} |")
    return "\n".join(lines) + "\n"


def _keys(keys: tuple[str, ...], w: Words) -> str:
    return ", ".join(key_label(key, w) for key in keys)
