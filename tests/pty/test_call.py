"""From an empty book to a called meeting, by keys and by mouse; no file is edited."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from moteleder.domain.case import Case
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.session.casebook import CaseBook
from moteleder.session.closed_days import ClosedDays
from moteleder.session.new_case import NewCase, made_case
from moteleder.session.new_meeting import new_meeting, with_meeting
from moteleder.store.exchange import read
from moteleder.store.vault import FolderVault
from tests.pty.app import REMOTE
from tests.pty.keys import SCRIPTS, play
from tests.pty.terminal import Terminal, surroundings

CALLED = ("Elias", "Marte Brattvoll", "Henning Osnes", "Siri Tangvald", "Ane Fossli", "Randi Ekornrud")
UNASKED, REFUSED = "Tiril Sandnæs", "Beate Rokseth"


def run(home: Path, *command: str) -> str:
    """What a command that needs no terminal prints."""
    done = subprocess.run(
        [sys.executable, "-m", "moteleder", *command],
        cwd=home,
        capture_output=True,
        env=surroundings(home),
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def played(home: Path, script: str, size: tuple[int, int] = (120, 34)) -> Case:
    """The only case of the book, once the script has been played."""
    with Terminal([sys.executable, "-m", "moteleder"], home, size, **REMOTE) as terminal:
        play(terminal, SCRIPTS / f"{script}.keys")
    (kept,) = (home / "cases").glob("*.mote")
    return read(run(home, "export", kept.stem), kept.stem)


def files(home: Path) -> list[Path]:
    """What was written outside the book."""
    return [path for path in home.rglob("*") if path.is_file() and not path.is_relative_to(home / "cases")]


def words_of(path: Path) -> str:
    """What a person reads in a file: a mail's parts as they were before they were packed, lines unfolded."""
    data = path.read_bytes()
    if path.suffix == ".eml":
        parts = [part.get_payload(decode=True) for part in message_from_bytes(data).walk()]
        data = b"\n".join(part for part in parts if isinstance(part, bytes))
    return data.decode().replace("\r\n ", "")


def check_called(home: Path, case: Case) -> None:
    """The notice lists those who may come, in every file; whom the family refused stands nowhere."""
    (kept,) = (home / "cases").glob("*.mote")
    notice = run(home, "notice", kept.stem)
    for name in CALLED:
        assert name in notice, name
    assert UNASKED not in notice
    written = files(home)
    assert {path.suffix for path in written} == {".md", ".txt", ".html", ".ics", ".eml"}
    for path in written:
        text = words_of(path)
        assert REFUSED not in text, path.name
        assert "elsesykepleier" not in text, path.name
        assert UNASKED not in text, path.name
    for path in home.rglob("*"):
        assert "elias" not in path.name.casefold(), path
    (record,) = case.meetings
    assert len(record.notice) == 1
    assert record.preparation.rung is not None


def test_a_meeting_is_called_from_the_line_that_says_what_is_due(tmp_path: Path) -> None:
    vault = FolderVault(tmp_path / "cases")
    CaseBook(vault, tmp_path / "cases").add("sak-1", ready_to_call())
    case = played(tmp_path, "call-short", (80, 24))
    check_called(tmp_path, case)
    (record,) = case.meetings
    assert record.preparation.asked == ("when",)


def ready_to_call() -> Case:
    """Eight people and a meeting in two weeks, as the scripts make them; one refused, one not asked."""
    yes = Consent(attend=True, minutes=True)
    made = made_case(
        NewCase(
            alias="Elias",
            born=date(2018, 3, 14),
            parents=("Marte Brattvoll", "Henning Osnes"),
            name="Siri Tangvald",
            language="nb",
        )
    )
    more = (
        Person(id="P5", name="Ane Fossli", role="kontaktlærer", party="school", consent=yes),
        Person(id="P6", name="Randi Ekornrud", role="rådgiver", party="ppt", consent=yes),
        Person(id="P7", name=UNASKED, role="fysioterapeut"),
        Person(id="P8", name=REFUSED, role="helsesykepleier", consent=Consent(attend=False)),
    )
    case = change(made, people=(*made.people, *more))
    start = datetime.now(UTC).replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=13)
    record = new_meeting(case, "uid", datetime.now(UTC), ClosedDays(), start=start)
    return with_meeting(case, record)


@pytest.mark.soak
@pytest.mark.parametrize("script", ["call-120x34", "call-mouse"])
def test_an_empty_book_becomes_a_called_meeting_for_eight_people(script: str, tmp_path: Path) -> None:
    case = played(tmp_path, script)
    check_called(tmp_path, case)
    assert len(case.people) == 8
    (record,) = case.meetings
    people = {person.name: person for person in case.people}
    assert people[REFUSED].consent.attend is False
    assert people[UNASKED].consent.attend is None
    assert people["Randi Ekornrud"].consent.oral
    invited = {each.person: each for each in record.invited}
    titles = {item.id: item.title for item in record.item}
    assert [titles[each] for each in invited[people["Randi Ekornrud"].id].items] == ["Oppgaver"]
    (apology,) = record.apology
    assert (apology.person, apology.statement) == (people["Ane Fossli"].id, "Elias leser høyt hver fredag.")
    assert record.wish.parents == "last"
    assert record.place == "Granvik skole, rom 4"
    assert record.purpose == "Friminutt som er trygge"
    assert record.preparation.interpreter == ""
    assert {"Friminutt", "Skyss i vinterferien"} <= set(titles.values())
    kinds = [item.kinds[0] for item in record.item]
    assert kinds.index("goals") < kinds.index("round"), "the round was moved down"
    assert sum(item.planned for item in record.item) == record.length
    (goal,) = [edit.now for edit in case.goal_edit if edit.now and edit.now.measure] or case.goals
    assert goal.text == "«Jeg vil være med i friminuttet.»"
    assert [measure.text for measure in goal.measure] == ["Friminuttplan med Ane"]
