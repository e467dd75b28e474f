"""People as minutes name them: in lists, in sentences, with role, means and time after the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moteleder.minutes.reading.found import FoundPerson, How, Status
from moteleder.minutes.reading.words import detail, is_detail

__all__ = ["looks_named", "name_in", "people_in", "person"]

_END = re.compile(r"\s*(?:,|;|\(|\[|:| [–—-] |\t)")
_SMALL = ("von", "van", "de", "af", "av")
_FROM = re.compile(r"\s+(?:fra|frå|from)\s+")
_BRACKETED = re.compile(r"\([^()]*\)")


def name_in(text: str) -> str:
    """The words before the first comma, bracket, dash or colon."""
    found = _END.search(text)
    return (text[: found.start()] if found else text).strip()


def looks_named(text: str) -> bool:
    """Whether a text is made like a name: every word begins with a capital."""
    words = text.split()
    return 0 < len(words) <= 5 and all(w[0].isupper() or (n and w in _SMALL) for n, w in enumerate(words))


def person(text: str, status: Status, number: int) -> FoundPerson | None:
    """One person from one entry of a list; None where nobody is named."""
    said = " ".join(text.strip().rstrip(".;,").split())
    name = name_in(said)
    after = name_in(said.partition(":")[2])
    if looks_named(after) and not after.isupper():
        name = after
    if not name or is_detail("nothing", said) or not re.search(r"[^\W\d_]", name):
        return None
    name = _FROM.split(name, maxsplit=1)[0]
    rest = said[len(name) :] if said.startswith(name) else said
    came = status in ("present", "interpreter", "support")
    deputy = re.search(rf"\b{detail('deputy')}\s+([^,;()\]]+)", rest, re.IGNORECASE)
    if deputy is None and (later := re.search(rf"\s+{detail('deputy')}\s+(.+)$", name, re.IGNORECASE)):
        deputy, name = later, name[: later.start()]
    return FoundPerson(
        text=said,
        line=number,
        name=name,
        status=status,
        how=_how(rest) if came else "",
        part=came and _part(rest),
        deputy_for=deputy[1].strip().rstrip(".") if deputy else "",
    )


def _how(rest: str) -> How:
    if re.search(rf"(?<!\w){detail('digital')}(?!\w)", rest, re.IGNORECASE):
        return "digital"
    return "phone" if re.search(rf"(?<!\w){detail('phone')}(?!\w)", rest, re.IGNORECASE) else ""


def _part(rest: str) -> bool:
    clock = r"\.?\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?"
    timed = re.search(rf"(?<!\w){detail('until')}{clock}", rest, re.IGNORECASE)
    return timed is not None or re.search(rf"(?<!\w){detail('part')}(?!\w)", rest, re.IGNORECASE) is not None


def people_in(text: str, status: Status, number: int) -> Iterator[FoundPerson]:
    """The people in one line: «Ane Fossli (kontaktlærer), Siri Tangvald og Elias»."""
    for entry in _entries(text):
        if found := person(entry, status, number):
            yield found


def _entries(text: str) -> list[str]:
    """One text for each person; what begins with a small letter says more of the one before it."""
    if ";" in text:
        return text.split(";")
    # Commas within brackets part nobody.
    hidden = _BRACKETED.sub(lambda found: found[0].replace(",", "\0"), text)
    link = detail("link")
    pieces = [p.strip() for p in re.split(rf",\s*(?:{link}\s+)?|\s+{link}\s+(?=\S)", hidden) if p.strip()]
    entries: list[str] = []
    for piece in pieces:
        if entries and _goes_on(piece) and looks_named(name_in(entries[-1])) and not _is_kin(entries[-1]):
            entries[-1] += ", " + piece
        else:
            entries.append(piece)
    return [entry.replace("\0", ",") for entry in entries]


def _goes_on(piece: str) -> bool:
    """Whether it is no name of its own: a role, or a service in capitals."""
    name = _FROM.split(name_in(piece), maxsplit=1)[0]
    return not looks_named(name) or (name.isupper() and len(name) > 1)


def _is_kin(entry: str) -> bool:
    return is_detail("kin", entry)
