"""What is withheld leaves no trace: cases that differ only in that give the same notices, byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.agenda import Apology, Invited, Item
from moteleder.domain.between import OwnNote, SmallMeeting
from moteleder.domain.called import SentNotice
from moteleder.domain.case import Case, as_plan
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan import Measure
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.session.notice_files import FORMS, Form, formed
from moteleder.session.notices import general_notice, notice_for
from tests.session.elias_called import AT, DAY, ELIAS, N

Hide: TypeAlias = Callable[[Case, st.DataObject], Case]
"""Puts something into the case that the viewer may not see."""

WHOLE, PARTIAL = ("", "P6", "P13"), ("P9", "P11")
TEXT = st.text(st.sampled_from("abåæł|<>*[] \n"), min_size=1, max_size=12)
NOT_CALLED: tuple[dict[str, Any], ...] = (
    {"consent": Consent(attend=False)},
    {"consent": Consent()},
    {"consent": Consent(attend=True, until=date(2026, 12, 1))},
    {"consent": Consent(attend=True), "left": date(2026, 11, 1)},
)


def meeting(case: Case, **changed: Any) -> Case:
    return change(case, meetings=(change(case.meetings[-1], **changed),))


def joined(case: Case, draw: st.DataObject, items: Sequence[str] = (), **kind: Any) -> Case:
    """With one more person, on the list and wherever people are pointed to."""
    record = case.meetings[-1]
    name, role, service = draw.draw(TEXT), draw.draw(TEXT), draw.draw(TEXT)
    person = Person(id="P77", name=name, role=role, service=service, email="x@example.org", **kind)
    place = draw.draw(st.integers(0, len(record.invited)))
    one = Invited(person="P77", items=tuple(items), how=draw.draw(st.sampled_from(["room", "phone"])))
    case = change(case, people=(*case.people, person))
    needed = items or [i.id for i in record.item]
    return meeting(
        case,
        invited=(*record.invited[:place], one, *record.invited[place:]),
        item=tuple(change(i, needed=(*i.needed, "P77")) if i.id in needed else i for i in record.item),
        apology=draw.draw(st.sampled_from([(), (Apology(person="P77", reason="syk"),)])),
    )


def not_called(case: Case, draw: st.DataObject) -> Case:
    case = joined(case, draw, **draw.draw(st.sampled_from(NOT_CALLED)))
    invited = [change(i, deputy_for="P77") if i.person == "P10" else i for i in case.meetings[-1].invited]
    return meeting(case, invited=tuple(invited))


def child_welfare(case: Case, draw: st.DataObject) -> Case:
    return joined(case, draw, party="child_welfare", consent=Consent(attend=True))


def of_others(case: Case, draw: st.DataObject) -> Case:
    said = draw.draw(TEXT)
    goal = case.goals[3]
    measure = Measure(id="T77", text=said, responsible=("P12",))
    return change(
        case,
        tasks=(*case.tasks, Task(id="O77", text=said, owner="P12", helpers=("P2",))),
        goals=(*case.goals[:3], change(goal, measure=(*goal.measure, measure))),
        small_meeting=(SmallMeeting(id="L1", on=DAY, topic=said, outcome=said, meeting=N),),
        own_note=(OwnNote(id="F1", person="P2", text=said, shared=draw.draw(st.booleans()), meeting=N),),
    )


def for_the_coordinator(case: Case, draw: st.DataObject) -> Case:
    said = draw.draw(TEXT)
    before = change(case.meetings[-1].preparation, child_said=said, support=said, wishes=said, note=said)
    born = change(case.facts, born=date(2017, 1, 1), municipality=said, closed_reason=said)
    people = [
        change(p, phone=said, household=said, suggested_by=said, mandate="asks") if p.id == "P12" else p
        for p in case.people
    ]
    return meeting(change(case, facts=born, people=tuple(people)), preparation=before)


def other_items(case: Case, draw: st.DataObject) -> Case:
    """Items that neither P9 (S5) nor P11 (S4) is asked to: other words, other people, one more."""
    items = list(case.meetings[-1].item)
    items[0] = change(items[0], title=draw.draw(TEXT), needed=("P6",), goal="M1", asked_by="P2")
    items.insert(draw.draw(st.integers(0, len(items))), Item(id="S77", title=draw.draw(TEXT)))
    invited = tuple(
        change(i, items=("S4", "S5", *draw.draw(st.sampled_from([(), ("S1",), ("S2", "S7")]))))
        if i.person in ("P6", "P12")
        else i
        for i in case.meetings[-1].invited
    )
    return meeting(case, item=tuple(items), invited=invited)


def only_at_other_items(case: Case, draw: st.DataObject) -> Case:
    return joined(case, draw, items=["S6"], party="nav", consent=Consent(attend=True))


def sent_with(hide: Hide) -> Hide:
    """What was withheld was on the list when a first notice was sent, and is not now."""

    def hidden(case: Case, draw: st.DataObject) -> Case:
        then = hide(case, draw)
        sent = SentNotice(sequence=0, at=AT, plan=as_plan(case.meetings[-1]), called=_called(case))
        other = SentNotice(sequence=1, at=AT, plan=as_plan(then.meetings[-1]), called=_called(then))
        return meeting(change(case, people=then.people), notice=(sent, other))

    return hidden


def _called(case: Case) -> tuple[str, ...]:
    record = case.meetings[-1]
    return tuple(i.person for i in record.invited if i.person != "P15")


CASES: list[tuple[str, Hide]] = [
    (viewer, hide)
    for viewer in (*WHOLE, *PARTIAL)
    for hide in (not_called, child_welfare, of_others, for_the_coordinator)
]
CASES += [(viewer, hide) for viewer in PARTIAL for hide in (other_items, only_at_other_items)]
CASES += [(viewer, not_called) for viewer in ("P2", "P4", "P1")]
CASES += [(viewer, for_the_coordinator) for viewer in ("P2", "P4", "P1")]


COMPOSED: tuple[Form, ...] = ("md", "ics")
"""The forms that others are written from."""


@cache
def as_it_is(viewer: str, wanted: tuple[Form, ...] = COMPOSED) -> list[bytes]:
    return forms(ELIAS, viewer, wanted)


def forms(case: Case, viewer: str, wanted: tuple[Form, ...] = COMPOSED) -> list[bytes]:
    notice = notice_for(case, N, viewer, DAY) if viewer else general_notice(case, N, DAY)
    assert not notice.why
    return [formed(case, N, notice, form, AT) for form in wanted]


@pytest.mark.parametrize(
    ("viewer", "hide"), CASES, ids=lambda each: getattr(each, "__name__", each or "anybody")
)
@settings(max_examples=6)
@given(draw=st.data())
def test_what_is_withheld_leaves_no_trace(viewer: str, hide: Hide, draw: st.DataObject) -> None:
    hidden = hide(ELIAS, draw)
    assert hidden != ELIAS
    assert forms(hidden, viewer) == as_it_is(viewer)


@pytest.mark.parametrize("viewer", [*WHOLE, *PARTIAL])
@settings(max_examples=3)
@given(draw=st.data(), hide=st.sampled_from([not_called, child_welfare, of_others, for_the_coordinator]))
def test_no_form_holds_a_trace(viewer: str, hide: Hide, draw: st.DataObject) -> None:
    assert forms(hide(ELIAS, draw), viewer, FORMS) == as_it_is(viewer, FORMS)


@pytest.mark.parametrize("viewer", PARTIAL)
@pytest.mark.parametrize("hide", [child_welfare, other_items, only_at_other_items])
@settings(max_examples=6)
@given(draw=st.data())
def test_what_was_withheld_from_a_notice_makes_no_new_version(
    viewer: str, hide: Hide, draw: st.DataObject
) -> None:
    sent = SentNotice(sequence=0, at=AT, plan=as_plan(ELIAS.meetings[-1]), called=_called(ELIAS))
    assert forms(sent_with(hide)(ELIAS, draw), viewer) == forms(meeting(ELIAS, notice=(sent,)), viewer)


@pytest.mark.parametrize(
    ("viewer", "hide"),
    [("P2", child_welfare), ("P4", child_welfare), ("P2", other_items), ("P12", of_others)],
)
@settings(max_examples=3)
@given(draw=st.data())
def test_those_who_may_see_it_do(viewer: str, hide: Hide, draw: st.DataObject) -> None:
    assert forms(hide(ELIAS, draw), viewer) != as_it_is(viewer)
