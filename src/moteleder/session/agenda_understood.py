"""What was understood of a pasted agenda, in words."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.domain.text import LINE_LIMIT
from moteleder.i18n import Words, msg
from moteleder.session.agenda_pasted import ITEMS, Aside, PastedAgenda, Why
from moteleder.session.rows_line import joined
from moteleder.session.taken_out import TAKEN_OUT

__all__ = ["WHY", "understood"]

WHY: dict[Why, str] = {
    "heading": msg("Line {line} is taken for a heading: «{text}»."),
    "total": msg("Line {line} is taken for a sum: «{text}»."),
    "end": msg("Line {line} says when the meeting ends: «{text}»."),
    "no_words": msg("Line {line} has no title: «{text}»."),
    "private": msg("Line {line} is for you alone, and is left out."),
    "long": msg("Line {line} is longer than {most} characters, and is left out: «{text}»."),
    "many": msg("Line {line} is left out: an agenda has at most {items} items here."),
}
"""Why a line became no item, to the sentence that says so."""

_SHOWN = 40
"""Characters of a line that are said back."""


def understood(found: PastedAgenda, w: Words) -> tuple[str, ...]:
    """What became of the list, a sentence each: the items and their minutes, then each line left aside."""
    if found.too_large:
        return (w("That is too long for an agenda. Nothing was taken in."),)
    return tuple(_said(found, w))


def _said(found: PastedAgenda, w: Words) -> Iterator[str]:
    yield _items(found, w)
    many = [each for each in found.aside if each.why == "many"]
    for each in found.aside:
        if each.why != "many":
            yield _left(each, w)
    if many:
        yield _left(many[0], w)
    if found.removed:
        yield w(TAKEN_OUT)


def _items(found: PastedAgenda, w: Words) -> str:
    count = len(found.items)
    if not count:
        return w("No item was found.")
    minutes = sum(item.planned for item in found.items)
    without = sum(1 for item in found.items if not item.planned)
    rest = ""
    if without and minutes:
        rest = w("{n} without minutes").format(n=without)
    elif without:
        rest = w("no minutes said")
    items = w("1 item") if count == 1 else w("{n} items").format(n=count)
    return joined(items, w("{n} min").format(n=minutes) if minutes else "", rest)


def _left(each: Aside, w: Words) -> str:
    text = each.text if len(each.text) <= _SHOWN else each.text[:_SHOWN].rstrip() + "…"
    return w(WHY[each.why]).format(line=each.line, text=text, most=LINE_LIMIT, items=ITEMS)
