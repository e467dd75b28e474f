"""Every command, once: what keys, footer, palette, help and `docs/keys.md` are made of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moteleder.session.command import Command, Place
from moteleder.session.commands_after import AFTER
from moteleder.session.commands_between import BETWEEN
from moteleder.session.commands_goals import GOALS
from moteleder.session.commands_handover import HANDOVER
from moteleder.session.commands_home import HOME
from moteleder.session.commands_importing import IMPORTING
from moteleder.session.commands_leading import LEADING
from moteleder.session.commands_pages import PAGES
from moteleder.session.commands_people import PEOPLE
from moteleder.session.commands_planning import PLANNING
from moteleder.session.commands_screen import SCREEN
from moteleder.session.commands_settings import SETTINGS
from moteleder.session.commands_tasks_page import TASKS_PAGE
from moteleder.session.commands_writing import WRITING

__all__ = ["COMMANDS", "DEFAULT_KEYS", "command", "commands_for", "groups"]

COMMANDS: tuple[Command, ...] = (
    *LEADING,
    *WRITING,
    *HOME,
    *IMPORTING,
    *PAGES,
    *PEOPLE,
    *GOALS,
    *TASKS_PAGE,
    *BETWEEN,
    *SETTINGS,
    *PLANNING,
    *AFTER,
    *HANDOVER,
    *SCREEN,
)

_BY_ID = MappingProxyType({each.id: each for each in COMMANDS})

DEFAULT_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({each.id: each.keys for each in COMMANDS})
"""The keys of every command before anybody has remapped one."""


def command(name: str) -> Command:
    """The command of that id; raises `KeyError` for a name that is not in the table."""
    return _BY_ID[name]


def commands_for(*places: Place) -> tuple[Command, ...]:
    """The commands that can be asked for in any of these places, in the table's order."""
    return tuple(each for each in COMMANDS if set(each.places) & set(places))


def groups(commands: tuple[Command, ...] = COMMANDS) -> dict[str, list[Command]]:
    """The commands under their headings, both in the table's order."""
    found: dict[str, list[Command]] = {}
    for each in commands:
        found.setdefault(each.group, []).append(each)
    return found
