from __future__ import annotations

import json
import re
import tomllib
from contextlib import suppress
from functools import cache
from typing import Any, get_args

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from moteleder import resources
from moteleder.domain.between import TaskEdit
from moteleder.domain.case import Case
from moteleder.domain.edited import with_goal, with_person, without_goal
from moteleder.domain.entries import EntryContent
from moteleder.domain.events import Begin, End, Event, SetAside
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.standing import freeze
from moteleder.domain.text import clean
from moteleder.domain.values import change
from moteleder.store import exchange
from moteleder.store.exchange_keys import cleaned
from moteleder.store.exchange_write import document, string
from moteleder.store.problems import CaseProblem
from tests.domain import worlds
from tests.domain.anything import Play, plays, steps
from tests.store.strategies import cases

NASTY = st.text(
    st.one_of(st.sampled_from("\"\\'\n\t\r#æøåłń😀� \x1b\u202e\u2028"), st.characters()), max_size=40
)


@cache
def elias() -> str:
    return (resources.folder("sample_cases") / "elias.toml").read_text(encoding="utf-8")


def broken(old: str, new: str) -> CaseProblem:
    assert old in elias()
    with pytest.raises(CaseProblem) as caught:
        exchange.read(elias().replace(old, new, 1), "elias.toml")
    assert caught.value.where == "elias.toml"
    return caught.value


@given(NASTY, st.booleans())
def test_every_text_survives_as_a_toml_string(text: str, lines: bool) -> None:
    assert tomllib.loads(f"x = {string(text, lines)}\n") == {"x": clean(text)}


@pytest.mark.parametrize(
    "text", ["\n", '"""', '\n"""""\n', 'a\n"', "\\\n\\", 'a\n\\"', "  \n\t", 'a\n""', "\n\n x"]
)
def test_texts_of_several_lines_are_written_over_several_lines(text: str) -> None:
    written = string(text)
    assert tomllib.loads(f"x = {written}") == {"x": text}
    assert written.startswith('"""\n') == ("\n" in text)


@given(cases())
def test_a_page_holds_any_case_and_nothing_else(case: Case) -> None:
    expected = msgspec.convert(cleaned(msgspec.json.decode(msgspec.json.encode(case)), "x"), Case)
    written = document(case)
    back = msgspec.convert(tomllib.loads(written), Case)
    assert back == expected
    assert document(back) == written


@given(plays)
def test_every_case_that_can_be_played_is_read_as_it_was_written(data: Play) -> None:
    case = worlds.case()
    taken = steps(case, data)
    events = taken[-1].after.events if taken else ()
    case = change(case, meetings=(*case.meetings[:-1], change(case.meetings[-1], event=events)))
    written = exchange.write(case)
    assert exchange.read(written, "case.toml") == case
    assert exchange.write(exchange.read(written, "case.toml")) == written


def test_what_a_meeting_started_from_is_left_out_where_it_is_the_files_own() -> None:
    case = exchange.read(elias(), "elias.toml")
    begin = case.meetings[0].event[0]
    assert isinstance(begin, Begin)
    assert begin.snapshot == freeze(case, 5)
    assert "snapshot" not in elias()


def test_what_a_meeting_started_from_is_kept_where_the_case_has_changed_since() -> None:
    case = exchange.read(elias(), "elias.toml")
    moved = change(case, facts=change(case.facts, municipality="Fjordalen kommune"))
    written = exchange.write(moved)
    assert '[meeting.event.snapshot.facts]\nalias = "Elias"' in written
    assert exchange.read(written, "elias.toml") == moved


def test_what_has_left_the_case_since_is_still_what_the_meeting_spoke_of() -> None:
    case = exchange.read(elias(), "elias.toml")
    fewer = change(case, tasks=tuple(t for t in case.tasks if t.id != "O3"))
    assert exchange.read(exchange.write(fewer), "elias.toml") == fewer


def test_texts_are_cleaned_when_they_are_read() -> None:
    case = exchange.read(
        elias().replace('alias = "Elias"', 'alias = "El\\u001b[31mias\\u202e"'), "elias.toml"
    )
    assert case.facts.alias == "El�[31mias�"


