"""Previous minutes into a case: what could enter it, and what the coordinator says yes to enters."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import Literal

from moteleder.domain.case import Case
from moteleder.domain.ids import next_id
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.standing import standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import Value, change
from moteleder.minutes.reader import Document, read
from moteleder.minutes.reading.found import FoundDay, FoundTask
from moteleder.session.case_view import around
from moteleder.session.casebook import CaseBook
from moteleder.session.import_file import MinutesText
from moteleder.session.opening import who_is_here
from moteleder.session.said import find_goals, find_people
from moteleder.session.said_dates import said_date

__all__ = ["Doubt", "Import", "Offer", "enter", "entered", "prepare"]

Doubt = Literal["", "several", "nobody", "known", "twice", "done", "earlier", "disagree", "instead"]
"""Why something is not ticked by itself: its owner's name fits several people or none, the case has the
task, it stands twice, it is done, it comes from an earlier meeting, the dates disagree, or the case has
another date."""


class Offer(Value):
    """One thing that could enter the case."""

    id: str
    """`T` or `D` and a number."""
    line: int
    """Number of the source line it comes from."""
    text: str
    """What is to be done; of a day, the words that say it."""
    day: date | None = None
    """The day of the meeting; None for a task."""
    owner: str = ""
    """Id of the one who answers for it."""
    owner_said: str = ""
    """Who answers for it, as the minutes say."""
    fits: tuple[str, ...] = ()
    """Ids of those whom these words fit, where they are several."""
    helpers: tuple[str, ...] = ()
    """Ids of those who help."""
    helpers_said: tuple[str, ...] = ()
    """Those who help and are nobody alone in the case, as the minutes say."""
    backer: str = ""
    """Who stands behind it."""
    due: date | None = None
    """By when."""
    due_said: str = ""
    """By when, as the minutes say."""
    goal: str = ""
    """Id of the goal it serves."""
    goal_said: str = ""
    """The goal it serves, as the minutes say."""
    carried: int = 0
    """How many meetings have carried it over."""
    meeting: int = 0
    """Number of the meeting it comes from; 0 where the minutes are not this program's."""
    doubt: Doubt = ""
    """Why it is not ticked by itself; empty where it is certain."""
    twin: str = ""
    """Id of the task that the case has already, or the day it has."""


class Import(Value):
    """A file of minutes beside what a case could take from it."""

    source: MinutesText
    """The text."""
    document: Document
    """The same, read."""
    offers: tuple[Offer, ...]
    """What could enter the case, in the order of the text."""
    ticked: frozenset[str]
    """Ids of the offers that are to enter."""

    def offer(self, offer: str) -> Offer | None:
        """The offer with this id."""
        return next((each for each in self.offers if each.id == offer), None)

    def with_tick(self, offer: str) -> Import:
        """With an offer's tick set or taken away; of several days, one at most has it."""
        if self.offer(offer) is None:
            return self
        if offer in self.ticked:
            return change(self, ticked=self.ticked - {offer})
        return change(self, ticked=self._with(offer))

    def with_offer(self, changed: Offer) -> Import:
        """With an offer as somebody has put it right, and ticked."""
        offers = tuple(changed if o.id == changed.id else o for o in self.offers)
        return change(self, offers=offers, ticked=self._with(changed.id))

    def _with(self, offer: str) -> frozenset[str]:
        days = {each.id for each in self.offers if each.day}
        return (self.ticked - days if offer in days else self.ticked) | {offer}


def prepare(source: MinutesText, case: Case) -> Import:
    """Read minutes, and see what a case could take from them."""
    document = read(source.text)
    offers = (*_days(document, case), *_tasks(document, case))
    return Import(
        source=source,
        document=document,
        offers=offers,
        ticked=frozenset(offer.id for offer in offers if not offer.doubt),
    )


def entered(case: Case, offers: Sequence[Offer]) -> Case:
    """The case with what was said yes to; nothing that stands there is changed but the last day."""
    for offer in offers:
        if offer.day is not None:
            case = change(case, last_meeting=offer.day)
            continue
        task = Task(
            id=next_id("O", case),
            text=_whole_text(offer),
            owner=offer.owner,
            helpers=offer.helpers,
            backer=offer.backer,
            due=offer.due,
            goal=offer.goal,
            carried=offer.carried,
            meeting=offer.meeting,
        )
        case = change(case, tasks=(*case.tasks, task))
    return case


