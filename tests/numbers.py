"""Identity numbers and what looks like them, made by the rules as they are published and not by the product.

Skatteetaten, «Nytt fødselsnummer fra 2032»: the weights, and the remainders that the first control may leave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

ELIAS, ANTONI = "14831890003", "07852190021"
"""The synthetic numbers that somebody reads aloud in the meetings about Elias and Antoni."""

PUBLISHED = ("02013299997", "30108299920", "30108299939")
"""Skatteetaten's own examples of numbers given out from 2032 on."""

KINDS: dict[str, tuple[int, int]] = {
    "fødselsnummer": (0, 0),
    "D-number": (40, 0),
    "H-number": (0, 40),
    "synthetic": (0, 80),
    "synthetic, 65": (0, 65),
    "synthetic D-number": (40, 80),
}
"""Kind to what is added to the day and to the month."""

WRITTEN: dict[str, Callable[[str], str]] = {
    "in one piece": lambda n: n,
    "space": lambda n: f"{n[:6]} {n[6:]}",
    "no-break space": lambda n: f"{n[:6]}\u00a0{n[6:]}",
    "dot": lambda n: f"{n[:6]}.{n[6:]}",
    "dash": lambda n: f"{n[:6]}-{n[6:]}",
    "en dash": lambda n: f"{n[:6]} – {n[6:]}",
    "lines": lambda n: f"{n[:6]}\n{n[6:]}",
    "dash and lines": lambda n: f"{n[:6]}-\n{n[6:]}",
    "date with spaces": lambda n: f"{n[:2]} {n[2:4]} {n[4:6]} {n[6:]}",
    "date with dots": lambda n: f"{n[:2]}.{n[2:4]}.{n[4:6]}-{n[6:]}",
    "three and two": lambda n: f"{n[:6]} {n[6:9]} {n[9:]}",
    "in pairs": lambda n: f"{n[:2]} {n[2:4]} {n[4:6]} {n[6:8]} {n[8:10]} {n[10]}",
    "digit for digit": lambda n: " ".join(n),
    "full width": lambda n: "".join(chr(ord(digit) + 0xFEE0) for digit in n),
    "soft hyphen": lambda n: f"{n[:6]}\u00ad{n[6:]}",
}
"""Name to how a number may be written."""


def numbers(random: Random, kind: str, remainder: int = 0) -> Iterator[str]:
    """Valid numbers of a kind without end; `remainder`: what the first control leaves, 0 before 2032."""
    day_more, month_more = KINDS[kind]
    while True:
        born = date(1930, 1, 1) + timedelta(days=random.randrange(40_000))
        head = f"{born.day + day_more:02}{born.month + month_more:02}{born.year % 100:02}"
        head += f"{random.randrange(1000):03}"
        first = (remainder - _sum(head, "376189452")) % 11
        if first == 10:
            continue
        second = -_sum(f"{head}{first}", "5432765432") % 11
        if second < 10:
            yield f"{head}{first}{second}"


def accounts(random: Random) -> Iterator[str]:
    """Valid account numbers without end, in one piece."""
    while True:
        head = f"{random.randrange(10**10):010}"
        control = -_sum(head, "5432765432") % 11
        if control < 10:
            yield f"{head}{control}"


def satisfies(digits: str) -> bool:
    """Whether eleven digits satisfy the rule, tried the slow way: a day that exists, and both controls."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    days = {(d, m) for more in KINDS.values() for d, m in [(day - more[0], month - more[1])]}
    days |= {(day - 40, month - more) for more in (40, 65, 80)}
    real = any(_exists(d, m, century + year) for d, m in days for century in (1900, 2000))
    first = (_sum(digits[:9], "376189452") + int(digits[9])) % 11
    return real and first in (0, 1, 2, 3) and (_sum(digits[:10], "5432765432") + int(digits[10])) % 11 == 0


def _exists(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _sum(digits: str, weights: str) -> int:
    return sum(int(digit) * int(weight) for digit, weight in zip(digits, weights, strict=True))
