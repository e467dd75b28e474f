"""The items in order, what stands under each, and what is said of those that were left out."""

from __future__ import annotations

import re
from typing import Any

import pytest

from moteleder.domain.agenda import Item
from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Attendance, Meeting, Passed, Turn
from moteleder.domain.values import change
from moteleder.minutes.writer import sections, write
from tests.minutes.build import AGENDA, full, meeting, minutes, part, people, stayed, task


def items(**changed: dict[str, Any]) -> tuple[Item, ...]:
    return tuple(change(item, **changed.get(item.id, {})) for item in AGENDA)


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.*)$", text, re.MULTILINE)


def test_items_stand_in_agenda_order_with_their_numbers() -> None:
    moved = (AGENDA[0], AGENDA[3], *AGENDA[1:3], *AGENDA[4:])
    assert headings(minutes(items=moved))[1:5] == [
        "1 Velkommen",
        "2 Runde",
        "3 Oppgaver sist",
        "4 Elias selv",
    ]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("skipped", "The item was skipped. Reason: for lite tid"),
        ("deferred", "The item was put off to the next meeting. Reason: for lite tid"),
    ],
)
def test_an_item_that_was_left_out_says_so_with_its_reason(state: str, said: str) -> None:
    value = meeting(items=items(S1={"state": state, "reason": "for lite tid"}))
    assert part("S1", value) == f"## 1 Velkommen\n\n{said}"


def test_an_item_that_was_not_reached_says_so_when_the_meeting_is_over() -> None:
    waiting = items(S1={"state": "waiting"})
    assert part("S1", meeting(items=waiting)) == "## 1 Velkommen\n\nNot taken up."
    assert part("S1", meeting(items=waiting, phase="live", ended=None, at_item="S4")) == ""


def test_an_item_with_nothing_written_was_taken_up() -> None:
    assert part("S1", meeting()) == "## 1 Velkommen\n\nTaken up."


def test_the_item_where_the_meeting_is_has_a_heading() -> None:
    live = meeting(phase="live", ended=None, at_item="S1", items=items(S1={"state": "visited"}))
    assert part("S1", live) == "## 1 Velkommen"


def test_a_place_has_its_text_and_then_its_entries_in_order() -> None:
    entries = (
        Entry(id="A1", kind="agree", place="S1", text="én"),
        Entry(id="N1", kind="private", place="S1", text="hemmelig"),
        task("O9", place="S1", owner="P6"),
        Entry(id="U1", kind="view", place="S1", text="to", person="P2"),
        Entry(id="U2", kind="view", place="S1", text="tre", person="skolen"),
        Entry(id="K1", kind="reply", place="S1", text="fire", person="P2"),
    )
    value = meeting(entries=entries, notes={"S1": "Alle hilste."})
    assert part("S1/text", value).split("\n\n") == [
        "Alle hilste.",
        "**Agreed:** én",
        "**Task O9** – see item 6",
        "**Differing views**",
        "- **Marte Brattvoll:** to\n- **skolen:** tre",
        "**Comment from Marte Brattvoll:** fire",
    ]
    assert "hemmelig" not in minutes(entries=entries)


def test_one_view_alone_stands_on_a_line_with_its_source() -> None:
    entry = Entry(id="U1", kind="view", place="S1", text="to", person="P2")
    assert part("S1/text", meeting(entries=(entry,))) == "**Differing view – Marte Brattvoll:** to"


def test_views_apart_are_not_gathered_and_one_without_a_source_says_only_what_it_is() -> None:
    entries = (
        Entry(id="U1", kind="view", place="S1", text="to", person="P2"),
        Entry(id="A1", kind="agree", place="S1", text="én"),
        Entry(id="U2", kind="view", place="S1", text="# tre", person="skolen"),
        Entry(id="U3", kind="view", place="S1", text="- fire"),
    )
    assert part("S1/text", meeting(entries=entries)).split("\n\n") == [
        "**Differing view – Marte Brattvoll:** to",
        "**Agreed:** én",
        "**Differing views**",
        "- **skolen:** # tre\n- \\- fire",
    ]


@pytest.mark.parametrize(
    ("person", "label"),
    [
        ("P2", "The parents' wish (Marte Brattvoll)"),
        ("", "The parents' wish"),
        ("bestemor", "Wish from bestemor"),
    ],
)
def test_the_wish_stands_right_under_what_is_agreed_in_its_own_words(person: str, label: str) -> None:
    entry = Entry(id="A1", kind="agree", place="S1", text="én", wish="to sekker", person=person)
    said = f"**Agreed:** én  \n**{label}:** «to sekker»"
    assert part("S1/text", meeting(entries=(entry,))) == said
    quoted = Entry(id="A1", kind="agree", place="S1", text="én", wish="«to sekker»", person=person)
    assert part("S1/text", meeting(entries=(quoted,))) == said


