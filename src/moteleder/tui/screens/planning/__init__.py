"""A meeting that is being prepared: the call to the parents, who is asked, the agenda, the notice."""

from moteleder.tui.screens.planning.screen import PlanningScreen

__all__ = ["PlanningScreen"]
