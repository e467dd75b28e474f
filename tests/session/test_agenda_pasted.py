"""A pasted list becomes an agenda, and no word of it is lost."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.agenda import Item, ItemKind, MeetingPlan
from moteleder.i18n import LANGUAGES, words
from moteleder.session.agenda_pasted import ITEMS, PastedAgenda, pasted_items, read_agenda
from moteleder.session.agenda_times import agenda_words
from moteleder.session.agenda_understood import WHY, understood
from tests.session.worlds import START


def read(text: str) -> list[tuple[str, int]]:
    return [(item.title, item.planned) for item in read_agenda(text).items]


@pytest.mark.parametrize(
    "line",
    [
        "Skyss (10 min)",
        "Skyss (10)",
        "Skyss [10 min.]",
        "Skyss (ca. 10 minutter)",
        "1. Skyss – 10 min",
        "1) Skyss - 10 min.",
        "- Skyss 10m",
        "• Skyss, 10 minutt",
        "\uf0b7\tSkyss\t10 minutes",
        "o  Skyss 10'",
        "1\tSkyss\t10",
        "1\tSkyss\t10 min",
        "| 1 | Skyss | 10 |",
        "10 min: Skyss",
        "10 min – Skyss",
        "13.00–13.10 Skyss",
        "13:00 - 13:10: Skyss",
        "kl. 13.00 til 13.10 Skyss",
        "1. 13.00–13.10 Skyss",
        "13.00–13.10 1. Skyss",
        "Skyss 13.00–13.10",
        "13.00–13.10 Skyss (10 min)",
        "Sak 3: Skyss 10 min",
        "Sak 3/26 Skyss 10 min",
        "1.2 Skyss 10 min",
        "a) Skyss 10 min",
        "☐ Skyss 10 min",
        "[ ] Skyss 10 min",
        "**Skyss** 10 min",
        "\u00a0\u00a0Skyss\u00a010\u00a0min\u00a0",
        "SKYSS".capitalize() + " 10 MIN",
    ],
)
def test_a_line_is_read_as_a_title_and_minutes(line: str) -> None:
    assert read(line) == [("Skyss", 10)]


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("Skyss", "Skyss", 0),
        ("Skyss 1 time", "Skyss", 60),
        ("Skyss 1,5 timer", "Skyss", 90),
        ("Skyss (1 t 15 min)", "Skyss", 75),
        ("Skyss 1 hour", "Skyss", 60),
        ("Pause på 10 min", "Pause på 10 min", 10),
        ("Skyss (10 min, Ane)", "Skyss (Ane)", 10),
        ("Runde (25 min): foreldrene sist", "Runde: foreldrene sist", 25),
        ("1\tSkyss\t10 min\tAne", "Skyss – Ane", 10),
        ("10. desember: søknad", "10. desember: søknad", 0),
        ("2 nye hjelpemidler", "2 nye hjelpemidler", 0),
        ("Åpent 12.15 på skolen", "Åpent 12.15 på skolen", 0),
        ("13.00 Skyss", "13.00 Skyss", 0),
        ("kl. 13.00 Skyss", "Skyss", 0),
        ("14.00–13.00 Skyss", "14.00–13.00 Skyss", 0),
        ("12.2.2027 tannlege", "12.2.2027 tannlege", 0),
        ("Søknad fra 2027", "Søknad fra 2027", 0),
        ("Skyss (9999 min)", "Skyss (9999 min)", 0),
        ("Skyss [/] «æ» 🙂", "Skyss [/] «æ» 🙂", 0),
        ("Skyss\x1b]0;x\x07 5 min", "Skyss\ufffd]0;x\ufffd", 5),
    ],
)
def test_what_is_no_time_stays_a_word(line: str, title: str, minutes: int) -> None:
    assert read(line) == [(title, minutes)]


def test_a_list_from_a_mail_gives_its_items() -> None:
    text = (
        "Saksliste:\r\n\r\n1. Velkommen – 5 min\r\n2. Referat og oppgaver fra sist – 10 min\r\n"
        "3) Elias selv (10)\r\n- Runde 25m\r\n• Mål og tiltak\t20 minutter\r\n"
        "\uf0b7\tOppgaver (12 min)\r\nNeste møte, evaluering   8 min.\r\nSum 90 min\r\n"
    )
    found = read_agenda(text, child="Elias")
    assert [(i.title, i.planned, i.kinds) for i in found.items] == [
        ("Velkommen", 5, ("opening",)),
        ("Referat og oppgaver fra sist", 10, ("previous",)),
        ("Elias selv", 10, ("voice",)),
        ("Runde", 25, ("round",)),
        ("Mål og tiltak", 20, ("goals",)),
        ("Oppgaver", 12, ("tasks",)),
        ("Neste møte, evaluering", 8, ("next", "summing")),
    ]
    assert [(a.text, a.why, a.line) for a in found.aside] == [
        ("Saksliste:", "heading", 1),
        ("Sum 90 min", "total", 10),
    ]


def test_minutes_are_counted_from_one_beginning_to_the_next() -> None:
    found = read_agenda("13.00 Velkommen\n13.10 Runde\n13.40 Mål\n14.00 Slutt")
    assert [(i.title, i.planned) for i in found.items] == [("Velkommen", 10), ("Runde", 30), ("Mål", 20)]
    assert [a.why for a in found.aside] == ["end"]
    assert read("13.00–13.10 Velkommen\n13.10 Runde\n13.40 Oppgaver") == [
        ("Velkommen", 10),
        ("Runde", 30),
        ("Oppgaver", 0),
    ]


def test_beginnings_that_go_back_are_words() -> None:
    assert read("13.00 Velkommen\n12.00 Runde") == [("13.00 Velkommen", 0), ("12.00 Runde", 0)]


def test_minutes_in_a_bracket_are_read_before_and_after_a_name() -> None:
    assert read("Skyss (10 min, Åse)") == read("Skyss (Åse, 10 min)") == [("Skyss (Åse)", 10)]
    assert read("Skyss (klasse 3 b, 5 km)\nFerie") == [("Skyss (klasse 3 b, 5 km)", 0), ("Ferie", 0)]


def test_the_facts_of_the_meeting_over_the_list_are_no_items() -> None:
    text = "Dato: 2.12.2026\nTid: 13.00–14.30\nSted: Granvik\nSaker:\n1. Skyss\n2. Tid: hvem har den?"
    found = read_agenda(text)
    assert [item.title for item in found.items] == ["Skyss", "Tid: hvem har den?"]
    assert {(each.line, each.why) for each in found.aside} == {(n, "heading") for n in range(1, 5)}


def test_a_heading_is_told_from_an_item_by_what_follows() -> None:
    assert read("Møte 2. desember:\nSkyss\nBolig") == [("Skyss", 0), ("Bolig", 0)]
    assert read("Møte om skyss\n- Buss\n- Drosje") == [("Buss", 0), ("Drosje", 0)]
    assert read("Skyss\nBolig") == [("Skyss", 0), ("Bolig", 0)]
    assert read("Skyss") == [("Skyss", 0)]
    assert read("Nr\tTema\tTid\n1\tSkyss\t10") == [("Skyss", 10)]
    assert read("| Sak | Min |\n|---|---|\n| Skyss | 10 |") == [("Skyss", 10)]


def test_numbers_without_a_sign_are_numbers_only_where_they_count() -> None:
    assert read("1 Velkommen\n2 Runde") == [("Velkommen", 0), ("Runde", 0)]
    assert read("2 hjelpemidler\nRunde") == [("2 hjelpemidler", 0), ("Runde", 0)]


def test_other_languages_are_understood() -> None:
    found = read_agenda("Velkomen\nOppgåver sist\nRunde\nOppgåver og neste møte\nAvslutting")
    assert [i.kinds for i in found.items] == [
        ("opening",),
        ("previous",),
        ("round",),
        ("tasks", "next"),
        ("summing",),
    ]
    found = read_agenda("Agenda\n1. Welcome (5 minutes)\n2. Round 20 mins\n3. Goals\n4. Next meeting")
    assert [i.kinds for i in found.items] == [("opening",), ("round",), ("goals",), ("next",)]


def test_private_lines_identity_numbers_and_what_is_too_long_become_no_item() -> None:
    found = read_agenda(f"Skyss\n// spør mor\nBolig for 14831890003\n{'x' * 501}\n{'y' * 5000}")
    assert [i.title for i in found.items] == ["Skyss", "Bolig for [fødselsnummer fjernet]"]
    assert [(a.why, a.line, len(a.text)) for a in found.aside] == [
        ("private", 2, 11),
        ("long", 4, 501),
        ("long", 5, 5000),
    ]
    assert found.removed == 1
    assert "14831890003" not in repr(found)


def test_more_than_an_agenda_holds_is_told_and_kept_aside() -> None:
    found = read_agenda("\n".join(f"Sak om nummer {n}" for n in range(1000)))
    assert len(found.items) == ITEMS
    assert len(found.items) + len(found.aside) == 1000
    assert read_agenda("x" * 200_001) == PastedAgenda(too_large=True)


def test_items_get_ids_that_are_free() -> None:
    plan = MeetingPlan(number=1, start=START, length=60, item=(Item(id="S4", title="Runde"),))
    made = pasted_items(plan, read_agenda("Skyss 5 min\nBolig"))
    assert [(i.id, i.title, i.planned) for i in made] == [("S5", "Skyss", 5), ("S6", "Bolig", 0)]


_WORD = st.text(st.sampled_from("bdfgjklpuvyæøåBDÆ"), min_size=4, max_size=9)
_LINE = st.tuples(
    st.sampled_from(
        ["", "- ", "• ", "1. ", "2) ", "\uf0b7\t", "13.00–13.10 ", "kl. 14.00 ", "# ", "10 min: "]
    ),
    st.lists(_WORD, max_size=4).map(" ".join),
    st.sampled_from(["", " (10)", " – 10 min", "\t5", ":", " (5 min, {w})", " 13.00-13.30", " på 10 min"]),
).map("".join)


@given(st.lists(_LINE, max_size=8), st.sampled_from(["\n", "\r\n", "\x0b", "\n\n", "\u2028"]))
def test_no_word_of_any_list_is_lost_and_none_is_added(lines: list[str], end: str) -> None:
    found = read_agenda(end.join(lines))
    shown = [*((i.line, i.title) for i in found.items), *((a.line, a.text) for a in found.aside)]
    said = " ".join(text for _, text in sorted(shown))
    assert re.findall(r"[bdfgjklpuvyæøåBDÆw]{4,}", said) == re.findall(
        r"[bdfgjklpuvyæøåBDÆw]{4,}", " ".join(lines)
    )


@given(st.text(max_size=200))
def test_any_text_is_read_and_its_long_words_are_kept(text: str) -> None:
    found = read_agenda(text)
    said = "".join(each.title for each in found.items) + "".join(each.text for each in found.aside)
    assert not [word for word in re.findall(r"[a-zæøå]{9,}", text) if word not in said]
    assert all(item.title.strip() for item in found.items)
    assert all(0 <= item.planned <= 600 for item in found.items)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_understood_is_said(language: str) -> None:
    w = words(language)
    found = read_agenda("Saksliste:\n1. Skyss 10 min\n2. Bolig\n// x\nSum 10 min\n" + "z" * 600)
    said = understood(found, w)
    assert len(said) == 5
    assert "2" in said[0]
    assert "10" in said[0]
    assert "Saksliste" in said[1]
    assert all(len(line) < 140 for line in said)
    assert len(understood(read_agenda("x" * 200_001), w)) == 1
    assert understood(read_agenda(""), words("en")) == ("No item was found.",)


def test_every_reason_has_a_sentence() -> None:
    for text in WHY.values():
        assert text.format(line=1, text="x", most=1, items=1).endswith(".")


def test_the_words_say_where_they_are_from_and_name_kinds_that_there_are() -> None:
    facts = agenda_words()
    assert facts["source"]
    assert isinstance(facts["checked"], date)
    assert set(facts["kinds"]) == set(get_args(ItemKind)) - {"topic"}
    lists = [
        *facts["kinds"].values(),
        *(facts[name] for name in ("heading", "total", "end", "column", "about")),
    ]
    assert [word for words in lists for word in words if word != word.casefold()] == []
