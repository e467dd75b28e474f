"""What is withheld leaves no trace in any file: the bytes are the same, no marked word can be read out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.session.copies import copy_meeting, copy_text
from moteleder.session.minutes_forms import FORMS, Form, document_title, formed
from moteleder.session.reading_files import reading_text
from tests.after.loop import journal
from tests.domain.marking import SENT, holds_secret, reworded, with_marks

MEETINGS = {
    "draft": journal("elias", 0).meeting,
    "final": journal("elias").meeting,
    "antoni": journal("antoni").meeting,
}
"""As the meeting ended, and after remarks and versions; Antoni's is in nynorsk."""

READERS = {"draft": ("P3", "P14"), "final": ("P3", "P14"), "antoni": ("P3", "P8")}
"""Somebody of the family, and somebody of a service."""


def _xml(data: bytes) -> str:
    """Every part of the document, the names of its parts too."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "\n".join(f"{name} {parts.read(name).decode('utf-8')}" for name in parts.namelist())


def _pages(data: bytes) -> str:
    """The text, and what is known of the document, without the places where lines end."""
    read = PdfReader(io.BytesIO(data))
    text = "".join(page.extract_text() for page in read.pages)
    return "".join(f"{text} {read.metadata}".split())


TEXT: dict[Form, Callable[[bytes], str]] = {
    "md": bytes.decode,
    "txt": bytes.decode,
    "html": bytes.decode,
    "docx": _xml,
    "pdf": _pages,
}
"""What can be read out of a file of each form."""


def files(meeting: Meeting, person: str) -> dict[Form, bytes]:
    """A person's copy in every form."""
    text = copy_text(meeting, person, SENT)
    return {form: formed(text, form, "nb", document_title(meeting)) for form in FORMS}


def things(meeting: Meeting) -> list[str]:
    """Whatever can be marked."""
    return [
        *(item.id for item in meeting.items[1:]),
        *(turn.place for turn in meeting.turns),
        *(entry.id for entry in meeting.entries if entry.kind != "private"),
    ]


def marked(name: str, person: str, targets: set[str]) -> Meeting:
    """The meeting with these things kept from the person."""
    return with_marks(MEETINGS[name], targets, Mark(without=(person,)))


def test_every_form_is_read_out_here_and_a_marked_word_would_be_found_in_it() -> None:
    assert set(TEXT) == set(FORMS)
    meeting = marked("draft", "P14", {"S4/P2"})
    for form, data in files(_told(meeting), "P14").items():
        assert holds_secret(TEXT[form](data)), form


def _told(meeting: Meeting) -> Meeting:
    """The marked words in a meeting where they are withheld from nobody."""
    return with_marks(reworded(meeting, "P14"), {"S4/P2"}, Mark())


@settings(max_examples=6, deadline=None)
@given(st.sampled_from([(n, p) for n, who in READERS.items() for p in who]), st.data())
def test_two_meetings_that_differ_in_what_is_withheld_give_the_same_bytes_in_every_form(
    who: tuple[str, str], draw: st.DataObject
) -> None:
    name, person = who
    targets = draw.draw(st.sets(st.sampled_from(things(MEETINGS[name])), min_size=1, max_size=6))
    meeting = marked(name, person, targets)
    said, other = files(meeting, person), files(reworded(meeting, person), person)
    assert said == other
    for form, data in other.items():
        assert not holds_secret(TEXT[form](data)), form


@pytest.mark.parametrize("person", ["P2", "P3"])
def test_the_reading_copy_says_nothing_of_it_either(person: str) -> None:
    meeting = marked("draft", person, {"S4/P12", "O12", "E2"})
    said, other = (copy_meeting(each, person, SENT) for each in (meeting, reworded(meeting, person)))
    assert said is not None
    assert other is not None
    assert reading_text(said) == reading_text(other)
    assert not holds_secret(reading_text(other))
