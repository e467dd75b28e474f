from __future__ import annotations

from moteleder.domain.outline import Outline
from moteleder.i18n import words
from moteleder.session.task_page import TaskOrder, book_tasks, tasks_text
from tests.session.outlines import DAY, book, days, task

CASES = book(
    Outline(
        alias="Elias",
        tasks=(
            task("Ringe", owner="Marte", family=True),
            task("Lage kart", days(-1), owner="Ane", service="Skolen"),
            task("Søke", days(0), owner="Tiril", service="PPT"),
            task("Uten noen", days(6)),
        ),
    ),
    Outline(
        alias="Inga",
        tasks=(
            task("Bestille", days(7), owner="Tiril", service="PPT"),
            task("Måle", days(31), owner="Ane", service="PPT"),
            task("Gammel", days(-40), owner="Tiril", service="Skolen"),
        ),
    ),
).cases


def grouped(order: TaskOrder) -> dict[str, list[str]]:
    groups = book_tasks(CASES, order, DAY, words("nb"))
    return {group.heading: [each.task.text for each in group.tasks] for group in groups}


def test_by_date_what_is_overdue_comes_first_and_what_has_no_date_last() -> None:
    assert grouped("due") == {
        "Over fristen": ["Gammel", "Lage kart"],
        "De neste sju dagene": ["Søke", "Uten noen"],
        "Den neste måneden": ["Bestille"],
        "Senere": ["Måle"],
        "Uten frist": ["Ringe"],
    }
    assert next(iter(grouped("due"))) == "Over fristen"
    assert list(grouped("due"))[-1] == "Uten frist"


def test_by_owner_across_cases_and_nobody_last() -> None:
    assert grouped("owner") == {
        "Ane": ["Lage kart", "Måle"],
        "Marte": ["Ringe"],
        "Tiril": ["Gammel", "Søke", "Bestille"],
        "Uten ansvarlig": ["Uten noen"],
    }
    assert list(grouped("owner"))[-1] == "Uten ansvarlig"


def test_by_service_the_familys_own_and_what_nobody_has_last() -> None:
    assert list(grouped("service")) == ["PPT", "Skolen", "Familien", "Uten tjeneste"]


def test_as_text_each_task_has_a_line_under_its_heading_and_says_what_is_missing() -> None:
    text = tasks_text(book_tasks(CASES, "due", DAY, words("nb")), DAY, words("nb"), "nb")
    assert text.startswith("Over fristen\n!  fre 23. okt  Inga   Tiril  Gammel\n")
    assert "   ingen frist  Elias  Marte  Ringe\n" in text
    assert "uten ansvarlig  Uten noen\n" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
