"""An agenda that is pasted as a list, from a mail, a document or a table: its items, and what was understood.

No word of it is lost: what becomes no item is kept aside, and said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from moteleder.domain.agenda import Item, ItemKind, MeetingPlan
from moteleder.domain.agenda_plan import next_item
from moteleder.domain.identity import removed, without_identity
from moteleder.domain.text import LINE_LIMIT, NOTE_LIMIT, clean
from moteleder.session.agenda_times import LONGEST, Timed, agenda_words, timed
from moteleder.session.said_dates import said_date

__all__ = ["ITEMS", "Aside", "PastedAgenda", "PastedItem", "pasted_items", "read_agenda"]

ITEMS = 60
"""So many items are taken; an agenda is not longer."""

_LINES = 5 * ITEMS
"""So many lines are looked at."""

Why = Literal["heading", "total", "end", "no_words", "private", "long", "many"]
"""Why a line became no item: a heading, a sum, when the meeting ends, a time alone, for the writer alone, too
long for a title, too far down."""

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SIGN = re.compile(
    r"\s*(?:"
    "[•‣●▪■◦○□·⁃∙➢➤►✓✔☐☑\uf0b7\uf0a7\uf076\uf0d8\uf0fc]+\\s*"
    r"|[-–—*+o§](?=\s)\s*"
    r"|\[[ xX]\](?=\s)\s*"
    r"|(?:sak|punkt|pkt\.?|item)\s*(?:nr\.?\s*)?\d{1,3}(?:/\d{2,4})?\s*(?:[.):–-]+(?=\s)|\s)\s*"
    r"|\d{1,3}(?:\.\d{1,2})*[.)](?=\D)(?!\d)\s*"
    r"|\d{1,2}(?:\.\d{1,2})+(?=\s)\s*"
    r"|\d{1,3}(?=\t)\s*"
    r"|\(?[a-zæøå]\)(?=\s)\s*"
    r")",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?P<n>\d{1,2})[ \u00a0]+(?=[^\W\d_])")
_RULE = re.compile(r"[\s|:+=_*~–—-]+")


@dataclass(frozen=True)
class PastedItem:
    """One line that became an item."""

    title: str
    """Its words."""
    planned: int
    """Minutes that were said; 0 where none were."""
    kinds: tuple[ItemKind, ...]
    """What it seems to be for."""
    line: int
    """Which line it stands in, from 1."""


@dataclass(frozen=True)
class Aside:
    """One line that became no item."""

    text: str
    """As it stands."""
    why: Why
    line: int
    """Which line it is, from 1."""


@dataclass(frozen=True)
class PastedAgenda:
    """What a pasted list says."""

    items: tuple[PastedItem, ...] = ()
    """The items, in order."""
    aside: tuple[Aside, ...] = ()
    """The lines that became none."""
    removed: int = 0
    """How many identity numbers were taken out."""
    too_large: bool = False
    """Whether it was refused whole, being larger than any agenda."""


@dataclass(frozen=True)
class _Line:
    number: int
    whole: str
    said: Timed
    signed: bool
    """Whether it begins with a bullet, a number or a time."""


def read_agenda(text: str, language: str = "nb", child: str = "") -> PastedAgenda:
    """The items of a pasted list.

    `language`: of what stands in the place of an identity number; `child`: what the child is called.
    """
    if len(text.encode("utf-8", "replace")) > NOTE_LIMIT:
        return PastedAgenda(too_large=True)
    text, gone = without_identity(clean(_BREAKS.sub("\n", text)), removed(language))
    text = _UNSEEN.sub("", text)
    kept, aside = _sifted(text)
    lines = _begun(_counted(kept))
    items: list[PastedItem] = []
    for place, line in enumerate(lines):
        title = _title(line.said.words)
        why = _no_item(line, title, lines[place + 1 :], first=place == 0) or _too_much(title, len(items))
        if why:
            aside.append(Aside(line.whole, why, line.number))
        else:
            items.append(PastedItem(title, line.said.minutes, _kinds(title, child), line.number))
    aside.sort(key=lambda each: each.line)
    return PastedAgenda(tuple(items), tuple(aside), gone)


def pasted_items(plan: MeetingPlan, found: PastedAgenda) -> tuple[Item, ...]:
    """What was found as items with free ids, to stand in a plan's agenda."""
    made: list[Item] = []
    for each in found.items:
        id_ = next_item(plan, [item.id for item in made])
        made.append(Item(id=id_, title=each.title, kinds=each.kinds, planned=each.planned))
    return tuple(made)


def _sifted(text: str) -> tuple[list[_Line], list[Aside]]:
    """The lines that say something, without bullets, numbers and times; and those that are private."""
    kept: list[_Line] = []
    aside: list[Aside] = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not line or _RULE.fullmatch(line):
            continue
        if line.startswith("//"):
            aside.append(Aside(" ".join(line.split()), "private", number))
            continue
        if len(line) > 2 * LINE_LIMIT or len(kept) == _LINES:
            why: Why = "many" if len(kept) == _LINES else "long"
            aside.append(Aside(" ".join(line.split()), why, number))
            continue
        kept.append(_line(number, line))
    return kept, aside


