"""The minutes in every form: what they are called, and what they say where anybody looks."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from moteleder.domain.case import Case
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.minutes.forms.plain import plain_text
from moteleder.resources import folder
from moteleder.session.file_words import form_rows, preview_facts
from moteleder.session.minutes import text_of
from moteleder.session.minutes_forms import (
    FORMS,
    LARGE,
    Form,
    Formed,
    document_title,
    file_name,
    form_of,
    formed,
    made,
    write_form,
)
from moteleder.session.own_file import would_lie
from moteleder.store.exchange import read


def meeting(name: str) -> Meeting:
    path = folder("sample_cases") / f"{name}.toml"
    case: Case = read(path.read_text("utf-8"), path.name)
    return replay(case, next(m.number for m in reversed(case.meetings) if m.event)).meeting


@pytest.fixture(scope="module")
def antoni() -> Meeting:
    return meeting("antoni")


def test_neither_its_name_nor_its_title_says_who_it_is_about(antoni: Meeting) -> None:
    named = [person.name for person in antoni.people.values() if person.name] + [antoni.facts.alias]
    said = document_title(antoni) + "".join(file_name(antoni, form) for form in FORMS)
    assert [name for name in named if name in said] == []
    assert file_name(antoni, "pdf") == "2026-12-08-utkast.pdf"
    assert file_name(antoni, "html", "lesekopi") == "2026-12-08-lesekopi.html"
    assert file_name(antoni, "docx", "referat") == "2026-12-08-referat.docx"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("large", [False, True])
def test_every_form_is_made_alike_twice_and_says_nobody_but_in_its_text(
    antoni: Meeting, form: Form, large: bool
) -> None:
    text, title = text_of(antoni), document_title(antoni)
    data = formed(text, form, "nn", title, large)
    assert data == formed(text, form, "nn", title, large)
    assert (data == formed(text, form, "nn", title)) == (not large or form not in LARGE)
    assert antoni.facts.alias not in about(form, data)


def about(form: Form, data: bytes) -> str:
    """What a program shows of a file before it is opened."""
    if form == "pdf":
        return str(PdfReader(io.BytesIO(data)).metadata)
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return parts.read("docProps/core.xml").decode()
    return data.decode().partition("</head>")[0] if form == "html" else ""


def test_the_forms_that_are_text_are_what_they_were() -> None:
    assert formed("# Å\n", "md", "nb", "x") == "# Å\n".encode()
    assert formed("# Å\n", "txt", "nb", "x").decode() == plain_text("# Å\n")


def test_a_file_that_cannot_be_written_to_its_end_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        write_form("no bytes", "a.pdf", tmp_path)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


def test_a_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    assert would_lie((tmp_path,), "a.pdf") == tmp_path / "a.pdf"
    first = write_form(b"1", "a.pdf", tmp_path)
    assert would_lie((tmp_path,), "a.pdf") == tmp_path / "a-2.pdf"
    second = write_form(b"2", "a.pdf", tmp_path / "not there", tmp_path)
    assert [(each.name, each.read_bytes()) for each in (first, second)] == [
        ("a.pdf", b"1"),
        ("a-2.pdf", b"2"),
    ]


def test_a_file_s_ending_asks_for_its_form() -> None:
    assert [form_of(name) for name in ("a.PDF", "b.docx", "c.md", "d.odt", "e")] == [
        "pdf",
        "docx",
        "md",
        None,
        None,
    ]


def test_before_it_is_written_its_form_pages_place_and_what_it_lacks_are_said(tmp_path: Path) -> None:
    ready = made("# Hei 😀", "pdf", "nb", "x", large=True)
    facts = preview_facts(tmp_path / "a.pdf", "pdf", True, ready, words("en"))
    assert facts[0].startswith("PDF, large print, 1 page, ")
    assert str(tmp_path) in facts[1]
    assert facts[2].endswith("😀")
    assert len(preview_facts(tmp_path / "a.md", "md", False, Formed(b"x"), words("en"))) == 2


def test_everything_that_can_be_asked_for_is_offered_once() -> None:
    asked = [id_ for id_, _ in form_rows(words("en"))]
    assert sorted(asked) == sorted([*FORMS, *(f"{form}-large" for form in LARGE)])


def test_a_meeting_that_is_read_through_or_final_is_called_so(antoni: Meeting) -> None:
    for phase, name in (
        ("live", "utkast"),
        ("draft", "utkast"),
        ("reading", "lesekopi"),
        ("final", "referat"),
    ):
        assert file_name(change(antoni, phase=phase), "md") == f"2026-12-08-{name}.md"
