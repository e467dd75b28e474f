"""The rules that need one text only; what they found in a text is kept, so that only a new text costs."""

from __future__ import annotations

from functools import lru_cache

from moteleder.checks.around import Around, Kind, Piece, TextRule
from moteleder.checks.decisions import decisions
from moteleder.checks.finding import Finding, Fix, Hit
from moteleder.checks.identity import identity
from moteleder.checks.sentences import long_sentences
from moteleder.checks.third_parties import third_parties
from moteleder.checks.vague import vague
from moteleder.domain.identity import identity_numbers

__all__ = ["IN_EVERY_TEXT", "TEXT_RULES", "found_at", "in_piece"]

IN_EVERY_TEXT: tuple[TextRule, ...] = (identity(identity_numbers),)
"""What is looked for in a line for the writer alone too."""

TEXT_RULES: tuple[TextRule, ...] = (*IN_EVERY_TEXT, vague, decisions, third_parties, long_sentences)
"""Each looks at one text."""


def in_piece(piece: Piece, around: Around) -> tuple[Finding, ...]:
    """What the rules find in one text."""
    return tuple(found_at(piece, hit) for hit in _hits(piece.text, piece.kind, around))


def found_at(piece: Piece, hit: Hit) -> Finding:
    """The finding that a hit in a text is."""
    before = piece.text[: hit.start]
    return Finding(
        code=hit.code,
        place=piece.place,
        text=hit.text,
        reason=hit.reason,
        values=hit.values,
        severity=hit.severity,
        line=before.count("\n") + 1,
        column=hit.start - before.rfind("\n"),
        fix=_fix(piece, hit),
    )


def _fix(piece: Piece, hit: Hit) -> Fix | None:
    if hit.by and piece.writes:
        return Fix(by=hit.by)
    if piece.writes == "entry":
        return Fix(form="edit_entry", subject=piece.place)
    if hit.code == "D01" and piece.writes == "note":
        return Fix(form="task")
    return None


@lru_cache(maxsize=4096)
def _hits(text: str, kind: Kind, around: Around) -> tuple[Hit, ...]:
    rules = IN_EVERY_TEXT if kind == "private" else TEXT_RULES
    return tuple(hit for rule in rules for hit in rule(text, kind, around))
