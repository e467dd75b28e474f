"""The findings of a meeting in words: the list of all, the line under the note, the signs beside entries."""

from __future__ import annotations

from collections.abc import Sequence

from moteleder.checks import Finding
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.checking import Checked, about_place
from moteleder.session.finding_words import TITLES, finding_said, fix_said, where_said
from moteleder.session.rows_line import Line, joined, quiet

__all__ = ["end_lines", "entry_signs", "finding_lines", "margin_said"]

_SAID_ELSEWHERE = {"T01", "T03", "T06", "R01", "R02", "R03", "V01"}
"""Codes of what is read as still open anyway, before a meeting is ended."""
_SAID_IN_ROW = {"T01", "T03", "T05"}
"""Codes of what a task's own row says anyway: nobody responsible, no date, not confirmed."""
_NAMED = 3
"""So many are named in a line; the others are counted."""


def finding_lines(meeting: Meeting, checked: Checked, w: Words, language: str) -> tuple[Line, ...]:
    """Every finding under where it is, then what was set aside, and why; ids are numbers in that order."""
    lines: list[Line] = []
    heading = None
    for number, finding in enumerate(checked.open):
        where = where_said(meeting, finding, w)
        if where != heading:
            heading = where
            lines.append(Line("", where, tone="entry", picks=False))
        lines.append(_line(number, finding, w, language))
    if checked.aside:
        lines.append(Line("", w("Set aside"), tone="entry", picks=False))
        why = {each.key: each.reason for each in meeting.set_aside}
        for finding in checked.aside:
            said = finding_said(finding, w, language)
            lines.append(Line("", said, detail=why[finding.key], sign="✓", tone="quiet", picks=False))
    return tuple(lines) or (quiet(w("The checks have found nothing.")),)


def margin_said(
    meeting: Meeting,
    place: str,
    found: Sequence[Finding],
    w: Words,
    language: str,
    *,
    line: int = 0,
    key: str = "",
) -> str:
    """One finding of the place that is being written, and of how many it is; empty for none.

    `line`: the line of the note, from 1, whose finding comes before the first. `key`: what shows them all.
    """
    here = [f for f in found if f.code not in _SAID_IN_ROW and about_place(meeting, f) == place]
    if not here:
        return ""
    at = next((n for n, f in enumerate(here) if f.place == place and line and f.line == line), 0)
    said = finding_said(here[at], w, language)
    if len(here) == 1:
        return said
    return joined(f"{at + 1}/{len(here)} {said}", w("{key}: all of them").format(key=key) if key else "")


def entry_signs(meeting: Meeting, found: Sequence[Finding]) -> dict[str, str]:
    """Id of an entry to the codes of what was found in it."""
    codes: dict[str, list[str]] = {}
    for finding in found:
        if finding.code not in _SAID_IN_ROW and meeting.entry(finding.place) is not None:
            codes.setdefault(finding.place, []).append(finding.code)
    return {entry: f"‹ {' '.join(dict.fromkeys(each))} ›" for entry, each in codes.items()}


def end_lines(found: Sequence[Finding], w: Words) -> tuple[str, ...]:
    """What is read before the meeting is ended: a line for each code; the mild ones are counted."""
    weighty = [f for f in found if f.code not in _SAID_ELSEWHERE and f.severity != "mild"]
    lines = [_named(code, [f for f in weighty if f.code == code], w) for code in TITLES]
    mild = sum(1 for f in found if f.severity == "mild")
    if mild:
        lines.append(w("Smaller remarks from the checks: {n}").format(n=mild))
    return tuple(line for line in lines if line)


def _line(number: int, finding: Finding, w: Words, language: str) -> Line:
    fix = fix_said(finding, w)
    return Line(
        str(number),
        finding_said(finding, w, language),
        detail=w("f: {what}").format(what=fix) if fix else "",
        sign="·" if finding.severity == "mild" else "‹",
        tone="quiet" if finding.severity == "mild" else "",
    )


def _named(code: str, found: list[Finding], w: Words) -> str:
    if not found:
        return ""
    texts = [" ".join(f.text.split()) for f in found if f.text]
    more = w("and {n} more").format(n=len(texts) - _NAMED)
    shown = texts if len(texts) <= _NAMED + 1 else [*texts[:_NAMED], more]
    return f"{w(TITLES[code])}: {', '.join(shown)}" if shown else w(TITLES[code])
