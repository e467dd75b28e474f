"""The minutes, from draft to final."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.tui.screens.after.page import AfterPage

__all__ = ["ReadingPage"]


class ReadingPage(AfterPage):
    """The minutes, from draft to final."""

    place = "reading"
    title = msg("Reading")
