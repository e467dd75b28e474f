"""Every text of a meeting, in the order of the minutes, with whose words it is."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.checks.around import Around, Kind, Piece, name_words
from moteleder.domain.agenda import Item
from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import is_refused

__all__ = ["around", "introduced", "pieces"]


def around(meeting: Meeting) -> Around:
    """What the texts of this meeting stand in."""
    return Around(
        language=meeting.facts.language,
        people=frozenset(name_words(p.name) for p in meeting.people.values() if p.name)
        | {name_words(meeting.facts.alias)},
        interpreter=any(
            meeting.people[i.person].party == "interpreter"
            for i in meeting.invited
            if not is_refused(meeting.people[i.person])
        ),
    )


def introduced(meeting: Meeting) -> str:
    """What the minutes say of people before anything else: names, roles, services."""
    return "\n".join(f"{p.role}, {p.service}" for p in meeting.people.values())


def pieces(meeting: Meeting) -> Iterator[Piece]:
    """The texts that were written in this meeting; what stood before it is not gone through again."""
    for item in meeting.items:
        yield from _of_item(meeting, item)
    served = {kind for item in meeting.items for kind in item.kinds}
    if "goals" not in served:
        yield from _goals(meeting)
    if "next" not in served:
        yield from _next(meeting)
    yield from _rest(meeting)


def _of_item(meeting: Meeting, item: Item) -> Iterator[Piece]:
    yield from _note(meeting, item.id, item.serves("voice"))
    if item.serves("previous"):
        yield from _previous(meeting)
    if item.serves("voice") and meeting.voice:
        for words in meeting.voice.words:
            yield Piece(place=item.id, kind="child", text=words.text)
        if meeting.voice.reason:
            yield Piece(place=item.id, kind="text", text=meeting.voice.reason)
    yield from _entries(meeting, item.id)
    if item.serves("goals"):
        yield from _goals(meeting)
    for turn in meeting.turns:
        if turn.item == item.id:
            yield from _note(meeting, turn.place, turn.person == meeting.facts.child)
            yield from _entries(meeting, turn.place)
    if item.serves("next"):
        yield from _next(meeting)


def _note(meeting: Meeting, place: str, childs: bool) -> Iterator[Piece]:
    if text := meeting.notes.get(place, ""):
        yield Piece(place=place, kind="child_note" if childs else "text", text=text, writes="note")


def _entries(meeting: Meeting, place: str) -> Iterator[Piece]:
    for entry in meeting.at(place):
        yield Piece(place=entry.id, kind=_kind(meeting, entry), text=entry.text, writes="entry")
        if entry.wish:
            yield Piece(place=entry.id, kind="text", text=entry.wish)


def _kind(meeting: Meeting, entry: Entry) -> Kind:
    if entry.kind == "private":
        return "private"
    if entry.kind in ("reply", "view") and entry.person == meeting.facts.child:
        return "child"
    return "task" if entry.kind == "task" else "text"


def _previous(meeting: Meeting) -> Iterator[Piece]:
    for correction in meeting.corrections:
        for text in (correction.text, correction.reason):
            if text:
                yield Piece(place=correction.id, kind="text", text=text)
    if meeting.approval and meeting.approval.remark:
        yield Piece(place="approval", kind="text", text=meeting.approval.remark)
    for task, said in meeting.task_reviews.items():
        if said.reason:
            yield Piece(place=task, kind="text", text=said.reason)


def _goals(meeting: Meeting) -> Iterator[Piece]:
    for goal, said in meeting.goal_reviews.items():
        if said.changed:
            yield Piece(place=goal, kind="child_note", text=meeting.goals[goal].text)
        for text in (said.text, said.assessment):
            if text:
                yield Piece(place=goal, kind="text", text=text)
    for said_of in meeting.measure_reviews.values():
        yield Piece(place=said_of.goal, kind="text", text=said_of.measure.text)


def _next(meeting: Meeting) -> Iterator[Piece]:
    if meeting.next and meeting.next.note:
        yield Piece(place="next", kind="text", text=meeting.next.note)


def _rest(meeting: Meeting) -> Iterator[Piece]:
    for answer in meeting.answers.values():
        if answer.remark:
            yield Piece(place=answer.person, kind="text", text=answer.remark)
    if meeting.evaluation:
        yield Piece(place="evaluation", kind="text", text=meeting.evaluation)
