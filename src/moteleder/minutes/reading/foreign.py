"""Minutes that others wrote: headings, labels, lists, tables and sentences; what is not said stays empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from moteleder.domain.values import change
from moteleder.minutes.reading.days import day_of, days_in
from moteleder.minutes.reading.found import Facts, FoundDay, FoundPerson, FoundTask, Said
from moteleder.minutes.reading.headed import headed
from moteleder.minutes.reading.lines import Line
from moteleder.minutes.reading.people import people_in, person
from moteleder.minutes.reading.sentences import (
    agreed,
    decided,
    held_on,
    next_on,
    people_said,
    sentences,
    speaks_of_meeting,
)
from moteleder.minutes.reading.tables import STATUSES, Table
from moteleder.minutes.reading.tasks import has_owner, is_done, is_state, leads_with_owner, task
from moteleder.minutes.reading.words import is_detail, kind_of, known, labelled

__all__ = ["read_foreign"]

_TOPICS = (*STATUSES, "decisions", "earlier", "tasks", "measures", "next")
"""What a heading or a label alone on its line can be about."""
_LABELS = ("date", *STATUSES, "decisions", "task", "tasks", "next", "owner", "due", "title")
"""What a label with something after it can be."""
_SAME_LINE = " ,;&"
_ENDS = ".!?:)"
_TOP = 12
"""Lines at the top of a file, where it says what it is."""
_LONGEST = 4000
"""Characters of a line beyond which it is no list of people and no task."""


def read_foreign(lines: Sequence[Line], front: Iterable[tuple[str, str, int]] = ()) -> Facts:
    """The facts of somebody's minutes; `front`: keys and values of front matter with their lines."""
    reading = _Foreign()
    for key, value, number in front:
        reading.labelled(Line("text", f"{key}: {value}", number, 0), key, value, ("title", "date"))
    for line in joined(headed(lines)):
        reading.take(line)
    return reading.facts()


def joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that somebody's editor has broken in the middle put together again."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before is not None and before.block == line.block and not line.first and _goes_on(before, line):
            found[-1] = replace(before, text=f"{before.text} {line.text}")
        elif line.text and len(line.text) <= _LONGEST:
            found.append(line)
    return found


def _goes_on(before: Line, line: Line) -> bool:
    if line.kind == "row" or line.box or line.bold or kind_of(labelled(line.text)[0], _LABELS):
        return False
    if before.kind == "item" and line.kind == "item" and line.depth and before.text[-1:] not in _ENDS:
        return True
    return line.kind == before.kind and (before.text[-1:] in _SAME_LINE or line.text[:1].islower())


def _assigns(line: Line, about: str) -> bool:
    """Whether a line says itself that it is a task: somebody answers for it."""
    if has_owner(line.text) or (bool(line.box) and "@" in line.text):
        return True
    # A box, or a measure, is a task where it says by when, and the box by whom.
    boxed = bool(line.box) and leads_with_owner(line.text)
    measure = about == "measures" and line.kind == "item"
    return (boxed or measure) and bool((found := task(line.text, line.number)) and found.due_said)


def _pairs(table: Table | None, line: Line) -> bool:
    """Whether a row is a label and what it says, as in a form."""
    if table is None or len(line.cells) != 2 or table.holds_tasks or table.holds_people:
        return False
    return bool(kind_of(line.cells[0], _LABELS)) and not kind_of(line.cells[1], _LABELS)


