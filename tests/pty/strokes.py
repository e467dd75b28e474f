"""What a terminal sends for a key, by the key's name."""

from __future__ import annotations

__all__ = ["encode"]

_MODIFIERS = {"shift": 2, "alt": 3, "ctrl": 5}
_LETTERED = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"}
_NUMBERED = {"insert": 2, "delete": 3, "pageup": 5, "pagedown": 6, "f5": 15, "f6": 17, "f7": 18, "f8": 19}
_NUMBERED |= {"f9": 20, "f10": 21, "f11": 23, "f12": 24}
_PLAIN = {"enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "esc": "\x1b", "space": " ", "backspace": "\x7f"}
_PLAIN |= {"f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS"}


def encode(name: str) -> str:
    """The characters of a key: `a`, `f2`, `ctrl+n`, `alt+up`, `esc`; a ValueError for a key there is not."""
    if name in _PLAIN:
        return _PLAIN[name]
    if len(name) == 1:
        return name
    modifier, _, key = name.rpartition("+")
    if modifier == "ctrl" and len(key) == 1 and key.isalpha() and key.isascii():
        return chr(ord(key.lower()) & 0x1F)
    if modifier == "alt" and len(key) == 1:
        return "\x1b" + key
    if not modifier or modifier in _MODIFIERS:
        number = _MODIFIERS.get(modifier)
        if key in _LETTERED:
            return f"\x1b[1;{number}{_LETTERED[key]}" if number else f"\x1b[{_LETTERED[key]}"
        if key in _NUMBERED:
            return f"\x1b[{_NUMBERED[key]}" + (f";{number}~" if number else "~")
    raise ValueError(f"no key is called {name!r}")