def test_what_is_taken_up_elsewhere_says_where_and_by_whom() -> None:
    entry = Entry(
        id="E1", kind="park", place="S1", text="et tema", channel="leder", taken_by="P4", told_by="P6"
    )
    assert part("S1/text", meeting(entries=(entry,))) == (
        "**Taken up elsewhere:** et tema "
        "(where: leder; taken there by: Siri Tangvald; tells the parents: Ane Fossli)"
    )


def test_each_turn_is_a_section_with_who_and_what_was_said() -> None:
    turns = (Turn(item="S4", person="P6", count=1), Turn(item="S4", person="P2", count=1))
    notes = {"S4/P6": "Planen virker.", "S4/P2": "Bra."}
    entries = (Entry(id="K1", kind="reply", place="S4/P6", text="nei", person="P2"),)
    value = meeting(turns=turns, notes=notes, entries=entries)
    assert part("S4/P6", value) == (
        "### Ane Fossli, kontaktlærer, Granvik skole\n\n"
        "Planen virker.\n\n**Comment from Marte Brattvoll:** nei"
    )
    assert part("S4/P2", value) == "### Marte Brattvoll, mor\n\nBra."
    text = minutes(turns=turns, notes=notes)
    assert text.index("### Ane") < text.index("### Marte")


def test_a_turn_that_goes_on_has_a_heading_alone_until_something_is_written() -> None:
    turn = Turn(item="S4", person="P2", count=1)
    live = meeting(phase="live", ended=None, at_item="S4", turns=(turn,), floor="S4/P2")
    assert part("S4/P2", live) == "### Marte Brattvoll, mor"


def test_those_whose_turns_have_no_text_stand_in_one_line_last() -> None:
    spoke = (("P6", 1), ("P2", 1), ("P11", 1), ("P6", 2), ("P11", 2), ("P15", 1))
    turns = tuple(Turn(item="S4", person=person, count=count) for person, count in spoke)
    value = meeting(turns=turns, notes={"S4/P6": "Planen virker."})
    keys = [s.key for s in sections(value, "en") if s.key.startswith("S4")]
    assert keys == ["S4", "S4/P6", "S4/floor"]
    assert part("S4/floor", value) == "Also had the floor: Marte Brattvoll, Yngve Solbrekk."


def test_where_no_turn_has_text_the_line_says_who_had_the_floor() -> None:
    value = meeting(turns=(Turn(item="S4", person="P2", count=1),))
    assert part("S4/floor", value) == "Had the floor: Marte Brattvoll."


def test_a_second_turn_has_its_own_section_and_number() -> None:
    turns = (Turn(item="S4", person="P2", count=1), Turn(item="S4", person="P2", count=2))
    value = meeting(turns=turns, notes={"S4/P2/2": "Ja."})
    assert part("S4/P2/2", value).startswith("### Marte Brattvoll, mor (turn 2)")


def test_a_turn_at_another_item_stands_there() -> None:
    text = minutes(turns=(Turn(item="S5", person="P6", count=1),), notes={"S5/P6": "Ja."})
    assert text.index("## 5") < text.index("### Ane Fossli") < text.index("## 6")


def test_a_statement_that_was_read_in_says_so() -> None:
    turn = Turn(item="S4", person="P13", count=1, written=True)
    value = meeting(turns=(turn,), notes={"S4/P13": "Kan 16. desember."})
    assert part("S4/P13", value).endswith("Written statement, read aloud.\n\nKan 16. desember.")
    assert "Beate Rokseth, helsesykepleier (written statement)" in part("attendance", value)


def test_a_turn_that_was_passed_says_so_with_its_reason() -> None:
    value = meeting(
        passes=(Passed(item="S4", person="P2", reason="vil vente"), Passed(item="S4", person="P6"))
    )
    assert part("S4/P2/passed1", value) == "### Marte Brattvoll, mor\n\nPassed. Reason: vil vente"
    assert part("S4/P6/passed2", value).endswith("\n\nPassed.")


