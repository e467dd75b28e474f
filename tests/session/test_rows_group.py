"""The people of a case in parts, with the family's word on each, and what is known of one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from moteleder.domain.case import Case
from moteleder.domain.edited import with_person
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.session.case_view import CaseView
from moteleder.session.rows_group import group_lines
from moteleder.session.rows_line import Line
from moteleder.session.rows_person import person_told
from tests.session.worlds import START, small_case

DAY = START.date()
YES = Consent(attend=True, minutes=True)
NEW = Person(id="P20", name="Randi Ekornrud", role="rådgiver", service="PPT", party="ppt")


def view(case: Case) -> CaseView:
    return CaseView(case, START, "en")


def with_new(**fields: object) -> Case:
    return with_person(small_case(), change(NEW, **fields))


def row(case: Case, id_: str = NEW.id) -> Line:
    return next(line for line in group_lines(view(case)) if line.id == id_)


def heading_over(case: Case, id_: str = NEW.id) -> str:
    heading = ""
    for line in group_lines(view(case)):
        if line.id == id_:
            return heading
        if line.strong and not line.id:
            heading = line.text
    raise AssertionError(id_)


def told(case: Case, id_: str = NEW.id) -> str:
    return "\n".join(f"{line.sign} {line.text} {line.detail}" for line in person_told(view(case), id_))


def test_the_child_stands_first_then_the_family_then_the_services() -> None:
    lines = group_lines(view(with_new()))
    assert [line.id for line in lines if line.id] == ["P1", "P2", "P3", "P6", NEW.id, "P4", "P8"]
    assert [line.text for line in lines if line.strong] == ["THE CHILD", "FAMILY", "SCHOOL", "PPT", "OTHER"]
    assert all(line.picks is bool(line.id) for line in lines)


@pytest.mark.parametrize(
    ("fields", "heading"),
    [
        ({}, "PPT"),
        ({"guardian": True}, "FAMILY"),
        ({"suggested_by": "skolen"}, "SUGGESTED, WAITS FOR THE FAMILY'S WORD"),
        ({"suggested_by": "skolen", "consent": YES}, "PPT"),
        ({"consent": Consent(attend=False)}, "THE ANSWER WAS NO"),
        ({"left": DAY}, "HAS LEFT THE GROUP"),
        ({"left": DAY + timedelta(days=1)}, "PPT"),
        ({"left": DAY, "consent": Consent(attend=False)}, "HAS LEFT THE GROUP"),
    ],
)
def test_everybody_stands_in_one_part(fields: dict[str, object], heading: str) -> None:
    case = with_new(**fields)
    assert heading_over(case) == heading
    assert sum(line.id == NEW.id for line in group_lines(view(case))) == 1


@pytest.mark.parametrize(
    ("consent", "word", "sign"),
    [
        (Consent(), "not asked", "!"),
        (YES, "yes, in writing", " "),
        (change(YES, oral=True), "by word of mouth", "!"),
        (change(YES, until=DAY + timedelta(days=10)), "until 12 December 2026", "!"),
        (change(YES, until=DAY + timedelta(days=200)), "yes, in writing", " "),
        (change(YES, until=DAY - timedelta(days=1)), "has ended", "!"),
        (change(YES, since=DAY + timedelta(days=1)), "yes, but not yet", "!"),
        (change(YES, withdrawn=DAY), "taken back", " "),
        (Consent(minutes=True), "only a copy", " "),
        (Consent(attend=False), "in nothing that is sent out", " "),
    ],
)
def test_the_consent_in_a_word_and_a_sign_where_something_is_to_be_done(
    consent: Consent, word: str, sign: str
) -> None:
    found = row(with_new(consent=consent))
    assert (found.right, found.sign) == (word, sign)


def test_the_family_needs_no_word_of_its_own() -> None:
    assert [(row(small_case(), p).right, row(small_case(), p).sign) for p in ("P1", "P2")] == [("", " ")] * 2


def test_from_the_age_for_health_a_parent_waits_for_the_young_persons_yes() -> None:
    facts = change(small_case().facts, born=date(2010, 12, 2))
    case = change(small_case(), facts=facts)
    assert (row(case, "P2").right, row(case, "P2").sign) == ("no copy", "!")
    assert "Ask the young person." in told(case, "P2")


def test_of_age_it_is_the_young_persons_word_that_is_waited_for() -> None:
    facts = change(small_case().facts, born=date(2008, 3, 14))
    for suggested_by in ("", "skolen"):
        case = change(with_new(suggested_by=suggested_by), facts=facts)
        said = f"{heading_over(case)} {told(case)}".casefold()
        assert "the young person" in said
        assert "family" not in said
    refused = change(with_new(consent=Consent(attend=False)), facts=facts)
    assert heading_over(refused) == "THE ANSWER WAS NO"
    assert "The answer was no: in nothing" in told(refused)


def test_a_name_with_brackets_is_only_a_name() -> None:
    assert row(with_new(name="Randi [bold]E[/]")).text == "Randi [bold]E[/]"


def test_what_is_known_is_told_beside() -> None:
    case = with_new(
        consent=change(YES, until=date(2027, 7, 31), since=date(2026, 8, 1)),
        consents=(Consent(attend=True, oral=True),),
        email="randi@ppt.example",
        phone="22 33 44 55",
        permanent=False,
        how="digital",
        mandate="asks",
        suggested_by="skolen",
    )
    said = told(case)
    for words in (
        "rådgiver · PPT",
        "suggested by skolen",
        "› yes, in writing, 1 August 2026–31 July 2027",
        "yes, by word of mouth, copy not asked about",
        "may have the minutes",
        "randi@ppt.example",
        "22 33 44 55",
        "only where an item needs it · by video",
        "must ask first",
    ):
        assert words in said


def test_of_a_refused_person_it_is_said_that_nothing_goes_out() -> None:
    said = told(with_new(consent=Consent(attend=False)))
    assert "in nothing that is sent out, and nowhere but here" in said
    assert "TAKES PART" not in said


def test_a_consent_that_ends_before_the_next_meeting_says_so() -> None:
    later = change(small_case().meetings[0], start=START + timedelta(days=30))
    case = change(with_new(consent=change(YES, until=DAY + timedelta(days=10))), meetings=(later,))
    assert "ends before the next meeting" in told(case)


def test_the_child_is_told_of_with_its_age() -> None:
    case = change(small_case(), facts=change(small_case().facts, born=date(2018, 3, 14)))
    assert "8 years old, born 14 March 2018" in told(case, "P1")
    assert "date of birth is not known" in told(small_case(), "P1")


def test_a_new_case_says_what_comes_next() -> None:
    child = change(small_case(), people=small_case().people[:1], meetings=())
    assert "Press n" in group_lines(view(child))[-1].text
    assert "calls the first one" in group_lines(view(change(with_new(), meetings=())))[-1].text
    assert group_lines(view(small_case()))[-1].id


def test_nobody_is_told_of_where_nobody_is_marked() -> None:
    assert person_told(view(small_case()), "") == ()
