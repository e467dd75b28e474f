"""Forms for the plan: where a goal stands, a goal's wording, a measure, the child's voice."""

from __future__ import annotations

from typing import Any

from moteleder.domain.events import OwnWords
from moteleder.domain.events.outcome import Heard
from moteleder.domain.meeting import Attendance, Meeting, Voice
from moteleder.domain.plan import Goal, Measure
from moteleder.i18n import msg
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, GoalField, TextField, When
from moteleder.tui.dialogs.form_people import PeopleField, PersonField

__all__ = ["goal_form", "goal_review_form", "measure_form", "voice_form"]

STANDINGS = (
    ("", msg("not said")),
    ("reached", msg("reached")),
    ("on_the_way", msg("on the way")),
    ("stands_still", msg("stands still")),
    ("to_change", msg("to be changed")),
)
"""Where a goal stands, in words."""

PROGRESS = (
    ("not_started", msg("not started")),
    ("under_way", msg("under way")),
    ("waiting", msg("waiting")),
    ("done", msg("done")),
    ("ended", msg("ended")),
)
"""How far a measure has come, in words."""

HEARD = (
    ("attended", msg("was here")),
    ("part", msg("was here for a part")),
    ("brought", msg("somebody brought it")),
    ("not_heard", msg("was not heard")),
)
"""How the child's voice came in, in words."""

_WORDS = 3
"""Lines for the child's own words."""


def goal_review_form(about: About, goal: str = "") -> FormDialog:
    """Where a goal stands, and what was said of it."""
    w, before = about.w, about.meeting.goal_reviews.get(goal)
    standings = tuple((value, w(said)) for value, said in STANDINGS)
    fields: list[Field] = [
        *([] if goal else [GoalField("goal", w("Goal"), required=True)]),
        ChoiceField("status", w("Where it stands"), options=standings, given=before.status if before else ""),
        TextField("text", w("What was said"), given=before.text if before else "", lines=3),
        TextField("assessment", w("Needs to be assessed"), given=before.assessment if before else ""),
    ]
    title = about.goal(goal) or w("Where a goal stands")
    return FormDialog(about, title, fields, finish=lambda values: {"goal": goal, **values})


def goal_form(about: About, goal: str = "") -> FormDialog:
    """A new goal, or another wording of one; a new one in the result has no id yet."""
    w, before = about.w, about.meeting.goals.get(goal, Goal(id="", title="", text=""))
    help_ = w("The child's own words where they are known, in «».")
    fields: list[Field] = [
        TextField("title", w("In a word or two"), required=True, given=before.title),
        TextField("text", w("The goal"), required=True, help=help_, given=before.text),
        GoalField("parent", w("Sub-goal of"), help=w("May be left empty."), given=before.parent),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if goal and values["parent"] == goal:
            return Wrong("parent", w("A goal cannot be its own sub-goal."))
        return {"goal": goal, "new": Goal(id=goal, measure=before.measure, **values)}

    title = w("Change the goal {goal}").format(goal=about.goal(goal)) if goal else w("New goal")
    return FormDialog(about, title, fields, saves_at="text", finish=finish)


def measure_form(about: About, goal: str = "", measure: str = "") -> FormDialog:
    """A new measure, or a change in one; a new one in the result has no id yet."""
    w, known = about.w, about.meeting.goals.get(goal)
    measures = known.measure if known else ()
    before = next((m for m in measures if m.id == measure), Measure(id="", text=""))
    progress = tuple((value, w(said)) for value, said in PROGRESS)
    help_ = w("Several with + between, the first of them answers for it.")
    fields: list[Field] = [
        *([] if goal else [GoalField("goal", w("For which goal"), required=True)]),
        TextField("text", w("What is done"), required=True, given=before.text),
        PeopleField("responsible", w("By whom"), help=help_, given=before.responsible),
        DateField("due", w("By when"), given=before.due),
        ChoiceField("status", w("How far it has come"), options=progress, given=before.status),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        serves = values.pop("goal", goal)
        return {"goal": serves, "measure": Measure(id=measure, **values)}

    own = about.meeting.facts.measure_word
    title = own[:1].upper() + own[1:] or (w("Change the measure") if measure else w("New measure"))
    return FormDialog(about, f"{title} · {about.goal(goal)}" if goal else title, fields, finish=finish)


def voice_form(about: About, _: str = "") -> FormDialog:
    """How the child's voice came in, with its own words; without it, why not."""
    w, before = about.w, about.meeting.voice or Voice(how=_how_so_far(about.meeting))
    heard = tuple((value, w(said)) for value, said in HEARD)
    fields: list[Field] = [
        ChoiceField("how", about.child, options=heard, given=before.how),
        PersonField("brought_by", w("Who told it"), when=_was("brought"), given=before.brought_by),
        DateField("on", w("Day the child was asked"), when=_was("brought"), given=before.on),
    ]
    heard_at_all = _was("attended", "part", "brought")
    for n in range(_WORDS):
        own = before.words[n] if n < len(before.words) else OwnWords(text="")
        label = w("Own words {n}").format(n=n + 1)
        fields.append(TextField(f"text{n}", label, when=heard_at_all, given=own.text))
        fields.append(GoalField(f"goal{n}", w("Which goal it is about"), when=heard_at_all, given=own.goal))
    fields.append(TextField("reason", w("Why not heard"), when=_was("not_heard"), given=before.reason))

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["how"] == "brought" and not values["brought_by"]:
            return Wrong("brought_by", w("Say who brought the child's voice."))
        if values["how"] == "not_heard" and not values["reason"]:
            return Wrong("reason", w("Write why the child was not heard."))
        said = [(values.pop(f"text{n}"), values.pop(f"goal{n}")) for n in range(_WORDS)]
        # More words than the form has lines for stay as they are.
        more = before.words[_WORDS:] if values["how"] != "not_heard" else ()
        kept = tuple(OwnWords(text=text, goal=goal) for text, goal in said if text)
        return {**values, "words": kept + more}

    return FormDialog(about, w("The child's voice"), fields, finish=finish)


def _was(*ways: Heard) -> When:
    """A field that applies where the child was heard in one of these ways."""
    return lambda values: values["how"] in ways


def _how_so_far(meeting: Meeting) -> Heard:
    """What the attendance says: here, here and gone again, or not here."""
    known = meeting.attendance.get(meeting.facts.child, Attendance())
    if known.here:
        return "attended"
    return "part" if known.came else "brought"
