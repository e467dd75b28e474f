"""What is heard of tasks between two meetings."""

from __future__ import annotations

from datetime import date

from moteleder.domain.events import Begin
from moteleder.domain.standing import freeze, standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.case_view import CaseView
from moteleder.session.rows_case_tasks import late_said, next_open, ordered_tasks, task_rows
from moteleder.session.task_edits import edit_said, edited, frozen, heard
from moteleder.session.task_story import task_story
from tests.session.between_worlds import NOW, between, view


def task(now: CaseView, id_: str) -> Task:
    return next(each for each in now.standing.tasks if each.id == id_)


def test_open_tasks_stand_by_owner_with_the_family_first_and_nobodys_last() -> None:
    assert [each.id for each in ordered_tasks(view(between()))] == ["O9", "O1", "O10", "O3"]


def test_rows_say_whose_a_task_is_how_late_it_is_and_what_is_over_below() -> None:
    rows = task_rows(view(between()))
    texts = [row.text for row in rows]
    assert texts.index("Henning Osnes") < texts.index("O9 Måle garasjeporten") < texts.index("Ane Fossli")
    assert texts.index("Nobody responsible") > texts.index("O10 Dele sekken")
    late = next(row for row in rows if row.id == "O1")
    assert "19 weeks overdue" in late.detail
    assert "partly done" in late.detail
    assert "carried over once" in late.detail
    assert "from meeting 4" in late.detail
    over = next(row for row in rows if row.id == "O2")
    assert (over.right, over.tone, over is rows[-1]) == ("done", "quiet", True)


def test_late_is_said_in_words_and_not_on_the_day_itself() -> None:
    w = words("en")
    said = [late_said(date(2027, 1, 12 - n), NOW.date(), w) for n in (0, 1, 2)]
    assert said == ["", "was due yesterday", "2 days overdue"]
    assert late_said(None, NOW.date(), w) == ""


def test_a_task_that_is_done_in_between_is_not_frozen_into_the_next_meeting() -> None:
    before = view(between())
    edit = heard(before, task(before, "O9"), status="done")
    assert (edit.after, edit.on) == (5, date(2027, 1, 12))
    case = edited(before.case, edit)
    assert "O9" not in {each.id for each in freeze(case, 6).task}
    assert {each.id for each in freeze(before.case, 6).task} >= {"O9"}
    assert edit_said(view(case), edit, "Måle garasjeporten") == "Done 12 January: Måle garasjeporten"


def test_a_new_date_and_owner_stand_and_what_stood_there_already_is_no_change() -> None:
    before = view(between())
    known = task(before, "O9")
    edit = heard(before, known, due=date(2027, 2, 2), owner="P8", reason="ferie")
    after = view(edited(before.case, edit))
    now = task(after, "O9")
    assert (now.due, now.owner, now.reason, now.carried) == (date(2027, 2, 2), "P8", "ferie", 0)
    same = heard(before, known, status="open", due=known.due, owner="P3")
    assert edited(before.case, same) is before.case


def test_a_reason_alone_is_kept_with_the_status_it_is_about() -> None:
    before = view(between())
    edit = heard(before, task(before, "O1"), status="partly", reason="tirsdag gjenstår")
    assert (edit.status, edit.reason) == ("partly", "tirsdag gjenstår")


def test_the_mark_goes_on_to_the_next_open_one_and_round_from_the_last() -> None:
    now = view(between())
    assert [next_open(now, id_) for id_ in ("O9", "O10", "O3", "O2")] == ["O1", "O3", "O9", "O9"]


def test_a_story_tells_meetings_and_what_was_heard_in_between_in_order() -> None:
    before = view(between())
    case = edited(before.case, heard(before, task(before, "O1"), status="done", reason="levert"))
    told = " / ".join(f"{line.text}{line.more} {line.detail}" for line in task_story(view(case), "O1"))
    assert "It was taken on in meeting 4." in told
    assert told.index("2 December 2026 · meeting 5 partly done") < told.index("between the meetings done")
    assert told.endswith("levert")
    assert "taken on · Henning Osnes" in " ".join(x.detail for x in task_story(view(case), "O9"))
    assert task_story(view(case), "O99") == ()


def test_nothing_is_changed_while_a_meeting_has_the_tasks() -> None:
    case = between()
    snapshot = freeze(case, 6)
    begun = change(
        case.meeting(6),
        event=(
            Begin(at=NOW, snapshot=change(snapshot, plan=change(snapshot.plan, item=case.meeting(5).item))),
        ),
    )
    live = change(case, meetings=(*case.meetings[:-1], begun))
    assert frozen(view(case)) == ""
    assert frozen(view(live)) == "Meeting 6 is under way and has the tasks: say it there."
    assert task_rows(view(live))[0].text == frozen(view(live))


def test_what_was_heard_after_a_meeting_says_nothing_of_how_it_stood_before() -> None:
    before = view(between())
    case = edited(before.case, heard(before, task(before, "O10"), owner="P2"))
    assert {t.id: t.owner for t in standing(case).tasks}["O10"] == "P2"
    assert "O10" not in {t.id for t in standing(case, before=5).tasks}
