"""An agenda to begin from, by kind of meeting, from a file of dated facts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from moteleder.domain.agenda import Item, ItemKind, MeetingKind
from moteleder.domain.agenda_minutes import kept_from, shared_out
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import change
from moteleder.i18n import msg, words
from moteleder.resources import rule

__all__ = ["KINDS", "LENGTHS", "Template", "kind_note", "template", "usual_agenda", "with_minutes"]

LENGTHS = (60, 75, 90, 120)
"""Minutes that meetings are usually planned for."""

KINDS: dict[MeetingKind, str] = {
    "first": msg("first meeting"),
    "regular": msg("regular meeting"),
    "extended": msg("extended meeting"),
    "evaluation": msg("evaluation of the plan"),
    "closing": msg("closing meeting"),
}
"""What each kind of meeting is called."""

_NOTES: dict[MeetingKind, str] = {
    "first": msg("who is here and what they can do, who is missing, coordinator, plan for the meetings"),
    "regular": msg("tasks from last time, the child, a round, goals and measures, new tasks"),
    "extended": msg("as a regular meeting, with time for those who are called in for it"),
    "evaluation": msg("the goals one by one, what has helped, and what is to change"),
    "closing": msg("the need has ceased: what remains, and whom the family can turn to"),
}


@dataclass(frozen=True)
class Template:
    """One item to begin from, in one language."""

    title: str
    """As it will stand in the notice; `{child}` and `{measures}` stand for what those are called here."""
    kinds: tuple[ItemKind, ...]
    """What it is for."""
    share: int
    """Minutes in a meeting of ninety."""


def template(kind: MeetingKind, language: str, has_plan: bool = True) -> tuple[Template, ...]:
    """The items of a kind of meeting, in order; English where the language is not known.

    Without a plan there are no goals to go through, and no item for them.
    """
    items = (_template(each, language) for each in _file()[kind])
    return tuple(each for each in items if has_plan or "goals" not in each.kinds)


def usual_agenda(kind: MeetingKind, length: int, facts: CaseFacts) -> tuple[Item, ...]:
    """The agenda of a kind of meeting, its minutes adding up to the length, the last ones kept for tasks.

    An interpreter doubles the length; that is for the caller to decide.
    """
    templates = template(kind, facts.language, facts.has_plan)
    called = {"child": facts.alias, "measures": facts.measure_word or words(facts.language)("measures")}
    items = tuple(
        Item(id=f"S{n}", title=each.title.format(**called), kinds=each.kinds, planned=each.share)
        for n, each in enumerate(templates, 1)
    )
    return with_minutes(items, length)


def with_minutes(items: tuple[Item, ...], length: int) -> tuple[Item, ...]:
    """The items with their minutes scaled so that they add up to the length."""
    shares = [item.planned for item in items]
    minutes = shared_out(shares, length, len(items) - kept_from(items))
    return tuple(change(item, planned=planned) for item, planned in zip(items, minutes, strict=True))


def kind_note(kind: MeetingKind) -> str:
    """What a kind of meeting holds, in a line, as an English source text."""
    return _NOTES[kind]


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(rule("agenda_templates").read_text("utf-8"))


def _template(each: dict[str, Any], language: str) -> Template:
    kinds = tuple(kind for kind in get_args(ItemKind) if kind in each["kinds"])
    return Template(str(each.get(language, each["en"])), kinds, int(each["share"]))
