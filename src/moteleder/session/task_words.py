"""Words about a family's task: the question whether a service can take it, and its answers."""

from __future__ import annotations

from moteleder.domain.tasks import Unbacked
from moteleder.i18n import msg

__all__ = ["ASKED", "UNBACKED"]

ASKED = msg("Can a service take this, or stand behind it?")
"""What is asked where a guardian answers for a task and no service backs it."""

UNBACKED: dict[Unbacked, str] = {
    "": msg("not asked"),
    "own_wish": msg("the family wants to do it themselves"),
    "nobody": msg("no service could"),
}
"""Each answer in words."""
