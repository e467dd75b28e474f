"""What is withheld in a meeting: the mark on a thing itself, and those on what it stands in."""

from __future__ import annotations

from moteleder.domain.entries import Entry
from moteleder.domain.marks import Mark, Withheld, both
from moteleder.domain.meeting import Meeting
from moteleder.domain.remarks import RemarkMade
from moteleder.domain.values import change

__all__ = ["carried_marks", "cover", "dropped", "hides", "marked", "moved", "renamed"]


def cover(meeting: Meeting, target: str) -> Mark:
    """Everything that counts for an item, a turn or an entry: an item's mark covers all in it."""
    own = meeting.marks.get(target, Mark())
    if entry := meeting.entry(target):
        return both(own, cover(meeting, entry.place))
    item, parted, _ = target.partition("/")
    return both(own, meeting.marks.get(item, Mark())) if parted else own


def hides(meeting: Meeting, target: str, person: str) -> bool:
    """Whether an item, a turn or an entry is withheld from somebody."""
    return cover(meeting, target).hides(person)


def marked(meeting: Meeting, target: str, mark: Mark) -> Meeting:
    """The meeting with this mark on a thing; an empty one takes the mark away."""
    rest = {t: m for t, m in meeting.marks.items() if t != target}
    return change(meeting, marks={**rest, target: mark} if mark else rest)


def moved(meeting: Meeting, entry: Entry, place: str) -> Meeting:
    """What stood under a mark keeps it where it goes: nobody reads by a move what was withheld."""
    before = cover(meeting, entry.place)
    if not before or before == cover(meeting, place):
        return meeting
    return marked(meeting, entry.id, cover(meeting, entry.id))


def renamed(meeting: Meeting, entry: Entry, new: str) -> Meeting:
    """An entry's own mark follows it to its new id."""
    own = meeting.marks.get(entry.id, Mark())
    return marked(dropped(meeting, entry), new, own)


def dropped(meeting: Meeting, entry: Entry) -> Meeting:
    """Without the entry's mark; a task's number stays withheld, so that no gap tells of it."""
    return marked(meeting, entry.id, cover(meeting, entry.id) if entry.kind == "task" else Mark())


def carried_marks(meeting: Meeting) -> tuple[Withheld, ...]:
    """What is withheld of that which later meetings read again: tasks, answers from elsewhere, remarks.

    Marks on tasks of earlier meetings are among them, those that were closed too: numbers are told by them.
    """
    of_entries = {t: m for t, m in meeting.marks.items() if "/" not in t and meeting.item(t) is None}
    covered = {e.id: cover(meeting, e.id) for e in meeting.entries}
    kept = {e.id: e.kind in ("task", "park") for e in meeting.entries}
    remarks = {r.id: _of_remark(meeting, r) for r in meeting.remarks}
    marks = {**of_entries, **covered, **remarks}
    return tuple(
        Withheld(target=t, only=m.only, without=m.without)
        for t, m in marks.items()
        if m and kept.get(t, True)
    )


def _of_remark(meeting: Meeting, made: RemarkMade) -> Mark:
    """A remark is for those who read what it is about, and what it changed."""
    mark = both(cover(meeting, made.id), cover(meeting, made.about))
    return both(mark, cover(meeting, made.met.about)) if made.met else mark
