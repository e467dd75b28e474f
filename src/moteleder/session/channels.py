"""Where a topic belongs that is taken up elsewhere, from a file of dated facts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from moteleder.resources import rule

__all__ = ["Channel", "channels"]


@dataclass(frozen=True)
class Channel:
    """One kind of topic in one language."""

    topic: str
    """Id of the kind."""
    name: str
    """What the kind is called in a list."""
    channel: str
    """Where it belongs; empty where that has to be found out."""
    lines: tuple[str, ...]
    """Neutral wordings for the minutes, the most usual first."""
    aloud: str
    """What to say to the room; `{child}` stands for what the child is called."""


@cache
def channels(language: str) -> tuple[Channel, ...]:
    """Every kind of topic, in the file's order; English where the language is not known."""
    facts = tomllib.loads(rule("channels").read_text("utf-8"))
    return tuple(_channel(topic, said.get(language, said["en"])) for topic, said in facts.items())


def _channel(topic: str, said: dict[str, str | list[str]]) -> Channel:
    return Channel(
        topic, str(said["name"]), str(said["channel"]), tuple(map(str, said["lines"])), str(said["aloud"])
    )
