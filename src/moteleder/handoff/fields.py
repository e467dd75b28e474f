"""A profile's fields with their texts: which stand there, in which order, in which form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby

from moteleder.domain.identity import removed, without_identity
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.text import one_line
from moteleder.handoff.kinds import DRAFTS, TextForm, about_goals, about_measures
from moteleder.handoff.participants import changes
from moteleder.handoff.profile_reading import FieldSpec, Profile
from moteleder.handoff.splitting import length, shortened, split
from moteleder.handoff.texts import (
    Said,
    evaluation,
    marked,
    measure_text,
    next_date,
    next_said,
    one_line_of,
)
from moteleder.minutes.forms.html import fragment
from moteleder.minutes.forms.plain import plain_text
from moteleder.minutes.goals import GOAL_STATUS
from moteleder.minutes.page import Page
from moteleder.minutes.writer import write

__all__ = ["Field", "fields", "formed", "in_form"]

_TITLE = 60
"""Characters of a measure's title where the system says nothing of how long it may be."""


@dataclass(frozen=True)
class Field:
    """One field, or one part of a text that is too long for it, ready to be copied."""

    id: str
    """`goal_evaluation/M1`; `minutes:2` for the second part of a text."""
    spec: FieldSpec
    """What the system says of it."""
    about: str
    """The goal or the measure that it belongs to; empty where there is none."""
    text: str
    """As it is pasted, its line ends too."""
    source: str
    """The whole text as Markdown; empty for a field of one line."""
    form: TextForm = "plain"
    """The form of the text: plain where it is in parts, whatever the system takes."""
    part: int = 1
    """Which part of the text this is."""
    parts: int = 1
    """How many there are."""

    @property
    def digest(self) -> str:
        """What the text is known by when it has changed."""
        return sha256(f"{self.form}\n{self.text}".encode()).hexdigest()[:16]

    @property
    def length(self) -> int:
        """How long a field takes it to be."""
        return length(self.text)


def fields(meeting: Meeting, profile: Profile, were: Mapping[str, Person]) -> tuple[Field, ...]:
    """Every field of the profile that this meeting has something for, in order.

    `were`: the people as the meeting before left them. Fields about goals and measures that follow each other
    in the profile come goal by goal, and in each goal measure by measure.
    """
    page = Page(meeting, meeting.facts.language)
    found: list[Field] = []
    for per_goal, specs in groupby(profile.fields, lambda s: about_goals(s.what) or about_measures(s.what)):
        if per_goal:
            found += _per_goal(page, tuple(specs), profile)
        else:
            found += (
                field
                for spec in specs
                for field in _ready(page, spec, spec.what, "", _single(page, spec, were))
            )
    return tuple(found)


def formed(markdown: str, form: TextForm) -> str:
    """A text in a form, without a line end after it."""
    match form:
        case "plain":
            return plain_text(markdown).rstrip("\n")
        case "html":
            return fragment(markdown).rstrip("\n")
    return markdown.rstrip("\n")


def in_form(field: Field, form: TextForm) -> Field:
    """The same field in another form, where it is a whole text and fits; a line and a part have one form."""
    if not field.source or field.parts > 1 or form == field.form:
        return field
    other = replace(field, form=form, text=_ended(formed(field.source, form), field.spec))
    return other if not field.spec.longest or other.length <= field.spec.longest else field


def _single(page: Page, spec: FieldSpec, were: Mapping[str, Person]) -> Said:
    match spec.what:
        case "minutes":
            return Said(write(page.meeting, page.language))
        case "participants":
            return Said(changes(page, were))
        case "next":
            return Said(next_said(page))
        case "next_date":
            return Said(line=next_date(page))
    return Said()


def _per_goal(page: Page, specs: tuple[FieldSpec, ...], profile: Profile) -> Iterator[Field]:
    """Each goal that was gone through or has a new or changed measure, with its measures after it."""
    for goal in page.meeting.goals.values():
        reviews = [r for r in page.meeting.measure_reviews.values() if r.goal == goal.id]
        # Where goals and measures take turns in the profile, each turn is gone through in its own right.
        for measures, group in groupby(specs, lambda spec: about_measures(spec.what)):
            group_ = tuple(group)
            if not measures:
                for spec in group_:
                    said = _of_goal(page, spec.what, goal, profile)
                    yield from _ready(page, spec, f"{spec.what}/{goal.id}", page.goal(goal), said)
                continue
            for review in reviews:
                measure = review.measure
                for spec in group_:
                    said = Said(line=_own_word(profile, measure.status, spec.what))
                    if spec.what == "measure_text":
                        said = Said(measure_text(page, goal, measure, review.new))
                    elif not said.line:
                        said = Said(line=one_line_of(page, spec.what, measure))
                    about = f"{goal.id} · {measure.id} {measure.text}"
                    yield from _ready(page, spec, f"{spec.what}/{measure.id}", about, said)


def _own_word(profile: Profile, status: str, what: str) -> str:
    """What the system calls a status, in a field for one."""
    return profile.status.get(status, "") if what.endswith("_status") else ""


def _of_goal(page: Page, what: str, goal: Goal, profile: Profile) -> Said:
    """What is known of a goal; its title and wording only where they are new or have changed."""
    review = page.meeting.goal_reviews.get(goal.id)
    if review is None:
        return Said()
    if what == "goal_evaluation":
        return Said(evaluation(page, goal))
    if what == "goal_status" and review.status:
        word = _own_word(profile, review.status, what) or page.w(GOAL_STATUS[review.status])
        return Said(line=word)
    if not review.changed:
        return Said()
    return Said(line={"goal_title": goal.title, "goal_text": goal.text}.get(what, ""))


def _ready(page: Page, spec: FieldSpec, id_: str, about: str, said: Said) -> Iterator[Field]:
    """The field with its text, in as many parts as it needs; nothing where there is no text."""
    gone = removed(page.language)
    if text := without_identity(one_line(said.line), gone)[0]:
        if spec.what.endswith("_title"):
            text = shortened(text, spec.longest or _TITLE)
        yield from _parts(Field(id_, spec, about, text, ""), text)
    elif source := without_identity(said.markdown.rstrip("\n"), gone)[0]:
        if spec.what in DRAFTS and spec.what != "minutes":
            source = marked(page, source)
        whole = _ended(formed(source, spec.form), spec)
        if not spec.longest or length(whole) <= spec.longest:
            yield Field(id_, spec, about, whole, source, spec.form)
        else:
            # Markdown and HTML cut in two would lose what holds them together.
            yield from _parts(Field(id_, spec, about, "", source), formed(source, "plain"))


def _parts(field: Field, text: str) -> Iterator[Field]:
    parts = split(text, field.spec.longest, field.spec.crlf)
    for n, part in enumerate(parts, 1):
        id_ = field.id if n == 1 else f"{field.id}:{n}"
        yield replace(field, id=id_, text=_ended(part.text, field.spec), part=n, parts=len(parts))


def _ended(text: str, spec: FieldSpec) -> str:
    return text.replace("\n", "\r\n") if spec.crlf else text
