"""Abbreviations and professional words that are not explained where they are first used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from moteleder.checks.around import Piece
from moteleder.checks.facts import Term, terms
from moteleder.checks.finder import Finder
from moteleder.checks.finding import Hit
from moteleder.i18n import msg

__all__ = ["unexplained"]

_SAYS = r"(?:det vil si|dvs\.?|altså|betyr|tyder|står for|means|that is)"
_IS = r"(?:(?:er|,|–|is|are) (?:en|ei|et|ein|eit|å|som|a|an|the)\b)"


def unexplained(pieces: Iterable[Piece], language: str, before: str = "") -> Iterator[tuple[Piece, Hit]]:
    """Each word at its first use, where neither that text nor one before it explains it.

    `before`: what the reader has read already, as the list of those who take part.
    """
    seen = set(_explained(before, language))
    for piece in pieces:
        if piece.kind in ("child", "private"):
            continue
        for term, start, words in _used(piece.text, language):
            if term not in seen:
                seen.add(term)
                if term not in _explained(piece.text, language):
                    yield piece, _hit(term, start, words, language)
        seen.update(_explained(piece.text, language))


def _hit(shown: str, start: int, words: str, language: str) -> Hit:
    plain = next(term.plain for term in terms(language) if term.shown == shown)
    return Hit(
        code="A01",
        start=start,
        text=words,
        reason=msg("not everybody knows this word: {plain}"),
        values=(("plain", plain),),
        by=f"{words} ({plain})",
    )


@cache
def _any_term(language: str) -> Finder:
    known = terms(language)
    pattern = re.compile("|".join(f"(?P<t{n}>{term.pattern})" for n, term in enumerate(known)))
    return Finder(pattern, (term.shown.split()[0] for term in known))


@lru_cache(maxsize=4096)
def _used(text: str, language: str) -> tuple[tuple[str, int, str], ...]:
    """Each of the words that the text uses, where it stands first, as it is written there."""
    found: dict[str, tuple[str, int, str]] = {}
    known = terms(language)
    for match in _any_term(language).matches(text):
        shown = known[int((match.lastgroup or "t0")[1:])].shown
        found.setdefault(shown, (shown, match.start(), match[0]))
    return tuple(found.values())


@lru_cache(maxsize=4096)
def _explained(text: str, language: str) -> frozenset[str]:
    """The words that the text itself explains."""
    used = {shown for shown, _, _ in _used(text, language)}
    return frozenset(t.shown for t in terms(language) if t.shown in used and _explains(text, t))


def _explains(text: str, term: Term) -> bool:
    after = rf"{term.pattern}(?:-\w+)?(?: \w+)?"
    beside = rf"{after} \([^)]*[^\W\d_]{{4}}|\w\s\({term.pattern}\)|{after},? {_SAYS}|{after} ?{_IS}"
    gist = " ".join(term.plain.split()[:2]).casefold()
    return bool(re.search(beside, text)) or gist in text.casefold()