def _line(number: int, line: str) -> _Line:
    whole = " ".join(line.split())
    if line.startswith("|"):
        line = "\t".join(cell.strip() for cell in line.strip("|").split("|"))
    said = timed(line)
    if said.begins is not None:
        return _Line(number, whole, replace(said, words=_unsigned(said.words)), signed=True)
    words = _unsigned(line)
    return _Line(number, whole, timed(words.strip()), signed=words != line)


def _unsigned(line: str) -> str:
    """The line without its bullet or number, or both."""
    for _ in range(2):
        match = _SIGN.match(line)
        if match is None or not line[match.end() :].strip() or _begins_with_date(line):
            break
        line = line[match.end() :]
    return line


def _begins_with_date(line: str) -> bool:
    """Whether what looks like a number is a day: «10. desember»."""
    return said_date(" ".join(line.split()[:2]).strip(" :,;.–-"), date(2000, 1, 1)) is not None


def _counted(lines: Sequence[_Line]) -> list[_Line]:
    """Lines that are numbered with nothing after the number: only where they count on from 1."""
    found = [None if line.signed else _COUNTED.match(line.said.words) for line in lines]
    numbers = [int(match["n"]) for match in found if match]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return list(lines)
    return [
        replace(line, said=replace(line.said, words=line.said.words[match.end() :]), signed=True)
        if match
        else line
        for line, match in zip(lines, found, strict=True)
    ]


def _begun(lines: Sequence[_Line]) -> list[_Line]:
    """With minutes from one line's beginning to the next one's; a number that is no time stays a word."""
    begun = [(n, line.said.begins) for n, line in enumerate(lines) if line.said.begins is not None]
    sure = len(begun) > 1 or any(lines[n].said.sure for n, _ in begun)
    result = list(lines)
    for place, (n, begins) in enumerate(begun):
        said = lines[n].said
        before = begun[place - 1][1] if place else begins - 1
        after = begun[place + 1][1] if place + 1 < len(begun) else begins + 1
        if said.clock and not (sure and before < begins < after <= begins + LONGEST):
            result[n] = replace(lines[n], said=replace(said, words=f"{said.clock} {said.words}"))
        elif said.clock and not said.minutes and place + 1 < len(begun):
            result[n] = replace(lines[n], said=replace(said, minutes=after - begins))
    return result


def _title(words: str) -> str:
    """The words on one line; cells of a table with a dash between them, nothing hanging at the ends."""
    cells = [" ".join(cell.split()) for cell in words.split("\t")]
    title = " – ".join(cell for cell in (cell.strip(" -–—:;,|") for cell in cells) if cell)
    title = re.sub(r"(?<=\w)[*_]{1,2}$|^[*_]{1,2}(?=\w)|^#{1,6} ", "", title)
    return re.sub(r" (?=[:,;.](?: |$))", "", title)


def _no_item(line: _Line, title: str, rest: Sequence[_Line], first: bool) -> Why | None:
    words = agenda_words()
    plain = title.casefold().strip(" .:")
    if not plain:
        return "no_words"
    begins = plain.split()[0].strip(":=")
    if plain in words["total"] or (begins in words["total"] and line.said.minutes):
        return "total"
    if plain in words["end"] and line.said.clock and not rest:
        return "end"
    if _is_heading(line, plain, first):
        return "heading"
    if not first or line.said.minutes or line.signed or not rest:
        return None
    listed = all(each.signed for each in rest) or line.whole.endswith(":")
    return "heading" if listed or begins in words["heading"] else None


def _is_heading(line: _Line, plain: str, first: bool) -> bool:
    """A word for the agenda itself, the columns of a table, or a fact of the meeting: «Sted: Granvik»."""
    words = agenda_words()
    cells = [cell.strip(" .:") for cell in plain.split(" – ")]
    columns = first and len(cells) > 1 and all(cell in words["column"] for cell in cells)
    label, colon, _ = line.whole.casefold().partition(":")
    fact = bool(colon) and not line.signed and label in words["fact"]
    return plain in words["heading"] or columns or fact


def _too_much(title: str, items: int) -> Why | None:
    if len(title) > LINE_LIMIT:
        return "long"
    return "many" if items >= ITEMS else None


def _kinds(title: str, child: str) -> tuple[ItemKind, ...]:
    """What an item seems to be for, by the words of its title; a topic where they say nothing."""
    parts = _parts(title)
    known = agenda_words()["kinds"]
    found = tuple(
        kind
        for kind in get_args(ItemKind)
        if any(_fits(part, word, child.casefold()) for word in known.get(kind, ()) for part in parts)
    )
    if "previous" in found:
        found = tuple(kind for kind in found if kind != "tasks")
    return found or ("topic",)


def _parts(title: str) -> Iterable[str]:
    plain = re.sub(r" *\([^()]*\)", "", title.casefold()).strip()
    return [plain, *(part.strip() for part in re.split(r",| og | and | – |/", plain))]


def _fits(part: str, word: str, child: str) -> bool:
    if "{child}" in word:
        if not child:
            return False
        word = word.replace("{child}", child)
    return part.startswith(word[:-1]) if word.endswith("*") else part == word
