"""Who was there, how, and who is not named."""

from __future__ import annotations

from datetime import date
from typing import Any

from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Attendance, Meeting, Passed, Stay, Turn
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.minutes.writer import write
from tests.minutes.build import FACTS, YES, at, meeting, minutes, part, people, stayed, task


def attended(person: str, attendance: Attendance, **known: Any) -> Meeting:
    """The meeting with one person more."""
    base = meeting()
    newcomer = Person(id=person, **known) if known else people()[person]
    return change(
        base,
        people={**people(), person: newcomer},
        attendance={**base.attendance, person: attendance},
    )


def listed(value: Meeting) -> list[str]:
    return part("attendance", value).splitlines()


def test_somebody_who_was_there_all_the_time_has_no_times() -> None:
    assert "- Marte Brattvoll, mor" in listed(meeting())
    few_late = attended("P2", stayed(joined=4))
    assert "- Marte Brattvoll, mor" in listed(few_late)


def test_part_of_the_meeting_is_said_with_its_times() -> None:
    assert "- Marte Brattvoll, mor (from 13.30)" in listed(attended("P2", stayed(joined=30)))
    assert "- Marte Brattvoll, mor (until 13.55)" in listed(attended("P2", stayed(left=55)))
    twice = Attendance(
        status="present",
        stays=(Stay(joined=at(0), left=at(20)), Stay(joined=at(40), left=at(50))),
        left_reason="vakt",
    )
    assert "- Marte Brattvoll, mor (until 13.20, 13.40–13.50: vakt)" in listed(attended("P2", twice))


def test_how_somebody_took_part_is_said() -> None:
    assert "- Yngve Solbrekk, overlege (by video, until 13.55)" in listed(meeting())
    assert "- Marte Brattvoll, mor (by phone)" in listed(attended("P2", stayed(how="phone")))


def test_a_deputy_is_named_with_the_one_who_did_not_come() -> None:
    value = attended("P20", stayed(deputy_for="P13"), name="Vilde Aamodt", role="vikar")
    assert "- Vilde Aamodt, vikar (deputy for Beate Rokseth)" in listed(value)


def test_apologies_and_absence_without_notice_stand_apart() -> None:
    value = attended("P6", Attendance(status="absent"))
    text = part("attendance", value)
    assert "**Apologies**\n\n- Beate Rokseth, helsesykepleier" in text
    assert "**Absent without notice**\n\n- Ane Fossli, kontaktlærer, Granvik skole" in text


def test_a_written_statement_from_somebody_absent_is_said() -> None:
    sent = attended("P13", Attendance(status="apologies", statement=True))
    assert "- Beate Rokseth, helsesykepleier (written statement)" in listed(sent)


def test_an_interpreter_has_a_group_and_no_name() -> None:
    value = attended("P12", stayed(), name="Jan Testowy", role="tolk (polsk)", party="interpreter")
    assert "**Interpreter**\n\n- tolk (polsk)" in part("attendance", value)
    assert "Testowy" not in part("attendance", value)


def test_a_support_person_has_a_group() -> None:
    value = attended("P12", stayed(), name="Åse Tveito", role="tante", party="support")
    assert "**Support person**\n\n- Åse Tveito, tante" in part("attendance", value)


def test_somebody_nobody_has_marked_is_neither_present_nor_absent() -> None:
    text = part("attendance", attended("P6", Attendance()))
    assert "**Attendance not recorded**\n\n- Ane Fossli" in text
    assert "without notice" not in text


def test_the_child_and_the_family_stand_first() -> None:
    value = attended("P1", stayed())
    names = [line for line in listed(value) if line.startswith("- ")]
    assert names[0].startswith("- Elias,")
    assert names[1].startswith("- Marte")


def test_of_the_child_only_the_alias_is_said() -> None:
    text = minutes(attendance={"P1": stayed()})
    assert "Elias B." not in text
    assert "2018" not in text


def test_somebody_who_was_not_asked_and_did_not_come_is_not_named() -> None:
    assert "Daneshvar" not in minutes()


def test_somebody_who_only_gets_a_copy_stands_under_copy_to() -> None:
    value = meeting(copies={"P14": "post", "P2": "paper"})
    assert "**Copy to**\n\n- Amir Daneshvar, fastlege" in part("attendance", value)
    assert part("attendance", value).count("Marte") == 1


def test_the_refused_are_nowhere() -> None:
    refused = change(people()["P6"], name="Kåre Myklum", consent=Consent(attend=False, minutes=True))
    value = meeting(
        people={**people(), "P6": refused},
        attendance={"P6": stayed(), "P13": stayed(deputy_for="P6")},
        turns=(Turn(item="S4", person="P6", count=1),),
        passes=(Passed(item="S4", person="P6"),),
        notes={"S4/P6": "hemmelig"},
        entries=(
            task("O9", owner="P6", helpers=("P6",)),
            Entry(id="U1", kind="view", person="P6", text="hemmelig", place="S4"),
            Entry(id="E1", kind="park", taken_by="P6", text="tema", place="S4"),
        ),
        copies={"P6": "paper"},
    )
    text = write(value)
    assert "Myklum" not in text
    assert "hemmelig" not in text
    assert "Passed." not in text


def test_somebody_without_consent_is_listed_and_gets_no_copy() -> None:
    for consent in (Consent(minutes=True), change(YES, until=date(2026, 12, 1)), change(YES, oral=True)):
        newcomer = Person(id="P20", name="Vilde Aamodt", consent=consent)
        value = meeting(
            people={**people(), "P20": newcomer},
            attendance={"P20": stayed()},
            copies={"P20": "ip", "P2": "ip"},
        )
        assert "- Vilde Aamodt" in part("attendance", value)
        assert part("closing", value) == "## Copies and remarks\n\n**Copy in the plan:** Marte Brattvoll"


def test_copies_are_those_that_were_said_and_how() -> None:
    value = meeting(copies={"P2": "paper", "P4": "ip", "P6": "none", "P14": "post"})
    assert part("closing", value) == (
        "## Copies and remarks\n\n"
        "**Copy in the plan:** Siri Tangvald  \n"
        "**Copy on paper:** Marte Brattvoll  \n"
        "**Copy by post:** Amir Daneshvar"
    )


def test_the_deadline_for_remarks_is_said() -> None:
    text = part("closing", meeting(remarks_due=date(2026, 12, 16)))
    assert "**Deadline for remarks:** Wednesday 16 December 2026" in text


def test_no_date_of_birth_decides_anything() -> None:
    assert minutes() == minutes(facts=change(FACTS, born=None))


def test_the_refused_leave_no_empty_group() -> None:
    refused = change(people()["P6"], consent=Consent(attend=False))
    value = meeting(people={**people(), "P6": refused}, attendance={"P6": Attendance(status="absent")})
    assert part("attendance", value) == ""


def test_somebody_who_asked_for_no_copy_stands_nowhere() -> None:
    assert "Daneshvar" not in minutes(copies={"P14": "none"})
