"""A meeting that has ended: its minutes are read, copied to each, kept in versions, handed over."""

from moteleder.tui.screens.after.screen import AfterScreen

__all__ = ["AfterScreen"]
