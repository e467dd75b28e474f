"""Third parties: names of people who are not in the meeting, another pupil or somebody of the staff."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moteleder.checks.around import Around, Kind
from moteleder.checks.facts import Names, names
from moteleder.checks.finding import Hit
from moteleder.i18n import msg

__all__ = ["third_parties"]

_LETTERS = r"[^\W\d_]"
_CAPITAL = rf"(?=[A-ZÀ-ÖØ-ÞŁŚŻŹĆŃÓŠŽČ]){_LETTERS}"
_SMALL = "[a-zà-öø-ÿłśżźćńóšžč]"
_SURNAME = rf"{_CAPITAL}{_LETTERS}*{_SMALL}{_LETTERS}*(?:-{_CAPITAL}{_LETTERS}+)?"
_GAP = r"[ \u00a0\u202f]{1,2}"
"""What parts two names on a line, those that were pasted included."""
_NAME = re.compile(
    rf"(?<![\w.@/-])(?P<given>{_CAPITAL}{_LETTERS}+(?:-{_CAPITAL}{_LETTERS}+)?)"
    rf"(?P<rest>(?:{_GAP}{_CAPITAL}\.)?(?:{_GAP}{_SURNAME})+)?"
)
_BEGINS = re.compile(r"(?:\A|[.!?:;\n«»\"(–-])[\s\d*_>-]*\Z")
"""What stands before the first word of a sentence."""
_NEAR = 20
"""Characters before a word in which that is looked for."""

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def third_parties(text: str, kind: Kind, around: Around) -> Iterator[Hit]:
    """Given names with a surname after them, and lone given names, of people who do not take part."""
    known = names(around.language)
    quotes = [m.span() for m in _QUOTED.finditer(text)] if kind == "child_note" else []
    for found, given in _named(text, known):
        surnames = [word for word in (found["rest"] or "").split() if not word.endswith(".")]
        start, end = found.span("given") if not surnames else found.span()
        if not surnames and given in known.also_words and _BEGINS.search(text, max(0, start - _NEAR), start):
            continue
        if _takes_part(found["given"], surnames, around):
            continue
        child = kind == "child" or any(first <= start < last for first, last in quotes)
        yield _hit(text[start:end], start, bool(surnames), child, known)


def _named(text: str, known: Names) -> Iterator[tuple[re.Match[str], str]]:
    """Each name with the given name in it; a word before it, as in «Spør Berit Holmen», is none of it."""
    at = 0
    while found := _NAME.search(text, at):
        given = _plain(found["given"], known)
        at = found.end() if given else found.end("given")
        if given:
            yield found, given


def _hit(words: str, start: int, full: bool, child: bool, known: Names) -> Hit:
    if child:
        reason = msg(
            "the child's own words are not rewritten: can «{friend}» stand for it, or is it kept from others?"
        )
        return Hit(
            code="P03",
            start=start,
            text=words,
            reason=reason,
            values=(("friend", known.friend),),
            severity="mild",
        )
    if full:
        reason = msg("somebody who is not here, by full name: use neutral words, or take it up elsewhere")
        return Hit(code="P01", start=start, text=words, reason=reason, by=known.neutral)
    reason = msg("somebody who is not here? Another child, or one of the staff, is not named")
    return Hit(code="P02", start=start, text=words, reason=reason, severity="mild", by=known.neutral)


def _plain(word: str, known: Names) -> str:
    """The given name that a word is, without the genitive's s; empty where it is none."""
    for form in (word, word.removesuffix("s"), word.partition("-")[0]):
        if form in known.given:
            return form
    return ""


def _takes_part(given: str, surnames: list[str], around: Around) -> bool:
    """Whether it is somebody of the meeting: by given name alone, or by given name and a surname.

    «Ane» is Ane-Marie where nobody else is; «Ane-Marie» is not Ane.
    """
    firsts = given.casefold().split("-")
    others = [s.casefold() for s in surnames]
    for person in around.people:
        if not all(any(_is(first, p) for p in person) for first in firsts):
            continue
        # A person may be written with an initial only: «Elias B.».
        if not others or any(_is(o, p) or (len(p) == 1 and o.startswith(p)) for o in others for p in person):
            return True
    return False


def _is(written: str, known: str) -> bool:
    """Whether it is this name, in the genitive too."""
    return written in (known, known + "s")
