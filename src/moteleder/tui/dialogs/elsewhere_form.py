"""The form for what is taken up elsewhere: first what kind of topic it is, never what is complained of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moteleder.domain.entries import Entry, EntryContent
from moteleder.i18n import msg
from moteleder.session.channels import Channel, channels
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import Field, ListField, TextField
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["park_form"]

NEUTRAL = msg("In neutral words, never the complaint itself: it is read by all.")


def park_form(about: About, entry: str = "", text: str = "") -> FormDialog:
    """The kind gives channel, neutral line and what to say aloud; `text`: words that were typed already."""
    w, given = about.w, _given(about, entry, text)
    said = {known.topic: known for known in channels(about.language)}

    def aloud(values: Mapping[str, Any]) -> str:
        known = _chosen(said, values)
        return known.aloud.format(child=about.meeting.facts.alias) if known else ""

    stands = isinstance(given, Entry)
    title = w("Change what is taken up elsewhere") if stands else w("Taken up elsewhere")
    fields = _fields(about, given, tuple((known.topic, known.name) for known in said.values()))
    return FormDialog(about, title, fields, begins_at="text" if stands else "topic", aloud=aloud)


def _fields(about: About, given: EntryContent, topics: tuple[tuple[str, str], ...]) -> list[Field]:
    w = about.w
    printed = {known.topic: known for known in channels(about.meeting.facts.language)}
    usual = tuple(known.channel for known in printed.values() if known.channel)
    return [
        ListField(
            "topic",
            w("What kind of topic"),
            help=w("A number chooses."),
            options=topics,
            given=given.topic,
        ),
        TextField(
            "text",
            w("In the minutes"),
            required=True,
            help=w(NEUTRAL),
            given=given.text,
            proposes=lambda values: known.lines if (known := _chosen(printed, values)) else (),
        ),
        TextField(
            "channel",
            w("Where"),
            given=given.channel,
            choices=usual,
            proposes=lambda values: (known.channel,) if (known := _chosen(printed, values)) else (),
        ),
        PersonField("taken_by", w("Who takes it there"), given=given.taken_by),
        PersonField("told_by", w("Who tells the parents"), given=given.told_by),
    ]


def _given(about: About, entry: str, text: str) -> EntryContent:
    """What stands there; of an entry that was another kind until now, its words."""
    known, leader = about.meeting.entry(entry), about.meeting.plan.leader
    if known is not None and known.kind == "park":
        return known
    return EntryContent(text=known.text if known else text, taken_by=leader, told_by=leader)


def _chosen(known: Mapping[str, Channel], values: Mapping[str, Any]) -> Channel | None:
    return known.get(values["topic"])
