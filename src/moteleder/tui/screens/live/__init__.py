"""The live meeting: the leader's view, the writer's view, and both."""

from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["LiveScreen"]
