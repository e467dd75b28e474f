"""Previous minutes into a case: what is offered, what is certain, and what enters."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from moteleder.domain.case import Case
from moteleder.domain.journal import replay
from moteleder.domain.people import Person
from moteleder.domain.standing import standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.minutes.writer import write
from moteleder.resources import folder
from moteleder.session.case_view import around
from moteleder.session.casebook import CaseBook
from moteleder.session.import_file import LARGEST, MinutesText, Unreadable, minutes_text, read_minutes
from moteleder.session.importing import Import, Offer, enter, entered, prepare
from moteleder.session.rows_importing import Shown, import_lines, line_of
from moteleder.store.exchange import read as read_case
from moteleder.store.exchange import write as write_case
from moteleder.store.memory import MemoryVault
from moteleder.store.problems import CaseProblem
from tests.session.worlds import START, small_case

MINUTES = """\
# Referat 15. juni 2026

Til stede: Marte Brattvoll, Ane Fossli

## Oppgaver

- Lage friminuttplan (Ane, 1.9.2026)
- Sende søknad. Ansvarlig: mor. Frist: uke 27
- Ringe legen. Ansvarlig: Ragnhild
- Bestille rampe
"""


def made(text: str, case: Case | None = None) -> Import:
    return prepare(MinutesText(text=text, file="referat.md"), case or small_case())


def task(found: Import, words_: str) -> Offer:
    return next(offer for offer in found.offers if offer.text == words_)


def ticked(found: Import) -> list[str]:
    return [offer.text for offer in found.offers if offer.id in found.ticked and not offer.day]


def test_owners_are_found_among_the_people_of_the_case_and_dates_are_counted_from_the_meeting() -> None:
    found = made(MINUTES)
    plan, letter = task(found, "Lage friminuttplan"), task(found, "Sende søknad")
    assert (plan.owner, plan.due, plan.line) == ("P6", date(2026, 9, 1), 7)
    assert (letter.owner, letter.due, letter.due_said) == ("P2", date(2026, 7, 3), "uke 27")
    assert task(found, "Bestille rampe").owner == ""


def test_only_what_is_certain_is_ticked_by_itself() -> None:
    found = made(MINUTES)
    assert ticked(found) == ["Lage friminuttplan", "Sende søknad", "Bestille rampe"]
    assert task(found, "Ringe legen").doubt == "nobody"


def test_an_owner_whom_several_could_be_is_left_open() -> None:
    another = Person(id="P9", name="Ane Solli", role="assistent")
    case = change(small_case(), people=(*small_case().people, another))
    plan = task(made(MINUTES, case), "Lage friminuttplan")
    assert (plan.owner, plan.fits, plan.doubt) == ("", ("P6", "P9"), "several")


def test_who_and_when_that_cannot_be_placed_stay_in_the_words_of_the_task() -> None:
    found = made("## Oppgaver\n\n- Ringe legen. Ansvarlig: Ragnhild. Frist: snarest\n")
    kept = entered(small_case(), found.offers).tasks[-1]
    assert (kept.text, kept.owner, kept.due) == ("Ringe legen (Ragnhild, snarest)", "", None)
    rows = "| Oppgave | Ansvarlig | Mål |\n|---|---|---|\n| Ringe legen | mor | Svømming |\n"
    kept = entered(small_case(), made(f"## Oppgaver\n\n{rows}").offers).tasks[-1]
    assert (kept.text, kept.owner, kept.goal) == ("Ringe legen (Svømming)", "P2", "")


def test_who_helps_and_is_nobody_in_the_case_stays_in_the_words_of_the_task() -> None:
    sample = read_case((folder("sample_cases") / "elias.toml").read_text(encoding="utf-8"), "elias.toml")
    alone = change(small_case(), people=(), goals=())
    found = made(write(replay(sample, 5).meeting), alone)
    helped = next(offer for offer in found.offers if offer.helpers_said)
    (kept,) = entered(alone, [helped]).tasks
    assert kept.text.startswith(f"{helped.text} ({helped.owner_said}, {', '.join(helped.helpers_said)}")
    shown = Shown(around(alone, START), words("en"), "en")
    (row,) = (line for line in import_lines(found, shown) if line.id == helped.id)
    assert f"helped by {', '.join(helped.helpers_said)}" in row.detail


def test_what_enters_gets_ids_of_its_own_and_changes_nothing_that_is_there() -> None:
    before = change(small_case(), tasks=(Task(id="O4", text="Lære opp"),))
    found = made(MINUTES, before)
    after = entered(before, [o for o in found.offers if o.id in found.ticked])
    assert after.tasks[0] == before.tasks[0]
    assert [t.id for t in after.tasks[1:]] == ["O5", "O6", "O7"]
    assert [t.text for t in standing(after).tasks if t.is_open][1:] == ticked(found)


def test_a_task_that_the_case_has_is_noticed_and_not_ticked() -> None:
    fresh = change(small_case(), last_meeting=None)
    once = made(MINUTES, fresh)
    case = entered(fresh, [o for o in once.offers if o.id in once.ticked])
    again = made(MINUTES, case)
    assert ticked(again) == []
    assert task(again, "Bestille rampe").doubt == "known"
    assert task(again, "Bestille rampe").twin == "O3"
    assert [o.day for o in again.offers if o.day] == []


def test_a_task_that_stands_twice_enters_once() -> None:
    found = made("AP: Ringe legen\n\n## Oppgaver\n\n- Ringe legen.\n")
    assert [o.doubt for o in found.offers] == ["", "twice"]


def test_what_is_done_is_not_ticked() -> None:
    assert ticked(made("## Oppgaver\n\n- [x] Ringe legen\n- [ ] Bestille rampe\n")) == ["Bestille rampe"]


def test_the_day_takes_the_place_of_an_earlier_one_only_when_it_is_ticked() -> None:
    found = made(MINUTES)
    day = next(offer for offer in found.offers if offer.day)
    assert (day.doubt, day.twin, day.id in found.ticked) == ("instead", "2026-06-10", False)
    assert entered(small_case(), []).last_meeting == date(2026, 6, 10)
    assert entered(small_case(), [day]).last_meeting == date(2026, 6, 15)
    fresh = change(small_case(), last_meeting=None)
    assert day.id in made(MINUTES, fresh).ticked


def test_two_dates_that_disagree_are_both_shown_and_one_at_most_is_ticked() -> None:
    case = change(small_case(), last_meeting=None)
    found = made("# Referat 15. juni 2026\n\nDato: 16.06.2026\n\nAP: Ringe legen innen fredag\n", case)
    first, second = (offer for offer in found.offers if offer.day)
    assert {first.day, second.day} == {date(2026, 6, 15), date(2026, 6, 16)}
    assert {first.doubt, second.doubt} == {"disagree"}
    assert task(found, "Ringe legen").due is None
    both = found.with_tick(first.id).with_tick(second.id)
    assert both.ticked & {first.id, second.id} == {second.id}


def test_days_before_the_last_meeting_of_the_case_are_shown_although_they_cannot_enter() -> None:
    case = change(small_case(), last_meeting=date(2026, 9, 1))
    found = made("---\ndate: 2026-06-03\n---\n# Referat 4. juni 2026\n", case)
    shown = Shown(around(case, START), words("nb"), "nb")
    rows = {line.text: line_of(line.id, found) for line in import_lines(found, shown) if line.id}
    assert rows == {"onsdag 3. juni 2026": 2, "torsdag 4. juni 2026": 4}
    assert not found.offers


def test_our_own_minutes_bring_what_is_still_open_into_a_case_that_begins_anew() -> None:
    sample = read_case((folder("sample_cases") / "elias.toml").read_text("utf-8"), "elias.toml")
    text = write(replay(sample, 5).meeting)
    found = made(text, change(sample, tasks=(), meetings=(), last_meeting=None))
    after = entered(sample, [o for o in found.offers if o.id in found.ticked])
    wanted = [t for t in standing(sample).tasks if t.is_open]
    new = {t.text: t for t in after.tasks[len(sample.tasks) :]}
    assert sorted(new) == sorted(t.text for t in wanted)
    for old in wanted:
        kept = new[old.text]
        assert (kept.owner, kept.helpers, kept.due, kept.goal) == (
            old.owner,
            old.helpers,
            old.due,
            old.goal if old.meeting == 5 else "",
        )
        assert kept.carried == (0 if old.replaces else old.carried)
    assert after.last_meeting == date(2026, 12, 2)
    assert read_case(write_case(after), "elias.toml") == after


def test_a_case_keeps_what_entered_and_lets_go_of_the_file() -> None:
    book = CaseBook(MemoryVault(), Path())
    book.add("elias", small_case())
    assert enter(book, "elias", made(MINUTES)) == 3
    assert [t.owner for t in book.case("elias").tasks] == ["P6", "P2", ""]
    book.open("elias").close()


def test_nothing_enters_a_case_that_somebody_else_has() -> None:
    book = CaseBook(MemoryVault(), Path())
    book.add("elias", small_case())
    other = book.open("elias", "Siri Tangvald")
    with pytest.raises(CaseProblem, match="held"):
        enter(book, "elias", made(MINUTES))
    other.close()
    assert book.case("elias").tasks == ()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_row_that_can_be_picked_knows_its_line(language: str) -> None:
    found = made(MINUTES)
    shown = Shown(around(small_case(), START), words(language), language)
    rows = [line for line in import_lines(found, shown) if line.picks]
    assert len({line.id for line in rows}) == len(rows) == 7
    assert all(line_of(line.id, found) for line in rows)


@pytest.mark.parametrize(
    ("data", "text", "old"),
    [
        ("Åse sender brev\n".encode(), "Åse sender brev\n", False),
        (b"\xef\xbb\xbf" + "Åse\r\nsender\r".encode(), "Åse\nsender\n", False),
        ("Åse sender brev".encode("utf-16"), "Åse sender brev", False),
        ("Åse – «brev»".encode("cp1252"), "Åse – «brev»", True),
        (b"a\x1b]0;x\x07b", "a\ufffd]0;x\ufffdb", False),
    ],
)
def test_text_is_read_in_the_encodings_that_people_save_in(data: bytes, text: str, old: bool) -> None:
    found = minutes_text(data, "referat.txt")
    assert (found.text, found.old) == (text, old)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04docx", "document"),
        (b"%PDF-1.7", "document"),
        (b"a\x00b", "not_text"),
        (b"\x81\x8d", "not_text"),
        (b" \n", "empty"),
        (b"a" * (LARGEST + 1), "too_large"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable, match=code):
        minutes_text(data, "referat.txt")


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="missing"):
        read_minutes(tmp_path / "borte.md")
    with pytest.raises(Unreadable, match="unreadable"):
        read_minutes(tmp_path)
