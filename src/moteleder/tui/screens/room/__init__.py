"""The room view, for a projector."""

from moteleder.tui.screens.room.screen import RoomScreen

__all__ = ["RoomScreen"]
