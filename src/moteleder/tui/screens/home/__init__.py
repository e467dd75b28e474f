"""The case book: which child, which meeting, what is due now."""

from moteleder.tui.screens.home.screen import HomeScreen

__all__ = ["HomeScreen"]
