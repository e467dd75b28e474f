"""The minutes as a whole: the frame, the keys, the languages."""

from __future__ import annotations

import re

import pytest

from moteleder.domain.meeting import Turn
from moteleder.domain.values import change
from moteleder.minutes.writer import sections, write
from tests.minutes.build import FACTS, PLAN, full, meeting, minutes, part


def test_the_title_names_the_meeting_and_the_alias_and_says_draft() -> None:
    assert minutes().startswith("# Minutes of ansvarsgruppe meeting no. 5 – Elias\n\n**DRAFT**\n\n")


def test_the_facts_are_listed() -> None:
    value = meeting(facts=change(FACTS, plan_until=None))
    assert part("facts", value).splitlines() == [
        "- **Date:** Wednesday 2 December 2026",
        "- **Time:** 13.00–14.32",
        "- **Place:** Lyngen",
        "- **Meeting:** no. 5, regular meeting",
        "- **Led by:** Siri Tangvald, barnekoordinator",
        "- **Minutes by:** Ane Fossli, kontaktlærer, Granvik skole",
        "- **Purpose:** svar på avlastning",
        "- **Municipality:** Granvik",
        "- **Plan period:** 1 August 2026–",
        "- **Previous meeting:** Wednesday 10 June 2026",
    ]


def test_facts_that_are_not_known_are_left_out() -> None:
    bare = meeting(
        plan=change(PLAN, place="", purpose="", leader="", writer=""),
        facts=change(FACTS, municipality="", plan_from=None, plan_until=None),
        previous=None,
        ended=None,
        phase="live",
    )
    assert part("facts", bare).splitlines() == [
        "- **Date:** Wednesday 2 December 2026",
        "- **Time:** from 13.00",
        "- **Meeting:** no. 5, regular meeting",
    ]


def test_the_minutes_are_the_sections_with_blank_lines_between_and_one_line_feed_last() -> None:
    text = write(full())
    assert text == "\n\n".join(s.markdown for s in sections(full())) + "\n"
    assert "\n\n\n" not in text
    assert "\r" not in text


def test_the_same_meeting_gives_the_same_bytes() -> None:
    assert write(full()) == write(full())


def test_keys_are_unique_and_no_section_is_empty() -> None:
    found = sections(
        full(turns=(Turn(item="S4", person="P6", count=1), Turn(item="S4", person="P2", count=1)))
    )
    keys = [section.key for section in found]
    assert len(set(keys)) == len(keys)
    assert all(section.markdown.strip() == section.markdown != "" for section in found)


@pytest.mark.parametrize("place", ["S4/P6", "S1"])
def test_typing_at_a_place_changes_one_section_and_no_key(place: str) -> None:
    before = {s.key: s.markdown for s in sections(full())}
    after = {s.key: s.markdown for s in sections(full(notes={"S1": "a", "S4/P6": "b", place: "nytt"}))}
    still = {s.key: s.markdown for s in sections(full(notes={"S1": "a", "S4/P6": "b"}))}
    assert list(before) == list(after)
    changed = [key for key in after if after[key] != still[key]]
    assert changed == [place if "/" in place else f"{place}/text"]


def test_the_language_is_that_of_the_case_unless_another_is_asked_for() -> None:
    nynorsk = full(facts=change(FACTS, language="nn"))
    assert write(nynorsk) == write(full(), "nn")
    assert write(nynorsk, "en") == write(full())


OURS = re.compile(r"\*\*(.+?)\*\*|^\| (No\.|Nr\.)(.+)$", re.MULTILINE)
"""Labels and the heads of tables: what the minutes say themselves."""


def ours(language: str) -> str:
    return "\n".join("".join(found) for found in OURS.findall(write(full(), language)))


@pytest.mark.parametrize(
    ("language", "said", "not_said"),
    [
        ("nb", ["Til stede", "Oppgave O9", "Ansvarlig", "fra", "hvor"], ["Oppgåve", "frå", "Task", "Due"]),
        ("nn", ["Til stades", "Oppgåve O9", "Ansvarleg", "frå", "kvar"], ["Oppgave", "fra", "Task", "Due"]),
        ("en", ["Present", "Task O9", "Responsible", "from", "where"], ["Oppgave", "Til", "fra", "frå"]),
    ],
)
def test_the_minutes_are_in_one_language_throughout(
    language: str, said: list[str], not_said: list[str]
) -> None:
    text = write(full(), language)
    assert [word for word in said if not re.search(rf"\b{word}\b", text)] == []
    assert [word for word in not_said if re.search(rf"\b{word}\b", ours(language))] == []


def test_the_clock_is_said_as_norwegians_say_it() -> None:
    assert "- **Tid:** kl. 13.00–14.32\n" in write(full(), "nb")
    assert "(på video, til kl. 13.55)" in write(full(), "nn")
