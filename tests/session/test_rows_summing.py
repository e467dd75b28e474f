"""What is read aloud at the end, and that one thing is called the same wherever it stands."""

import pytest

from moteleder.domain.events import Leave, Next
from moteleder.i18n import words
from moteleder.session.command_table import command
from moteleder.session.rows_summing import answer_lines, answering, summary_lines
from tests.session.worlds import START, led


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (START.replace(month=12, day=9), "Neste møte: onsdag 9. desember 2026 kl. 13.00"),
        (None, "Neste møte: ikke avtalt"),
    ],
)
def test_the_next_date_goes_on_in_small_letters_after_the_colon(start: object, said: str) -> None:
    live, _, _ = led()
    live.do(Next, start=start, note="Kaffe")
    assert summary_lines(live.meeting, words("nb"), "nb")[-1].text == said


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_one_thing_has_one_name(language: str) -> None:
    w = words(language)
    assert w(command("written_statement").label).casefold() == w("written statement")
    assert w("written statement, read in").startswith(w("written statement"))
    assert w("Skip «{title}»").split()[:2] == w(command("item_skip").label).split()[:2]
    assert w("copy in the plan") == f"kopi {w('in the plan')}" == w("Copy in the plan").casefold()
    assert w("turn {n}") in w("{name} (turn {n})")


def test_who_has_left_cannot_answer_and_that_is_said() -> None:
    live, _, _ = led()
    here = next(p for p in answering(live.meeting) if live.meeting.here(p))
    live.do(Leave, person=here)
    [line] = [line for line in answer_lines(live.meeting, words("nb")) if line.id == here]
    assert line.right == "har gått"
