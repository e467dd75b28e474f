"""What is new since the last notice, as one of those who are called may see it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, get_args

from moteleder.domain.called import SentNotice
from moteleder.domain.case import MeetingRecord
from moteleder.domain.invitation import call, called
from moteleder.domain.people import Person
from moteleder.domain.recipients import Terms
from moteleder.domain.seen import Seen, SeenItem, SeenPerson, seen
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import Value

__all__ = ["Change", "ChangeKind", "News", "changes", "news"]

_Whole = Literal["time", "place", "purpose", "kind", "leader", "writer", "how", "turn", "wish"]
_Parts = Literal[
    "added", "removed", "renamed", "moved", "needed", "come", "gone", "changed", "others", "hours"
]
ChangeKind = _Whole | _Parts
"""What is new: of the meeting; of an item; of a person; the list of people; the hours of items."""


class Change(Value):
    """One thing that is new."""

    kind: ChangeKind
    """What kind of thing."""
    before: str = ""
    """How it was, where that is to be told."""
    item: str = ""
    """Id of the item it is about, as it is called now or was called."""
    person: str = ""
    """Id of the person it is about."""


class News(Value):
    """Which version of the notice somebody is to have, and what is new in it."""

    seen: Seen
    """The meeting as the person may see it now."""
    sequence: int
    """0 for the first; one more each time something had changed for the person."""
    fresh: bool
    """The person has not been sent this yet."""
    changes: tuple[Change, ...] = ()
    """What is new since the version before."""


def news(
    facts: CaseFacts,
    people: Mapping[str, Person],
    record: MeetingRecord,
    viewer: str,
    day: date,
    terms: Terms,
) -> News:
    """The version that somebody is to have; what they may not see makes no new one."""
    views = [view for sent in record.notice if (view := _sent(facts, people, sent, viewer)) is not None]
    now = seen(facts, record, people, called(record, people, day, terms), viewer)
    versions = [v for n, v in enumerate(views) if not n or views[n - 1] != v]
    fresh = not versions or versions[-1] != now
    if fresh:
        versions.append(now)
    namable = {p.id for p in people.values() if call(p, day, terms) == "called"}
    new = changes(versions[-2], now, namable) if len(versions) > 1 else ()
    return News(seen=now, sequence=len(versions) - 1, fresh=fresh, changes=new)


def _sent(facts: CaseFacts, people: Mapping[str, Person], sent: SentNotice, viewer: str) -> Seen | None:
    there = tuple(p for p in sent.called if p in people)
    return None if viewer and viewer not in there else seen(facts, sent.plan, people, there, viewer)


def changes(before: Seen, now: Seen, namable: Collection[str]) -> tuple[Change, ...]:
    """What differs between two views of one person; none where they are equal.

    Somebody who may not be named any more is not: then only that the list is another.
    """
    found = [*_of_meeting(before, now), *_of_items(before, now), *_of_people(before, now, namable)]
    if before != now and not found:
        found.append(Change(kind="others"))
    return tuple(found)


def _of_meeting(before: Seen, now: Seen) -> Iterator[Change]:
    if (before.start, before.end) != (now.start, now.end):
        yield Change(kind="time")
    for kind in get_args(_Whole)[1:]:
        old, new = getattr(before, kind), getattr(now, kind)
        if old != new:
            yield Change(kind=kind, before=old if kind in ("place", "purpose") else "")


def _of_items(before: Seen, now: Seen) -> Iterator[Change]:
    old, new = {i.id: i for i in before.items}, {i.id: i for i in now.items}
    yield from (Change(kind="added", item=i.id) for i in now.items if i.id not in old)
    yield from (Change(kind="removed", item=i.id, before=i.title) for i in before.items if i.id not in new)
    both = [(old[i.id], i) for i in now.items if i.id in old]
    yield from (
        Change(kind="renamed", item=i.id, before=was.title) for was, i in both if was.title != i.title
    )
    kept = _in_order([before.items.index(was) for was, _ in both])
    yield from (Change(kind="moved", item=i.id) for n, (_, i) in enumerate(both) if n not in kept)
    yield from (Change(kind="needed", item=i.id) for was, i in both if was.needed != i.needed)
    if any(_hours(was) != _hours(i) for was, i in both) and before.start == now.start:
        yield Change(kind="hours")


def _hours(item: SeenItem) -> tuple[object, int]:
    return item.start, item.minutes


def _of_people(before: Seen, now: Seen, namable: Collection[str]) -> Iterator[Change]:
    old, new = {p.id: p for p in before.people}, {p.id: p for p in now.people}
    yield from (Change(kind="come", person=p) for p in new if p not in old)
    gone = [p for p in old if p not in new]
    yield from (Change(kind="gone", person=p) for p in gone if p in namable)
    yield from (
        Change(kind="changed", person=p) for p in new if p in old and _shown(old[p]) != _shown(new[p])
    )
    common = [p for p in old if p in new]
    if any(p not in namable for p in gone) or common != [p for p in new if p in old]:
        yield Change(kind="others")


def _shown(person: SeenPerson) -> tuple[object, ...]:
    return person.how, person.items, person.deputy_for, person.away


def _in_order(places: Sequence[int]) -> set[int]:
    """Which of them, by index, stand in order when the fewest others are taken out."""
    best: list[list[int]] = []
    for n, place in enumerate(places):
        before = [run for run in best if places[run[-1]] < place]
        best.append([*_longest(before), n])
    return set(_longest(best))


def _longest(runs: list[list[int]]) -> list[int]:
    return max(runs, key=lambda run: len(run), default=[])
