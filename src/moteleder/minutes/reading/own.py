"""Minutes that this program wrote: every fact stands where our own writer puts it, in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from moteleder.domain.values import change
from moteleder.i18n import LANGUAGES, Words, words
from moteleder.minutes.reading.days import day_of
from moteleder.minutes.reading.found import Facts, FoundDay, FoundPerson, FoundTask, Said, Status
from moteleder.minutes.reading.lines import Line
from moteleder.minutes.reading.own_rows import earlier_row, person_line, task_row
from moteleder.minutes.reading.templates import taken_from

__all__ = ["read_own"]

_TITLE = "Minutes of {group} meeting no. {number} – {alias}"


def read_own(lines: Sequence[Line]) -> Facts | None:
    """The facts of our own minutes; None where they are somebody else's."""
    for language in LANGUAGES:
        w = words(language)
        title = taken_from(lines[0].text, _TITLE, language) if lines and lines[0].kind == "heading" else {}
        dated = any(line.kind == "item" and line.bold == f"{w('Date')}:" for line in lines[:6])
        if title and dated and re.fullmatch(r"\d{1,6}", title["number"]):
            reading = _Own(language, int(title["number"]))
            for line in lines:
                reading.take(line)
            return reading.facts(Said(text=lines[0].text, line=lines[0].number))
    return None


def _groups(w: Words) -> dict[str, Status]:
    return {
        w("Present"): "present",
        w("Interpreter"): "interpreter",
        w("Support person"): "support",
        w("Apologies"): "apologies",
        w("Absent without notice"): "absent",
        w("Invited"): "expected",
        w("Attendance not recorded"): "expected",
        w("Copy to"): "copy",
    }


@dataclass
class _Own:
    """Takes the lines one by one."""

    language: str
    number: int
    part: str = "facts"
    """`facts`, `people`, `item`, or `turn` for what stands under a smaller heading."""
    group: Status | None = None
    table: str = ""
    dates: list[FoundDay] = field(default_factory=list)
    people: list[FoundPerson] = field(default_factory=list)
    decisions: list[Said] = field(default_factory=list)
    tasks: list[FoundTask] = field(default_factory=list)
    earlier: list[FoundTask] = field(default_factory=list)
    voice: list[Said] = field(default_factory=list)
    next: FoundDay | None = None

    @property
    def w(self) -> Words:
        return words(self.language)

    def take(self, line: Line) -> None:
        match line.kind:
            case "heading":
                self._heading(line)
            case "row":
                self._row(line)
            case "quote" if self.part == "item":
                self.voice.append(Said(text=line.text, line=line.number))
            case "item" if self.part == "facts":
                if line.bold == f"{self.w('Date')}:":
                    self.dates.append(self._day(line))
            case "item" if self.part == "people" and self.group:
                self.people.append(person_line(line, self.group, self.language))
            case "text":
                self._text(line)

    def facts(self, title: Said) -> Facts:
        gone_on = {task.replaces for task in self.tasks}
        return Facts(
            own=self.language,
            title=title,
            number=self.number,
            dates=tuple(self.dates),
            people=tuple(self.people),
            decisions=tuple(self.decisions),
            tasks=tuple(self.tasks),
            earlier=tuple(change(t, done=t.done or t.id in gone_on) for t in self.earlier),
            voice=tuple(self.voice),
            next=self.next,
        )

    def _heading(self, line: Line) -> None:
        if line.depth == 2:
            self.part = "people" if line.text == self.w("Participants") else "item"
        elif line.depth == 3:
            self.part = "turn"

    def _row(self, line: Line) -> None:
        w = self.w
        if line.first:
            head = (w("No."), w("Task"), w("Responsible"), w("Due"))
            rest = line.cells[4:]
            ours = line.cells[:4] == head
            self.table = "tasks" if ours and rest in ((), (w("Goal"),)) else ""
            self.table = "earlier" if ours and rest == (w("Status"),) else self.table
        elif self.table == "tasks":
            self.tasks.append(task_row(line, self.language))
        elif self.table == "earlier":
            self.earlier.append(earlier_row(line, self.language))

    def _text(self, line: Line) -> None:
        w = self.w
        if self.part == "people":
            self.group = _groups(w).get(line.bold)
        elif line.bold == f"{w('Agreed')}:":
            self.decisions.append(Said(text=line.text.removeprefix(line.bold).strip(), line=line.number))
        elif line.bold == f"{w('Next meeting')}:" and line.first and self.next is None:
            self.next = self._day(line)

    def _day(self, line: Line) -> FoundDay:
        said = line.text.removeprefix(line.bold).strip()
        return FoundDay(text=said, day=day_of(said), line=line.number)
