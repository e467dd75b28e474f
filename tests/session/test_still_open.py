"""What is read before a meeting is ended."""

from datetime import date

from moteleder.domain.events import (
    Absent,
    Arrive,
    Child,
    Deputy,
    Floor,
    GiveConsent,
    GoToItem,
    Next,
    Park,
    ReviewGoal,
    ReviewTask,
    SkipItem,
    SumUp,
    TakeOn,
)
from moteleder.domain.people import Consent
from moteleder.domain.plan import Goal
from moteleder.domain.remarks import EarlierRemark, RemarkMade
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.still_open import still_open
from tests.domain.worlds import DEPUTY, INTERPRETER, LEADER, MOTHER, START, TEACHER, Table, case

W = words("en")


def test_everything_that_is_open_has_its_line() -> None:
    table = Table(case(professionals=1, guardians=1)).begin(MOTHER, LEADER)
    table.do(TakeOn, id="O9", place="S1", text="Ringe")
    table.do(Park, id="E1", place="S1", text="Timer")
    assert still_open(table.meeting, W) == (
        "Have not spoken: Siri Tangvald, Marte Brattvoll",
        "The child's voice is not noted.",
        "Attendance not recorded: Elias B., tolk",
        "Not taken up: 2 Oppgaver sist, 3 Elias sin stemme, 4 Runde, and 3 more",
        "Tasks nobody answers for: Ringe",
        "Tasks without a date: Ringe",
        "Earlier tasks nobody has asked about: Søke om avlastning, Sende skjema til fastlegen",
        "Goals not gone through: Helse, Venner",
        "Taken up elsewhere, but not said where: Timer",
        "The next meeting is not agreed.",
        "Nobody has said whether the summary agrees.",
    )


def test_what_is_dealt_with_is_not_named() -> None:
    table = Table(case(professionals=1, guardians=1)).begin(MOTHER, LEADER)
    table.do(Child, how="attended")
    for person in ("P1", INTERPRETER):
        table.do(Absent, person=person)
    for task in ("O1", "O2"):
        table.do(ReviewTask, task=task, status="done")
    for goal in ("M1", "M2"):
        table.do(ReviewGoal, goal=goal, status="reached")
    table.do(TakeOn, id="O9", place="S1", text="Ringe", owner=LEADER, due=date(2026, 12, 9))
    table.do(Park, id="E1", place="S1", text="Timer", channel="søknad")
    table.do(Next, start=START.replace(year=2027))
    table.do(SumUp, person=MOTHER)
    for item in table.meeting.items[1:]:
        table.do(GoToItem, item=item.id, close=True)
        if item.serves("round"):
            for person in (LEADER, MOTHER):
                table.do(Floor, person=person)
    assert still_open(table.meeting, W) == ()


def test_items_that_were_opened_and_left_are_named_but_not_the_one_that_is_open() -> None:
    table = Table(case(professionals=1, guardians=1)).begin(MOTHER, LEADER)
    table.do(GoToItem, item="S2")
    table.do(GoToItem, item="S3")
    assert "Begun, but left: 1 Velkommen, 2 Oppgaver sist" in still_open(table.meeting, W)


def test_an_earlier_task_that_is_not_done_is_named_until_it_is_said_why() -> None:
    table = Table(case(professionals=1, guardians=1)).begin(MOTHER, LEADER)
    table.do(ReviewTask, task="O1", status="partly")
    table.do(ReviewTask, task="O2", status="done")
    said = "Earlier tasks not done, and not said why: Søke om avlastning"
    assert said in still_open(table.meeting, W)
    table.do(ReviewTask, task="O1", status="partly", reason="syk")
    assert said not in still_open(table.meeting, W)


def test_a_task_of_somebody_who_was_not_here_is_named_until_that_person_comes() -> None:
    table = Table(case()).begin(MOTHER, LEADER)
    table.do(TakeOn, id="O9", place="S1", text="Ringe", owner=TEACHER, due=date(2026, 12, 9))
    said = f"Have tasks, but were not here to say yes: {table.meeting.label(TEACHER)}"
    assert said in still_open(table.meeting, W)
    table.do(Arrive, people=(TEACHER,))
    assert said not in still_open(table.meeting, W)


def test_consent_that_is_not_in_order_is_named_for_those_who_came() -> None:
    table = Table(case()).begin(MOTHER, LEADER)
    table.do(Deputy, person=DEPUTY, absent=TEACHER)
    said = "Consent to clarify or renew: Vilde Aamodt"
    assert said in still_open(table.meeting, W)
    table.do(GiveConsent, person=DEPUTY.id, consent=Consent(attend=True, minutes=True))
    assert said not in still_open(table.meeting, W)


def test_an_agenda_without_a_summary_asks_nobody_about_it() -> None:
    table = Table(case()).begin(MOTHER, LEADER)
    said = "Nobody has said whether the summary agrees."
    assert said in still_open(table.meeting, W)
    table.do(SkipItem, item="S7", reason="tid")
    assert said not in still_open(table.meeting, W)


def test_a_goal_without_a_title_is_named_by_its_words_and_a_long_remark_is_cut() -> None:
    table = Table(case(professionals=1, guardians=1)).begin(MOTHER, LEADER)
    goals = {"M1": Goal(id="M1", title="", text="Sove hele natten")}
    made = RemarkMade(id="R1", text="Det var ikke slik.\n// ring mor\n" + "ord " * 60, on=START.date())
    earlier = (EarlierRemark(remark=made, meeting=4),)
    meeting = change(table.meeting, goals_before=goals, goals=goals, earlier_remarks=earlier)
    said = still_open(meeting, W)
    assert "Goals not gone through: Sove hele natten" in said
    (remarks,) = [line for line in said if line.startswith("Remarks")]
    assert remarks.startswith("Remarks to earlier minutes, not met: Det var ikke slik. ord ord")
    assert len(remarks) < 110
