"""Pages about one case: rows to go through on the left, what is known of the marked one on the right."""

from moteleder.tui.screens.pages.page import Page
from moteleder.tui.screens.pages.screen import PagesScreen

__all__ = ["Page", "PagesScreen"]
