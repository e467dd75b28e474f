"""The reading copies: one for each who reads first, and nothing in it that is kept from that reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from moteleder.session.copies import recipients, write_copies
from moteleder.session.minutes_forms import Form
from moteleder.session.reading_files import first_readers, reading_copies
from tests.after.marked import OWN_LINE, SENT, meeting

DAY = SENT["elias"]


def test_parents_from_whom_nothing_is_kept_share_one_and_the_young_person_is_spoken_to_as_such() -> None:
    bare = meeting("elias", marked=False)
    assert [copy.readers for copy in reading_copies(bare, DAY)] == [("P1",), ("P2", "P3")]


def test_what_is_kept_from_the_father_stands_in_the_mothers_and_not_in_his() -> None:
    copies = {person: copy.text for copy in reading_copies(meeting("elias"), DAY) for person in copy.readers}
    assert set(copies) == set(first_readers(meeting("elias"), DAY))
    assert OWN_LINE in copies["P2"]
    assert OWN_LINE not in copies["P3"]


@pytest.mark.parametrize("form", ["md", "pdf", "docx"])
def test_the_copies_are_written_in_the_form_that_was_asked_for(form: Form, tmp_path: Path) -> None:
    written = write_copies(meeting("elias"), DAY, tmp_path, form=form)
    assert tuple(written) == recipients(meeting("elias"), DAY)
    assert {path.suffix for path in written.values()} == {f".{form}"}
    if form == "pdf":
        text = "".join(page.extract_text() for page in PdfReader(written["P14"]).pages)
        assert "O12 Avklare" in " ".join(text.split())
