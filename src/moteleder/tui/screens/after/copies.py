"""Who gets which copy, and how."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.tui.screens.after.page import AfterPage

__all__ = ["CopiesPage"]


class CopiesPage(AfterPage):
    """Who gets which copy, and how."""

    place = "copies"
    title = msg("Copies")
