"""How the summary says things: names, days, numbers and texts, the shorter the more there is to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from moteleder.dates import day_month, long_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import is_refused
from moteleder.domain.text import one_line
from moteleder.i18n import Words, msg

__all__ = ["Brief", "Telling", "listed", "sentence", "strung"]

_NUMBERS = (
    msg("two"),
    msg("three"),
    msg("four"),
    msg("five"),
    msg("six"),
    msg("seven"),
    msg("eight"),
    msg("nine"),
    msg("ten"),
    msg("eleven"),
    msg("twelve"),
)
_SHORT_VERBS = ("be", "bli", "bu", "få", "gi", "gå", "ha", "nå", "sjå", "se", "si", "slå", "stå", "sy", "ta")
_NO_VERBS = ("alle", "andre", "begge", "denne", "disse", "mange", "neste", "noe", "ingen", "noen")


@dataclass(frozen=True)
class Brief:
    """How much the summary leaves out."""

    weekdays: bool = True
    """Whether days are said with weekday and year."""
    helpers: bool = True
    """Whether those who help with a task are named."""
    joined: bool = False
    """Whether all tasks of one person are said in one sentence."""
    wishes: bool = True
    """Whether what the family wished is said beside what is agreed."""
    views: bool = True
    """Whether it is said that there are differing views."""
    surnames: bool = True
    """Whether people have their whole names; else the first one where no other has it."""
    longest: int = 0
    """Words that are said of each text; 0: all of them."""
    agreements: int = 99
    """So many agreements are said; the others are counted."""
    tasks: bool = True
    """Whether tasks are said, and not only how many each one has."""
    names: bool = True
    """Whether people and items are named, and not only counted."""


@dataclass(frozen=True)
class Telling:
    """A meeting that is summed up in one language, so briefly."""

    meeting: Meeting
    w: Words
    language: str
    brief: Brief

    def name(self, person: str) -> str:
        """What somebody is called; one whom the family has refused is not named."""
        known = self.meeting.people.get(person)
        if known is not None and is_refused(known):
            return self.w("somebody who is not named here")
        if person == self.meeting.facts.child:
            return self.meeting.facts.alias
        whole = self.meeting.label(person)
        return whole if self.brief.surnames else self._first(whole)

    def _first(self, whole: str) -> str:
        first = whole.split(" ")[0]
        known = [each.label.split(" ")[0] for each in self.meeting.people.values()]
        return first if known.count(first) == 1 else whole

    def day(self, day: date) -> str:
        """A day, as long as there is time for."""
        return long_day(day, self.language) if self.brief.weekdays else day_month(day, self.language)

    def text(self, text: str) -> str:
        """What somebody wrote, on one line, without a full stop, and no longer than there is time for."""
        words = one_line(text).split()
        if self.brief.longest and len(words) > self.brief.longest:
            return " ".join(words[: self.brief.longest]).rstrip(".,;:") + " …"
        return " ".join(words).rstrip(". ")

    def number(self, n: int) -> str:
        """A number from 2 on as it is said."""
        return self.w(_NUMBERS[n - 2]) if 2 <= n < len(_NUMBERS) + 2 else str(n)

    def as_verb(self, text: str) -> str:
        """A task as it stands after «skal»; empty where it does not begin with what is to be done."""
        word = text.split(" ")[0]
        names = {part for p in self.meeting.people.values() for part in p.name.split()}
        if not word.isalpha() or word in names or not word[1:].islower() or word.casefold() in _NO_VERBS:
            return ""
        norwegian = self.meeting.facts.language in ("nb", "nn")
        if norwegian and not word.endswith(("e", "a")) and word.casefold() not in _SHORT_VERBS:
            return ""
        return text[0].lower() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital first and a full stop last; nothing stays nothing."""
    said = text.strip()
    if not said:
        return ""
    return said[0].upper() + said[1:] + ("" if said.endswith((".", "?", "…")) else ".")


def listed(parts: list[str], w: Words) -> str:
    """«a, b og c»."""
    if len(parts) < 2:
        return "".join(parts)
    return w("{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])


def strung(parts: list[str], w: Words) -> str:
    """As `listed`, for parts that hold commas themselves."""
    if len(parts) < 2:
        return "".join(parts)
    return w("{some}; and {last}").format(some="; ".join(parts[:-1]), last=parts[-1])
