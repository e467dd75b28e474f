"""Why somebody is not called to a meeting, in words: the same on every page and beside every notice."""

from __future__ import annotations

from collections.abc import Mapping

from moteleder.i18n import msg

__all__ = ["NOT_CALLED"]

NOT_CALLED: Mapping[str, str] = {
    "refused": msg("the answer was no"),
    "waits": msg("the family has not been asked yet"),
    "of_age": msg("the young person is of age and has not said yes"),
    "lapsed": msg("the consent does not hold on the day"),
    "copy_only": msg("only a copy"),
    "left": msg("has left the group"),
}
"""What `invitation.call` says of everybody but those who may be called."""
