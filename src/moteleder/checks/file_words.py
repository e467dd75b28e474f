"""What a file says of itself: its language, who takes part, whether there is an interpreter, its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from moteleder.checks.around import Around, name_words
from moteleder.checks.blocks import Block
from moteleder.checks.facts import table

__all__ = ["around_file", "file_day", "has_voice", "language_of", "said_day"]

_FILE = "minutes_words"
_LANGUAGES = ("nb", "nn", "en")
_NAMES = re.compile(
    r"(?<![\w.])[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’-]*(?: (?:[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’-]*\.?|van|von|de|av))*(?: [A-ZÀ-ÖØ-ÞŁŚŻ]\.)?"
)
_NUMBERS = re.compile(r"\b(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b")


def language_of(text: str) -> str:
    """The language that most of the telling words are of; bokmål where none are."""
    written = re.findall(r"\w+", text.casefold())
    counts = {each: sum(written.count(word) for word in table(_FILE, each)["marks"]) for each in _LANGUAGES}
    return max(_LANGUAGES, key=lambda each: counts[each])


def around_file(found: Sequence[Block], language: str, owners: Iterable[str] = ()) -> Around:
    """Who takes part, as title, attendance and the headings of turns say, and whether one interprets.

    `owners`: who answers for the tasks; they take part, wherever else they are named.
    """
    listed = list(_of_people(found, language))
    names = {match[0] for text in (*listed, *owners) for match in _NAMES.finditer(text)}
    tolk = table(_FILE, language)["interpreter"]
    return Around(
        language=language,
        people=frozenset(name_words(name) for name in names),
        interpreter=any(re.search(rf"\b{word}", text.casefold()) for text in listed for word in tolk),
    )


def has_voice(found: Sequence[Block], language: str) -> bool:
    """Whether something in the file tells how the child was heard."""
    words = table(_FILE, language)["voice"]
    return any(word in block.words.casefold() for block in found for word in words)


def file_day(found: Sequence[Block], language: str) -> date | None:
    """The day of the meeting: the first one after a word that says so, else in the title."""
    for block in found:
        head = block.words.casefold()
        if block.heading == 1 or any(head.startswith(word) for word in table(_FILE, language)["held"]):
            day = said_day(block.words, language)
            if day:
                return day
    return None


def said_day(text: str, language: str) -> date | None:
    """The first day with its year in a text: «4. desember 2026», «04.12.2026», «2026-12-04»."""
    months: list[str] = table(_FILE, language)["months"]
    long = re.search(rf"\b(\d{{1,2}})\.? ({'|'.join(months)}) (\d{{4}})\b", text.casefold())
    try:
        if long:
            return date(int(long[3]), months.index(long[2]) + 1, int(long[1]))
        if short := _NUMBERS.search(text):
            d, m, y = (short[1], short[2], short[3]) if short[1] else (short[6], short[5], short[4])
            return date(int(y), int(m), int(d))
    except ValueError:
        return None
    return None


def _of_people(found: Sequence[Block], language: str) -> list[str]:
    """The texts that name those who take part."""
    words = table(_FILE, language)["people"]
    listed, within, before_sections = [], False, True
    for block in found:
        text = block.words.casefold()
        says = any(word in text for word in words)
        if block.heading:
            within = says
            before_sections = before_sections and block.heading == 1
            if block.heading != 2 or says:
                listed.append(block.words)
        elif within or (before_sections and block.item) or (says and len(text) < _SHORT):
            listed.append(block.words)
    return listed


_SHORT = 400
"""Characters: «Til stede: …» is a list of names, not a page."""
