"""Whether a mail address or a phone number can be one, said gently and before anything is sent."""

from __future__ import annotations

import re

__all__ = ["can_be_address", "can_be_phone", "usual_phone"]

_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\"\\]+@[^\s@,;:<>()\[\]\"\\.]+(\.[^\s@,;:<>()\[\]\"\\.]+)+")
"""One address and nothing else; what may stand in one is the mail program's to judge."""

_PHONE = re.compile(r"\+?[\d\s()\-./]+(\s*(int|ext|x|lok)\.?\s*\d+)?", re.IGNORECASE)

_NORWEGIAN = 8
"""Digits of a Norwegian number."""

_LEAST, _MOST = 3, 20
"""Digits of any number, internal ones included."""


def can_be_address(text: str) -> bool:
    """Whether it has the form of one mail address."""
    return _ADDRESS.fullmatch(text) is not None


def can_be_phone(text: str) -> bool:
    """Whether it can be dialled."""
    return _PHONE.fullmatch(text) is not None and _LEAST <= len(_digits(text)) <= _MOST


def usual_phone(text: str) -> bool:
    """Whether it is as long as Norwegian numbers, or says which country it is of."""
    return text.startswith(("+", "00")) or len(_digits(text)) == _NORWEGIAN or "nt" in text or "x" in text


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
