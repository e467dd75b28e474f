"""What the domain says no to."""

from __future__ import annotations

__all__ = ["Refused"]


class Refused(Exception):
    """An event that may not happen; `session.refusals` puts the code and its values into words."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        """Which rule said no, for instance `floor_not_present`."""
        self.values = values
        """What the sentence needs: names and titles as they stand in the meeting."""