def test_a_round_without_guardians_says_so_with_the_reason() -> None:
    closed = items(S4={"reason": "syke"})
    away = {"P2": Attendance(status="apologies"), "P6": stayed()}
    assert part("S4", meeting(items=closed, attendance=away)) == (
        "## 4 Runde\n\nNo guardian was present during the round. Reason: syke"
    )
    assert "No guardian" not in minutes(items=closed)


def test_the_table_holds_every_task_wherever_it_came_up() -> None:
    entries = (
        task("O9", place="S4", owner="P13", goal="M3", helpers=("P2",), backer="PPT"),
        task("O10", owner="", due=None, replaces="O5", text="en | to"),
    )
    assert part("S6/tasks", meeting(entries=entries)).splitlines() == [
        "| No. | Task | Responsible | Due | Goal |",
        "| --- | --- | --- | --- | --- |",
        "| O9 | utvide planen | Beate Rokseth (not confirmed; helped by Marte Brattvoll; backed by PPT) "
        "| Friday 18 December 2026 | M3 Venner |",
        "| O10 | en \\| to (goes on from O5) | nobody | not set | – |",
    ]
    assert minutes(entries=entries).count("| O9 |") == 1
    assert part("S4/text", meeting(entries=entries)) == "**Task O9** – see item 6"
    assert "**Task O10**" not in minutes(entries=entries)
    assert minutes(entries=entries).count("utvide planen") == 1


def test_without_an_item_for_tasks_the_pointer_is_to_the_list() -> None:
    value = meeting(items=(AGENDA[0],), entries=(task("O9", place="S1"),))
    assert part("S1/text", value) == "**Task O9** – see the task list"
    assert "| O9 | utvide planen |" in part("tasks", value)


def test_a_task_of_somebody_present_is_confirmed() -> None:
    assert "not confirmed" not in minutes(entries=(task("O9", owner="P6"),))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"unbacked": "own_wish"}, "Marte Brattvoll (the family wants to do it themselves)"),
        ({"unbacked": "nobody"}, "Marte Brattvoll (no service could stand behind it)"),
        ({"unbacked": "nobody", "backer": "PPT"}, "Marte Brattvoll (backed by PPT)"),
        ({"unbacked": "own_wish", "owner": "P6"}, "Ane Fossli"),
        ({}, "Marte Brattvoll"),
    ],
)
def test_the_answer_about_a_parents_task_stands_beside_the_responsible(
    fields: dict[str, str], said: str
) -> None:
    found = minutes(entries=(task("O9", **{"owner": "P2", **fields}),))
    assert f"| {said} |" in found


def test_without_goals_the_table_has_no_column_for_them() -> None:
    assert "| Goal |" not in minutes(entries=(task("O9"),))


@pytest.mark.parametrize("kind", ["previous", "goals", "tasks", "next", "summing"])
def test_what_no_item_is_for_stands_once_in_a_section_of_its_own(kind: str) -> None:
    own = part(kind, full(items=(AGENDA[0],)))
    assert own.startswith("## ")
    assert not own[3].isdigit()
    assert part(kind, full()) == ""
    assert part(kind, meeting(items=(AGENDA[0],))) == ""


def test_merged_kinds_are_printed_at_their_one_item() -> None:
    merged = (*AGENDA[:5], Item(id="S6", title="Alt", kinds=("tasks", "next", "summing"), state="done"))
    value = full(items=merged)
    keys = [key for key in ("S6/tasks", "S6/next", "S6/summing") if part(key, value)]
    assert keys == ["S6/tasks", "S6/next", "S6/summing"]


def test_a_repeated_kind_is_printed_once_at_the_item_that_was_taken_up() -> None:
    skipped = Item(id="S6", title="Oppgaver", kinds=("tasks",), state="skipped")
    again = Item(id="S9", title="Oppgaver igjen", kinds=("tasks",), state="done")
    value = full(items=(*AGENDA[:5], skipped, again))
    assert part("S6/tasks", value) == ""
    assert "| O9 |" in part("S9/tasks", value)


def test_speaking_times_are_not_in_the_minutes() -> None:
    assert minutes(used={"S4/P2": 431.0}) == minutes()


def test_a_person_of_the_case_is_not_named_for_being_known() -> None:
    value: Meeting = meeting(people={**people()})
    assert value.people["P15"].name not in minutes()


@pytest.mark.parametrize(
    "said", ["| O2 |", "Elias's voice was", "### M3 Venner", "| O9 |", "**Next meeting:**", "Evaluation of"]
)
def test_what_belongs_to_one_item_is_printed_once(said: str) -> None:
    assert write(full()).count(said) == 1
