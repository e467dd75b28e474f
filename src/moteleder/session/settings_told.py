"""What a setting is for, in a few sentences, beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from moteleder.checks.facts import limit
from moteleder.dates import full_day
from moteleder.i18n import msg
from moteleder.session.age_steps import age_source, steps
from moteleder.session.case_view import CaseView
from moteleder.session.rows_line import Line, quiet
from moteleder.session.rows_settings import age_said

__all__ = ["setting_told"]

_NO_LAW = msg("No law sets a number of days. This one is the group's own, and can be changed.")

_SAYS: Mapping[str, tuple[str, ...]] = {
    "alias": (
        msg("What the child is called on this screen and in the minutes."),
        msg("It stands in no file name, no window's title and no calendar."),
    ),
    "group": (
        msg("As it is called where you are. It stands in the notice and in the title of the minutes."),
    ),
    "municipality": (msg("Who answers for the plan."),),
    "coordinator": (
        msg("Sees to the plan and to the work between the meetings."),
        msg("The family can wish for another one."),
    ),
    "leader": (
        msg("The coordinator usually leads. A parent can, and so can the one the group is about."),
        msg("Whoever leads can be changed for each meeting."),
    ),
    "writer": (msg("Whoever writes can be changed for each meeting."),),
    "professionals": (msg("With more than this, preparation and minutes remind you. It is no rule."),),
    "language": (
        msg("The language of notice and minutes. The language of the screen is another matter."),
        msg("Minutes that are written already stay as they are."),
    ),
    "interval": (msg("The family's wish. The next meeting's date is proposed from it."),),
    "notice_days": (msg("So long before a meeting everybody should have the notice."), _NO_LAW),
    "remark_days": (msg("So long the family has to read the minutes and correct them."), _NO_LAW),
    "has_plan": (
        msg("A child with a need for long-term, coordinated services has a right to an individual plan."),
        msg("The family decides whether it wants one. The group can meet without."),
    ),
    "measure_word": (msg("Some plans say «tiltak», some «aktiviteter». It stands in the minutes."),),
    "close": (
        msg("When the need has ceased, the group is ended. A closing meeting is usual."),
        msg("Everything is kept, and the group can be opened again."),
    ),
    "archive": (
        msg("What is put away is kept whole. It is not among those that are worked with."),
        msg("It is not deleted, and can be taken out again."),
    ),
}


def setting_told(view: CaseView, row: str) -> tuple[Line, ...]:
    """What is said beside a setting."""
    own = _OWN.get("age" if row.startswith("age_") else row)
    return (*(quiet(view.w(text)) for text in _SAYS.get(row, ())), *(own(view) if own else ()))


def _born(view: CaseView) -> Iterator[Line]:
    w = view.w
    if said := age_said(view):
        yield Line("", said, strong=True, picks=False)
    else:
        yield quiet(w("With it, birthdays that change something are told of in time."))
    yield quiet("")
    yield from _ages(view)


def _ages(view: CaseView) -> Iterator[Line]:
    w = view.w
    for each in steps(view.case.facts, view.today, view.language):
        day = full_day(each.day, view.language) if each.day else ""
        head = w("{n} years").format(n=each.years)
        yield Line("", head, right=day, detail=each.what, sign="✓" if each.reached else " ", picks=False)
    yield quiet("")
    source, checked = age_source(view.language)
    yield quiet(w("Where sources disagree, the case decides. A reminder, not advice."))
    yield quiet(
        w("From: {source}. Looked up {day}.").format(source=source, day=full_day(checked, view.language))
    )


def _professionals(view: CaseView) -> Iterator[Line]:
    yield quiet(view.w("About {n} is usual in routines.").format(n=limit("professionals")))


_OWN: Mapping[str, Callable[[CaseView], Iterator[Line]]] = {
    "born": _born,
    "age": _ages,
    "professionals": _professionals,
}
