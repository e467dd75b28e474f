"""Forms that change one setting of a case each; each gives the case's facts by name."""

from __future__ import annotations

from typing import Any

from moteleder.checks.facts import limit
from moteleder.domain.ages import AgeStep, OwnAge
from moteleder.domain.schedule import LONGEST
from moteleder.i18n import msg
from moteleder.session.age_steps import usual_age
from moteleder.session.rows_settings import AGES, INTERVALS, LANGUAGE_NAMES
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, TextField
from moteleder.tui.screens.case.plan_forms import before_it_begins
from moteleder.tui.screens.case.setting_fields import BornField, BoundField

__all__ = [
    "age_form",
    "alias_form",
    "born_form",
    "group_form",
    "has_plan_form",
    "interval_form",
    "language_form",
    "measure_word_form",
    "municipality_form",
    "notice_days_form",
    "professionals_form",
    "remark_days_form",
]

GROUPS = ("ansvarsgruppe", "oppfølgingsteam", "koordineringsgruppe")
"""What the group is usually called."""
MEASURES = ("tiltak", "aktiviteter")
"""What measures are usually called."""

_FIRST: AgeStep = "say"
"""The age that is asked about where none is named."""
_YEAR = 365
"""The most days that a notice or the remarks can take."""
_NO_LAW = msg("No law sets a number of days: this is the group's own.")


def alias_form(about: About, _: str = "") -> FormDialog:
    """What the child is called on screen."""
    w = about.w
    help_ = w("A first name, or what you want it to be called here.")
    field = TextField(
        "alias", w("Called on screen"), required=True, help=help_, given=about.meeting.facts.alias
    )
    return FormDialog(about, w("What is the child called here?"), [field])


def born_form(about: About, _: str = "") -> FormDialog:
    """When the child was born."""
    w = about.w
    help_ = w("With its year: 14.3.2018. May be left empty.")
    field = BornField("born", w("Born"), help=help_, given=about.meeting.facts.born)
    return FormDialog(about, w("When was the child born?"), [field])


def group_form(about: About, _: str = "") -> FormDialog:
    """What the group is called."""
    w = about.w
    field = TextField(
        "group", w("The group is called"), required=True, given=about.meeting.facts.group, choices=GROUPS
    )
    return FormDialog(about, w("What is the group called?"), [field])


def municipality_form(about: About, _: str = "") -> FormDialog:
    """Who answers for the plan."""
    w = about.w
    given = about.meeting.facts.municipality
    field = TextField("municipality", w("Municipality"), help=w("May be left empty."), given=given)
    return FormDialog(about, w("Which municipality answers for the plan?"), [field])


def language_form(about: About, _: str = "") -> FormDialog:
    """The language of notice and minutes."""
    w = about.w
    options = tuple((language, w(name)) for language, name in LANGUAGE_NAMES.items())
    field = ChoiceField("language", w("Language"), options=options, given=about.meeting.facts.language)
    return FormDialog(about, w("Language of the minutes"), [field])


def interval_form(about: About, _: str = "") -> FormDialog:
    """How often the family wants to meet."""
    w, facts = about.w, about.meeting.facts
    options = tuple((interval, w(said)) for interval, said in INTERVALS.items())
    fields: list[Field] = [
        ChoiceField("interval", w("How often"), options=options, given=facts.interval),
        BoundField(
            "interval_weeks",
            w("Weeks between meetings"),
            1,
            LONGEST,
            required=True,
            when=lambda values: values["interval"] == "own",
            given=facts.interval_weeks or None,
            empty=0,
        ),
    ]
    return FormDialog(about, w("How often does the group meet?"), fields)


def notice_days_form(about: About, _: str = "") -> FormDialog:
    """Days before a meeting that its notice should be out."""
    w = about.w
    field = BoundField(
        "notice_days",
        w("Days before"),
        0,
        _YEAR,
        required=True,
        given=about.meeting.facts.notice_days,
    )
    return FormDialog(about, w("When should the notice be out?"), [field], intro=[w(_NO_LAW)])


def remark_days_form(about: About, _: str = "") -> FormDialog:
    """Days the family has to read and correct."""
    w = about.w
    field = BoundField(
        "remark_days",
        w("Days"),
        0,
        _YEAR,
        required=True,
        given=about.meeting.facts.remark_days,
    )
    return FormDialog(about, w("How long has the family for its remarks?"), [field], intro=[w(_NO_LAW)])


def professionals_form(about: About, _: str = "") -> FormDialog:
    """About how many from services there are to be."""
    w = about.w
    help_ = w("Left empty or 0: as usual, about {n}.").format(n=limit("professionals"))
    given = about.meeting.facts.professionals or None
    field = BoundField("professionals", w("About how many"), 0, 99, help=help_, given=given, empty=0)
    return FormDialog(about, w("How many from services, besides the family?"), [field])


def measure_word_form(about: About, _: str = "") -> FormDialog:
    """What measures are called."""
    w = about.w
    help_ = w("As it stands over several of them. Left empty: «{measures}».").format(measures=w("measures"))
    given = about.meeting.facts.measure_word
    field = TextField("measure_word", w("Measures are called"), help=help_, given=given, choices=MEASURES)
    return FormDialog(about, w("What are measures called here?"), [field])


def has_plan_form(about: About, _: str = "") -> FormDialog:
    """Whether there is an individual plan, and its period."""
    w, facts = about.w, about.meeting.facts
    options = ((True, w("there is one")), (False, w("there is none")))

    def planned(values: Any) -> bool:
        return bool(values["has_plan"])

    fields: list[Field] = [
        ChoiceField("has_plan", w("Individual plan"), options=options, given=facts.has_plan),
        DateField("plan_from", w("From"), help=w("May be left empty."), when=planned, given=facts.plan_from),
        DateField(
            "plan_until", w("Until"), help=w("May be left empty."), when=planned, given=facts.plan_until
        ),
    ]
    fits = before_it_begins(about)

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        # A period that was written is there again where there is a plan again.
        return fits(values) if values["has_plan"] else {"has_plan": False}

    intro = [w("Without a plan nothing is lost: goals that are written are kept.")]
    return FormDialog(about, w("Is there an individual plan?"), fields, intro=intro, finish=finish)


def age_form(about: About, step: str = "") -> FormDialog:
    """From which age something holds in this case; gives `own_age`."""
    w, facts = about.w, about.meeting.facts
    known = next((each for each in AGES if each == step), _FIRST)
    usual = usual_age(known)
    own = {each.step: each.years for each in facts.own_age}
    help_ = w("Left empty: as usual, {n} years.").format(n=usual)
    field = BoundField("years", w("From years"), 0, 99, help=help_, given=own.get(known, usual))

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        others = tuple(each for each in facts.own_age if each.step != known)
        years = values["years"]
        if years is None or years == usual:
            return {"own_age": others}
        return {"own_age": (*others, OwnAge(step=known, years=years))}

    said = w("Usually {n} years. Where sources disagree, the case decides.").format(n=usual)
    return FormDialog(about, w(AGES[known]), [field], intro=[said], finish=finish)
