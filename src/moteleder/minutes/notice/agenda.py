"""The agenda in a notice, with hours and minutes, and those who are called."""

from __future__ import annotations

from moteleder.dates import clock
from moteleder.domain.parties import is_family_member
from moteleder.domain.seen import SeenItem, SeenPerson
from moteleder.minutes.escape import inline, line
from moteleder.minutes.layout import blocks, bullets, labelled
from moteleder.minutes.notice.page import NoticePage
from moteleder.minutes.presence import from_elsewhere

__all__ = ["agenda", "invited"]


def agenda(page: NoticePage) -> str:
    """The items that the one it is for is asked to, numbered without a gap."""
    rows = [_item(page, number, item) for number, item in enumerate(page.seen.items, 1)]
    return blocks([f"## {page.w('Agenda')}", "\n".join(rows)]) if rows else ""


def _item(page: NoticePage, number: int, item: SeenItem) -> str:
    w, mark = page.w, f"{number}. "
    time = w("{clock}, {n} minutes").format(clock=clock(item.start), n=item.minutes)
    first = f"{line(item.title)} ({time})" if item.minutes else line(item.title)
    needed = labelled(w("Needed here"), inline(page.names(item.needed)))
    return f"{mark}{first}" + (f"  \n{' ' * len(mark)}{needed}" if needed else "")


def invited(page: NoticePage) -> str:
    """Those who are called, the family first, and what those are asked to who are not asked to all of it."""
    people = sorted(page.seen.people, key=lambda one: _rank(page, one))
    rows = bullets(_person(page, one) for one in people)
    return blocks([f"## {page.w('Asked to come')}", rows]) if rows else ""


def _rank(page: NoticePage, one: SeenPerson) -> int:
    if one.id == page.facts.child:
        return 0
    if is_family_member(page.facts, page.people[one.id]):
        return 1
    return {page.seen.leader: 2, page.seen.writer: 3}.get(one.id, 4)


def _person(page: NoticePage, one: SeenPerson) -> str:
    w = page.w
    said = page.presented(one.id) or w("somebody")
    numbers = page.numbers()
    items = ", ".join(str(numbers[item]) for item in one.items)
    deputy = page.name(one.deputy_for)
    remarks = [
        w("item {numbers}").format(numbers=items) if items else "",
        from_elsewhere(one.how, w),
        w("deputy for {name}").format(name=deputy) if deputy else "",
        w("has sent apologies") if one.away else "",
    ]
    told = ", ".join(remark for remark in remarks if remark)
    return line(f"{said} ({told})" if told else said)
