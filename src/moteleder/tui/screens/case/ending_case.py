"""Ending a group and putting a case away, and both back again, from the page of settings."""

from __future__ import annotations

from typing import Any

from moteleder.dates import full_day
from moteleder.domain.values import change
from moteleder.session.closing import (
    closing_called,
    closing_told,
    open_tasks,
    put_away_told,
    with_group_ended,
    with_group_opened,
)
from moteleder.tui.screens.case.closing_forms import (
    end_group_form,
    open_group_form,
    put_away_form,
    take_out_form,
)
from moteleder.tui.screens.pages.page import Page

__all__ = ["end_group", "put_away"]


def end_group(page: Page) -> None:
    """Ask whether the group is to be ended; an ended one, whether it is to go on."""
    facts, w = page.case.facts, page.w
    if facts.closed:
        day = full_day(facts.closed, page.view.language)
        told = (w("Ended on {day}. {reason}").format(day=day, reason=facts.closed_reason).strip(),)
        page.ask(open_group_form(page.about, told=told), lambda values: _open(page, values))
        return
    form = end_group_form(
        page.about,
        told=closing_told(page.view),
        tasks=len(open_tasks(page.case)),
        met=closing_called(page.view),
    )
    page.ask(form, lambda values: _end(page, values))


def put_away(page: Page) -> None:
    """Ask whether the case is to be put away; one that is, whether it is to be taken out."""
    form = (
        take_out_form(page.about)
        if page.case.facts.archived
        else put_away_form(page.about, told=put_away_told(page.view))
    )
    page.ask(form, lambda values: _away(page, values))


def _end(page: Page, values: dict[str, Any]) -> None:
    w = page.w
    if values["first"]:
        _closing_meeting(page)
        return
    dropped = w("The group is ended.") if values["dropped"] else ""
    said = w("The group is ended.")
    if tasks := len(open_tasks(page.case)) if dropped else 0:
        said = w("The group is ended, and {n} tasks are dropped.").format(n=tasks)
    page.done(with_group_ended(page.case, values["closed"], values["reason"], dropped), said, pick="close")


def _open(page: Page, values: dict[str, Any]) -> None:
    if values["sure"]:
        page.done(with_group_opened(page.case), page.w("The group goes on."), pick="close")


def _away(page: Page, values: dict[str, Any]) -> None:
    if not values["sure"]:
        return
    facts, w, alias = page.case.facts, page.w, page.case.facts.alias
    day = None if facts.archived else page.view.today
    said = w("{alias} is put away.") if day else w("{alias} is taken out again.")
    page.done(change(page.case, facts=change(facts, archived=day)), said.format(alias=alias), pick="archive")


def _closing_meeting(page: Page) -> None:
    """Go where meetings are called; there it is chosen that it is a closing one."""
    if page.host.show_place("meetings"):
        if act := page.host.page.acts().get("row_new"):
            act("")
        page.host.tell(page.w("Choose «closing meeting» as its kind. The group is ended after it."))
