"""Law and guidance from a page of a case."""

from __future__ import annotations

from moteleder.session.law import Topic
from moteleder.tui.screens.pages.page import Page

__all__ = ["read_law"]


def read_law(page: Page, topic: Topic) -> None:
    """Show it, what fits the page first, with the ages as the case reckons them."""
    from moteleder.tui.dialogs.law import LawReader

    view = page.view
    page.host.app.push_screen(LawReader(topic, view.language, view.case.facts.own_age))
