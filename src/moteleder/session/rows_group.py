"""The people of a case as rows: the child, the family, the services, those who wait, those who have left."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.domain.people import Person
from moteleder.i18n import msg
from moteleder.session.case_view import CaseView
from moteleder.session.group_state import Part, consent_word, day_said, of_age, part_of, to_do
from moteleder.session.not_called import NOT_CALLED
from moteleder.session.rows_line import Line, Tone, joined, quiet
from moteleder.session.services import PARTIES

__all__ = ["group_lines"]

_OTHER_PARTS: dict[Part, str] = {
    "suggested": msg("suggested, waits for the family's word"),
    "refused": NOT_CALLED["refused"],
    "left": NOT_CALLED["left"],
}

_OF_AGE: dict[Part, str] = {
    "suggested": msg("suggested, waits for the young person's word"),
}
"""The same where the young person is of age."""

_NAMES: dict[Part, str] = dict[Part, str](PARTIES.items()) | _OTHER_PARTS

_PARTS: tuple[Part, ...] = (
    "child",
    "family",
    *(party for party in PARTIES if party not in ("child", "family")),
    *_OTHER_PARTS,
)
"""The parts of the list, in order."""

_TONES: dict[Part, Tone] = {"family": "family", "refused": "quiet", "left": "quiet"}


def group_lines(view: CaseView) -> tuple[Line, ...]:
    """A heading for each part that somebody is in, and a row for each person under it."""
    return tuple(_lines(view))


def _lines(view: CaseView) -> Iterator[Line]:
    parts = {person.id: part_of(view, person) for person in view.standing.people}
    for part in _PARTS:
        here = [person for person in view.standing.people if parts[person.id] == part]
        if here:
            if part != "child":
                yield quiet("")
            yield Line("", _heading(part, view), tone="quiet", strong=True, picks=False)
        for person in here:
            yield _line(view, person, part)
    if hint := _hint(view, set(parts.values())):
        yield quiet("")
        yield quiet(hint)


def _heading(part: Part, view: CaseView) -> str:
    own = _OF_AGE.get(part) if of_age(view) else None
    return view.w(own or _NAMES[part]).upper()


def _line(view: CaseView, person: Person, part: Part) -> Line:
    role = person.role if person.role != person.label else ""
    known = joined(role, person.service)
    w = view.w
    gone = w("on {day}").format(day=day_said(person.left, view.language)) if person.left else ""
    return Line(
        person.id,
        person.label,
        more=f", {known}" if known else "",
        right=w("in nothing that is sent out") if part == "refused" else consent_word(view, person) or gone,
        sign="!" if to_do(view, person) else " ",
        tone=_TONES.get(part, ""),
    )


def _hint(view: CaseView, parts: set[Part]) -> str:
    """What comes next, while the case is new."""
    w = view.w
    if parts <= {"child"}:
        return w("Press n and write who else is around the child: the parents first.")
    if len(view.standing.people) < _FEW and not view.case.meetings:
        return w("Press n for each one more: from school, from the services. s writes whether they may come.")
    if not view.case.meetings:
        return w("Is everybody here? The page of meetings calls the first one.")
    return ""


_FEW = 6
"""So many people and the group may be whole."""
