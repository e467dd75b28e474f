"""The round and the notes, after any sequence of events, checked against a model of its own."""

from __future__ import annotations

from hypothesis import given, settings

from moteleder.domain.case import Case
from moteleder.domain.events import (
    Absent,
    AddPerson,
    Arrive,
    Begin,
    Deputy,
    End,
    Event,
    Floor,
    GoToItem,
    Leave,
    MoveItem,
    Note,
    Order,
    Pass,
    Redo,
    RemarkMet,
    Reopen,
    Undo,
    Written,
)
from tests.domain.anything import Play, Step, plays, steps
from tests.domain.worlds import cases

often = settings(max_examples=120)


class Heard:
    """Who came and who was heard where, walked from the events that count; what is read in is not heard."""

    def __init__(self, counted: tuple[Event, ...], where: dict[int, str]) -> None:
        self.here: dict[str, bool] = {}
        """Who came; true while nobody needs to ask for the reason of leaving."""
        self.excused: set[str] = set()
        self.heard: set[tuple[str, str]] = set()
        for event in counted:
            self._take(event, where)

    def _take(self, event: Event, where: dict[int, str]) -> None:
        if isinstance(event, Arrive):
            self._came(*event.people)
        elif isinstance(event, Deputy | AddPerson):
            if isinstance(event, Deputy):
                self.here.pop(event.absent, None)
            self._came(event.person.id)
        elif isinstance(event, Leave) and event.reason:
            self.excused.add(event.person)
        elif isinstance(event, Absent):
            self.here.pop(event.person, None)
        elif isinstance(event, Floor | Pass):
            self.heard.add((where[id(event)], event.person))

    def _came(self, *people: str) -> None:
        self.here.update(dict.fromkeys(people, True))
        self.excused -= set(people)


def _where(taken: list[Step]) -> dict[int, str]:
    """Id of the object of each time somebody spoke or passed to the item that it belongs to."""
    where: dict[int, str] = {}
    for step in taken:
        if step.refusal is None and isinstance(step.event, Floor):
            where[id(step.event)] = step.before.meeting.at_item
        if step.refusal is None and isinstance(step.event, Pass):
            where[id(step.event)] = step.after.meeting.passes[-1].item
    return where


@often
@given(cases, plays)
def test_no_round_is_closed_before_every_guardian_present_was_heard(of: Case, play: Play) -> None:
    taken = steps(of, play)
    where = _where(taken)
    for step in taken:
        if step.refusal is not None or not isinstance(step.event, GoToItem | End):
            continue
        heard = Heard(step.before.counted, where)
        guardians = {p.id for p in step.before.meeting.people.values() if p.guardian}
        for item in step.after.meeting.items:
            before = step.before.meeting.item(item.id)
            assert before is not None
            if "round" not in item.kinds or item.state != "done" or before.state == "done":
                continue
            for guardian in guardians & set(heard.here):
                assert (item.id, guardian) in heard.heard or guardian in heard.excused
            if guardians and not guardians & set(heard.here):
                assert item.reason


class Typed:
    """The last text of each place, as somebody at the keyboard would remember it."""

    def __init__(self) -> None:
        self.typings: list[tuple[str, str, Event]] = []
        self.commands: list[Event] = []
        self.undone: list[Event] = []

    def take(self, step: Step) -> None:
        """Remember what an event that happened has typed."""
        event = step.event
        if isinstance(event, Undo):
            self.undone.append(self.commands.pop())
        elif isinstance(event, Redo):
            self.commands.append(self.undone.pop())
        elif isinstance(event, Note):
            self.typings.append((event.place, event.text, event))
        else:
            self.commands.append(event)
            self.undone = []
            if isinstance(event, Written):
                self.typings.append((step.after.meeting.turns[-1].place, event.text, event))
            elif isinstance(event, RemarkMet) and step.before.meeting.notes != step.after.meeting.notes:
                self.typings.append((event.about, event.text, event))

    def texts(self) -> dict[str, str]:
        """Place to text; a statement stands after what was typed there before."""
        texts: dict[str, str] = {}
        for place, text, event in self.typings:
            if isinstance(event, Written):
                if any(event is command for command in self.commands):
                    texts[place] = "\n\n".join(t for t in (texts.get(place, ""), text) if t)
            elif isinstance(event, RemarkMet):
                if any(event is command for command in self.commands):
                    texts[place] = taken_in(texts.get(place, ""), event)
            else:
                texts[place] = text
        return {place: text for place, text in texts.items() if text}


def taken_in(text: str, event: RemarkMet) -> str:
    """The text with what a remark changed in it: the old words once, or new ones after it."""
    if event.was:
        return text.replace(event.was, event.text, 1)
    return "\n\n".join(t for t in (text, event.text) if t)


@often
@given(cases, plays)
def test_no_note_is_lost_whatever_happens(of: Case, play: Play) -> None:
    typed = Typed()
    for step in steps(of, play):
        if step.refusal is None:
            typed.take(step)
        assert step.after.meeting.notes == typed.texts()


@often
@given(cases, plays)
def test_reordering_touches_no_word_and_no_turn(of: Case, play: Play) -> None:
    for step in steps(of, play):
        if step.refusal is None and isinstance(step.event, Order | MoveItem):
            before, after = step.before.meeting, step.after.meeting
            assert after.notes == before.notes
            assert after.entries == before.entries
            assert (after.turns, after.passes, after.floor) == (before.turns, before.passes, before.floor)
            assert {i.id: i for i in after.items} == {i.id: i for i in before.items}


@often
@given(cases, plays)
def test_a_meeting_that_begins_or_goes_on_has_an_item_and_nobody_speaks(of: Case, play: Play) -> None:
    for step in steps(of, play):
        meeting = step.after.meeting
        if step.refusal is None and isinstance(step.event, Begin | Reopen):
            assert meeting.floor == ""
        assert (meeting.item(meeting.at_item) is not None) == (meeting.phase == "live")
