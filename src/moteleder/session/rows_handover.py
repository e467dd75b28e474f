"""Handing over as rows: the system, its fields, and below them the nine points of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.dates import full_day
from moteleder.handoff.fields import Field
from moteleder.handoff.kinds import TextForm
from moteleder.handoff.nine_points import Point, source
from moteleder.handoff.profile_reading import Profile, said
from moteleder.handoff.transfer import State
from moteleder.i18n import Words, msg, words
from moteleder.minutes.escape import line
from moteleder.session.handover import Handover
from moteleder.session.rows_line import Line, below, joined, quiet

__all__ = [
    "field_name",
    "form_said",
    "handover_lines",
    "left_said",
    "point_told",
    "profile_lines",
    "read_said",
    "shown_text",
]

_FORMS: dict[TextForm, str] = {
    "plain": msg("plain text"),
    "markdown": msg("Markdown"),
    "html": msg("formatted text"),
}
_POINT = "point/"
"""What the id of a row begins with that is about one of the nine points."""
_SIGNS: dict[State, str] = {"left": "○", "done": "✓", "changed": "↻"}
_STATES: dict[State, str] = {"left": "", "done": msg("filled in"), "changed": msg("changed since")}


def handover_lines(now: Handover) -> tuple[Line, ...]:
    """A row for each field, whose id is the field's; what else is said cannot be picked."""
    return tuple(_lines(now))


def left_said(now: Handover) -> str:
    """What is left, for the heading."""
    w = words(now.language)
    if not now.left:
        return w("All {n} fields are filled in").format(n=len(now.fields))
    return w("{n} of {all} fields left").format(n=len(now.left), all=len(now.fields))


def read_said(now: Handover) -> str:
    """That the family has not read the minutes; empty where it has."""
    w = words(now.language)
    if now.final:
        return ""
    return (
        w("The parents have not finished reading")
        if now.meeting.phase == "reading"
        else w("The parents have not read this")
    )


def field_name(field: Field, w: Words) -> str:
    """What a field is called, and which part of a text it takes."""
    if field.parts == 1:
        return field.spec.label
    return w("{field}, part {n} of {all}").format(field=field.spec.label, n=field.part, all=field.parts)


def form_said(form: TextForm, w: Words) -> str:
    """Which form the texts of the list have from now on."""
    return w("The texts are copied as {form}.").format(form=w(_FORMS[form]))


def shown_text(field: Field, w: Words) -> str:
    """A field's text as Markdown that shows it as it is pasted, with what it is above it."""
    about = joined(
        w(_FORMS[field.form]), w("{n} characters").format(n=field.length), "CRLF" if field.spec.crlf else ""
    )
    head = f"**{line(field_name(field, w))}** ({line(about)})"
    if field.form == "html":
        return f"{head}\n\n{field.source}"
    paragraphs = field.text.replace("\r\n", "\n").split("\n\n")
    return "\n\n".join([head, *("  \n".join(line(each) for each in p.split("\n")) for p in paragraphs)])


def point_told(now: Handover, picked: str) -> str:
    """One of the nine points as Markdown: what it is, what of it is lacking, where it stands written."""
    w = words(now.language)
    point = next((each for each in now.points if _POINT + each.id == picked), None)
    if point is None:
        return ""
    name, checked = source()
    lacks = [line(each) for each in _missing(now, point, w)] if point.lacks else []
    said_ = w("Source: {source}. Checked {day}.").format(source=name, day=full_day(checked, now.language))
    return "\n\n".join([f"**{line(point.short)}**", line(point.text), *lacks, line(said_)])


def profile_lines(now: Handover) -> tuple[Line, ...]:
    """A row for each system, with what is known of it and what is assumed."""
    w = words(now.language)
    return tuple(
        Line(
            profile.id,
            profile.name,
            right=w("your own") if profile.own else "",
            detail=_known(profile, w, now.language),
            sign="●" if profile.id == now.profile.id else " ",
        )
        for profile in now.profiles.found
    )


def _lines(now: Handover) -> Iterator[Line]:
    w = words(now.language)
    yield Line("", now.profile.name, more=f"  {_way(now.profile, w)}", picks=False, strong=True)
    if not now.final:
        yield quiet(w("{read}. Every long text says that it is a draft.").format(read=read_said(now)))
    for problem in now.profiles.problems:
        yield Line("", said(problem, w), sign="!", tone="over", picks=False)
    if now.holds_back:
        yield quiet(w("What is kept from somebody who reads the plan is left out."))
    if not now.transfer.handed:
        yield quiet(w("What you copy may stay in Windows' clipboard history (Win+V)."))
    yield quiet("")
    first = now.next_after()
    for field in now.fields:
        state = now.state(field)
        yield Line(
            field.id,
            field_name(field, w),
            more=f"  {field.about}" if field.about else "",
            right=w(_STATES[state]),
            sign=_SIGNS[state],
            tone="quiet" if state == "done" else "",
            strong=field.id == first,
        )
    yield from _nine(now, w)


def _nine(now: Handover, w: Words) -> Iterator[Line]:
    if not now.points:
        return
    yield quiet("")
    yield quiet(w("THE NINE POINTS OF A PLAN"))
    for point in now.points:
        state = joined(w("touched today") if point.touched else "", w("is lacking") if point.lacks else "")
        sign = "!" if point.lacks else "✓" if point.touched else "·"
        yield Line(_POINT + point.id, point.short, right=state, sign=sign, tone="quiet")


def _missing(now: Handover, point: Point, w: Words) -> Iterator[str]:
    """What of it is lacking, as far as that is kept here."""
    meeting = now.meeting
    match point.id:
        case "goals":
            yield w("There are no goals here.")
        case "participants":
            yield w("There is nobody here but the child.")
        case "coordinator":
            yield w("Nobody is chosen as coordinator here.")
        case "period":
            yield w("There is no period, it has ended, or no next meeting is agreed.")
        case "consent":
            yield w("Not settled: {names}").format(names=", ".join(map(meeting.label, point.missing)))
        case "measures":
            measures = {m.id: m.text for goal in meeting.goals.values() for m in goal.measure}
            goals = {goal.id: goal.title or goal.text for goal in meeting.goals.values()}
            for names, said_ in (
                (goals, w("No measure: {what}")),
                (measures, w("Nobody responsible: {what}")),
            ):
                found = [f"{id_} {names[id_]}" for id_ in point.missing if id_ in names]
                if found:
                    yield said_.format(what=", ".join(found))


def _way(profile: Profile, w: Words) -> str:
    """How the system takes its texts."""
    forms = list(dict.fromkeys(w(_FORMS[spec.form]) for spec in profile.fields))
    lengths = [spec.longest for spec in profile.fields]
    limit = w("at most {n} characters").format(n=max(lengths)) if lengths and all(lengths) else ""
    return joined(", ".join(forms), limit, "CRLF" if any(spec.crlf for spec in profile.fields) else "")


def _known(profile: Profile, w: Words, language: str) -> str:
    """What is known and what is assumed; of a long address only whose it is."""
    sources = dict.fromkeys(each.split("//")[-1].split("/")[0] for each in profile.source)
    checked = full_day(profile.checked, language) if profile.checked else ""
    told = w("Source: {source}. Checked {day}.") if sources else w("Checked {day}.")
    return below(
        w("Known: {text}").format(text=profile.known) if profile.known else "",
        w("Assumed: {text}").format(text=profile.assumed) if profile.assumed else "",
        told.format(source=", ".join(sources), day=checked) if checked else "",
    )
