"""The findings as a linter prints them: a line each, or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from moteleder.checks import Finding, check_markdown, check_meeting, is_set_aside
from moteleder.domain.case import Case
from moteleder.domain.events import Begin
from moteleder.domain.journal import record, replay, start
from moteleder.domain.standing import freeze
from moteleder.i18n import Words
from moteleder.session.finding_words import finding_said, fix_said, reason_said
from moteleder.session.import_file import Unreadable, file_text, unreadable_text

__all__ = ["REPORTS", "case_findings", "file_findings", "json_report", "text_report"]


def file_findings(path: Path, w: Words) -> tuple[tuple[Finding, ...], str]:
    """What is found in a Markdown file, or why it cannot be read."""
    try:
        return check_markdown(file_text(path)), ""
    except Unreadable as problem:
        return (), unreadable_text(problem, w)


def case_findings(case: Case, number: int) -> tuple[Finding, ...]:
    """What is found in a case's meeting and not set aside; of one that is called, as it would begin."""
    called = case.meeting(number)
    if called.event:
        meeting = replay(case, number).meeting
    else:
        begin = Begin(at=called.start, snapshot=freeze(case, number))
        meeting = record(start(case, number), begin).meeting
    return tuple(f for f in check_meeting(meeting) if not is_set_aside(meeting, f))


def text_report(name: str, found: Sequence[Finding], w: Words, language: str) -> str:
    """`file:line:column code text`, a finding a line; in a meeting the place stands before the line."""
    # A space after every code, also where nothing is quoted: other programs read these lines.
    said = (finding_said(f, w, language).replace(f"{f.code}:", f.code, 1) for f in found)
    return "".join(f"{_where(name, f)} {words}\n" for f, words in zip(found, said, strict=True))


def json_report(name: str, found: Sequence[Finding], w: Words, language: str) -> str:
    """A list of findings, with everything that is known of each."""
    rows = [
        {
            "file": name,
            "place": f.place,
            "line": f.line,
            "column": f.column,
            "code": f.code,
            "severity": f.severity,
            "text": f.text,
            "reason": reason_said(f, w, language),
            "fix": fix_said(f, w),
        }
        for f in found
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def _where(name: str, finding: Finding) -> str:
    place = f":{finding.place}" if finding.place else ""
    at = f":{finding.line}:{finding.column}" if finding.line else ""
    return f"{name}{place}{at}"


Report: TypeAlias = Callable[[str, Sequence[Finding], Words, str], str]
"""The findings of a file or case of this name, in words of a language."""

REPORTS: Mapping[str, Report] = {"text": text_report, "json": json_report}
"""Name of a format to what writes it."""
