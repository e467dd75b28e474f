"""The usual roles and services around a child, offered while something is typed; free text always works.

An offer says a role, a service and a party, never who has parental responsibility.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any
from unicodedata import normalize

from moteleder.domain.people import Party
from moteleder.i18n import Words, msg
from moteleder.resources import rule

__all__ = ["PARTIES", "Offer", "guessed_party", "offers", "services_of", "usual"]

PARTIES: dict[Party, str] = {
    "municipality": msg("the municipality"),
    "school": msg("school"),
    "kindergarten": msg("kindergarten"),
    "family": msg("family"),
    "ppt": msg("PPT"),
    "specialist": msg("specialist health service"),
    "gp": msg("GP"),
    "nav": msg("NAV Hjelpemiddelsentral"),
    "statped": msg("Statped"),
    "family_centre": msg("family centre"),
    "child_welfare": msg("child welfare"),
    "support": msg("support person"),
    "interpreter": msg("interpreter"),
    "other": msg("other"),
    "child": msg("the child"),
}
"""What each party is called in a list."""

_LEAST = 3
"""Letters from which a part in the middle of a word is found: «lærer» in «kontaktlærer»."""


@dataclass(frozen=True)
class Offer:
    """A role with its service, as it would be written."""

    role: str
    """In the case's language; empty where a service is all that was recognised."""
    service: str
    """The service; empty where there is none."""
    party: Party
    """Where the person would come from."""

    def said(self, w: Words) -> str:
        """The offer in one line: «kontaktlærer, skolen»."""
        return ", ".join(part for part in (self.role, self.service or w(PARTIES[self.party])) if part)


@dataclass(frozen=True)
class _Known:
    offer: Offer
    also: tuple[str, ...]


def usual(language: str) -> tuple[Offer, ...]:
    """Every usual role, by party; English where the language is not known."""
    return tuple(each.offer for each in _known(language))


def offers(begun: str, language: str, most: int = 8) -> tuple[Offer, ...]:
    """What may be meant by what is typed, the likeliest first; the most usual ones where nothing is typed."""
    typed = _plain(begun)
    if not typed:
        return usual(language)[:most]
    ranked = [(_rank(typed, each), n, each.offer) for n, each in enumerate(_known(language))]
    fitting = sorted((rank, n, offer) for rank, n, offer in _some(ranked))
    return tuple(offer for _, _, offer in fitting)[:most]


def services_of(party: Party, language: str) -> tuple[str, ...]:
    """The services of a party, each once."""
    found = (each.service for each in usual(language) if each.party == party)
    return tuple(dict.fromkeys(service for service in found if service))


def guessed_party(role: str, service: str) -> Party | None:
    """The party that a role or service in any language seems to be of; to be offered, never set by itself.

    A service that is known decides before the role, and that before what a service is called in general:
    a GP of «Granvik kommune» is a GP. What several parties have («rådgiver») says nothing alone.
    """
    said = [words for words in (_plain(service), _plain(role)) if words]
    tries = [{each.offer.party for each in _known("en") if _names(words, each)} for words in said]
    tries += [{p for p, names in _party_words().items() if _ends_word(words, names)} for words in said]
    return next((found.pop() for found in tries if len(found) == 1), None)


@cache
def _known(language: str) -> tuple[_Known, ...]:
    return tuple(_read(each, language) for each in _file()["role"])


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(rule("services").read_text("utf-8"))


def _party_words() -> dict[Party, list[str]]:
    found: dict[Party, list[str]] = _file()["party_words"]
    return found


def _read(each: dict[str, Any], language: str) -> _Known:
    said = each.get(language, each["en"])
    offer = Offer(str(said["role"]), str(said.get("service", "")), each["party"])
    others = [other for name in ("nb", "nn", "en") for other in each[name].values()]
    also = dict.fromkeys(_plain(str(word)) for word in (*each.get("also", ()), *others))
    return _Known(offer, tuple(also))


def _rank(typed: str, each: _Known) -> int | None:
    """How near it is: the role begins so, the service, a word of them, another word for it, inside a word."""
    role, service = _plain(each.offer.role), _plain(each.offer.service)
    if role.startswith(typed):
        return 0
    if service.startswith(typed):
        return 1
    if any(_begins_word(typed, name) for name in (role, service)):
        return 2
    if any(_begins_word(typed, name) for name in each.also):
        return 3
    if len(typed) >= _LEAST and any(typed in name for name in (role, service, *each.also)):
        return 4
    return None


def _some(ranked: list[tuple[int | None, int, Offer]]) -> list[tuple[int, int, Offer]]:
    return [(rank, n, offer) for rank, n, offer in ranked if rank is not None]


def _names(said: str, each: _Known) -> bool:
    """Whether what is written is, or holds as whole words, what the role or its service is called."""
    names = {_plain(each.offer.role), _plain(each.offer.service), *each.also} - {"", *_EVERYWHERE}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) for name in names)


def _ends_word(said: str, names: list[str]) -> bool:
    """«Granvik barneskole» is a school: the word may stand last in a longer one."""
    return any(re.search(rf"{re.escape(name)}(?!\w)", said) for name in names)


def _begins_word(typed: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(typed)}", name) is not None


def _plain(text: str) -> str:
    return " ".join(normalize("NFC", text).casefold().split())


_EVERYWHERE = ("kommunen", "the municipality")
"""What is said of many services, and tells none of them."""
