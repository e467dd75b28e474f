"""One person or one task of our own minutes, read as `minutes.attendance` and `minutes.tasks` write them."""

from __future__ import annotations

import re

from moteleder.i18n import words
from moteleder.minutes.presence import HOW
from moteleder.minutes.reading.days import day_of
from moteleder.minutes.reading.found import FoundPerson, FoundTask, How, Status
from moteleder.minutes.reading.lines import Line
from moteleder.minutes.reading.people import name_in
from moteleder.minutes.reading.templates import in_brackets, pattern
from moteleder.minutes.tasks import UNBACKED

__all__ = ["earlier_row", "person_line", "task_row"]

_CAME = ("present", "interpreter", "support")
_CLOCK = r"\d\d\.\d\d"


def _stay(language: str) -> str:
    """How long somebody was there: «kl. 13.00–13.20, fra kl. 13.50», and why somebody left."""
    ways = ("{start}–{end}", "from {start}", "until {end}")
    shapes = (re.sub(r"\?P<\w+>", "?:", pattern(way, language, start=_CLOCK, end=_CLOCK)) for way in ways)
    once = "(?:" + "|".join(shapes) + ")"
    return rf"(?P<time>{once}(?:, {once})*)(?:: .*)?"


def _about(language: str) -> str:
    """What stands in brackets after somebody who came: by which means, for whom, how long."""
    w = words(language)
    how = f"(?P<how>{re.escape(w(HOW['digital']))}|{re.escape(w(HOW['phone']))})"
    deputy, stay = pattern("deputy for {name}", language), _stay(language)
    return rf"(?=.)(?:{how}(?:, |$))?(?:{deputy}(?:, (?={stay}$)|$))?(?:{stay.replace('<time>', '<stay>')})?"


def person_line(line: Line, status: Status, language: str) -> FoundPerson:
    """Somebody in a list of our own."""
    w = words(language)
    about: dict[str, str] = {}
    if status in _CAME:
        _, about = in_brackets(line.text, _about(language))
    means: dict[str, How] = {w(HOW["digital"]): "digital", w(HOW["phone"]): "phone"}
    return FoundPerson(
        text=line.text,
        line=line.number,
        name=name_in(line.text),
        status=status,
        how=means.get(about.get("how", ""), ""),
        part=bool(about.get("stay")),
        deputy_for=name_in(about.get("name", "")),
    )


def _responsible(text: str, language: str) -> tuple[str, tuple[str, ...], str]:
    """Who answers for a task, who helps, and who stands behind it."""
    w = words(language)
    confirmed = f"(?:{re.escape(w('not confirmed'))}(?:; |$))?"
    helped = f"(?:{pattern('helped by {names}', language)}(?:; |$))?"
    alone = "|".join(re.escape(w(answer)) for answer in UNBACKED.values())
    backed = f"(?:{pattern('backed by {backer}', language, backer='.+')}|{alone})?"
    owner, about = in_brackets(text, rf"(?=.){confirmed}{helped}{backed}")
    helpers = tuple(name for name in about.get("names", "").split(", ") if name)
    return "" if owner == w("nobody") else owner, helpers, about.get("backer", "")


def _due(text: str, language: str) -> str:
    return "" if text == words(language)("not set") else text


def task_row(line: Line, language: str) -> FoundTask:
    """A row of the table of tasks."""
    number, text, responsible, due, *rest = line.cells
    owner, helpers, backer = _responsible(responsible, language)
    gone_on = re.fullmatch(pattern("{text} (goes on from {id})", language, id=r"O\d+"), text)
    due = _due(due, language)
    return FoundTask(
        id=number,
        text=gone_on["text"] if gone_on else text,
        owner=owner,
        helpers=helpers,
        backer=backer,
        due_said=due,
        due=day_of(due),
        goal="".join(rest) if "".join(rest) != "–" else "",
        replaces=gone_on["id"] if gone_on else "",
        line=line.number,
    )


def earlier_row(line: Line, language: str) -> FoundTask:
    """A row of the table of tasks from earlier meetings."""
    w = words(language)
    number, text, responsible, due, state = line.cells
    over = tuple(w(status)[:1].upper() + w(status)[1:] for status in ("done", "dropped"))
    carried = re.search(pattern("carried over, {n}. time", language, n=r"\d+"), state)
    due = _due(due, language)
    return FoundTask(
        id=number,
        text=text,
        owner="" if responsible == w("nobody") else responsible,
        due_said=due,
        due=day_of(due),
        done=re.match(rf"(?:{'|'.join(map(re.escape, over))})(?!\w)", state) is not None,
        state=state,
        carried=int(carried["n"]) if carried else 0,
        line=line.number,
    )
