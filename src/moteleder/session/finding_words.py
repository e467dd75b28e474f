"""What a finding says, in words."""

from __future__ import annotations

from typing import cast

from moteleder.checks import Finding
from moteleder.domain.ages import AgeStep
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg
from moteleder.rules_of_age import age_words
from moteleder.session.checking import about_place

__all__ = ["TITLES", "finding_said", "fix_said", "place_said", "reason_said", "where_said"]

TITLES: dict[str, str] = {
    "I01": msg("Identity numbers"),
    "D01": msg("What a meeting cannot decide"),
    "T01": msg("Tasks nobody answers for"),
    "T02": msg("Tasks that say too little"),
    "T03": msg("Tasks without a date"),
    "T04": msg("Tasks with a date that is past"),
    "T05": msg("Tasks to be confirmed"),
    "T06": msg("Parents alone with a task"),
    "T07": msg("Carried over again and again"),
    "T08": msg("Tasks named by number"),
    "P01": msg("Others by full name"),
    "P02": msg("Others by name"),
    "P03": msg("Others in the child's own words"),
    "A01": msg("Words to explain"),
    "C01": msg("Consents that end before the next meeting"),
    "C02": msg("Consents by word of mouth only"),
    "C03": msg("Consents that are missing"),
    "C04": msg("A birthday before the minutes are final"),
    "R01": msg("Have not spoken in the round"),
    "R02": msg("Parents who have not spoken"),
    "R03": msg("Replies offered and not given"),
    "V01": msg("The child's voice"),
    "G01": msg("Many from services"),
    "G02": msg("Alone from the family"),
    "L01": msg("Long sentences"),
}
"""Every code to what it is about."""

_LONGEST = 44
"""Characters of a finding's words that are repeated."""


def finding_said(finding: Finding, w: Words, language: str) -> str:
    """A finding in one line: «T02 «følge opp»: hva skal barnet merke?»."""
    # Of an identity number nothing is repeated.
    said = "" if finding.code == "I01" else _short(finding.text)
    if not said:
        return f"{finding.code}: {reason_said(finding, w, language)}"
    quoted = "«" not in said and (finding.line > 0 or finding.code.startswith("T"))
    named = f"«{said}»" if quoted else said
    return f"{finding.code} {named}: {reason_said(finding, w, language)}"


def reason_said(finding: Finding, w: Words, language: str) -> str:
    """Why, in words."""
    values = dict(finding.values)
    if finding.code == "C04":
        values["what"] = age_words(cast("AgeStep", values["step"]), language)
    return w(finding.reason).format(**values)


def fix_said(finding: Finding, w: Words) -> str:
    """What one key would do; empty where nothing."""
    fix = finding.fix
    if fix is None:
        return ""
    if fix.by:
        return w("write «{words}»").format(words=fix.by)
    return {
        "edit_entry": w("change the line"),
        "task_review": w("say what becomes of the task"),
        "consent": w("write down the consent"),
        "voice": w("write down the child's voice"),
        "task": w("write a task: who applies, by when"),
        "reply": w("write down the reply"),
        "give_floor": w("give the floor"),
    }[fix.form or "edit_entry"]


def place_said(meeting: Meeting, place: str) -> str:
    """A place in words: the item's number and title, and who spoke."""
    item, _, turn = place.partition("/")
    known = meeting.item(item)
    title = f"{meeting.number(item)} {known.title}" if known else item
    person = turn.partition("/")[0]
    return f"{title} · {meeting.label(person)}" if person else title


def where_said(meeting: Meeting, finding: Finding, w: Words) -> str:
    """Where it is: the item's number and title, and who spoke; else people, or the meeting."""
    place = about_place(meeting, finding)
    if finding.place in meeting.open_tasks:
        place = next((i.id for i in meeting.items if i.serves("previous")), "")
    if not place:
        return w("People") if finding.place in meeting.people else w("The meeting")
    return place_said(meeting, place)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
