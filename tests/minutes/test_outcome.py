"""What came of the meeting: old tasks, corrections, the child's voice, goals, next meeting, summary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moteleder.domain.events.outcome import OwnWords
from moteleder.domain.meeting import (
    Approval,
    Correction,
    GoalReview,
    MeasureReview,
    NextMeeting,
    SumUpAnswer,
    TaskReview,
    Voice,
)
from moteleder.domain.plan import Goal
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from tests.minutes.build import AGENDA, FACTS, GOAL, MEASURE, at, full, meeting, minutes, part, stayed, task

OLD = Task(id="O2", text="lære opp", owner="P13", due=date(2026, 9, 1), carried=1)


@pytest.mark.parametrize(
    ("review", "said"),
    [
        (TaskReview(status="done", reason="levert"), "Done: levert"),
        (TaskReview(status="partly"), "Partly done (carried over, 2. time)"),
        (TaskReview(status="not_done", reason="sykdom"), "Not done (carried over, 2. time): sykdom"),
        (TaskReview(status="dropped"), "Dropped"),
        (
            TaskReview(status="new_date", due=date(2027, 1, 8), owner="P6"),
            "Carried on (new due date Friday 8 January 2027; taken over by Ane Fossli; "
            "carried over, 2. time)",
        ),
        (None, "Not gone through (carried over, 2. time)"),
    ],
)
def test_an_old_task_has_its_status_in_words(review: TaskReview | None, said: str) -> None:
    value = meeting(open_tasks={"O2": OLD}, task_reviews={"O2": review} if review else {})
    row = part("S2/previous", value).splitlines()[-1]
    assert row == f"| O2 | lære opp | Beate Rokseth | 1 September 2026 | {said} |"


def test_an_old_task_says_which_task_it_goes_on_in() -> None:
    value = meeting(open_tasks={"O2": OLD}, entries=(task("O13", replaces="O2"),))
    assert "Carried on (carried over, 2. time; goes on in O13)" in part("S2/previous", value)
    assert "goes on from O2" in part("S6/tasks", value)


def test_a_correction_has_the_original_the_new_text_why_when_and_who() -> None:
    correction = Correction(
        id="C1", original="ikke", text="vente", reason="feil", person="P2", on=date(2026, 12, 2)
    )
    value = meeting(corrections=(correction,), approval=Approval())
    assert part("S2/previous", value) == (
        "The previous minutes were approved.\n\n"
        "**Correction of the previous minutes, 2 December 2026, from Marte Brattvoll**  \n"
        "Original text: ikke  \nNew text: vente  \nReason: feil"
    )


def test_an_approval_may_have_a_remark() -> None:
    value = meeting(approval=Approval(remark="seint ute"))
    assert part("S2/previous", value) == "**Previous minutes approved with a remark:** seint ute"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"how": "attended"}, "Elias took part in the meeting."),
        ({"how": "part"}, "Elias took part in some of the meeting (13.15–13.27)."),
        (
            {"how": "brought", "brought_by": "P6", "on": date(2026, 12, 1)},
            "Elias's voice was brought into the meeting by Ane Fossli. "
            "The conversation was on Tuesday 1 December 2026.",
        ),
        ({"how": "not_heard", "reason": "sov"}, "Elias has not been heard. Reason: sov"),
    ],
)
def test_how_the_child_was_heard_is_said(fields: dict[str, Any], said: str) -> None:
    value = meeting(voice=Voice(**fields), attendance={"P1": stayed(joined=15, left=27)})
    assert part("S3/voice", value) == said


def test_the_childs_words_are_quoted_with_their_goal() -> None:
    words = (OwnWords(text="Ikke med voksen", goal="M3"), OwnWords(text="onsdager"))
    value = meeting(voice=Voice(how="attended", words=words))
    assert part("S3/voice", value).endswith(
        "In Elias's own words:\n\n> Ikke med voksen (goal: Venner)\n\n> onsdager"
    )


@pytest.mark.parametrize("items", [AGENDA, (AGENDA[0],), ()])
@pytest.mark.parametrize("phase", ["planned", "live", "draft"])
def test_the_childs_voice_is_never_left_out(items: Any, phase: str) -> None:
    waiting = tuple(change(item, state="waiting") for item in items)
    text = minutes(voice=None, items=waiting, phase=phase)
    assert text.count("It is not recorded how Elias was heard.") == 1


def test_a_voice_item_that_was_skipped_still_says_how_the_child_was_heard() -> None:
    skipped = change(AGENDA[2], state="skipped", reason="syk")
    text = minutes(items=(skipped,), voice=Voice(how="not_heard", reason="syk"))
    assert "The item was skipped. Reason: syk\n\nElias has not been heard. Reason: syk" in text


def test_a_goal_has_wording_status_evaluation_own_words_and_assessment() -> None:
    review = GoalReview(status="on_the_way", text="Bedre.", assessment="syn")
    assert part("S5/goals", meeting(goal_reviews={"M3": review})).split("\n\n") == [
        "### M3 Venner",
        "**Goal:** «Jeg vil være med i friminuttet»",
        "**Status:** on the way",
        "Bedre.",
        "In Elias's own words:",
        "> ikke med voksen",
        "**Need for assessment:** syn",
    ]


def test_measures_that_are_new_or_changed_stand_under_their_goal() -> None:
    reviews = {
        "T5": MeasureReview(goal="M3", measure=MEASURE, new=True),
        "T6": MeasureReview(goal="M3", measure=change(MEASURE, id="T6", due=None, status="done"), new=False),
    }
    value = meeting(measure_reviews=reviews, facts=change(FACTS, measure_word="aktiviteter"))
    assert part("S5/goals", value).splitlines()[-4:] == [
        "**Aktiviteter**",
        "",
        "- **New:** friminuttplan (responsible: Ane Fossli; due: Friday 8 January 2027; status: under way)",
        "- **Changed:** friminuttplan (responsible: Ane Fossli; status: done)",
    ]


def test_a_goal_says_that_it_is_new_and_what_it_belongs_under() -> None:
    new = Goal(id="M4", title="Ball", text="sparke", parent="M3")
    value = meeting(goals={"M3": GOAL, "M4": new}, goal_reviews={"M4": GoalReview(changed=True)})
    text = part("S5/goals", value)
    assert "### M4 Ball (sub-goal of M3 Venner)\n\n**Goal (new or changed):** sparke" in text


def test_goals_that_nobody_spoke_of_are_left_out() -> None:
    assert part("S5/goals", meeting(voice=None)) == ""


def test_the_next_meeting_says_when_where_who_and_by_whom() -> None:
    agreed = NextMeeting(
        start=at(60 * 24 * 98), length=75, place="Lyngen", people=("P2", "P6"), caller="P4", note="Færre."
    )
    assert part("S7/next", meeting(next=agreed)) == (
        "**Next meeting:** Wednesday 10 March 2027 at 13.00, 75 minutes  \n"
        "**Place:** Lyngen  \n"
        "**Needed:** Marte Brattvoll, Ane Fossli  \n"
        "**Called by:** Siri Tangvald\n\nFærre."
    )


def test_a_next_meeting_may_be_left_open() -> None:
    open_ = NextMeeting(note="Avventer svar.")
    said = "**Next meeting:** The date is not agreed.\n\nAvventer svar."
    assert part("S7/next", meeting(next=open_)) == said
    assert part("S7", meeting()).endswith("The next meeting is not agreed.")


def test_the_summary_says_who_agrees_and_who_remarks() -> None:
    answers = {
        "P2": SumUpAnswer(person="P2", agrees=True),
        "P4": SumUpAnswer(person="P4", agrees=True, remark="bra"),
        "P6": SumUpAnswer(person="P6", agrees=False, remark="for kort"),
        "P11": SumUpAnswer(person="P11", agrees=False),
    }
    assert part("S7/summing", meeting(answers=answers, evaluation="Fint.")).split("\n\n") == [
        "Agree with the summary: Marte Brattvoll, Siri Tangvald.",
        "**Remark from Siri Tangvald:** bra",
        "**Ane Fossli does not agree with the summary:** for kort",
        "Does not agree with the summary: Yngve Solbrekk.",
        "**Evaluation of the meeting**",
        "Fint.",
    ]


def test_why_a_meeting_was_opened_again_stands_last() -> None:
    assert minutes(reopened=("glemte en oppgave",)).endswith(
        "\n\n## Versions of the minutes\n\n- The meeting was opened again: glemte en oppgave\n"
    )
    assert part("versions", full(reopened=())) == ""


def test_words_and_measures_stand_under_their_own_goal_alone() -> None:
    other = Goal(id="M4", title="Ball", text="sparke")
    value = meeting(
        goals={"M3": GOAL, "M4": other},
        goal_reviews={"M4": GoalReview(status="reached")},
        measure_reviews={"T5": MeasureReview(goal="M3", measure=MEASURE, new=True)},
    )
    text = part("S5/goals", value)
    assert text.endswith("### M4 Ball\n\n**Goal:** sparke\n\n**Status:** reached")
    both_spoken_of = meeting(
        goals={"M3": GOAL, "M4": other},
        goal_reviews={"M3": GoalReview(status="reached"), "M4": GoalReview(status="reached")},
        voice=Voice(how="attended", words=(OwnWords(text="a", goal="M3"), OwnWords(text="b", goal="M4"))),
    )
    assert part("S5/goals", both_spoken_of).count("> a") == 1


def test_a_goal_that_only_the_child_spoke_of_stands_with_the_childs_voice_and_not_as_gone_through() -> None:
    value = meeting(goals={"M3": GOAL, "M4": change(GOAL, id="M4")}, goal_reviews={"M4": GoalReview()})
    assert "M3" not in part("S5/goals", value)
    assert "> ikke med voksen" in part("S3/voice", value)


def test_old_tasks_that_nobody_spoke_of_make_no_section_of_their_own() -> None:
    bare = meeting(items=(AGENDA[0],), open_tasks={"O2": OLD})
    assert part("previous", bare) == ""
