"""The interchange format: a case as one TOML text, the same text for the same case."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from typing import Any

import msgspec

from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.errors import Refused
from moteleder.domain.events import Begin, Event
from moteleder.domain.identity import guarded, holds_identity, removed
from moteleder.domain.journal import record as journaled
from moteleder.domain.journal import start
from moteleder.domain.snapshot import Snapshot
from moteleder.domain.standing import freeze
from moteleder.domain.text import one_line
from moteleder.domain.values import change
from moteleder.store.exchange_keys import check_keys, cleaned
from moteleder.store.exchange_refs import check_ids
from moteleder.store.exchange_write import document
from moteleder.store.problems import CaseProblem, invalid
from moteleder.store.typed import case_from

__all__ = ["FORMAT", "read", "schema", "write"]

FORMAT = 1
"""The version of the format that this program writes, and the newest that it reads."""

_OURS = re.compile(r"^\s*format\s*=", re.MULTILINE)
"""What a case file has, however damaged it is."""

_LINE = re.compile(r"\(at line (\d+), column \d+\)$")


def read(text: str, where: str, taken_out: Callable[[int], None] | None = None) -> Case:
    """The case that the text holds, every text in it cleaned; `where` is the file's name, for messages.

    `taken_out` is told how many identity numbers were, where there were any; what the case is called by
    may hold none.
    Raises `CaseProblem`: `damaged` or `cut_off` (not TOML; `line`), `not_a_case`, `newer` (`format`),
    `unknown_key` (`place`, `key`, `near`), `invalid` (`place`, `detail`), `no_offset` (`place`),
    `identity` (`place`), `duplicate_id` or `unknown_id` (`place`, `id`), `refused` (`place`, `detail`: the
    code of the domain's refusal of an event, and its values). Places are paths like
    `$.meeting[0].item[2].planned`.
    """
    data = _tables(text.removeprefix("\ufeff"), where)
    try:
        check_keys(data, where)
        case = case_from(cleaned(data, where))
    except msgspec.ValidationError as error:
        raise invalid(where, error) from error
    except (RecursionError, ValueError) as error:
        # Dotted keys as deep as no table is, or a number of more digits than can be written out.
        raise CaseProblem("damaged", where, line="1", detail=type(error).__name__) from error
    if holds_identity(case.facts.alias):
        raise CaseProblem("identity", where, place="$.case.alias")
    case, count = guarded(case, removed(case.facts.language))
    check_ids(case, where)
    case = _replayed(case, where)
    if taken_out and count:
        taken_out(count)
    return case


def write(case: Case) -> str:
    """The case as text: keys in a fixed order, defaults left out, LF, one final line feed."""
    meetings = tuple(change(m, event=_without_snapshot(case, m)) for m in case.meetings)
    text = document(change(case, meetings=meetings))
    return f"format = {FORMAT}\n" + ("\n" if text.startswith("[") else "") + text


def schema() -> dict[str, Any]:
    """The format as a JSON Schema (2020-12); TOML's dates and times are strings in it."""
    made = msgspec.json.schema(Case)
    definitions = _without_null(made["$defs"])
    case = definitions.pop("Case")
    version = {"const": FORMAT, "description": "The version of the format."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **case,
        "title": "Møteleder case",
        "properties": {"format": version, **case["properties"]},
        "required": ["format", *case["required"]],
        "$defs": definitions,
    }


def _tables(text: str, where: str) -> dict[str, Any]:
    """The decoded text, known to be a case of a version that can be read."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if not _OURS.search(text):
            raise CaseProblem("not_a_case", where) from error
        found = _LINE.search(str(error))
        last = str(text.count("\n") + 1)
        if found is None:
            raise CaseProblem("cut_off", where, line=last, detail=one_line(str(error))) from error
        raise CaseProblem("damaged", where, line=found[1], detail=one_line(str(error))) from error
    except (RecursionError, ValueError) as error:
        raise CaseProblem("damaged", where, line="1", detail=type(error).__name__) from error
    version = data.pop("format", None)
    if type(version) is not int or version < 1 or (version == FORMAT and "case" not in data):
        raise CaseProblem("not_a_case", where)
    if version > FORMAT:
        raise CaseProblem("newer", where, format=str(version))
    return data


def _frozen(case: Case, number: int) -> Snapshot | None:
    """What the meeting would start from; None where an earlier journal does not hold together."""
    try:
        return freeze(case, number)
    except Refused:
        return None


def _without_snapshot(case: Case, record: MeetingRecord) -> tuple[Event, ...]:
    return tuple(
        change(event, snapshot=None)
        if isinstance(event, Begin) and event.snapshot and event.snapshot == _frozen(case, record.number)
        else event
        for event in record.event
    )


def _replayed(case: Case, where: str) -> Case:
    """The case with what each meeting started from, every journal known to hold together."""
    for place, record in sorted(enumerate(case.meetings), key=lambda each: each[1].number):
        journal = start(case, record.number)
        events: list[Event] = []
        for n, event in enumerate(record.event):
            if isinstance(event, Begin) and event.snapshot is None:
                event = change(event, snapshot=freeze(case, record.number))
            try:
                journal = journaled(journal, event)
            except Refused as refusal:
                at = f"$.meeting[{place}].event[{n}]"
                values = {key: one_line(value) for key, value in refusal.values.items()}
                raise CaseProblem(
                    "refused", where, **values | {"place": at, "detail": refusal.code}
                ) from refusal
            events.append(event)
        record = change(record, event=tuple(events))
        case = change(case, meetings=(*case.meetings[:place], record, *case.meetings[place + 1 :]))
    return case


def _without_null(part: Any) -> Any:
    """The schema without `null`, which TOML does not have."""
    if isinstance(part, list):
        return [_without_null(each) for each in part]
    if not isinstance(part, dict):
        return part
    left = {key: _without_null(each) for key, each in part.items() if not (key == "default" and each is None)}
    options = [each for each in left.get("anyOf", ()) if each != {"type": "null"}]
    if len(options) == 1:
        del left["anyOf"]
        return {**options[0], **left}
    return {**left, "anyOf": options} if options else left
