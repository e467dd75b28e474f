"""What a case is called and how it is run, as rows: a word, and what is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from moteleder.checks.facts import limit
from moteleder.dates import full_day
from moteleder.domain.ages import AgeStep, age_on
from moteleder.domain.schedule import Interval
from moteleder.domain.snapshot import Language
from moteleder.i18n import Words, msg
from moteleder.session.age_steps import Step, next_step, steps
from moteleder.session.case_view import CaseView
from moteleder.session.measure_words import measures_word
from moteleder.session.plan_period import period_reminder, period_said
from moteleder.session.rows_line import Line, quiet

__all__ = ["AGES", "INTERVALS", "LANGUAGE_NAMES", "age_said", "every_said", "setting_lines"]

AGES: dict[AgeStep, str] = {
    "say": msg("Has a say"),
    "weight": msg("The child's view has great weight"),
    "school": msg("Decides in school matters"),
    "health": msg("Own consent in health"),
    "adult": msg("Of age"),
}
"""What an age brings, in a word or two."""

INTERVALS: dict[Interval, str] = {
    "six_weeks": msg("every six weeks"),
    "quarter": msg("every three months"),
    "half_year": msg("every six months"),
    "own": msg("as many weeks as the family wants"),
}
"""How often the family wants to meet."""

LANGUAGE_NAMES: dict[Language, str] = {"nb": msg("bokmål"), "nn": msg("nynorsk"), "en": msg("English")}
"""The languages of minutes."""


def setting_lines(view: CaseView) -> tuple[Line, ...]:
    """Every setting under its heading; its id is the name of its form."""
    w = view.w
    return (
        *_under(w("The child"), _child(view)),
        *_under(w("The group"), _group(view)),
        *_under(w("Meetings and minutes"), _meetings(view)),
        *_under(w("The plan"), _plan(view)),
        *_under(w("Ages in this case"), _ages(view)),
        *_under(w("The end"), _end(view)),
    )


def every_said(view: CaseView) -> str:
    """How often the family wants to meet."""
    facts, w = view.case.facts, view.w
    if facts.interval == "own" and facts.interval_weeks:
        return w("every {n} weeks").format(n=facts.interval_weeks)
    return w(INTERVALS["quarter" if facts.interval == "own" else facts.interval])


def age_said(view: CaseView) -> str:
    """How old the child is, and what the next age brings; empty where nobody knows when it was born."""
    facts, w = view.case.facts, view.w
    if facts.born is None:
        return ""
    old = w("{years} years old.").format(years=max(0, age_on(facts.born, view.today)))
    coming = next_step(facts, view.today, view.language)
    if coming is None or coming.day is None:
        return old
    says = w("{years} years on {day}: {what}").format(
        years=coming.years, day=full_day(coming.day, view.language), what=coming.what
    )
    return f"{old} {says}"


def _under(heading: str, lines: Iterator[Line]) -> Iterator[Line]:
    yield Line("", heading, tone="entry", picks=False)
    yield from lines
    yield quiet("")


def _child(view: CaseView) -> Iterator[Line]:
    w, facts = view.w, view.case.facts
    born = full_day(facts.born, view.language) if facts.born else w("not written")
    yield Line("alias", w("Called on screen"), right=facts.alias)
    yield Line("born", w("Born"), right=born, detail=age_said(view))


def _group(view: CaseView) -> Iterator[Line]:
    w, facts = view.w, view.case.facts
    nobody = w("not chosen")
    yield Line("group", w("The group is called"), right=facts.group)
    yield Line("municipality", w("Municipality"), right=facts.municipality or w("not written"))
    yield Line("coordinator", w("Coordinator"), right=view.name(facts.coordinator) or nobody)
    yield Line("leader", w("Usually leads"), right=_leads(view), detail=_leads_as(view))
    yield Line("writer", w("Usually writes"), right=view.name(facts.writer) or nobody)
    most = w("about {n}").format(n=facts.professionals or limit("professionals"))
    usual = "" if facts.professionals else w("(usual)")
    yield Line("professionals", w("From services, besides the family"), right=f"{most} {usual}".strip())


def _leads(view: CaseView) -> str:
    facts, w = view.case.facts, view.w
    if facts.leader:
        return view.name(facts.leader)
    return w("the coordinator") if facts.coordinator else w("not chosen")


def _leads_as(view: CaseView) -> str:
    """That somebody of the family leads, where it is so."""
    facts, w = view.case.facts, view.w
    person = view.person(facts.leader)
    if person is None:
        return ""
    if person.id == facts.child:
        return w("The group is led by the one it is about.")
    return w("The group is led by a parent.") if person.guardian else ""


def _meetings(view: CaseView) -> Iterator[Line]:
    w, facts = view.w, view.case.facts
    yield Line("language", w("Language of the minutes"), right=w(LANGUAGE_NAMES[facts.language]))
    yield Line("interval", w("How often the group meets"), right=every_said(view))
    yield Line("notice_days", w("The notice is out"), right=_days_before(facts.notice_days, w))
    yield Line("remark_days", w("Time for remarks"), right=_days(facts.remark_days, w))


def _days_before(days: int, w: Words) -> str:
    return w("1 day before") if days == 1 else w("{n} days before").format(n=days)


def _days(days: int, w: Words) -> str:
    return w("1 day") if days == 1 else w("{n} days").format(n=days)


def _plan(view: CaseView) -> Iterator[Line]:
    w, facts = view.w, view.case.facts
    says = period_said(facts, w, view.language) if facts.has_plan else w("there is none")
    yield Line("has_plan", w("Individual plan"), right=says, detail=period_reminder(view))
    yield Line("measure_word", w("Measures are called"), right=measures_word(facts.measure_word, w))


def _ages(view: CaseView) -> Iterator[Line]:
    by_step = {each.step: each for each in steps(view.case.facts, view.today, view.language)}
    for step in get_args(AgeStep):
        yield _age(view, by_step[step])


def _age(view: CaseView, each: Step) -> Line:
    w = view.w
    years = w("{n} years").format(n=each.years)
    usual = "" if each.years == each.usual else w("(usually {n})").format(n=each.usual)
    sign = "✓" if each.reached else " "
    return Line(f"age_{each.step}", w(AGES[each.step]), right=f"{years} {usual}".strip(), sign=sign)


def _end(view: CaseView) -> Iterator[Line]:
    w, facts = view.w, view.case.facts
    closed = full_day(facts.closed, view.language) if facts.closed else w("no")
    yield Line("close", w("The group is ended"), right=closed, detail=facts.closed_reason)
    away = full_day(facts.archived, view.language) if facts.archived else w("no")
    yield Line("archive", w("Is put away"), right=away)
