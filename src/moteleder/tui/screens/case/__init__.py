"""Everything about one child between the meetings."""

from moteleder.tui.screens.case.opening import open_case_page
from moteleder.tui.screens.case.screen import CaseScreen

__all__ = ["CaseScreen", "open_case_page"]
