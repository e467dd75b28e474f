"""Any sequence of events: each event is drawn from a few bytes and the meeting as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar, get_args

from hypothesis import strategies as st

from moteleder.domain import events as ev
from moteleder.domain.agenda import ItemKind
from moteleder.domain.case import Case
from moteleder.domain.entries import EntryContent, EntryKind
from moteleder.domain.errors import Refused
from moteleder.domain.events import Event
from moteleder.domain.journal import Journal, record, start
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.remarks import MetBy, RemarkBy, SendBy
from moteleder.domain.standing import freeze
from moteleder.domain.tasks import Unbacked
from tests.domain.worlds import DEPUTY, START

T = TypeVar("T")

BYTES = 24
"""What one event is drawn from."""

EVENTS = get_args(Event)
"""Every kind of event there is."""

TEXTS = ("Ane følger opp", "", "[/] «æøå» ł", "O12 og S4/P2, P999999", "  ", "linje\nlinje")
DAYS = (date(2026, 12, 20), None, date(2020, 1, 1))
HOW = ("room", "digital", "phone")


class Draw:
    """Choices made from bytes: the first of a pool is what small bytes lead to."""

    def __init__(self, data: bytes, case: Case, meeting: Meeting, at: datetime) -> None:
        self._bytes: Iterator[int] = iter(data)
        self.case, self.meeting, self.at = case, meeting, at

    def of(self, *pool: T) -> T:
        return pool[next(self._bytes, 0) % len(pool)]

    def person(self) -> str:
        everybody = [*self.meeting.people]
        here = [p for p in everybody if self.meeting.here(p)]
        guardians = [p.id for p in self.meeting.people.values() if p.guardian]
        pool = self.of(guardians, here, everybody)
        return self.of(*(pool or everybody), *pool, *pool, self.of("P20", "P99", ""))

    def people(self) -> tuple[str, ...]:
        named = self.of("all", "one", "two", "one", "none")
        if named == "all":
            return tuple(i.person for i in self.meeting.invited)
        return tuple(self.person() for _ in range({"one": 1, "two": 2, "none": 0}[named]))

    def item(self) -> str:
        rounds = [i.id for i in self.meeting.items if i.serves("round")]
        return self.of(*(i.id for i in self.meeting.items), *rounds, *rounds, "S10", "S99", "")

    def new_item(self) -> str:
        return self.of("S10", "S11", "S12", "S1", "S/1", "")

    def place(self) -> str:
        turns = tuple(t.place for t in self.meeting.turns)
        asked, at_item = self.meeting.writing_at, self.meeting.at_item
        odd = self.of("S4/", "S4/P2/1", "S4/P99", "S99", "", "S4/P2/x", "S4/P2/3")
        silent = self.of(f"{at_item}/{self.person()}", f"{self.item()}/{self.person()}")
        last = self.of(*(i.id for i in self.meeting.items[-2:]), at_item)
        return self.of(asked, asked, asked, *turns, self.item(), last, silent, silent, odd)

    def entry(self) -> str:
        return self.of(*(e.id for e in self.meeting.entries[-3:]), "O10", "A99", "")

    def task(self) -> str:
        return self.of(*self.meeting.open_tasks, "O99", "")

    def goal(self) -> str:
        return self.of(*self.meeting.goals, "M1", "M8", "M9", "")

    def remark(self) -> str:
        return self.of(*(r.id for r in self.meeting.remarks), "B9", "")

    def text(self) -> str:
        return self.of(*TEXTS)

    def when(self) -> datetime | None:
        return self.of(None, None, self.at - timedelta(minutes=3), START, self.at + timedelta(minutes=2))

    def someone(self) -> Person:
        known = tuple(self.meeting.people.values())[:3]
        odd = (Person(id="P20", name="En annen"), Person(id="P/2", name="Skrå"), Person(id="P21"))
        grandmother = Person(id="P22", role="mormor", party="family", household="hjem 1")
        guardian = Person(id="P23", name="Verge", guardian=True)
        unnamed = Person(id="P24", role=" ")
        return self.of(DEPUTY, grandmother, guardian, unnamed, *odd, *known)

    def consent(self) -> Consent:
        return self.of(Consent(attend=True), Consent(attend=False), Consent(minutes=True, oral=True))

    def content(self) -> dict[str, Any]:
        return {
            "text": self.text(),
            "person": self.person(),
            "owner": self.of("", self.person()),
            "unbacked": self.of("", *get_args(Unbacked)),
            "due": self.of(*DAYS),
            "goal": self.of("", self.goal()),
            "replaces": self.of("", "", self.task()),
            "wish": self.of("", self.text()),
        }


def entry_of(kind: type[Any], prefix: str) -> Callable[[Draw], dict[str, Any]]:
    """Fields of an event that writes an entry."""

    def fields(d: Draw) -> dict[str, Any]:
        id_ = prefix + d.of("10", "11", "12", "13", "1", "", "/3")
        return {"id": d.of(id_, id_, id_, ""), "place": d.place(), **d.content()}

    assert kind in EVENTS
    return fields


def viewed(d: Draw) -> dict[str, Any]:
    """Fields of a view, beside another or not."""
    return {**entry_of(ev.View, "U")(d), "beside": d.of("", "", d.entry())}


def reviewed_goal(d: Draw) -> dict[str, Any]:
    """Fields of an event that reviews a goal, changes it or makes a new one."""
    measure = Measure(id=d.of("T8", "T1", "T/"), text="Ny", responsible=d.of((), (d.person(),)))
    goal, parent = d.goal(), d.of("", d.goal())
    new = Goal(
        id=d.of(goal, goal, "M7"), title="Nytt", text=d.text(), parent=parent, measure=d.of((), (measure,))
    )
    return {"goal": goal, "status": d.of(*get_args(ev.ReviewStatus)), "new": d.of(new, None)}


def waived(d: Draw) -> dict[str, Any]:
    """Fields of an event that waives a reply: one that was offered, mostly."""
    offered = d.of(*d.meeting.offers, None)
    return {"place": offered.place if offered else d.place(), "person": offered.person if offered else ""}


def met(d: Draw) -> dict[str, Any]:
    """Fields of an event that meets a remark; its words stand where they should, mostly."""
    about = d.of(*d.meeting.notes, d.place(), d.entry())
    entry = d.meeting.entry(about)
    stands = entry.text if entry else d.meeting.notes.get(about, "")
    return {
        "remark": d.remark(),
        "how": d.of(*get_args(MetBy)),
        "about": about,
        "was": d.of(stands, stands[:5], "", "borte"),
        "text": d.text(),
    }


FIELDS: dict[type, Callable[[Draw], dict[str, Any]]] = {
    ev.Begin: lambda d: {"snapshot": d.of(freeze(d.case, d.case.meetings[-1].number), None)},
    ev.GoToItem: lambda d: {"item": d.item(), "close": d.of(True, False), "reason": d.of("", "Ingen kom")},
    ev.SkipItem: lambda d: {"item": d.item(), "reason": d.of("", "Tiden"), "to": d.of("", d.item())},
    ev.DeferItem: lambda d: {"item": d.item(), "reason": d.of("", "Tiden"), "to": d.of("", d.item())},
    ev.AddItem: lambda d: {
        "item": d.new_item(),
        "title": d.text(),
        "kinds": d.of(*((k,) for k in get_args(ItemKind)), ("round", "voice"), ()),
        "planned": d.of(5, -5, 0),
        "after": d.of("", d.item()),
    },
    ev.SplitItem: lambda d: {
        "item": d.item(),
        "new": d.new_item(),
        "title": d.text(),
        "planned": d.of(5, 99, -1),
    },
    ev.MoveItem: lambda d: {"item": d.item(), "after": d.of("", d.item())},
    ev.Budget: lambda d: {"item": d.item(), "planned": d.of(10, 0, -3), "turn": d.of(0, 2)},
    ev.Arrive: lambda d: {"people": d.people(), "how": d.of(*HOW), "when": d.when()},
    ev.Leave: lambda d: {"person": d.person(), "when": d.when(), "reason": d.of("", "Vakt")},
    ev.Absent: lambda d: {
        "person": d.person(),
        "apologies": d.of(True, False),
        "statement": d.of(False, True),
    },
    ev.Deputy: lambda d: {"person": d.someone(), "absent": d.person(), "how": d.of(*HOW), "when": d.when()},
    ev.AddPerson: lambda d: {"person": d.someone(), "how": d.of(*HOW), "when": d.when()},
    ev.GiveConsent: lambda d: {
        "person": d.person(),
        "consent": d.consent(),
        "given_by": d.of("", d.person()),
    },
    ev.Order: lambda d: {
        "parents": d.of("last", "first", "both"),
        "child_first": d.of(True, False),
        "people": d.of((), d.people()),
    },
    ev.Floor: lambda d: {"person": d.person(), "resume": d.of(False, True)},
    ev.Pass: lambda d: {"person": d.person(), "reason": d.text()},
    ev.Written: lambda d: {"person": d.person(), "text": d.text()},
    ev.Offer: lambda d: {
        "place": d.place(),
        "person": d.of("", d.person()),
        "waived": d.of(False, False, True),
    },
    ev.Waive: waived,
    ev.Note: lambda d: {"place": d.place(), "text": d.text(), "by": d.of("P5", "P5", "P4")},
    ev.Reply: entry_of(ev.Reply, "K"),
    ev.Agree: entry_of(ev.Agree, "A"),
    ev.View: viewed,
    ev.TakeOn: entry_of(ev.TakeOn, "O"),
    ev.Park: entry_of(ev.Park, "E"),
    ev.Private: entry_of(ev.Private, "N"),
    ev.Edit: lambda d: {"entry": d.entry(), **d.content()},
    ev.Retype: lambda d: {
        "entry": d.entry(),
        "kind": d.of(*get_args(EntryKind)),
        "id": d.of("O30", "A30", d.entry(), "O1", ""),
        "content": d.of(None, None, EntryContent(**d.content())),
    },
    ev.Move: lambda d: {"entry": d.entry(), "place": d.place()},
    ev.Remove: lambda d: {"entry": d.entry()},
    ev.SetAside: lambda d: {
        "code": d.of("T02", "P02", "", "T/"),
        "place": d.of(d.place(), d.entry(), d.person(), d.task(), ""),
        "text": d.text(),
        "reason": d.of("Det er sagt slik", d.text()),
    },
    ev.Withhold: lambda d: {
        "target": d.of(d.place(), d.entry(), d.item(), d.task()),
        "only": d.of((), (), d.people()),
        "without": d.of((d.person(),), (), d.people()),
    },
    ev.ReviewTask: lambda d: {
        "task": d.task(),
        "status": d.of(*get_args(ev.OldStatus)),
        "due": d.of(*DAYS),
        "owner": d.of("", d.person()),
    },
    ev.Correct: lambda d: {
        "id": d.of("R1", "R2", ""),
        "original": d.text(),
        "text": d.text(),
        "person": d.person(),
    },
    ev.Approve: lambda d: {"remark": d.text()},
    ev.Child: lambda d: {
        "how": d.of(*get_args(ev.Heard)),
        "brought_by": d.of("", d.person()),
        "words": d.of((), (ev.OwnWords(text="Rart", goal=d.goal()),)),
        "reason": d.text(),
    },
    ev.ReviewGoal: reviewed_goal,
    ev.ReviewMeasure: lambda d: {
        "goal": d.goal(),
        "measure": Measure(id=d.of("T1", "T9", ""), text=d.text(), responsible=d.people()),
    },
    ev.Next: lambda d: {
        "start": d.of(START + timedelta(days=40), None, START),
        "people": d.people(),
        "caller": d.person(),
        "note": d.text(),
    },
    ev.SumUp: lambda d: {"person": d.person(), "agrees": d.of(True, False)},
    ev.Copy: lambda d: {"person": d.person(), "how": d.of(*get_args(ev.CopyBy))},
    ev.Evaluate: lambda d: {"text": d.text()},
    ev.Pause: lambda d: {},
    ev.Resume: lambda d: {},
    ev.End: lambda d: {"remarks_due": d.of(*DAYS)},
    ev.SendOut: lambda d: {
        "people": d.people(),
        "how": d.of(*get_args(SendBy)),
        "due": d.of(None, None, *DAYS),
    },
    ev.Remark: lambda d: {
        "id": d.of("B1", "B2", "B3", "", "B/"),
        "text": d.text(),
        "person": d.of("", d.person()),
        "about": d.of("", "attendance", d.place(), d.entry()),
        "came": d.of(*get_args(RemarkBy)),
    },
    ev.RemarkMet: met,
    ev.Finish: lambda d: {},
    ev.Reopen: lambda d: {"reason": d.text(), "to": d.of("live", "live", "reading")},
    ev.Undo: lambda d: {},
    ev.Redo: lambda d: {},
}
"""For each kind of event how its fields are drawn."""

_OFTEN = (ev.Arrive, ev.Floor, ev.Floor, ev.Note, ev.Note, ev.GoToItem, ev.Undo, ev.Undo, ev.Redo, ev.Written)
_BUSY = (*FIELDS, *_OFTEN, ev.Reopen, ev.Pass, ev.Leave)

_AT_ROUND = (*(ev.Floor, ev.GoToItem, ev.Leave) * 2, ev.Pass, ev.Written, ev.Order, ev.End)


def _likely(journal: Journal, byte: int) -> Any:
    """A kind of event: any, but mostly one that is of some use here."""
    rest, often = divmod(byte, 3)
    if often and journal.meeting.phase == "planned":
        return ev.Begin
    if often and journal.meeting.over:
        return AFTER[rest % len(AFTER)] if journal.meeting.phase != "final" else ev.Reopen
    if often and journal.events and isinstance(journal.events[-1], ev.Undo):
        return (ev.Undo, ev.Redo, ev.Redo, ev.Note)[rest % 4]
    here = journal.meeting.item(journal.meeting.at_item)
    if often == 2 and here is not None:
        return _AT_ROUND[rest % len(_AT_ROUND)] if here.serves("round") else (*_OFTEN, ev.GoToItem)[rest % 11]
    return _BUSY[rest % len(_BUSY)]


AFTER = (
    ev.Remark,
    ev.RemarkMet,
    ev.Reopen,
    ev.SendOut,
    ev.Withhold,
    ev.RemarkMet,
    ev.Finish,
    ev.Undo,
    ev.Redo,
)
WRITING = (
    ev.Note,
    ev.Note,
    ev.Floor,
    ev.Written,
    ev.AddItem,
    ev.AddPerson,
    ev.Undo,
    ev.Redo,
    ev.Leave,
    ev.TakeOn,
)
MOVING = (ev.GoToItem, ev.MoveItem, ev.Order, ev.Move, ev.Note, ev.Agree, ev.SplitItem, ev.Undo)
CLOSING = (*_AT_ROUND, ev.Arrive, ev.Absent, ev.End, ev.Reopen, ev.Undo)
LATE = (ev.Written, ev.Arrive, ev.GoToItem, ev.GoToItem, ev.Floor, ev.Leave, ev.Pass, ev.End, ev.Reopen)
BACK = (ev.Floor, ev.GoToItem, ev.GoToItem, ev.Leave, ev.Arrive)
KINDS: tuple[tuple[Any, ...], ...] = ((), WRITING, MOVING, CLOSING, LATE, BACK)
"""Kinds of events that a play may keep to, so that they meet more often; none: all of them."""


def drawn(data: bytes, case: Case, journal: Journal, kinds: tuple[Any, ...]) -> Event:
    """The event that the bytes stand for, as the journal stands."""
    last = journal.events[-1].at if journal.events else START
    step = (60, 1, 0, 0, 1800, 7, -1 if data[1] > 200 else 30)[data[1] % 7]
    at = last + timedelta(seconds=step)
    d = Draw(data[2:], case, journal.meeting, at)
    few = kinds and journal.events and journal.meeting.phase == "live"
    kind = kinds[data[0] % len(kinds)] if few else _likely(journal, data[0])
    return kind(**{"at": at, "by": "P5", **FIELDS[kind](d)})  # type: ignore[no-any-return]


class Step(NamedTuple):
    """One event that was tried, and what it did; after a refusal `after` is `before`."""

    event: Event
    before: Journal
    after: Journal
    refusal: Refused | None


class Play(NamedTuple):
    """The bytes of each event, and the kinds of events that they are kept to."""

    chunks: list[bytes]
    kinds: tuple[Any, ...] = ()


def steps(case: Case, play: Play) -> list[Step]:
    """Play what the bytes stand for; any exception but `Refused` is let through."""
    journal = start(case, case.meetings[-1].number)
    taken: list[Step] = []
    for chunk in play.chunks:
        event = drawn(chunk, case, journal, play.kinds)
        refusal = None
        after = journal
        try:
            after = record(journal, event)
        except Refused as refused:
            refusal = refused
        taken.append(Step(event, journal, after, refusal))
        journal = after
    return taken


BEGIN = bytes(BYTES)
"""The meeting begins a minute after its time."""

ALL_ARRIVE = bytes([3 * _BUSY.index(ev.Arrive) % 256]) + bytes(BYTES - 1)
"""Everybody invited (whom the family wants) is here."""


def _spread(seeds: list[int]) -> list[bytes]:
    """Bytes of all sizes for each number: hypothesis likes small ones, and would only try the same few."""
    return [blake2b(seed.to_bytes(4), digest_size=BYTES).digest() for seed in seeds]


_seeds = st.integers(0, 90).flatmap(lambda n: st.lists(st.integers(0, 2**32 - 1), min_size=n, max_size=n))
_openings = st.sampled_from([[BEGIN, ALL_ARRIVE], [BEGIN, ALL_ARRIVE], [BEGIN], []])

plays: st.SearchStrategy[Play] = st.builds(
    lambda opening, seeds, kinds: Play(opening + _spread(seeds), kinds),
    _openings,
    _seeds,
    st.sampled_from(KINDS),
)
"""Any sequence of events, most of them from the beginning of a meeting."""

ENTERING = (
    ev.Floor,
    ev.TakeOn,
    ev.Agree,
    ev.View,
    ev.Park,
    ev.Reply,
    ev.GoToItem,
    ev.TakeOn,
    ev.Note,
    ev.Edit,
    ev.Retype,
    ev.Move,
    ev.ReviewTask,
)

entering: st.SearchStrategy[Play] = st.builds(
    lambda seeds: Play([BEGIN, ALL_ARRIVE, *_spread(seeds)], ENTERING),
    st.lists(st.integers(0, 2**32 - 1), min_size=40, max_size=90),
)
"""Meetings in which much is written down."""