def test_line_ends_and_byte_order_mark_of_windows_are_read() -> None:
    assert exchange.read("\ufeff" + elias().replace("\n", "\r\n"), "x") == exchange.read(elias(), "x")


@pytest.mark.parametrize(
    ("old", "new", "code", "values"),
    [
        ("length = 90", "length = 90 90", "damaged", {"line": "253"}),
        ("format = 1\n", "", "not_a_case", {}),
        ("format = 1\n", 'format = "1"\n', "not_a_case", {}),
        ("format = 1\n", "format = 2\n", "newer", {"format": "2"}),
        ("planned = 10", 'planned = "ti"', "invalid", {"place": "$.meeting[0].item[1].planned"}),
        ('party = "child"', 'party = "barn"', "invalid", {"place": "$.person[0].party"}),
        ("born = 2018-03-14", "born = 2018-03-14T00:00:00Z", "invalid", {"place": "$.case.born"}),
        (
            "start = 2026-12-02T13:00:00+01:00",
            "start = 2026-12-02T13:00:00",
            "no_offset",
            {"place": "$.meeting[0].start"},
        ),
        ('role = "mor"', 'rolle = "mor"', "unknown_key", {"place": "$.person[1].rolle", "near": "role"}),
        ("turn = 3", "trun = 3", "unknown_key", {"place": "$.meeting[0].invited[1].trun", "near": "turn"}),
        (
            'do = "begin"',
            'do = "begyn"',
            "unknown_key",
            {"place": "$.meeting[0].event[0].do", "near": "begin"},
        ),
        ("format = 1\n", "format = 1\nxyz = 1\n", "unknown_key", {"place": "$.xyz", "near": ""}),
        ('coordinator = "P4"', 'coordinator = "P99"', "unknown_id", {"place": "$.case.coordinator"}),
        ('leader = "P4"', 'leader = "P99"', "unknown_id", {"place": "$.case.leader", "id": "P99"}),
        ('writer = "P5"', 'writer = "M1"', "unknown_id", {"place": "$.case.writer"}),
        (
            'fungerer."\nleader = "P4"',
            'fungerer."\nleader = "P99"',
            "unknown_id",
            {"place": "$.meeting[0].leader"},
        ),
        ('writer = "P5"\nuid', 'writer = "M1"\nuid', "unknown_id", {"place": "$.meeting[0].writer"}),
        ('person = "P6"', 'person = "P66"', "unknown_id", {"place": "$.meeting[0].invited[1].person"}),
        ('items = ["S3"]', 'items = ["S33"]', "unknown_id", {"place": "$.meeting[0].invited[0].items[0]"}),
        ('owner = "P11"', 'owner = "P77"', "unknown_id", {"place": "$.task[0].owner"}),
        ('goal = "M1"', 'goal = "M9"', "unknown_id", {"place": "$.task[0].goal"}),
        ('responsible = ["P11", "P13"]', 'responsible = ["P11", "P31"]', "unknown_id", {"id": "P31"}),
        ('task = "O1"', 'task = "O17"', "unknown_id", {"id": "O17"}),
        ('place = "S4/P6"', 'place = "S9/P6"', "unknown_id", {"id": "S9/P6"}),
        ('id = "P2"', 'id = "P1"', "duplicate_id", {"place": "$.person[1].id", "id": "P1"}),
        ('id = "T2"', 'id = "T1"', "duplicate_id", {"place": "$.goal[0].measure[1].id"}),
        ('id = "S2"', 'id = "S1"', "duplicate_id", {"place": "$.meeting[0].item[1].id"}),
        ('id = "A2"', 'id = "A1"', "refused", {"detail": "id_taken"}),
        ("at = 2026-12-02T13:05:00", "at = 2026-12-02T12:05:00", "refused", {"detail": "time_goes_back"}),
    ],
)
def test_a_mistake_is_named_with_its_place(old: str, new: str, code: str, values: dict[str, str]) -> None:
    problem = broken(old, new)
    assert problem.code == code
    assert values.items() <= problem.values.items()


def test_a_text_that_stops_in_the_middle_is_cut_off() -> None:
    whole = elias()
    assert broken(whole, whole[: whole.index("Lyngmo skriver")]).code == "cut_off"


