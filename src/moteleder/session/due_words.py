"""What is due, in words: short and kind, with the day and how far away it is."""

from __future__ import annotations

from datetime import date

from moteleder.dates import short_day, short_full_day
from moteleder.i18n import Words, msg
from moteleder.session.due import Due, DueKind

__all__ = ["away", "day_words", "due_day", "due_text", "is_late"]

_TEXTS: dict[DueKind, str] = {
    "under_way": msg("under way, go on"),
    "today": msg("begin the meeting"),
    "passed": msg("find a new day for the meeting"),
    "ring": msg("ring the parents"),
    "notice": msg("send the notice"),
    "changed": msg("send the notice again: it has changed"),
    "read": msg("give the minutes out for reading"),
    "remarks": msg("take in the remarks to the minutes"),
    "final": msg("make the minutes final"),
    "tasks": msg("ask about {what}"),
    "consent": msg("renew the consent: {what}"),
    "call": msg("call the next meeting"),
}

_RING_OWN = msg("ring the young person")

_MONTH = 61
"""Days from which months are counted."""
_WEEK = 14
"""Days from which weeks are counted."""


def due_text(due: Due, w: Words) -> str:
    """What there is to do."""
    if due.kind == "tasks" and len(due.names) > 1:
        what = w("{n} tasks that are overdue").format(n=len(due.names))
    elif len(due.names) > 1:
        what = w("{name} and {n} more").format(name=due.names[0], n=len(due.names) - 1)
    else:
        what = due.names[0] if due.names else ""
    text = _RING_OWN if due.of_age else _TEXTS[due.kind]
    return w(text).format(what=what)


def due_day(due: Due, today: date, w: Words, language: str) -> str:
    """By when, or since when."""
    if due.kind in ("under_way", "today"):
        return w("today") if due.day == today else day_words(due.day, today, language)
    if due.kind == "call" and due.day == today:
        return ""
    day = day_words(due.day, today, language)
    if due.kind == "consent":
        return w("ended {day}").format(day=day) if is_late(due, today) else w("until {day}").format(day=day)
    if due.kind in ("passed", "call"):
        return day
    return w("was due {day}").format(day=day) if is_late(due, today) else w("by {day}").format(day=day)


def is_late(due: Due, today: date) -> bool:
    """Whether its day has passed."""
    return due.day < today and due.kind not in ("under_way", "call")


def day_words(day: date, today: date, language: str) -> str:
    """A day in few letters, with its year where that is another."""
    return short_day(day, language) if day.year == today.year else short_full_day(day, language)


def away(day: date, today: date, w: Words) -> str:
    """How far away a day is, in words."""
    days = (day - today).days
    if days in (-1, 0, 1):
        return (w("yesterday"), w("today"), w("tomorrow"))[days + 1]
    n = abs(days)
    if n >= _MONTH:
        return (w("in {n} months") if days > 0 else w("{n} months ago")).format(n=round(n / 30.4))
    if n >= _WEEK:
        return (w("in {n} weeks") if days > 0 else w("{n} weeks ago")).format(n=round(n / 7))
    return (w("in {n} days") if days > 0 else w("{n} days ago")).format(n=n)
