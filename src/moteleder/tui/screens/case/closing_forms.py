"""Forms that end a group, open it again, put a case away and take it out: each says first what happens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, TextField

__all__ = ["end_group_form", "open_group_form", "put_away_form", "take_out_form"]


def end_group_form(
    about: About, _: str = "", told: Sequence[str] = (), tasks: int = 0, met: bool = False
) -> FormDialog:
    """End the group, or hold a closing meeting first; gives `first`, `closed`, `reason` and `dropped`.

    `tasks`: how many are open. `met`: a closing meeting is called or was held, and is not offered.
    """
    w = about.w
    first = ((True, w("hold a closing meeting")), (False, w("end the group now")))
    stay = ((False, w("stay open with those who have them")), (True, w("are dropped")))
    fields: list[Field] = [
        *([] if met else [ChoiceField("first", w("First"), options=first, given=True)]),
        DateField("closed", w("Ended on"), help=w("Today where it is empty."), when=_now, given=about.today),
        TextField("reason", w("Why"), when=_now, choices=_reasons(about)),
        *([ChoiceField("dropped", w("The open tasks"), options=stay, when=_now)] if tasks else []),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        result = {"first": False, "dropped": False, **values, "closed": values["closed"] or about.today}
        if not result["first"] and not values["reason"]:
            return Wrong("reason", w("Write why: that the need has ceased, for example."))
        if not result["first"] and result["closed"] > about.today:
            return Wrong("closed", w("That day has not come yet."))
        return result

    intro = [w("The group is not called together any more, and you are not reminded of it. All is kept.")]
    intro += [w("Open tasks: {n}").format(n=tasks)] if tasks else []
    return FormDialog(
        about, w("End the group?"), fields, intro=intro, points=told, save=w("Go on"), finish=finish
    )


def open_group_form(about: About, _: str = "", told: Sequence[str] = ()) -> FormDialog:
    """Whether an ended group goes on; gives `sure`."""
    w = about.w
    told = (*told, w("Tasks that were dropped stay dropped."))
    return _sure(about, w("Open the group again?"), w("it goes on"), w("it stays ended"), told)


def put_away_form(about: About, _: str = "", told: Sequence[str] = ()) -> FormDialog:
    """Whether a case is put away; gives `sure`."""
    w = about.w
    title = w("Put {alias} away?").format(alias=about.meeting.facts.alias)
    return _sure(about, title, w("put away"), w("stays"), told)


def take_out_form(about: About, _: str = "") -> FormDialog:
    """Whether a case that was put away is taken out again; gives `sure`."""
    w = about.w
    title = w("Take {alias} out again?").format(alias=about.meeting.facts.alias)
    told = (w("It stands among those that are worked with again, as it was."),)
    return _sure(about, title, w("take out"), w("stays put away"), told)


def _sure(about: About, title: str, yes: str, no: str, told: Sequence[str]) -> FormDialog:
    field = ChoiceField("sure", about.w("What happens"), options=((True, yes), (False, no)), given=True)
    return FormDialog(about, title, [field], points=told, save=about.w("Go on"))


def _now(values: Mapping[str, Any]) -> bool:
    """Where no meeting is held first."""
    return not values.get("first", False)


def _reasons(about: About) -> tuple[str, ...]:
    w = about.w
    return (
        w("The need for coordinated services has ceased."),
        w("The family does not want the group any more."),
        w("The family has moved to another municipality."),
    )
