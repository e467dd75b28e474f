"""Whatever is typed in any field, the minutes keep their shape, and one-line fields read as typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

from moteleder.domain.agenda import Item
from moteleder.domain.entries import Entry
from moteleder.domain.events.outcome import OwnWords
from moteleder.domain.meeting import (
    Approval,
    Attendance,
    GoalReview,
    MeasureReview,
    Meeting,
    NextMeeting,
    Passed,
    SumUpAnswer,
    TaskReview,
    Turn,
    Voice,
)
from moteleder.domain.tasks import Task
from moteleder.domain.text import one_line
from moteleder.domain.values import change
from moteleder.minutes.section import Section
from moteleder.minutes.tokens import parse, plain
from moteleder.minutes.writer import sections, write
from tests.minutes import build
from tests.minutes.build import full, people, task

AWKWARD = st.text(alphabet="#*_`~[]()<>!&;:|\\-+=.1a b\n\tæ{}", min_size=1, max_size=24)
TEXTS = st.one_of(AWKWARD, st.text(min_size=1, max_size=24)).map(lambda t: f"x{t}x").filter(str.strip)
STARTS = st.sampled_from(["# ", "- ", "1. ", "> ", "| a | b |", "---", "===", "[a]: b", "```", "<b>", "***"])


def _person(**fields: str) -> Meeting:
    known = people()
    return full(people={**known, "P6": change(known["P6"], **fields)})


def _entry(kind: Any, **fields: Any) -> Meeting:
    return full(entries=(Entry(id="X1", kind=kind, place="S1", **fields),))


def _views(**fields: Any) -> Meeting:
    other = Entry(id="U2", kind="view", place="S1", text="y", person="P2")
    return full(entries=(Entry(id="U1", kind="view", place="S1", **fields), other))


def _absent(text: str) -> Meeting:
    known = full().attendance
    return full(attendance={**known, "P13": Attendance(status="apologies", reason=text)})


def _left(text: str) -> Meeting:
    known = full().attendance
    return full(attendance={**known, "P11": change(known["P11"], left_reason=text)})


def _correction(**fields: str) -> Meeting:
    return full(corrections=(change(full().corrections[0], **fields),))


def _goal(**fields: str) -> Meeting:
    return full(goals={"M3": change(build.GOAL, **fields)})


def _measure(text: str) -> Meeting:
    review = MeasureReview(goal="M3", measure=change(build.MEASURE, text=text), new=True)
    return full(measure_reviews={"T5": review})


def _skipped(text: str) -> Meeting:
    item = Item(id="S1", title="Velkommen", state="skipped", reason=text)
    return full(items=(item, *build.AGENDA[1:]))


def _titled(text: str) -> Meeting:
    return full(items=(change(build.AGENDA[0], title=text), *build.AGENDA[1:]))


def _agreement_in_the_next(text: str) -> Meeting:
    return full(next=NextMeeting(start=build.START, place=text))


ONE_LINE: dict[str, Callable[[str], Meeting]] = {
    "case.alias": lambda t: full(facts=change(build.FACTS, alias=t)),
    "case.group": lambda t: full(facts=change(build.FACTS, group=t)),
    "case.municipality": lambda t: full(facts=change(build.FACTS, municipality=t)),
    "case.measure_word": lambda t: full(facts=change(build.FACTS, measure_word=t)),
    "plan.place": lambda t: full(plan=change(build.PLAN, place=t)),
    "plan.purpose": lambda t: full(plan=change(build.PLAN, purpose=t)),
    "item.title": _titled,
    "item.reason": _skipped,
    "person.name": lambda t: _person(name=t),
    "person.role": lambda t: _person(role=t),
    "person.service": lambda t: _person(service=t),
    "attendance.reason": _absent,
    "attendance.left_reason": _left,
    "pass.reason": lambda t: full(passes=(Passed(item="S4", person="P2", reason=t),)),
    "task.text": lambda t: full(entries=(task("O9", text=t),)),
    "task.text at its place": lambda t: full(entries=(task("O9", text=t, place="S1"),)),
    "task.owner": lambda t: full(entries=(task("O9", owner=t),)),
    "task.helpers": lambda t: full(entries=(task("O9", helpers=(t,)),)),
    "task.backer": lambda t: full(entries=(task("O9", backer=t),)),
    "agree": lambda t: _entry("agree", text=t),
    "agree.wish": lambda t: _entry("agree", text="x", wish=t),
    "views.text": lambda t: _views(text=t),
    "views.person": lambda t: _views(text="x", person=t),
    "view.text": lambda t: _entry("view", text=t),
    "view.person": lambda t: _entry("view", text="x", person=t),
    "reply.person": lambda t: _entry("reply", text="x", person=t),
    "park.text": lambda t: _entry("park", text=t),
    "park.channel": lambda t: _entry("park", text="x", channel=t),
    "park.taken_by": lambda t: _entry("park", text="x", taken_by=t),
    "park.told_by": lambda t: _entry("park", text="x", told_by=t),
    "old_task.text": lambda t: full(open_tasks={"O2": Task(id="O2", text=t)}),
    "old_task.reason": lambda t: full(task_reviews={"O2": TaskReview(status="partly", reason=t)}),
    "correction.original": lambda t: _correction(original=t),
    "correction.text": lambda t: _correction(text=t),
    "correction.reason": lambda t: _correction(reason=t),
    "approval.remark": lambda t: full(approval=Approval(remark=t)),
    "voice.words": lambda t: full(voice=Voice(how="attended", words=(OwnWords(text=t),))),
    "voice.words of a goal": lambda t: full(
        voice=Voice(how="attended", words=(OwnWords(text=t, goal="M3"),))
    ),
    "voice.reason": lambda t: full(voice=Voice(how="not_heard", reason=t)),
    "goal.title": lambda t: _goal(title=t),
    "goal.text": lambda t: _goal(text=t),
    "goal.assessment": lambda t: full(goal_reviews={"M3": GoalReview(assessment=t)}),
    "measure.text": _measure,
    "next.place": _agreement_in_the_next,
    "sumup.remark": lambda t: full(answers={"P2": SumUpAnswer(person="P2", agrees=False, remark=t)}),
    "reopened": lambda t: full(reopened=(t,)),
}
NOTES: dict[str, Callable[[str], Meeting]] = {
    "note of an item": lambda t: full(notes={"S6": t}),
    "note of a turn": lambda t: full(notes={"S4/P6": t}),
    "note of an item with corrections": lambda t: full(notes={"S2": t}),
    "note of the child's item": lambda t: full(notes={"S3": t}),
    "written": lambda t: full(
        turns=(Turn(item="S4", person="P6", count=1, written=True),), notes={"S4/P6": t}
    ),
    "goal.evaluation": lambda t: full(goal_reviews={"M3": GoalReview(text=t)}),
    "next.note": lambda t: full(next=NextMeeting(note=t)),
    "evaluation": lambda t: full(evaluation=t),
}


def shape(tokens: Sequence[Token]) -> list[tuple[str, str]]:
    """Every block but those that a note may hold."""
    own = {"paragraph_open", "paragraph_close", "inline"}
    return [(t.type, t.tag) for t in tokens if t.type not in own and "list" not in t.type]


def whole(tokens: Sequence[Token]) -> list[tuple[str, str]]:
    return [(token.type, token.tag) for token in tokens]


def read(tokens: Sequence[Token]) -> str:
    return "\n".join(one_line(plain(token)) for token in tokens if token.type == "inline")


def blocks(value: Meeting) -> Sequence[Token]:
    """The minutes as a Markdown reader sees them."""
    return parse(write(value))


@cache
def with_an_x(field: str) -> tuple[Section, ...]:
    """The minutes where nothing but a plain letter stands in a field."""
    return sections((ONE_LINE | NOTES)[field]("x"))


def beside_an_x(field: str, text: str) -> tuple[Sequence[Token], Sequence[Token]]:
    """What the text makes different, and what stands there with an x; each with the sections around it.

    All else is the same to the letter, and is not parsed again: parsing is what takes time here.
    """
    written, plain_ = sections((ONE_LINE | NOTES)[field](text)), with_an_x(field)
    assert [section.key for section in written] == [section.key for section in plain_]
    places = [n for n, both in enumerate(zip(written, plain_, strict=True)) if both[0] != both[1]]
    first, after = max(0, places[0] - 1), places[-1] + 2
    return parsed(written[first:after]), parsed(plain_[first:after])


@lru_cache(maxsize=64)
def parsed(part: tuple[Section, ...]) -> Sequence[Token]:
    return parse("\n\n".join(section.markdown for section in part))


@pytest.mark.parametrize("field", ONE_LINE)
@settings(max_examples=10)
@given(text=st.one_of(TEXTS, st.builds(str.__add__, STARTS, TEXTS)))
@example(text="# x")
@example(text="a | b\n| --- | --- |")
@example(text="{name} {0} {")
def test_a_one_line_field_reads_as_typed_and_changes_no_shape(field: str, text: str) -> None:
    written, expected = beside_an_x(field, text)
    assert whole(written) == whole(expected)
    said = one_line(text)
    assert said in read(written) or (said[:1].upper() + said[1:]) in read(written)


@pytest.mark.parametrize("field", NOTES)
@settings(max_examples=15)
@given(text=st.one_of(TEXTS, st.builds(str.__add__, STARTS, TEXTS)))
@example(text="x\n---\n# y\n\n| a | b |\n| --- | --- |\n\n```\n<div>\n[a]: b\n    c\n> d\n***")
def test_a_note_makes_no_heading_table_or_code(field: str, text: str) -> None:
    written, expected = beside_an_x(field, text)
    assert shape(written) == shape(expected)


@pytest.mark.parametrize("field", NOTES)
def test_a_list_in_a_note_stays_a_list_of_its_own(field: str) -> None:
    plain_lists = whole(blocks(NOTES[field]("x"))).count(("bullet_list_open", "ul"))
    listed = whole(blocks(NOTES[field]("- x\n- y"))).count(("bullet_list_open", "ul"))
    assert listed == plain_lists + 1
