"""Previous minutes beside what was found in them, before anything enters a case."""

from moteleder.tui.screens.importing.asking import import_into
from moteleder.tui.screens.importing.screen import ImportScreen

__all__ = ["ImportScreen", "import_into"]
