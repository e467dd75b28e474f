"""What can be wrong with a case file, in words: the file, the line or key, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from moteleder.dates import clock
from moteleder.domain.errors import Refused
from moteleder.domain.identity import without_identity
from moteleder.domain.text import one_line
from moteleder.i18n import Words, msg
from moteleder.session.refusals import refusal
from moteleder.store.keys import SUFFIX
from moteleder.store.problems import CaseProblem

__all__ = ["SENTENCES", "problem_text", "told"]

_MISTAKE = msg("{where} has a mistake{at}: {detail}. Nothing was changed; correct it and try again.")

SENTENCES: dict[str, str] = {
    "bad_key": msg("«{where}» cannot be a case's handle. Use letters, digits and hyphens."),
    "conflict": msg("{where} was changed by somebody else. Close it and open it again."),
    "cut_off": msg(
        "{where} is cut off{at}. Nothing was changed; open moteleder and press h to fetch an earlier copy."
    ),
    "damaged": msg(
        "{where} is damaged{at}. Nothing was changed; open moteleder and press h to fetch an earlier copy."
    ),
    "duplicate_id": _MISTAKE,
    "exists": msg("There is a case called {where} already. Choose another handle with --as."),
    "held": msg("{where} is open in another window{who}. Close it there first."),
    "identity": msg(
        "{where} has an identity number{at}, and may not have it there. "
        "Nothing was changed; take it out and try again."
    ),
    "identity_name": msg(
        "A case is never called by an identity number. Give the file or the handle another name."
    ),
    "invalid": _MISTAKE,
    "missing": msg("There is no {where} here. «moteleder paths» shows where cases lie."),
    "newer": msg("{where} was written by a newer Møteleder. Nothing was changed; install the newer version."),
    "no_offset": _MISTAKE,
    "not_a_case": msg("{where} is no case{at}. Nothing was changed; choose another file."),
    "refused": _MISTAKE,
    "unknown_id": _MISTAKE,
    "unknown_key": _MISTAKE,
    "unreadable": msg("{where} could not be read. Check that the folder or drive is there and may be read."),
    "unsaved": msg("{where} could not be saved. Is there room, and may the folder be written to?"),
}
"""Code of a problem to its sentence; `{at}`, `{who}` and `{detail}` may be empty."""

_OF_ITS_OWN: dict[str, str] = {
    "missing": msg("There is no file called {where} there."),
    "cut_off": msg("{where} is cut off{at}. Nothing was changed; correct the file or use another."),
    "damaged": msg("{where} is damaged{at}. Nothing was changed; correct the file or use another."),
}
"""The same where the file lies outside the case book, which knows nothing of it."""

_OWN = ("place", "detail", "line")
"""Values of a refused event that say where it stands, not what it is about."""


def problem_text(problem: CaseProblem, w: Words) -> str:
    """The sentence for a problem."""
    at = ""
    if line := problem.values.get("line"):
        at = w(" at line {line}").format(line=line)
    elif (place := problem.values.get("place", "").removeprefix("$").removeprefix(".")) != "":
        at = w(" at {place}").format(place=place)
    outside = problem.code in _OF_ITS_OWN and not problem.where.endswith(SUFFIX)
    sentence = w((_OF_ITS_OWN if outside else SENTENCES)[problem.code])
    values = {"at": at, "who": _holder(problem, w), "detail": _detail(problem, w)}
    # What people named a file or a key is said back to them, but for an identity number.
    return without_identity(sentence.format(where=problem.where, **values), "…")[0]


def told(do: Callable[[], object], w: Words) -> str:
    """Do something with cases; gives the sentence for what was in the way, empty where nothing was."""
    try:
        do()
    except CaseProblem as problem:
        return problem_text(problem, w)
    return ""


def _holder(problem: CaseProblem, w: Words) -> str:
    """Who has the case and since when, as far as that is known."""
    who = one_line(problem.values.get("who", ""))
    try:
        since = clock(datetime.fromisoformat(problem.values.get("since", "")))
    except ValueError:
        return f" ({who})" if who else ""
    told = w("since {time}").format(time=since)
    return f" ({who}, {told})" if who else f" ({told})"


def _detail(problem: CaseProblem, w: Words) -> str:
    """What is wrong at the place, where the code alone does not say it."""
    values = problem.values
    if problem.code == "duplicate_id":
        return w("{id} is used twice").format(id=values["id"])
    if problem.code == "unknown_id":
        return w("there is no {id}").format(id=values["id"])
    if problem.code == "no_offset":
        return w("a time needs its offset from UTC, like +01:00")
    if problem.code == "unknown_key":
        near = values.get("near")
        return w("unknown name; did you mean «{near}»").format(near=near) if near else w("unknown name")
    if problem.code == "refused":
        about = {name: value for name, value in values.items() if name not in _OWN}
        return refusal(Refused(values["detail"], **about), w).rstrip(".")
    return values.get("detail", "")
