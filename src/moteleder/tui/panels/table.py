"""Which panel serves which kind of item."""

from __future__ import annotations

from moteleder.domain.agenda import ItemKind
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

__all__ = ["PANELS"]

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
