"""Somebody's open tasks as they go out: what stands there, what does not, and in which form."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from moteleder.domain.between import PersonEdit, TaskEdit
from moteleder.domain.case import Case
from moteleder.domain.events import End, TakeOn, Withhold
from moteleder.domain.people import Consent
from moteleder.domain.plan import Goal
from moteleder.domain.values import change
from moteleder.minutes.forms.csv_table import table_csv
from moteleder.minutes.forms.todo import discreet
from moteleder.session.tasks_files import TASK_FORMS, tasks_formed, write_tasks
from moteleder.session.tasks_out import TasksOut, task_owners, tasks_for, why_no_tasks
from tests.session.between_worlds import between, view
from tests.session.worlds import START, led, small_case

SECRET, OTHERS = "HEMMELIG", "ANDRES"
PEOPLE = ("P2", "P3", "P4", "P6", "P8")


def text(case: Case, person: str, form: str = "md") -> str:
    seen = view(case)
    return tasks_formed(seen, tasks_for(seen, person), form).decode("utf-8")  # type: ignore[arg-type]


def held(*tasks: TakeOn, withheld: tuple[Withhold, ...] = (), case: Case | None = None) -> Case:
    """The case after a meeting in which these were taken on."""
    live, kept, _ = led(case)
    for n, task in enumerate(tasks, 1):
        given_ = {"text": task.text, "owner": task.owner, "helpers": task.helpers, "due": task.due}
        live.do(TakeOn, id=f"O{n}", place="S5", goal=task.goal, **given_)
    for mark in withheld:
        live.do(Withhold, target=mark.target, only=mark.only, without=mark.without)
    live.do(End)
    return kept.case


def take(text: str, owner: str = "P6", helpers: tuple[str, ...] = (), goal: str = "") -> TakeOn:
    return TakeOn(at=START, id="O1", text=text, place="S5", owner=owner, helpers=helpers, goal=goal)


def test_the_own_open_tasks_stand_there_with_day_and_meeting_and_nobody_elses() -> None:
    seen = view(between())
    assert [t.number for t in tasks_for(seen, "P6").tasks] == ["O1"]
    assert "O1 Lage friminuttplan (innen 1. september 2026; delvis gjort; fra møte 4)" in text(
        between(), "P6"
    )
    said = text(between(), "P3")
    assert "# Oppgaver for Henning Osnes\n" in said
    assert "O9 Måle garasjeporten (innen 5. januar 2027; fra møtet 2. desember 2026)" in said
    assert "friminuttplan" not in said
    assert task_owners(seen) == ("P3", "P6", "P8")


def test_who_helps_reads_whose_it_is_and_the_goal() -> None:
    goals = (Goal(id="M1", title="Venner", text="Å ha noen"),)
    case = held(take("Ringe klubben", "P6", ("P8",), "M1"), case=change(small_case(), goals=goals))
    said = text(case, "P8")
    assert "## Du hjelper til med dette" in said
    assert "Ane Fossli har ansvaret; mål: M1 Venner" in said


def test_who_may_not_have_the_minutes_gets_the_own_words_alone() -> None:
    goals = (Goal(id="M1", title="Venner", text="Å ha noen"),)
    case = held(take("Ringe klubben", "P6", ("P8",), "M1"), case=change(small_case(), goals=goals))
    tiril = next(p for p in case.people if p.id == "P8")
    spoken = change(tiril, consent=Consent(attend=True, minutes=False))
    said = text(change(case, person_edit=(PersonEdit(after=5, was=tiril, now=spoken),)), "P8")
    assert "\n- Ringe klubben (" in said
    assert not any(word in said for word in ("Venner", "Ane Fossli", "O1"))


@pytest.mark.parametrize(
    ("consent", "why"),
    [(Consent(attend=False), "the answer was no"), (Consent(), "the consent is not clarified")],
)
def test_nothing_goes_out_to_whom_the_family_has_not_said_yes_to(consent: Consent, why: str) -> None:
    case = held(take("Ringe klubben", "P8"))
    tiril = next(p for p in case.people if p.id == "P8")
    now = change(case, person_edit=(PersonEdit(after=5, was=tiril, now=change(tiril, consent=consent)),))
    seen = view(now)
    assert why_no_tasks(seen, "P8")
    assert tasks_for(seen, "P8").tasks == ()
    if consent.attend is False:
        assert tasks_for(seen, "P8").why == why


def test_a_calendar_reads_the_task_its_day_and_its_state_and_no_name_of_the_child() -> None:
    case = held(take("Følge Elias B. til Elias’ klubb, og be Marte; mål [x]", "P3"))
    case = change(case, task_edit=(TaskEdit(task="O1", on=date(2027, 1, 3), after=5, due=date(2027, 2, 1)),))
    partly = TaskEdit(task="O1", on=date(2027, 1, 4), after=5, status="partly")
    (before,) = Calendar.from_ical(text(case, "P3", "ics")).walk("VTODO")
    after = change(case, task_edit=(*case.task_edit, partly))
    (found,) = Calendar.from_ical(text(after, "P3", "ics")).walk("VTODO")
    assert str(found["SUMMARY"]) == "Følge E. til E.’ klubb, og be Marte; mål [x]"
    assert (found.decoded("DUE"), str(found["CLASS"])) == (date(2027, 2, 1), "CONFIDENTIAL")
    assert (str(before["STATUS"]), str(found["STATUS"])) == ("NEEDS-ACTION", "IN-PROCESS")
    assert (int(str(before["SEQUENCE"])), int(str(found["SEQUENCE"]))) == (1, 2)
    assert found["UID"] == before["UID"]
    assert "elias" not in text(case, "P3", "ics").casefold()


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("Måle hos Elias.", "Måle hos E."),
        ("Elias' sekk, Elias sin og Eliasson", "E.' sekk, E. sin og Eliasson"),
        ("ELIAS og Elias B. og Bos bo", "E. og E. og B.s bo"),
    ],
)
def test_an_initial_stands_for_the_child(said: str, seen: str) -> None:
    assert discreet(said, ["Elias B.", "Elias", "Bo", ""]) == seen


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝"])
def test_a_spreadsheet_reckons_with_no_cell(start: str) -> None:
    data = table_csv(["Nr.", "Oppgave"], [["O1", f"{start}1+1;\n«æøå»"], ["O2", "a-b"]])
    assert data.startswith(b"\xef\xbb\xbfNr.;Oppgave\r\n")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1:] == [["O1", f"'{start}1+1;\n«æøå»"], ["O2", "a-b"]]


def test_files_are_named_by_the_day_and_never_by_a_person(tmp_path: Path) -> None:
    seen = view(between())
    lists = [tasks_for(seen, person) for person in (*task_owners(seen), "P2")]
    written = write_tasks(seen, lists, "csv", tmp_path)
    names = ["2027-01-12-oppgaver.csv", "2027-01-12-oppgaver-2.csv", "2027-01-12-oppgaver-3.csv"]
    assert [path.name for path in written.values()] == names
    assert written["P6"].read_bytes() == tasks_formed(seen, tasks_for(seen, "P6"), "csv")


marks = st.tuples(st.booleans(), st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True))
drawn = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True), marks),
    min_size=1,
    max_size=5,
)


@settings(max_examples=40)
@given(drawn, st.sampled_from(PEOPLE))
def test_what_is_withheld_or_somebody_elses_is_in_no_form_and_leaves_no_trace(
    tasks: list[tuple[str, list[str], tuple[bool, list[str]]]], reader: str
) -> None:
    made, withheld, rest = [], [], []
    for n, (owner, others, (only, who)) in enumerate(tasks, 1):
        helpers = tuple(p for p in others if p != owner)
        mark = Withhold(
            at=START, target=f"O{n}", only=tuple(who) if only else (), without=() if only else tuple(who)
        )
        hidden = bool(who) and (reader not in who if only else reader in who)
        own = reader in (owner, *helpers)
        task = take(f"{SECRET if hidden else 'Egen' if own else OTHERS} {n}", owner, helpers)
        made.append(task)
        if who:
            withheld.append(mark)
        if not hidden:
            rest.append(task)
    case, never = held(*made, withheld=tuple(withheld)), held(*rest)
    for form in TASK_FORMS:
        said = text(case, reader, form)
        assert SECRET not in said
        assert OTHERS not in said
        assert said.count("Egen") == sum("Egen" in task.text for task in made)
        assert said == text(never, reader, form)


@pytest.mark.parametrize("typed", ["# Ringe", "- Ringe", "1. Ringe", "> Ringe"])
def test_a_task_without_a_number_reads_as_it_was_typed(typed: str) -> None:
    case = held(take(typed))
    seen = replace(tasks_for(view(case), "P6").tasks[0], number="")
    out = TasksOut("P6", (seen,))
    assert f"- {typed} (" in tasks_formed(view(case), out, "txt").decode("utf-8")
