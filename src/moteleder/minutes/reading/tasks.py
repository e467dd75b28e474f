"""One task as other people write it: who, what and by when, wherever in the line they stand."""

from __future__ import annotations

import re
from functools import cache

from moteleder.minutes.reading.days import day_of, day_pattern
from moteleder.minutes.reading.found import FoundTask
from moteleder.minutes.reading.people import looks_named
from moteleder.minutes.reading.words import any_of, detail, is_detail

__all__ = ["has_owner", "is_done", "is_state", "leads_with_owner", "task"]

_AROUND = " ,;.–—-("
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*\.?$")
_AT = re.compile(r"(?<!\w)@([\w.-]*\w)")
_LONGEST_NAME = 5
"""Words of a name, or of two, at the beginning of a task."""


@cache
def _labels() -> re.Pattern[str]:
    owner, due, status = any_of("labels", "owner"), any_of("labels", "due"), any_of("labels", "status")
    names = rf"(?P<owner>{owner})|(?P<due>{due})|(?P<status>{status})"
    return re.compile(rf"(?:^|(?<=[\s(\[;,.–]))(?:{names})\s*:\s*", re.IGNORECASE)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"[\s,;(–-]+{detail('due')}:?\s+(?P<day>{day_pattern()})(?P<rest>.*)$", re.IGNORECASE)


@cache
def _only_day() -> re.Pattern[str]:
    return re.compile(rf"(?:{detail('due')}:?\s+)?(?P<day>{day_pattern()})\.?", re.IGNORECASE)


@cache
def _shall() -> re.Pattern[str]:
    return re.compile(rf"(?P<owner>\S+(?:\s+\S+){{0,{_LONGEST_NAME}}}?)\s+{detail('shall')}\s+(?=\S)")


def has_owner(text: str) -> bool:
    """Whether a line says in so many words who answers for it: «… Ansvarlig: Åse Tveito»."""
    return any(found["owner"] and found.start() for found in _labels().finditer(text))


def leads_with_owner(text: str) -> bool:
    """Whether a line begins with a name and a colon."""
    before, colon, after = text.partition(":")
    return bool(colon and after.strip()) and _is_owner(before)


def task(text: str, number: int, done: bool = False) -> FoundTask | None:
    """A task in one line; None where nothing is to be done."""
    said, parts = _without_labels(" ".join(text.split()))
    if not said and "due" in parts:
        said, parts["owner"] = _after_owner(parts.get("owner", ""))
    owner, due = parts.get("owner", ""), parts.get("due", "")
    said, inside = _in_brackets(said)
    owner, due = owner or inside.get("owner", ""), due or inside.get("due", "")
    if not due:
        said, due = _due(said)
    if not owner:
        said, owner = _owner(said)
    said = said.strip().strip(_AROUND).strip()
    state = parts.get("status", "")
    if not said or is_detail("nothing", said):
        return None
    return FoundTask(
        text=said,
        line=number,
        owner=_named(owner),
        due_said=_named(due),
        due=day_of(due),
        done=done or is_done(state),
        state=state,
    )


def is_done(state: str) -> bool:
    """Whether a state says that nobody has to do anything more."""
    return re.match(rf"{detail('done')}(?!\w)", state.strip(), re.IGNORECASE) is not None


def is_state(text: str) -> bool:
    """Whether a text tells how far something has come: «gjort», «ikke gjort, Henning»."""
    state = text.strip()
    return is_done(state) or re.match(rf"{detail('open')}(?!\w)", state, re.IGNORECASE) is not None


def _named(text: str) -> str:
    return "" if is_detail("nothing", text) else text.strip().strip(",;").strip()


def _without_labels(text: str) -> tuple[str, dict[str, str]]:
    """What stands before the labels, and what stands after each of them."""
    found = list(_labels().finditer(text))
    if not found:
        return text, {}
    parts: dict[str, str] = {}
    for match, after in zip(found, [*(m.start() for m in found[1:]), len(text)], strict=True):
        name = match.lastgroup or ""
        value = text[match.end() : after].strip().strip(_AROUND + ")]").strip()
        parts.setdefault(name, value)
    return text[: found[0].start()].rstrip(_AROUND + "["), parts


def _after_owner(text: str) -> tuple[str, str]:
    """What stands behind the name where a line begins with its label: «Ansvarlig: Åse – ringe legen – …».

    One word is where the person works, and nothing to do.
    """
    name, *rest = re.split(r"\s+[–—-]\s+", text, maxsplit=1)
    said = "".join(rest)
    return (said, name) if len(said.split()) > 1 and _is_owner(name) and not _is_owner(said) else ("", text)


def _in_brackets(text: str) -> tuple[str, dict[str, str]]:
    """Who and by when from the brackets at the end, where nothing else stands in them."""
    brackets = _BRACKETS.search(text)
    if not brackets:
        return text, {}
    parts: dict[str, str] = {}
    for piece in re.split(r"\s*[,;/]\s*|\s+[–-]\s+", brackets[1].strip()):
        if day := _only_day().fullmatch(piece):
            parts["due"] = day["day"]
        elif (name := piece.lstrip("@")) and "owner" not in parts and _is_owner(name):
            parts["owner"] = name
        else:
            return text, {}
    return text[: brackets.start()], parts


def _owner(text: str) -> tuple[str, str]:
    """The one who is named before or after what is to be done, or marked with @."""
    if leads_with_owner(text):
        before, _, after = text.partition(":")
        return after.strip(), before.strip().lstrip("@")
    if at := _AT.search(text):
        return " ".join((text[: at.start()] + text[at.end() :]).split()).lstrip(":").strip(), at[1]
    if (found := _shall().match(text)) and _is_owner(found["owner"]):
        return text[found.end() :], found["owner"]
    before, dash, after = _last_dash(text)
    if dash and _is_owner(after) and not _is_owner(before):
        return before, after
    if dash and _is_owner(before):
        return after, before
    return text, ""


def _last_dash(text: str) -> tuple[str, str, str]:
    found = list(re.finditer(r"\s+[–—-]\s+", text))
    if not found:
        return text, "", ""
    dash = found[-1] if _is_owner(text[found[-1].end() :].rstrip(".")) else found[0]
    return text[: dash.start()], dash[0], text[dash.end() :].rstrip(".")


def _due(text: str) -> tuple[str, str]:
    """By when, from «innen fredag» at the end; in the middle of a text it stays there too."""
    found = _by().search(text)
    if not found:
        return text, ""
    rest = found["rest"].strip(_AROUND + ")")
    return (text if rest else text[: found.start()]), found["day"].strip().rstrip(".,")


def _is_owner(text: str) -> bool:
    """Whether it is a name, several names, or one of the family."""
    parts = re.split(rf"\s*[,+/]\s*|\s+{detail('link')}\s+", text.strip().lstrip("@"))
    return bool(text.strip()) and all(looks_named(part) or is_detail("kin", part) for part in parts)
