"""A notice for one of those who are called → Markdown: the same values give the same bytes."""

from __future__ import annotations

from moteleder.minutes.layout import blocks
from moteleder.minutes.notice.agenda import agenda, invited
from moteleder.minutes.notice.answer import answer
from moteleder.minutes.notice.heading import facts, title
from moteleder.minutes.notice.new import new
from moteleder.minutes.notice.page import NoticePage
from moteleder.minutes.notice.prepare import prepare

__all__ = ["write"]


def write(page: NoticePage) -> str:
    """The whole notice, with one line feed at the end; what is new stands on top."""
    parts = (title, new, facts, agenda, invited, prepare, answer)
    return blocks(part(page) for part in parts) + "\n"
