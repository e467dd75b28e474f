"""Whether a mail address or a phone number can be one, said gently and before anything is sent."""

from __future__ import annotations

import re

__all__ = ["can_be_address", "can_be_phone", "usual_phone"]

_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\"\\]+@[^\s@,;:<>()\[\]\"\\.]+(\.[^\s@,;:<>()\[\]\"\\.]+)+")
"""One address and nothing else; what may stand in one is the mail program's to judge."""

_PHONE = re.compile(r"(\+?[\d\s()\-./]+)((?:int|ext|lok|x)\.?\s*\d+)?", re.IGNORECASE)
"""A number, and one inside the house it leads to."""

_NORWEGIAN = 8
"""Digits of a Norwegian number."""

_LEAST, _MOST = 3, 20
"""Digits of any number."""


def can_be_address(text: str) -> bool:
    """Whether it has the form of one mail address."""
    return _ADDRESS.fullmatch(text) is not None


def can_be_phone(text: str) -> bool:
    """Whether it can be dialled."""
    found = _PHONE.fullmatch(text)
    return found is not None and _LEAST <= _digits(found[1]) <= _MOST


def usual_phone(text: str) -> bool:
    """Whether it is as long as Norwegian numbers, or says which country it is of."""
    found = _PHONE.fullmatch(text)
    return found is not None and (text.startswith(("+", "00")) or _digits(found[1]) == _NORWEGIAN)


def _digits(text: str) -> int:
    return sum(each.isdecimal() for each in text)
