"""The outlines of a book: what is known at once, and what is looked at again."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.domain.case import Case
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.session.casebook import CaseBook
from moteleder.session.outlines import Outlines
from moteleder.store import index
from moteleder.store.casefile import CaseFile
from moteleder.store.keys import INDEX
from moteleder.store.port import Stored
from moteleder.store.problems import CaseProblem, Unsaved
from moteleder.store.vault import FolderVault
from tests.numbers import ELIAS
from tests.session.worlds import led, small_case
from tests.store.test_identity import stored


class Watched(FolderVault):
    """A folder that counts which cases are read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.opened: set[str] = set()

    def read(self, key: str) -> Stored:
        self.opened.add(key)
        return super().read(key)


class ReadOnly(Watched):
    """A folder whose index cannot be written."""

    def write_index(self, data: bytes) -> None:
        raise Unsaved(INDEX, "read_only")


def called(alias: str) -> Case:
    case = small_case()
    return change(case, facts=change(case.facts, alias=alias))


@pytest.fixture
def book(tmp_path: Path) -> CaseBook:
    found = CaseBook.at(tmp_path)
    for alias in ("Elias", "Inga", "Antoni"):
        found.add(alias.casefold(), called(alias))
    found.outlines.all()
    return found


def again(folder: Path) -> tuple[dict[str, str], set[str]]:
    """What a new program knows of a folder, and what it has opened for it."""
    vault = Watched(folder)
    known = Outlines(vault).all()
    return {key: each.outline.alias for key, each in known.items() if each.outline}, vault.opened


ALL = {"antoni": "Antoni", "elias": "Elias", "inga": "Inga"}


def test_what_the_index_knows_opens_no_case(book: CaseBook, tmp_path: Path) -> None:
    assert again(tmp_path) == (ALL, set())


def test_only_what_another_program_has_changed_is_opened(book: CaseBook, tmp_path: Path) -> None:
    CaseBook.at(tmp_path).rewrite("inga", lambda case: change(case, facts=change(case.facts, alias="Ny")))
    assert again(tmp_path) == ({**ALL, "inga": "Ny"}, {"inga"})
    assert again(tmp_path) == ({**ALL, "inga": "Ny"}, set())
    assert book.outlines.all()["inga"].outline is not None
    assert book.outlines.known("inga") == Outlines(FolderVault(tmp_path)).all()["inga"].outline


@pytest.mark.parametrize("harm", ["gone", "damaged", "newer"])
def test_an_index_that_cannot_be_used_is_made_again(book: CaseBook, tmp_path: Path, harm: str) -> None:
    path = tmp_path / INDEX
    whole = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(
            b"?" if harm == "damaged" else whole.replace(b'"format":%d' % index.FORMAT, b'"format":99', 1)
        )
    assert again(tmp_path) == (ALL, set(ALL))
    assert path.read_bytes() == whole


def test_a_case_that_is_gone_or_renamed_is_gone_from_the_index_too(book: CaseBook, tmp_path: Path) -> None:
    (tmp_path / "inga.mote").unlink()
    assert again(tmp_path) == ({"antoni": "Antoni", "elias": "Elias"}, set())
    assert b"Inga" not in (tmp_path / INDEX).read_bytes()
    (tmp_path / "elias.mote").rename(tmp_path / "liten.mote")
    assert again(tmp_path) == ({"antoni": "Antoni", "liten": "Elias"}, {"liten"})


def test_where_the_index_cannot_be_written_it_is_in_memory(book: CaseBook, tmp_path: Path) -> None:
    (tmp_path / INDEX).unlink()
    vault = ReadOnly(tmp_path)
    outlines = Outlines(vault)
    assert len(outlines.all()) == 3
    vault.opened.clear()
    assert len(outlines.all()) == 3
    assert vault.opened == set()
    assert not (tmp_path / INDEX).exists()


def test_the_reading_is_told_case_by_case_and_what_was_told_stays(book: CaseBook, tmp_path: Path) -> None:
    (tmp_path / INDEX).unlink()
    told = list(Outlines(FolderVault(tmp_path)).catch_up(piece=0))
    assert [(each.done, each.total, len(each.cases)) for each in told] == [
        (0, 3, 0),
        (1, 3, 1),
        (2, 3, 2),
        (3, 3, 3),
    ]


def test_an_old_outline_is_shown_until_the_case_has_been_opened_again(book: CaseBook, tmp_path: Path) -> None:
    CaseBook.at(tmp_path).rewrite("inga", lambda case: change(case, facts=change(case.facts, alias="Ny")))
    first, *_, last = Outlines(FolderVault(tmp_path)).catch_up(piece=0)
    assert [each.cases["inga"].outline.alias for each in (first, last)] == ["Inga", "Ny"]  # type: ignore[union-attr]
    assert (first.done, last.done) == (2, 3)


def test_what_was_read_before_the_program_died_is_kept(
    book: CaseBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / INDEX).unlink()
    monkeypatch.setattr("moteleder.session.outlines._KEPT_EACH", 0)
    pieces = Outlines(FolderVault(tmp_path)).catch_up(piece=0)
    for _ in range(3):
        next(pieces)
    del pieces
    assert again(tmp_path) == (ALL, {"inga"})


def test_a_case_that_cannot_be_opened_says_why_and_is_not_in_the_index(
    book: CaseBook, tmp_path: Path
) -> None:
    path = tmp_path / "inga.mote"
    path.write_bytes(path.read_bytes()[:99])
    problem = book.outlines.all()["inga"].problem
    assert isinstance(problem, CaseProblem)
    assert problem.code == "cut_off"
    assert book.outlines.known("inga") is None
    assert b"Inga" not in (tmp_path / INDEX).read_bytes()


def test_no_identity_number_comes_into_the_index(tmp_path: Path) -> None:
    vault = FolderVault(tmp_path)
    task = Task(id="O1", text=f"Ringe om {ELIAS}")
    vault.write("elias", stored(change(small_case(), tasks=(task,))), None)
    assert ELIAS.encode() in (tmp_path / "elias.mote").read_bytes()
    (known,) = Outlines(vault).all().values()
    assert known.outline is not None
    assert known.outline.tasks[0].text == "Ringe om [fødselsnummer fjernet]"
    assert ELIAS.encode() not in (tmp_path / INDEX).read_bytes()


def test_the_index_is_sealed_as_the_cases_are(tmp_path: Path) -> None:
    class Turned:
        def seal(self, data: bytes) -> bytes:
            return data[::-1]

        def open(self, data: bytes) -> bytes:
            return data[::-1]

    vault = FolderVault(tmp_path)
    CaseFile.create(vault, "elias", small_case())
    known = {
        key: index.Indexed(each.stamp, each.outline)
        for key, each in Outlines(vault).all().items()
        if each.outline
    }
    index.write_index(vault, known, Turned())
    assert dict(index.read_index(vault)) == {}
    assert dict(index.read_index(vault, Turned())).keys() == {"elias"}


def test_a_meeting_that_is_under_way_is_known_as_that(tmp_path: Path) -> None:
    _, held, _ = led()
    book = CaseBook.at(tmp_path)
    book.add("elias", held.case)
    found = book.outlines.all()["elias"].outline
    assert found is not None
    assert [(m.number, m.state) for m in found.meetings] == [(5, "live")]
