"""Asking who coordinates, usually leads and usually writes, and letting it be so."""

from __future__ import annotations

from typing import Any

from moteleder.domain.values import change
from moteleder.session.case_roles import (
    last_leader,
    last_writer,
    usual_leader,
    with_leader,
    with_writer,
)
from moteleder.session.plan_period import called_meetings
from moteleder.tui.screens.case.role_forms import coordinator_form, leader_form, writer_form
from moteleder.tui.screens.pages.page import Page

__all__ = ["coordinator", "leader", "writer"]


def coordinator(page: Page) -> None:
    """Ask who the coordinator is."""

    def then(values: dict[str, Any]) -> None:
        who, w = values["coordinator"], page.w
        case = change(page.case, facts=change(page.case.facts, coordinator=who))
        said = w("{name} is the coordinator.").format(name=page.view.name(who))
        page.done(case, said if who else w("Nobody is the coordinator now."), pick="coordinator")

    page.ask(coordinator_form(page.about, usual=last_leader(page.case)), then)


def leader(page: Page) -> None:
    """Ask who usually leads, and whether the meetings that are called are led so too."""
    called = tuple(m.number for m in called_meetings(page.view))

    def then(values: dict[str, Any]) -> None:
        who, w = values["leader"], page.w
        case = with_leader(page.case, who, values["called"])
        name = page.view.name(usual_leader(case))
        said = w("{name} usually leads.").format(name=name) if name else w("Nobody is chosen to lead.")
        page.done(case, said, pick="leader")

    page.ask(leader_form(page.about, usual=last_leader(page.case), called=called), then)


def writer(page: Page) -> None:
    """Ask who usually writes, and whether it is so in the meetings that are called too."""
    called = tuple(m.number for m in called_meetings(page.view))

    def then(values: dict[str, Any]) -> None:
        who, w = values["writer"], page.w
        said = w("{name} usually writes.").format(name=page.view.name(who))
        case = with_writer(page.case, who, values["called"])
        page.done(case, said if who else w("Nobody is chosen to write."), pick="writer")

    page.ask(writer_form(page.about, usual=last_writer(page.case), called=called), then)