def enter(book: CaseBook, key: str, found: Import, only: Collection[str] | None = None) -> int:
    """Let what is ticked enter a case of the book; gives how many things did. Raises `CaseProblem`."""
    wanted = found.ticked if only is None else only
    offers = [offer for offer in found.offers if offer.id in wanted]
    if offers:
        book.rewrite(key, lambda case: entered(case, offers), who_is_here())
    return len(offers)


def _whole_text(offer: Offer) -> str:
    """The task; words on who, when and what for that could be made nothing of stay with it."""
    lost = [
        "" if offer.owner else offer.owner_said,
        *offer.helpers_said,
        "" if offer.due else offer.due_said,
        "" if offer.goal else offer.goal_said,
    ]
    said = ", ".join(part for part in lost if part)
    return f"{offer.text} ({said})" if said else offer.text


def _days(document: Document, case: Case) -> Iterator[Offer]:
    """The day of the meeting, once for each day that is named; none that the case knows a later one of."""
    last = standing(case).last_meeting
    days: dict[date, FoundDay] = {}
    for found in document.facts.dates:
        if found.day:
            days.setdefault(found.day, found)
    for number, (day, found) in enumerate(days.items(), 1):
        if last and day <= last:
            continue
        doubt: Doubt = "disagree" if len(days) > 1 else "instead" if last else ""
        twin = last.isoformat() if last else ""
        yield Offer(id=f"D{number}", line=found.line, text=found.text, day=day, doubt=doubt, twin=twin)


def _tasks(document: Document, case: Case) -> Iterator[Offer]:
    facts = document.facts
    known = {_same(task.text): task.id for task in _all_tasks(case)}
    seen: set[str] = set()
    meeting = around(case, datetime.combine(facts.day or date.min, time(12), UTC))
    both = [(task, True) for task in facts.earlier] + [(task, False) for task in facts.tasks]
    for number, (task, earlier) in enumerate(both, 1):
        offer = _offer(f"T{number}", task, meeting, facts.day)
        doubt = _doubt(task, offer, earlier and not facts.own)
        twin = known.get(_same(task.text), "")
        if twin or _same(task.text) in seen:
            doubt = "known" if twin else "twice"
        seen.add(_same(task.text))
        yield change(offer, doubt=doubt, twin=twin, meeting=0 if earlier else facts.number)


def _all_tasks(case: Case) -> Iterator[Task]:
    """Every task the case has ever had, those of a meeting that has not ended too."""
    yield from standing(case).tasks
    for record in case.meetings:
        if record.event:
            for entry in replay(case, record.number).meeting.entries:
                if entry.kind == "task":
                    yield Task(id=entry.id, text=entry.text)


def _same(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _doubt(task: FoundTask, offer: Offer, earlier: bool) -> Doubt:
    if task.done:
        return "done"
    if earlier:
        return "earlier"
    if offer.fits:
        return "several"
    return "nobody" if offer.owner_said and not offer.owner else ""


def _offer(id_: str, task: FoundTask, meeting: Meeting, day: date | None) -> Offer:
    owners = find_people(meeting, task.owner)
    helping = {said: find_people(meeting, said) for said in task.helpers}
    goals = find_goals(meeting, task.goal) if task.goal else ()
    due = task.due or (said_date(task.due_said, day) if day and task.due_said else None)
    return Offer(
        id=id_,
        line=task.line,
        text=task.text,
        owner=owners[0] if len(owners) == 1 else "",
        owner_said=task.owner,
        fits=owners if len(owners) > 1 else (),
        helpers=tuple(found[0] for found in helping.values() if len(found) == 1),
        helpers_said=tuple(said for said, found in helping.items() if len(found) != 1),
        backer=task.backer,
        due=due,
        due_said=task.due_said,
        goal=goals[0] if len(goals) == 1 else "",
        goal_said=task.goal,
        carried=task.carried,
    )