def test_a_text_cut_anywhere_is_read_or_is_a_problem_that_can_be_told() -> None:
    for end in range(0, len(elias()), 499):
        with suppress(CaseProblem):
            exchange.read(elias()[:end], "elias.toml")


def test_deep_nesting_is_damage_and_no_crash() -> None:
    assert broken("format = 1\n", f"format = 1\nx = {'[' * 100_000}\n").code in ("damaged", "cut_off")
    assert broken("\nalias = ", f"\nalias{'.a' * 5_000} = ").code == "damaged"


def test_a_number_of_more_digits_than_can_be_written_out_is_damage_and_no_crash() -> None:
    assert broken("[case]\n", f"[case]\nremark_days = 0x{'f' * 5_000}\n").code == "damaged"


@pytest.mark.parametrize("days", ["-1", "99999999999"])
@pytest.mark.parametrize("name", ["notice_days", "remark_days"])
def test_a_deadline_that_no_calendar_has_is_said_when_the_file_is_read(name: str, days: str) -> None:
    found = broken("[case]\n", f"[case]\n{name} = {days}\n")
    assert (found.code, found.values["place"]) == ("invalid", f"$.case.{name}")


@pytest.mark.parametrize("about", ["P2", "O1", "S1", "S2/P2", ""])
def test_a_finding_may_be_set_aside_whatever_it_is_about(about: str) -> None:
    table = worlds.Table().begin(worlds.MOTHER)
    table.do(SetAside, code="C01", place=about, text="x", reason="Det er sagt")
    case = worlds.ended(table.case, 5, *table.journal.events)
    assert exchange.read(exchange.write(case), "elias.toml") == case


def plain(text: str) -> Any:
    return json.loads(msgspec.json.encode(tomllib.loads(text)))


def test_the_schema_takes_the_samples_and_refuses_what_the_format_lacks() -> None:
    schema = exchange.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema)
    for name in resources.names("sample_cases"):
        judge.validate(plain((resources.folder("sample_cases") / f"{name}.toml").read_text(encoding="utf-8")))
    for old, new in (
        ("format = 1", "format = 2"),
        ('role = "mor"', 'rolle = "mor"'),
        ('do = "begin"', 'do = "x"'),
    ):
        assert not judge.is_valid(plain(elias().replace(old, new, 1)))


def test_the_page_of_the_format_names_every_event_with_its_keys() -> None:
    page = (resources.folder("sample_cases").parent / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = dict(
        re.findall(r"^\| `(\w+)` \| (.*?) \| [^|]+ \|$", page.partition("what it does |\n")[2], re.MULTILINE)
    )
    said = {each.name for each in fields(EntryContent)}
    kinds = {str(kind.__struct_config__.tag): kind for kind in get_args(Event)}
    assert rows.keys() == kinds.keys()
    for do, kind in kinds.items():
        keys = {each.encode_name for each in fields(kind)} - {"at", "by"}
        if issubclass(kind, EntryContent):
            assert "what an entry says" in rows[do]
            keys -= said
        assert set(re.findall(r"`(\w+)`", rows[do])) == keys


def test_the_document_of_the_format_names_every_key() -> None:
    page = (resources.folder("sample_cases").parent / "docs" / "formats.md").read_text(encoding="utf-8")
    every = {key for each in exchange.schema()["$defs"].values() for key in each["properties"]}
    frozen = {"snapshot", "facts", "plan"}
    assert every - frozen - set(re.findall(r"\b(\w+)\b", page)) == set()


def test_what_was_changed_after_a_meeting_is_read_as_it_was_written() -> None:
    table = worlds.Table().begin(worlds.MOTHER)
    table.do(End)
    held = worlds.ended(table.case, 5, *table.journal.events)
    changed = with_person(held, Person(id="P30", name="Solveig Hauan"))
    changed = with_goal(changed, Goal(id="M9", title="Skole", text="Lese"))
    changed = without_goal(change(changed, facts=change(changed.facts, coordinator="P30")), "M2")
    changed = change(
        changed, task_edit=(TaskEdit(task="O1", on=worlds.START.date(), after=5, status="done"),)
    )
    text = exchange.write(changed)
    assert text.count("[[person_edit]]") == 1
    assert text.count("[[goal_edit]]") == 2
    assert exchange.read(text, "elias.toml") == changed
