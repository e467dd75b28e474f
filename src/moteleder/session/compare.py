"""Two versions of the minutes, word by word: what is new, what is gone, and what is as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from moteleder.domain.meeting import Meeting
from moteleder.domain.values import Value, change
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.minutes import text_of

__all__ = ["Change", "Compared", "Words", "compared", "is_same", "minutes_compared"]

Change: TypeAlias = Literal["same", "added", "removed"]
"""What became of some words from the one version to the other."""

_WORD = re.compile(r"\S+\s*")

_ALIKE = 0.4
"""From here on two paragraphs are taken for the same one, changed."""


class Words(Value):
    """Some words that follow each other, all of which went the same way."""

    text: str
    """As they stand."""
    change: Change = "same"
    """What became of them."""


class Compared(Value):
    """One paragraph, heading or list of the minutes."""

    parts: tuple[Words, ...]
    """Its words, those that are gone where they stood."""

    @property
    def change(self) -> Change | Literal["changed"]:
        """What became of the paragraph as a whole."""
        ways = {part.change for part in self.parts}
        return self.parts[0].change if len(ways) == 1 else "changed"


def compared(old: str, new: str) -> tuple[Compared, ...]:
    """The paragraphs of both texts in order; put together without what is removed they are the new one."""
    before, after = _paragraphs(old), _paragraphs(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Compared] = []
    for way, a, b, c, d in matcher.get_opcodes():
        if way == "equal":
            found += [_whole(text, "same") for text in before[a:b]]
        else:
            found += _changed(before[a:b], after[c:d])
    return tuple(found)


def minutes_compared(old: Meeting, new: Meeting) -> tuple[Compared, ...]:
    """The minutes of two versions, without the marks of their Markdown."""
    return compared(plain_text(text_of(old)), plain_text(text_of(new)))


def is_same(paragraphs: Sequence[Compared]) -> bool:
    """Whether nothing is different."""
    return all(each.change == "same" for each in paragraphs)


def _paragraphs(text: str) -> list[str]:
    """Blocks between blank lines; a table or a list row by row, so that one row's change is that row's."""
    found: list[str] = []
    for block in re.split(r"\n{2,}", text.strip("\n")):
        listed = block.startswith(("- ", "| ", "> "))
        found += block.split("\n") if listed else [block]
    return [each for each in found if each]


def _whole(text: str, way: Change) -> Compared:
    return Compared(parts=(Words(text=text, change=way),))


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Compared]:
    """Paragraphs that differ: each new one beside the old one that is most like it, in order."""
    at = 0
    for text in new:
        like = [(_likeness(each, text), -n) for n, each in enumerate(old[at:], at)]
        best, where = max(like, default=(0.0, 0))
        if best < _ALIKE:
            yield _whole(text, "added")
            continue
        yield from (_whole(gone, "removed") for gone in old[at:-where])
        yield Compared(parts=_parted(list(_words(old[-where], text))))
        at = -where + 1
    yield from (_whole(gone, "removed") for gone in old[at:])


def _parted(parts: list[Words]) -> tuple[Words, ...]:
    """With a space where two parts would run together: the last word of a text has none after it."""
    early = [p if p.text[-1:].isspace() else change(p, text=f"{p.text} ") for p in parts[:-1]]
    return (*early, *parts[-1:])


def _likeness(old: str, new: str) -> float:
    return SequenceMatcher(None, _WORD.findall(old), _WORD.findall(new), autojunk=False).ratio()


def _words(old: str, new: str) -> Iterator[Words]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    # A word is the same whatever stands between it and the next one.
    bare = [[word.rstrip() for word in words] for words in (before, after)]
    for way, a, b, c, d in SequenceMatcher(None, *bare, autojunk=False).get_opcodes():
        if way == "equal":
            yield Words(text="".join(after[c:d]))
            continue
        if a < b:
            yield Words(text="".join(before[a:b]), change="removed")
        if c < d:
            yield Words(text="".join(after[c:d]), change="added")
