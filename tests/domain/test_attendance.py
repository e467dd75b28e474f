"""Who is here, rule by rule."""

from __future__ import annotations

from datetime import timedelta

from moteleder.domain.events import (
    Absent,
    AddPerson,
    Arrive,
    Deputy,
    End,
    GiveConsent,
    GoToItem,
    Leave,
    Reopen,
    Undo,
    Written,
)
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from tests.domain.worlds import DEPUTY, DOCTOR, LEADER, MOTHER, NOT_WANTED, START, TEACHER, Table


def test_everybody_invited_is_expected_at_first() -> None:
    attendance = Table().begin().meeting.attendance
    assert {a.status for a in attendance.values()} == {"expected"}
    assert DOCTOR not in attendance


def test_arriving_counts_from_now_or_from_the_time_that_is_stated() -> None:
    table = Table().begin(MOTHER)
    table.do(Arrive, people=(LEADER,), when=START - timedelta(minutes=2))
    attendance = table.meeting.attendance
    assert attendance[MOTHER].stays[0].joined == START + timedelta(minutes=1)
    assert attendance[LEADER].stays[0].joined == START - timedelta(minutes=2)


def test_arriving_again_changes_how_somebody_takes_part() -> None:
    table = Table().begin(MOTHER)
    attendance = table.do(Arrive, people=(MOTHER,), how="phone").attendance[MOTHER]
    assert (attendance.how, len(attendance.stays)) == ("phone", 1)


def test_who_is_named_twice_arrives_once() -> None:
    assert Table().begin(LEADER).meeting.attendance[LEADER].status == "present"
    assert len(Table().begin(LEADER, LEADER).meeting.attendance[LEADER].stays) == 1


def test_who_comes_back_has_two_stays_and_needs_no_reason_any_more() -> None:
    table = Table().begin(MOTHER)
    table.do(Leave, person=MOTHER, reason="Telefon")
    assert table.meeting.attendance[MOTHER].left_reason == "Telefon"
    attendance = table.do(Arrive, people=(MOTHER,)).attendance[MOTHER]
    assert (len(attendance.stays), attendance.here, attendance.left_reason) == (2, True, "")


def test_who_was_not_invited_stands_last_of_those_who_were() -> None:
    assert Table().begin().do(Arrive, people=(DOCTOR,)).invited[-1].person == DOCTOR


def test_the_present_moment_is_not_in_the_future() -> None:
    table = Table().begin()
    now = START + timedelta(minutes=1)
    assert table.do(Arrive, people=(LEADER,), when=now).attendance[LEADER].stays[0].joined == now


def test_somebody_marked_by_mistake_was_never_here() -> None:
    attendance = Table().begin(LEADER).do(Absent, person=LEADER, reason="Syk").attendance[LEADER]
    assert (attendance.status, attendance.came, attendance.reason) == ("apologies", False, "Syk")


def test_absence_without_notice_is_told_apart() -> None:
    assert Table().begin().do(Absent, person=LEADER, apologies=False).attendance[LEADER].status == "absent"


def test_a_deputy_can_be_somebody_of_the_case() -> None:
    table = Table().begin()
    meeting = table.do(Deputy, person=table.meeting.people[DOCTOR], absent=TEACHER)
    assert meeting.attendance[DOCTOR].deputy_for == TEACHER
    assert len([i for i in meeting.invited if i.person == DOCTOR]) == 1


def test_somebody_who_is_here_can_speak_for_another_as_well_and_stays_as_marked() -> None:
    table = Table().begin(LEADER, DOCTOR)
    before = table.meeting.attendance[DOCTOR]
    meeting = table.do(Deputy, person=table.meeting.people[DOCTOR], absent=TEACHER, how="phone")
    assert meeting.attendance[DOCTOR] == change(before, deputy_for=TEACHER)
    assert meeting.attendance[TEACHER].status == "apologies"


def test_a_deputy_keeps_what_was_said_of_the_absence() -> None:
    table = Table().begin()
    table.do(Absent, person=TEACHER, apologies=False, statement=True)
    attendance = table.do(Deputy, person=DEPUTY, absent=TEACHER).attendance
    assert (attendance[TEACHER].status, attendance[TEACHER].statement) == ("absent", True)


def test_a_deputy_shows_that_the_other_was_marked_by_mistake() -> None:
    table = Table().begin(LEADER, TEACHER)
    attendance = table.do(Deputy, person=DEPUTY, absent=TEACHER).attendance
    assert (attendance[TEACHER].status, attendance[TEACHER].came) == ("apologies", False)
    assert attendance[DEPUTY.id].deputy_for == TEACHER
    assert table.do(Undo).here(TEACHER)


def test_a_statement_that_was_read_in_does_not_make_the_absent_one_present() -> None:
    table = Table().begin(LEADER)
    table.do(GoToItem, item="S4")
    table.do(Written, person=TEACHER, text="Planen er klar")
    table.do(Arrive, people=(TEACHER,))
    attendance = table.do(Absent, person=TEACHER, statement=True).attendance[TEACHER]
    assert (attendance.status, attendance.came) == ("apologies", False)


def test_somebody_new_is_one_of_the_people_until_it_is_undone() -> None:
    table = Table().begin()
    grandmother = Person(id="P22", role="mormor", party="family")
    assert table.do(AddPerson, person=grandmother, how="digital").attendance["P22"].how == "digital"
    assert table.meeting.label("P22") == "mormor"
    assert "P22" not in table.do(Undo).people


def test_a_yes_in_the_meeting_opens_the_door() -> None:
    table = Table().begin(MOTHER)
    table.do(GiveConsent, person=NOT_WANTED, consent=Consent(attend=True), given_by=MOTHER)
    assert table.do(Arrive, people=(NOT_WANTED,)).here(NOT_WANTED)


def reopened_next_day(*here: str) -> Table:
    table = Table().begin(*here)
    table.do(Leave, person=MOTHER, minutes=20)
    table.do(End, minutes=60)
    table.do(Reopen, minutes=24 * 60, reason="Oppmøtet var feil")
    return table


def test_who_is_marked_as_present_on_a_later_day_was_there_all_the_time_or_stayed() -> None:
    table = reopened_next_day(MOTHER, LEADER)
    began = table.meeting.began
    table.do(Arrive, people=(MOTHER, TEACHER))
    table.do(AddPerson, person=DEPUTY)
    attendance = table.meeting.attendance
    assert attendance[TEACHER].stays[0].joined == attendance[DEPUTY.id].stays[0].joined == began
    assert attendance[MOTHER].stays[1].joined == attendance[MOTHER].stays[0].left


def test_who_is_marked_as_gone_on_a_later_day_left_at_the_end_or_at_the_time_that_is_stated() -> None:
    table = reopened_next_day(MOTHER, LEADER, TEACHER)
    ended = table.meeting.ended_before
    table.do(Leave, person=LEADER)
    table.do(Leave, person=TEACHER, when=START + timedelta(minutes=30))
    attendance = table.meeting.attendance
    assert attendance[LEADER].stays[0].left == ended
    assert attendance[TEACHER].stays[0].left == START + timedelta(minutes=30)
