"""The plan's fields, one after the other."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.tui.screens.after.page import AfterPage

__all__ = ["HandoverPage"]


class HandoverPage(AfterPage):
    """The plan's fields, one after the other."""

    place = "handover"
    title = msg("Into the plan")
