"""The minutes in each of their forms, and as files whose names name nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from moteleder.dates import full_day
from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Meeting
from moteleder.i18n import msg, words
from moteleder.minutes.forms.docx import docx
from moteleder.minutes.forms.html import html
from moteleder.minutes.forms.pdf import NoPdf, pdf
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.own_file import new_file

__all__ = [
    "BINARY",
    "FORMS",
    "FORM_NAMES",
    "LARGE",
    "CannotForm",
    "Form",
    "Formed",
    "State",
    "document_title",
    "file_name",
    "form_of",
    "formed",
    "made",
    "state_of",
    "write_form",
]

Form = Literal["md", "txt", "html", "pdf", "docx"]
"""The forms of the minutes, by the ending of their files."""

FORMS: tuple[Form, ...] = get_args(Form)
"""All of them."""

FORM_NAMES: dict[Form, str] = {
    "pdf": msg("PDF"),
    "docx": msg("Word (DOCX)"),
    "html": msg("Web page (HTML)"),
    "txt": msg("Plain text"),
    "md": msg("Markdown"),
}
"""What they are called, those that most people ask for first."""

BINARY: frozenset[Form] = frozenset({"pdf", "docx"})
"""The forms that are no text."""

LARGE: frozenset[Form] = frozenset({"pdf", "docx", "html"})
"""The forms that can be had in large print."""

State = Literal["utkast", "lesekopi", "referat"]
"""What a file of minutes is, as it is called: a draft, a copy to read through, or final."""

_STATES: dict[str, State] = {"reading": "lesekopi", "final": "referat"}


class CannotForm(Exception):
    """The text cannot be had in the form."""


@dataclass(frozen=True)
class Formed:
    """The minutes in one form, in memory."""

    data: bytes
    """The file."""
    pages: int | None = None
    """How many pages it has, where it has pages of its own."""
    missing: tuple[str, ...] = ()
    """Signs that it cannot show; □ stands in their place."""


def made(markdown: str, form: Form, language: str, title: str, large: bool = False) -> Formed:
    """The minutes in one form, and what is to be known of it; `title` is what a window is called.

    `large`: in large print, where the form can be. Raises `CannotForm` where the text cannot.
    """
    if form == "pdf":
        try:
            found = pdf(markdown, language, title, large=large)
        except NoPdf as problem:
            raise CannotForm(form) from problem
        return Formed(found.data, found.pages, found.missing)
    if form == "docx":
        return Formed(docx(markdown, language, title, large=large))
    written: dict[str, Callable[[], str]] = {
        "md": lambda: markdown,
        "txt": lambda: plain_text(markdown),
        "html": lambda: html(markdown, language, title, large=large),
    }
    return Formed(written[form]().encode("utf-8"))


def formed(markdown: str, form: Form, language: str, title: str, large: bool = False) -> bytes:
    """The minutes in one form; the same text gives the same bytes."""
    return made(markdown, form, language, title, large).data


def document_title(meeting: Meeting) -> str:
    """What a document is called where others may see it: what and when, never who it is about."""
    facts = meeting.facts
    w, day = words(facts.language), full_day(_day(meeting), facts.language)
    return w("Minutes of {group} meeting, {day}").format(group=facts.group, day=day)


def state_of(meeting: Meeting) -> State:
    """What a file of its minutes is."""
    return _STATES.get(meeting.phase, "utkast")


def file_name(meeting: Meeting, form: Form, state: State | None = None) -> str:
    """A name by the day, what it is, and its form: never by anybody's name."""
    return f"{_day(meeting).isoformat()}-{state or state_of(meeting)}.{form}"


def write_form(data: bytes, name: str, *folders: Path) -> Path:
    """Write it to a new file in the first folder that takes it, never over another; gives its path."""
    return new_file(folders, name, data)


def form_of(name: str) -> Form | None:
    """The form that a file's name asks for by its ending; None where it asks for none."""
    ending = Path(name).suffix.lower().removeprefix(".")
    return next((form for form in FORMS if form == ending), None)


def _day(meeting: Meeting) -> date:
    return meeting_day(meeting)