@dataclass
class _Foreign:
    """Takes the lines one by one, and keeps what they are about."""

    topic: str = ""
    level: int = 0
    label: str = ""
    """What a label alone on its line says that the list after it is."""
    block: int = -1
    """The block that the label gathers; 0 until the first after it."""
    table: Table | None = None
    top: int = 0
    """How deep the tasks lie in their list; what lies deeper says more of one."""
    titles: list[tuple[int, Said]] = field(default_factory=list)
    dates: list[FoundDay] = field(default_factory=list)
    people: list[FoundPerson] = field(default_factory=list)
    decisions: list[Said] = field(default_factory=list)
    tasks: list[FoundTask] = field(default_factory=list)
    earlier: list[FoundTask] = field(default_factory=list)
    next: FoundDay | None = None
    open_task: int = -1
    """The block after whose task a line with who or when can still come; -1 where there is none."""
    agreed: int = -1
    """The same of a decision, which is a task where such a line comes."""

    @property
    def about(self) -> str:
        return self.label or self.topic

    def facts(self) -> Facts:
        title = min(self.titles, key=lambda found: found[0])[1] if self.titles else None
        return Facts(
            title=title,
            dates=tuple(self.dates),
            people=tuple(self.people),
            decisions=tuple(self.decisions),
            tasks=tuple(self.tasks),
            earlier=tuple(self.earlier),
            next=self.next,
        )

    def take(self, line: Line) -> None:
        if line.kind == "heading":
            self._heading(line)
        elif line.kind == "row":
            self._row(line)
        else:
            self._scope(line)
            self._line(line)

    def _heading(self, line: Line) -> None:
        kind = kind_of(line.text, _TOPICS)
        if kind or line.depth <= self.level or not self.topic:
            self.topic, self.level = kind, line.depth
        self.label, self.block, self.open_task, self.agreed = "", -1, -1, -1
        name, rest = labelled(line.text)
        if not (rest and self.labelled(line, name, rest, _LABELS)) and not kind:
            self._title(line, line.depth)

    def _title(self, line: Line, weight: int) -> None:
        self.titles.append((weight, Said(text=line.text, line=line.number)))
        if weight <= 1:
            self._dated(line.text, line.number)

    def _dated(self, text: str, number: int) -> bool:
        days = days_in(text)
        self.dates += [FoundDay(text=text, day=day, line=number) for day in dict.fromkeys(days)]
        return bool(days)

    def _scope(self, line: Line) -> None:
        """A label gathers the list or the lines after it, as far as the next paragraph."""
        if not self.label or line.kind == "item" or self.block == line.block:
            return
        if self.block == 0:
            self.block = line.block
        else:
            self.label = ""

    def _line(self, line: Line) -> None:
        name, rest = labelled(line.text)
        if not rest and self._alone(line):
            return
        if not self.titles and line.kind == "text" and self._names_itself(line):
            return
        if rest and self.labelled(line, name, rest, _LABELS):
            return
        if not self._said(line) and not self._held(line):
            self._listed(line)

    def _held(self, line: Line) -> bool:
        """Whether a line at the top tells of the meeting and its day: «Møte i gruppa 12. januar 2026»."""
        at_top = line.number <= _TOP and not (self.dates or self.people or self.about)
        return at_top and speaks_of_meeting(line.text) and self._dated(line.text, line.number)

    def _names_itself(self, line: Line) -> bool:
        if line.number > _TOP or not any(is_detail("title", w.strip(".,:")) for w in line.text.split()[:3]):
            return False
        self._title(line, 1)
        return True

    def _alone(self, line: Line) -> bool:
        """Whether it is a label alone on its line; it gathers what follows."""
        marked = line.text.endswith(":") or (line.bold == line.text and line.kind == "text")
        if line.kind == "item" and not line.text.endswith(":"):
            return False
        if not marked and (not known(line.text) or len(line.text.split()) > 5):
            return False
        kind = kind_of(line.text, _TOPICS)
        if not kind:
            # An unknown label in bold ends what the one before it gathered.
            self.label = "" if marked and line.kind == "text" else self.label
            return False
        self.label, self.open_task, self.agreed = kind, -1, -1
        self.block = line.block if not line.bold else 0
        if line.first:
            self.block = 0
        return True

    def labelled(self, line: Line, name: str, rest: str, among: Sequence[str]) -> bool:
        """Take what stands after a label; whether it was one of these."""
        kind = kind_of(name, among)
        number = line.number
        if self.about == "next" and kind == "date":
            kind = "next"
        if kind in STATUSES:
            self.people += people_in(rest, STATUSES[kind], number)
            self.label = ""
        elif kind == "date":
            return self._dated(rest, number)
        elif kind == "title":
            self.titles.append((0, Said(text=rest, line=number)))
        elif kind == "decisions":
            self._decide(rest, line)
        elif kind in ("task", "tasks"):
            self._task(line, rest, self.about == "earlier")
        elif kind == "next":
            self._next(rest, number)
        elif kind == "owner" and not self._lacks_owner(line) and task(line.text, number):
            self._task(line, line.text, self.about == "earlier")
        elif kind in ("owner", "due"):
            return self._more(line)
        return bool(kind)

    def _lacks_owner(self, line: Line) -> bool:
        return self.open_task == line.block and not self.tasks[-1].owner

    def _more(self, line: Line) -> bool:
        """Who or when, on a line of its own after what is to be done, or after what was agreed."""
        found = task(f"x {line.text}", line.number)
        if found and self.agreed >= 0 and line.block - self.agreed <= 2:
            last = self.decisions.pop()
            self.tasks.append(FoundTask(text=agreed(last.text), line=last.line))
            self.open_task, self.agreed = self.agreed, -1
        if found is None or self.open_task < 0 or line.block - self.open_task > 2 or not self.tasks:
            return False
        last = self.tasks[-1]
        owner, due = last.owner or found.owner, last.due_said or found.due_said
        self.tasks[-1] = change(last, owner=owner, due_said=due, due=day_of(due))
        self.open_task = line.block
        return True

    def _said(self, line: Line) -> bool:
        """Take what whole sentences say; whether they said anything."""
        found = False
        for said in sentences(line.text):
            people = tuple(people_said(said, line.number))
            self.people += people
            at_once = line.block in (self.agreed, self.open_task)
            if decided(said):
                self._decide(said, line)
            elif found and at_once and kind_of(labelled(said)[0], ("owner", "due")):
                self._more(replace(line, text=said))
            elif rest := next_on(said):
                self._next(rest, line.number)
            elif rest := held_on(said):
                self._dated(rest, line.number)
            elif not people:
                continue
            found = True
        return found

    def _listed(self, line: Line) -> None:
        about, item = self.about, line.kind == "item"
        tasks = about in ("tasks", "earlier")
        if about in STATUSES:
            self._gather(line, about)
        elif about == "decisions":
            self._decide(line.text, line)
        elif about == "next":
            self._next(line.text, line.number)
        elif tasks and item and self._deeper(line):
            return
        elif (tasks and (item or leads_with_owner(line.text))) or _assigns(line, about):
            self._task(line, line.text, about == "earlier")
        else:
            self.open_task = self.agreed = -1

    def _deeper(self, line: Line) -> bool:
        if self.open_task < 0 or not line.depth:
            self.top = line.depth
        # A box after a label is a task of its own.
        return line.depth > self.top and not (line.box and not self.top)

    def _gather(self, line: Line, about: str) -> None:
        status = STATUSES[about]
        if line.box == " " and status == "present":
            status = "expected"
        if line.kind == "item":
            for entry in line.text.split(";"):
                if found := person(entry, status, line.number):
                    self.people.append(found)
        else:
            self.people += people_in(line.text, status, line.number)

    def _decide(self, text: str, line: Line) -> None:
        if text and not is_detail("nothing", text):
            self.decisions.append(Said(text=text, line=line.number))
            self.open_task, self.agreed = -1, -1 if line.kind == "row" else line.block

    def _next(self, text: str, number: int) -> None:
        if self.next is None or (self.next.day is None and days_in(text)):
            self.next = FoundDay(text=text, day=day_of(text), line=number)

    def _task(self, line: Line, text: str, earlier: bool) -> None:
        if found := task(text, line.number, done=line.box == "x"):
            what, state = labelled(text) if earlier and not found.state else ("", "")
            if is_state(state):
                found = FoundTask(text=what, line=line.number, state=state)
            found = change(found, done=found.done or (earlier and is_done(found.state)))
            (self.earlier if earlier else self.tasks).append(found)
            self.open_task, self.agreed = -1 if earlier else line.block, -1

    def _row(self, line: Line) -> None:
        if line.first:
            self.table = Table(line.head)
            if not _pairs(self.table, line):
                return
        table = self.table
        if table is None:
            return
        if table.holds_tasks:
            if found := table.task(line):
                (self.earlier if self.about == "earlier" else self.tasks).append(found)
        elif table.holds_people or self.about in STATUSES:
            self.people += table.people(line, STATUSES.get(self.about))
        elif table.decisions is not None and not _pairs(self.table, line):
            self._decide(line.cells[table.decisions], line)
        elif _pairs(self.table, line):
            self.labelled(line, line.cells[0], line.cells[1], _LABELS)
