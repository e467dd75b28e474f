from __future__ import annotations

from datetime import UTC, datetime

import pytest

from moteleder.dates import clock
from moteleder.i18n import words
from moteleder.session.saving import Saved, Unsaved
from moteleder.tui.crash import crash_text

w = words("nb")
AT = datetime(2026, 12, 2, 12, 2, tzinfo=UTC)


def caught() -> Exception:
    with pytest.raises(AttributeError) as found:
        clock("Marte")  # type: ignore[arg-type]
    return found.value


def test_the_place_is_our_own_last_line_and_no_value_is_told() -> None:
    text = crash_text(caught(), Saved(at=AT), False, w)
    assert "AttributeError, moteleder/dates.py:" in text
    assert "Marte" not in text
    assert "/work" not in text


def test_what_is_not_saved_is_not_said_to_be() -> None:
    text = crash_text(caught(), Unsaved(since=AT, reason="disk_full"), False, w)
    assert "etter kl. 13.02, er ikke lagret" in text
    assert "to sekunder" not in text
    assert "to sekunder" not in crash_text(caught(), Saved(at=AT), True, w)
