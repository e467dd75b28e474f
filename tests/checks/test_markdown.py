"""The checks on Markdown files of any make."""

from __future__ import annotations

import pytest

from moteleder.checks import check_markdown
from moteleder.checks.file_words import language_of, said_day

MINUTES = """\
# Referat fra møte 2. desember 2026

**Til stede:** Marte Brattvoll, Ane Fossli

## Barnets stemme

Han sa «da er Tobias der».

## Runde

Marte har ringt. Tobias Hansen er med,
og dere får 40 timer.

```
Kari Nordmann får 40 timer
```

| Oppgave | Ansvarlig | Frist |
|---|---|---|
| Følge opp saken | | 1. desember 2026 |
| Ringe skolen | Ane | – |
| Sende brev | Ane | 4. desember 2026 |

- [ ] Se på svømming
- [x] Kjøpe sekk
"""


def found(text: str, language: str = "") -> list[tuple[int, int, str, str]]:
    return [(f.line, f.column, f.code, f.text) for f in check_markdown(text, language)]


def test_a_finding_stands_at_its_line_and_column() -> None:
    assert found(MINUTES) == [
        (7, 15, "P03", "Tobias"),
        (11, 18, "P01", "Tobias Hansen"),
        (12, 9, "D01", "får 40 timer"),
        (20, 3, "T01", "Følge opp saken"),
        (20, 3, "T02", "Følge opp"),
        (20, 3, "T04", "Følge opp saken"),
        (21, 3, "T03", "Ringe skolen"),
        (24, 7, "T02", "Se på"),
    ]


def test_a_finding_is_said_once_for_the_same_words() -> None:
    assert [f[2:] for f in found("Tobias er der.\n\nDa kom Tobias.\n")] == [("P02", "Tobias")]


def test_minutes_without_the_childs_voice_say_so() -> None:
    assert found("# Referat\n\nMøtet var kort.\n") == [(1, 1, "V01", "")]
    assert found("# Notat\n\nMøtet var kort.\n") == []
    assert found("# Referat\n\n## Barnets stemme\n\nHun vil leke.\n") == []


def test_sentences_are_counted_where_an_interpreter_was_present() -> None:
    long = " ".join(["ord"] * 30) + "."
    assert [f[2] for f in found(f"# Notat\n\n{long}\n")] == []
    assert [f[2] for f in found(f"# Notat\n\n**Tolk:** polsk\n\n## Runde\n\n{long}\n")] == ["L01"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_do_not_matter(line_end: str) -> None:
    assert len(found(MINUTES.replace("\n", line_end))) == 8


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hun er ikke på skole", "nb"),
        ("Ho er ikkje på skule", "nn"),
        ("She is not at the school", "en"),
        ("", "nb"),
    ],
)
def test_the_language_is_that_of_most_words(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fredag 4. desember 2026", "2026-12-04"),
        ("04.12.2026", "2026-12-04"),
        ("2026-12-04", "2026-12-04"),
        ("31.02.2026", "None"),
        ("snart", "None"),
    ],
)
def test_a_day_is_read_in_the_usual_ways(text: str, day: str) -> None:
    assert str(said_day(text, "nb")) == day


def test_a_task_table_in_nynorsk_is_read_too() -> None:
    table = "| Oppgåve | Ansvarleg | Frist |\n|---|---|---|\n| Følgje opp | ingen | ikkje sett |\n"
    assert [f[2] for f in found("Ho kjem ikkje frå skule.\n\n" + table)] == ["T01", "T02", "T03"]


def test_tasks_in_a_list_or_after_a_label_are_looked_at_as_those_in_a_table() -> None:
    text = (
        "# Notat 2. desember 2026\n\n## Oppgaver\n\n- Ane: ringe skolen innen 1.12.2026\n- Følge opp saken\n"
        "- [x] Kjøpe sekk\n\n## Skyss\n\n"
        "Aksjon: Ane skal bestille taxi. Frist: 4. desember 2026\n\n- [ ] Melk\n"
    )
    assert found(text) == [
        (5, 8, "T04", "ringe skolen"),
        (6, 3, "T01", "Følge opp saken"),
        (6, 3, "T02", "Følge opp"),
        (6, 3, "T03", "Følge opp saken"),
    ]


def test_tasks_from_before_are_not_gone_through_again() -> None:
    table = (
        "| Oppgave | Ansvarlig | Frist | Status |\n|---|---|---|---|\n| Følge opp PPT | ingen | – | Gjort |\n"
    )
    assert found(table) == []


def test_who_answers_for_a_task_takes_part() -> None:
    rows = "| Oppgave | Ansvarlig | Frist |\n|---|---|---|\n| Ringe Berit Holmen | Tobias Hansen | – |\n"
    found = [f.text for f in check_markdown(f"Tobias spurte.\n\n{rows}") if f.code in ("P01", "P02")]
    assert found == ["Berit Holmen"]


def test_an_identity_number_is_found_in_code_too() -> None:
    assert found("Vi leste:\n\n```\nnr 14831890003\n```\n") == [(4, 4, "I01", "#1")]
    assert found("Vi leste:\n\n    nr 14831890003\n") == [(3, 8, "I01", "#1")]
