"""The checks on any Markdown file: those about wording, and what its tables say of tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moteleder.checks.around import Kind, Piece
from moteleder.checks.blocks import Block, blocks
from moteleder.checks.facts import table
from moteleder.checks.file_tasks import file_tasks, listed_tasks, new_tasks, words_from_before
from moteleder.checks.file_words import around_file, file_day, has_voice, language_of
from moteleder.checks.finding import Finding
from moteleder.checks.in_text import found_at, in_piece
from moteleder.checks.jargon import unexplained
from moteleder.checks.meeting import once
from moteleder.domain.text import clean
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.minutes.reader import read

__all__ = ["check_markdown"]

_MINUTES = ("referat", "minutes")
"""What a file that is minutes says in its title."""

_OPEN_BOX = ("[ ] ", "[] ")
"""How a task in a list begins."""


def check_markdown(text: str, language: str = "") -> tuple[Finding, ...]:
    """What is found in the file, by line; the language is its own where none is named."""
    text = clean(text)
    language = language or language_of(text)
    lines, found = text.split("\n"), list(blocks(text))
    in_tables = {block.line for block in found if block.row}
    listed = [task for task in read(text).facts.tasks if task.line not in in_tables]
    owners = [cells["owner"].words for cells in new_tasks(found, language)]
    where = around_file(found, language, [*owners, *(task.owner for task in listed)])
    written = list(_pieces(found, language, {task.line for task in listed}))
    held = file_day(found, language)
    hits = [finding for piece in written for finding in in_piece(piece, where)]
    hits += [found_at(piece, hit) for piece, hit in unexplained(written, language)]
    findings = [
        *(_in_file(each, found[int(each.place)], lines) for each in hits),
        *(_in_row(each, lines) for each in (*file_tasks(found, language, held), *listed_tasks(listed, held))),
        *_voice(found, language),
    ]
    return once(sorted(findings, key=lambda f: (f.line, f.column, f.code)))


def _pieces(found: Sequence[Block], language: str, listed: set[int]) -> Iterator[Piece]:
    """What was written in this meeting, each text under the number of its block; `listed`: lines of tasks."""
    tasks = {cells["task"] for cells in new_tasks(found, language)}
    before = set(words_from_before(found, language))
    voice = table("minutes_words", language)["voice"]
    childs = False
    for number, block in enumerate(found):
        if block.heading:
            childs = any(word in block.words.casefold() for word in voice)
        if block not in before:
            task = block in tasks or (block.line in listed and "\n" not in block.text)
            kind = "task" if task else _kind(block, childs)
            yield Piece(place=str(number), kind=kind, text=block.text)


def _kind(block: Block, childs: bool) -> Kind:
    if block.code:
        return "private"
    if block.quoted:
        return "child"
    if block.item and block.text.startswith(_OPEN_BOX):
        return "task"
    return "child_note" if childs else "text"


def _in_file(finding: Finding, block: Block, lines: list[str]) -> Finding:
    """The finding at its line and column of the file."""
    line = min(block.line + finding.line - 1, len(lines))
    written = block.text.split("\n")[finding.line - 1]
    indent = max(0, lines[line - 1].find(written.strip()))
    return change(finding, place="", line=line, column=indent + finding.column)


def _in_row(finding: Finding, lines: list[str]) -> Finding:
    return change(finding, column=max(0, lines[finding.line - 1].find(finding.text)) + 1)


def _voice(found: Sequence[Block], language: str) -> Iterator[Finding]:
    """Minutes that do not tell how the child was heard."""
    title = next((block.words.casefold() for block in found if block.heading == 1), "")
    if any(word in title for word in _MINUTES) and not has_voice(found, language):
        reason = msg("the child's voice is empty: how was it heard, or why not?")
        yield Finding(code="V01", place="", text="", reason=reason, line=1, column=1)
