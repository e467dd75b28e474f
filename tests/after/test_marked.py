"""Each recipient's own minutes of the samples' meetings, byte for byte."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from moteleder.domain.meeting import Meeting
from moteleder.i18n import words
from moteleder.session.copies import copy_text, made_copies, meant, named_numbers, recipients, write_copies
from moteleder.session.copy_rights import copy_right, why_said
from moteleder.session.minutes import text_of
from moteleder.session.minutes_forms import FORMS, Form, document_title, formed
from moteleder.session.reading_files import readings
from tests.after.marked import GOLDEN, OWN_LINE, SENT, every, journal, meeting
from tests.domain.marking import holds_secret, reworded

ELIAS = meeting("elias")
DAY = SENT["elias"]


def test_each_recipient_s_minutes_are_the_golden_ones() -> None:
    written = dict(every())
    assert set(GOLDEN.rglob("*.md")) == set(written)
    for path, text in written.items():
        assert path.read_text("utf-8") == text, path


def test_what_a_twelve_year_old_keeps_back_is_with_the_mother_and_not_with_the_father() -> None:
    assert OWN_LINE in copy_text(ELIAS, "P2", DAY)
    assert OWN_LINE not in copy_text(ELIAS, "P3", DAY)


def test_a_service_called_to_one_item_gets_that_item() -> None:
    said = copy_text(ELIAS, "P9", DAY)
    assert "## 1 Mål og tiltak" in said
    assert "Sykkelen kan prøves ut" in said
    assert "EEG" not in said


def test_the_numbers_of_tasks_run_on_where_one_is_withheld() -> None:
    whole, doctor = copy_text(ELIAS, "P2", DAY), copy_text(ELIAS, "P14", DAY)
    assert "| O13 | Avklare skyss" in whole
    assert "| O12 | Avklare skyss" in doctor
    assert "skriftlig svar på hvor avlastningssøknaden" in whole
    assert "skriftlig svar på hvor avlastningssøknaden" not in doctor


def extracted(form: Form, data: bytes) -> str:
    """The words that a reader finds in a file."""
    if form == "pdf":
        from pypdf import PdfReader

        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    if form == "docx":
        with ZipFile(BytesIO(data)) as file:
            return "\n".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())
    return data.decode("utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_a_file_is_the_same_bytes_whatever_is_withheld_and_holds_none_of_it(form: Form) -> None:
    def file(of: Meeting, person: str) -> bytes:
        return formed(copy_text(of, person, DAY), form, "nb", document_title(of))

    other = reworded(ELIAS, "P14")
    kept = file(other, "P14")
    assert kept == file(ELIAS, "P14")
    assert not holds_secret(extracted(form, kept))
    assert holds_secret(extracted(form, file(other, "P2")))


def test_with_nothing_marked_the_copy_is_the_minutes() -> None:
    bare = meeting("elias", marked=False)
    # The one difference is the day it is sent, which decides who still gets a copy.
    assert copy_text(bare, "P4", bare.plan.start.date()) == text_of(bare)


def test_right_is_judged_on_the_day_of_sending() -> None:
    w = words("nb")
    later = copy_right(ELIAS, "P11", date(2027, 1, 2))
    assert copy_right(ELIAS, "P11", date(2026, 12, 31)).yes
    assert why_said(later, w, "nb") == "samtykket gikk ut 31. desember 2026"
    assert copy_text(ELIAS, "P11", date(2027, 1, 2)) == ""


def test_parents_who_may_not_read_the_same_get_a_reading_copy_each() -> None:
    parents = [each for each in readings(ELIAS, DAY) if not each.own]
    assert [each.people for each in parents if OWN_LINE in each.text] == [("P2",)]
    assert [each.people for each in parents if OWN_LINE not in each.text] == [("P3",)]
    shared = [each.people for each in readings(meeting("antoni"), SENT["antoni"]) if not each.own]
    assert shared == [("P2", "P3")]


def test_a_person_is_meant_by_id_name_or_role() -> None:
    assert meant(ELIAS, "p14") == meant(ELIAS, "fastlege") == meant(ELIAS, "Amir Daneshvar") == ("P14",)


def test_files_are_named_by_the_day_and_never_by_a_person(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    written = write_copies(ELIAS, made_copies(ELIAS, DAY), "md", folder)
    assert tuple(written) == recipients(ELIAS, DAY)
    first, *others = sorted(path.name for path in written.values())
    assert {first, *others} == {
        "2026-12-02-utkast.md",
        *(f"2026-12-02-utkast-{n}.md" for n in range(2, len(written) + 1)),
    }
    for person, path in written.items():
        assert path.read_text("utf-8") == copy_text(ELIAS, person, DAY)


@pytest.mark.parametrize(("person", "named"), [("P14", ("O13",)), ("P2", ()), ("P9", ("O13",))])
def test_a_text_that_names_a_task_by_another_number_is_pointed_out(
    person: str, named: tuple[str, ...]
) -> None:
    from moteleder.domain.values import change

    held = change(ELIAS, notes={**ELIAS.notes, "S5": "Se O13."})
    assert named_numbers(held, person, DAY) == named


def test_the_journal_with_marks_is_one_that_can_be_kept() -> None:
    assert journal("antoni").meeting.phase == "draft"
