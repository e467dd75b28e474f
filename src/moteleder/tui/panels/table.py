"""Which panel serves which kind of item."""

from __future__ import annotations

from moteleder.domain.agenda import ItemKind
from moteleder.i18n import Words
from moteleder.session.closed_days import ClosedDays
from moteleder.tui.panels.goals import GoalsPanel
from moteleder.tui.panels.next import NextPanel
from moteleder.tui.panels.opening import OpeningPanel
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.previous import PreviousPanel
from moteleder.tui.panels.round import RoundPanel
from moteleder.tui.panels.summing import SummingPanel
from moteleder.tui.panels.tasks import TasksPanel
from moteleder.tui.panels.topic import TopicPanel
from moteleder.tui.panels.voice import VoicePanel

__all__ = ["PANELS", "panel_for"]

PANELS: dict[ItemKind, type[Panel]] = {
    "opening": OpeningPanel,
    "previous": PreviousPanel,
    "voice": VoicePanel,
    "round": RoundPanel,
    "goals": GoalsPanel,
    "topic": TopicPanel,
    "tasks": TasksPanel,
    "next": NextPanel,
    "summing": SummingPanel,
}
"""Every kind of item has its panel; an item of several kinds shows them one below the other."""


def panel_for(kind: ItemKind, w: Words, language: str, closed: ClosedDays) -> Panel:
    """A new panel for a kind of item; only the one about dates needs to know which days are closed."""
    if kind == "next":
        return NextPanel(w, language, closed)
    return PANELS[kind](w, language)
