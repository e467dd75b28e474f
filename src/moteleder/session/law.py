"""Law and guidance at hand, in plain words, from a file of dated facts: reminders, never advice."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, get_args

from moteleder.dates import full_day
from moteleder.domain.ages import OwnAge, with_own
from moteleder.i18n import Words, msg
from moteleder.resources import rule
from moteleder.rules_of_age import ages
from moteleder.session.channels import channels

__all__ = ["TOPICS", "Entry", "Topic", "law", "law_about", "reminder", "source_said"]

Topic = Literal["consent", "round", "tasks", "child", "elsewhere", "plan"]
"""Where in the work an entry fits."""

TOPICS: dict[Topic, str] = {
    "consent": msg("Who takes part, and who may read"),
    "child": msg("The child's own voice"),
    "round": msg("The round"),
    "tasks": msg("Tasks"),
    "elsewhere": msg("Taken up elsewhere"),
    "plan": msg("The Individual Plan"),
}
"""What each of them is called, in the order in which they are shown."""


@dataclass(frozen=True)
class Entry:
    """One reminder in one language."""

    id: str
    """What it is known by; `channel/…` where it comes from the list of channels."""
    title: str
    """It in a few words."""
    text: str
    """A sentence or three."""
    topics: tuple[Topic, ...]
    """Where it fits."""
    source: str
    """Where it is from: acts and papers, by the names they have; empty where there is none."""
    places: str
    """The municipalities whose routines say it; `*` where many do, empty where none."""
    checked: date
    """When that was last looked at."""


def reminder(language: str) -> str:
    """What is said once, above everything: that these are reminders, no advice."""
    said = _file("law")["reminder"]
    return str(said.get(language, said["en"]))


def law(language: str, own: tuple[OwnAge, ...] = ()) -> tuple[Entry, ...]:
    """Every entry; `own`: ages that the case reckons differently. English where the language is not known."""
    years = {step: str(age) for step, age in with_own(ages(), own).items()}
    entries = tuple(_entry(each, language, years) for each in _file("law")["entry"])
    return (*entries, *_channels(language))


def law_about(topic: Topic, language: str, own: tuple[OwnAge, ...] = ()) -> tuple[Entry, ...]:
    """The entries that fit where the user is, those for nothing else first."""
    found = [each for each in law(language, own) if topic in each.topics]
    return tuple(sorted(found, key=lambda each: each.topics[0] != topic))


def source_said(entry: Entry, w: Words, language: str) -> str:
    """Where an entry is from, and when that was looked at."""
    day = full_day(entry.checked, language)
    routines = w("municipal routines") if entry.places else ""
    if entry.places not in ("", "*"):
        routines = w("municipal routines ({places})").format(places=entry.places)
    source = "; ".join(part for part in (entry.source, routines) if part) or w("our own words")
    return w("Source: {source}. Checked {day}.").format(source=source, day=day)


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(rule(name).read_text("utf-8"))


def _entry(each: dict[str, Any], language: str, years: dict[Any, str]) -> Entry:
    said = each.get(language, each["en"])
    title, text = (str(said[part]).format(**years) for part in ("title", "text"))
    acts, places = each.get("acts", ""), each.get("places", "")
    topics = tuple(topic for name in each["topics"] for topic in get_args(Topic) if topic == name)
    return Entry(each["id"], title, text, topics, acts, places, each["checked"])


def _channels(language: str) -> tuple[Entry, ...]:
    """Where each kind of topic belongs that is no matter for the meeting."""
    facts = _file("channels")
    return tuple(
        Entry(
            id=f"channel/{each.topic}",
            title=each.name[:1].upper() + each.name[1:],
            text=f"{each.channel[:1].upper()}{each.channel[1:]}.",
            topics=("elsewhere",),
            source="",
            places=facts[each.topic].get("places", ""),
            checked=facts[each.topic]["checked"],
        )
        for each in channels(language)
        if each.channel
    )
