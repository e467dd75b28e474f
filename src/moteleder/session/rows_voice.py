"""How the child was heard, in words."""

from __future__ import annotations

from moteleder.domain.meeting import Meeting, Voice
from moteleder.i18n import Words
from moteleder.session.rows_days import day_said
from moteleder.session.rows_line import Line

__all__ = ["voice_lines"]


def voice_lines(meeting: Meeting, w: Words, language: str) -> tuple[Line, ...]:
    """How the child's voice came in, then its own words; what to do where nobody has said."""
    said = meeting.voice
    if said is None:
        text = w("Nobody has said yet how {alias} was heard.")
        return (Line("voice", text.format(alias=meeting.facts.alias)),)
    first = Line("voice", _how(meeting, said, w, language), sign="✓" if said.how != "not_heard" else "–")
    quotes = (_words(meeting, n, said) for n in range(len(said.words)))
    return (first, *quotes)


def _words(meeting: Meeting, number: int, said: Voice) -> Line:
    words = said.words[number]
    goal = meeting.goals.get(words.goal)
    about = f"{goal.id} {goal.title}" if goal else ""
    return Line(f"voice{number}", words.text, sign="“", detail=about, tone="family")


def _how(meeting: Meeting, said: Voice, w: Words, language: str) -> str:
    alias = meeting.facts.alias
    match said.how:
        case "attended":
            return w("{alias} took part in the meeting.").format(alias=alias)
        case "part":
            return w("{alias} took part in some of the meeting.").format(alias=alias)
        case "not_heard":
            return w("{alias} has not been heard. Reason: {reason}").format(alias=alias, reason=said.reason)
    who = meeting.label(said.brought_by)
    if said.on:
        text = w("{alias}'s voice was brought by {name}, who asked on {day}.")
        return text.format(alias=alias, name=who, day=day_said(meeting, said.on, language))
    return w("{alias}'s voice was brought into the meeting by {name}.").format(alias=alias, name=who)
