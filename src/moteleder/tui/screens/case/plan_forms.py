"""Forms for the plan between meetings: a goal, whose words it is in, the plan's period, taking a goal out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from moteleder.domain.plan import Goal
from moteleder.domain.text import own_words
from moteleder.session.plan_edit import above
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, GoalField, TextField

__all__ = ["before_it_begins", "goal_goes_form", "period_form", "plan_goal_form", "sub_goal_form"]


def plan_goal_form(about: About, goal: str = "") -> FormDialog:
    """A new goal, or another wording of one; gives `goal`, whose id is empty where it is new."""
    return _goal_form(about, about.meeting.goals.get(goal, Goal(id="", title="", text="")))


def sub_goal_form(about: About, parent: str = "") -> FormDialog:
    """A new goal under another; gives `goal`, without an id."""
    return _goal_form(about, Goal(id="", title="", text="", parent=parent))


def period_form(about: About, _: str = "") -> FormDialog:
    """From when and until when the plan holds; gives `plan_from` and `plan_until`. Saved, there is a plan."""
    w, facts = about.w, about.meeting.facts
    fields: list[Field] = [
        DateField("plan_from", w("From"), help=w("May be left empty."), given=facts.plan_from),
        DateField("plan_until", w("Until"), help=w("May be left empty."), given=facts.plan_until),
    ]

    title = w("Period of the plan") if facts.has_plan else w("There is a plan now")
    return FormDialog(about, title, fields, finish=before_it_begins(about))


def before_it_begins(about: About) -> Callable[[dict[str, Any]], dict[str, Any] | Wrong]:
    """Refuses a plan that ends before it begins."""

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        first, last = values["plan_from"], values["plan_until"]
        if first and last and last < first:
            return Wrong("plan_until", about.w("The plan cannot end before it begins."))
        return values

    return finish


def goal_goes_form(about: About, goal: str = "", goes: Sequence[str] = ()) -> FormDialog:
    """Whether a goal is to be taken out, with what that means; gives `goes`."""
    w = about.w
    options = ((True, w("take it out")), (False, w("let it stay")))
    field = ChoiceField("goes", w("The goal"), options=options, given=True)
    title = w("Take out {goal}?").format(goal=about.goal(goal))
    return FormDialog(about, title, [field], points=goes, save=w("Go on"))


def _goal_form(about: About, before: Goal) -> FormDialog:
    w = about.w
    quoted = before.text.startswith("«") and before.text.endswith("»")
    whose = (
        (True, w("the child's own, in «»")),
        (False, w("somebody else's")),
    )
    fields: list[Field] = [
        TextField("title", w("In a word or two"), required=True, given=before.title),
        TextField("text", w("The goal"), required=True, given=before.text),
        ChoiceField("own", w("Whose words"), options=whose, given=quoted),
        GoalField("parent", w("Sub-goal of"), help=w("May be left empty."), given=before.parent),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        goals = tuple(about.meeting.goals.values())
        if before.id and before.id in above(goals, values["parent"]):
            return Wrong("parent", w("A goal cannot stand under itself."))
        text = own_words(values["text"]) if values["own"] else _without_marks(values["text"], quoted)
        goal = Goal(
            id=before.id, title=values["title"], text=text, parent=values["parent"], measure=before.measure
        )
        return {"goal": goal}

    title = w("Change the goal {goal}").format(goal=about.goal(before.id)) if before.id else w("New goal")
    return FormDialog(about, title, fields, saves_at="own", finish=finish)


def _without_marks(text: str, quoted: bool) -> str:
    """The text; where it was the child's words and is not any more, without the signs around it."""
    return text[1:-1].strip() if quoted and text[:1] == "«" and text[-1:] == "»" else text
