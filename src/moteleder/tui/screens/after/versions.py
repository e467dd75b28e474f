"""The versions of the minutes."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.tui.screens.after.page import AfterPage

__all__ = ["VersionsPage"]


class VersionsPage(AfterPage):
    """The versions of the minutes."""

    place = "versions"
    title = msg("Versions")
