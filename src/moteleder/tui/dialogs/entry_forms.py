"""Forms for what stands under a place's text; each gives the fields of the entry's event."""

from __future__ import annotations

from moteleder.domain.entries import EntryContent
from moteleder.i18n import msg, words
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import DateField, GoalField, TextField
from moteleder.tui.dialogs.form_people import PeopleField, PersonField

__all__ = ["agree_form", "park_form", "private_form", "task_form", "view_form"]

CHANNELS = (
    msg("directly with the person it is about, or their leader"),
    msg("the ordinary right of appeal"),
    msg("a separate cooperation meeting about the measure"),
    msg("a separate meeting that the child and the parents are told of"),
    msg("an application for a decision"),
)
"""Where it usually belongs, by municipal routines; any other words are as good."""


def task_form(about: About, entry: str = "") -> FormDialog:
    """A task, new or as it stands; Enter after the due date saves, the rest is reached by Tab."""
    w, given = about.w, _given(about, entry)
    due = w("Like 15.4, Friday, week 12 or in 2 weeks.")
    return FormDialog(
        about,
        w("Change the task") if entry else w("New task"),
        [
            TextField("text", w("What"), required=True, given=given.text),
            PersonField("owner", w("Who answers for it"), given=given.owner),
            DateField("due", w("By when"), help=due, given=given.due),
            PeopleField("helpers", w("Who helps"), help=w("Several with + between."), given=given.helpers),
            TextField("backer", w("Who backs it"), help=_backing(about), given=given.backer),
            GoalField("goal", w("For which goal"), given=given.goal),
        ],
        saves_at="due",
    )


def agree_form(about: About, entry: str = "") -> FormDialog:
    """Something that is agreed."""
    w, given = about.w, _given(about, entry)
    title = w("Change the agreement") if entry else w("New agreement")
    return FormDialog(about, title, [TextField("text", w("What is agreed"), required=True, given=given.text)])


def view_form(about: About, entry: str = "") -> FormDialog:
    """A view that differs from another's, with whose it is."""
    w, given = about.w, _given(about, entry)
    return FormDialog(
        about,
        w("Change the differing view") if entry else w("Differing view"),
        [
            PersonField("person", w("Whose view"), free=True, given=given.person),
            TextField("text", w("The view"), required=True, given=given.text),
        ],
    )


def park_form(about: About, entry: str = "", text: str = "") -> FormDialog:
    """A topic that is taken up elsewhere, in neutral words; the channel is in the language of the minutes.

    `text`: words that were typed already.
    """
    w, given, minutes = about.w, _given(about, entry), words(about.meeting.facts.language)
    neutral = w("In neutral words, never the complaint itself: it is read by all.")
    return FormDialog(
        about,
        w("Change what is taken up elsewhere") if entry else w("Taken up elsewhere"),
        [
            TextField("text", w("What it is about"), required=True, help=neutral, given=text or given.text),
            TextField("channel", w("Where"), given=given.channel, choices=tuple(map(minutes, CHANNELS))),
            PersonField("taken_by", w("Who takes it there"), given=given.taken_by),
            PersonField("told_by", w("Who tells the parents"), given=given.told_by),
        ],
        begins_at="channel" if text else "",
    )


def private_form(about: About, entry: str = "") -> FormDialog:
    """A line for the writer alone."""
    w, given = about.w, _given(about, entry)
    text = TextField("text", w("Only on this laptop"), required=True, given=given.text)
    return FormDialog(about, w("Private line"), [text])


def _given(about: About, entry: str) -> EntryContent:
    return about.meeting.entry(entry) or EntryContent(text="")


def _backing(about: About) -> str:
    return about.w("A service that stands behind it, where a parent answers for it.")
