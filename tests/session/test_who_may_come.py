"""Everybody who asks whether somebody may come gets the same answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.agenda import Invited
from moteleder.domain.case import Case
from moteleder.domain.days import day_of
from moteleder.domain.invitation import Call, call
from moteleder.domain.needed import asked_by_need, waits_for_word
from moteleder.domain.outline import outline
from moteleder.domain.parties import is_service
from moteleder.domain.people import Consent, Party, Person
from moteleder.domain.recipients import Why, is_refused, may_attend, needs_consent, terms_for
from moteleder.domain.values import change
from moteleder.rules_of_age import ages
from moteleder.session.case_view import CaseView
from moteleder.session.closed_days import ClosedDays
from moteleder.session.copy_rights import attendance_right
from moteleder.session.live import LiveSession
from moteleder.session.new_meeting import new_meeting
from moteleder.session.notices import notice_for
from moteleder.session.plan_problems import problems
from moteleder.session.preparing import Preparing
from moteleder.session.rows_invited import invited_lines
from tests.session.worlds import HandClock, HeldCase, small_case

CLOSED = ClosedDays()
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
START = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
"""Half past midnight in Norway, so that the day is another in London."""
DAY = date(2026, 12, 2)
LATER = date(2026, 12, 3)
NEAR = st.integers(-2, 2).map(lambda n: DAY + timedelta(days=n))
A_WORD = st.builds(
    Consent,
    attend=st.sampled_from([True, True, False, None]),
    minutes=st.sampled_from([True, False, None]),
    since=st.none() | NEAR,
    until=st.none() | NEAR,
    oral=st.booleans(),
    withdrawn=st.none() | NEAR,
)
SOMEBODY = st.builds(
    Person,
    id=st.sampled_from(["P1", "P2", "P4", "P6"]),
    name=st.just("Noen"),
    guardian=st.booleans(),
    party=st.sampled_from(["child", "family", "school", "gp", "support", "interpreter", "child_welfare"]),
    consent=A_WORD,
    consents=st.lists(A_WORD, max_size=2).map(tuple),
    left=st.none() | st.none() | NEAR,
    permanent=st.booleans(),
)
BORN = st.none() | st.just(date(2018, 3, 14)) | NEAR.map(lambda day: day.replace(year=2008))
ASKED: dict[Call, str] = {
    "refused": "asked_refused",
    "waits": "asked_unasked",
    "of_age": "asked_of_age",
    "copy_only": "asked_unasked",
    "lapsed": "asked_not_then",
    "left": "asked_left",
}


def about(person: Person, born: date | None) -> Case:
    """A case with this person, who is asked to its next meeting."""
    case = small_case()
    people = tuple(person if p.id == person.id else p for p in case.people)
    (record,) = case.meetings
    invited = tuple(i for i in record.invited if i.person != person.id)
    record = change(record, start=START, invited=(*invited, Invited(person=person.id)))
    return change(case, facts=change(case.facts, born=born), people=people, meetings=(record,))


@settings(max_examples=150)
@given(SOMEBODY, BORN)
def test_all_doors_agree(person: Person, born: date | None) -> None:
    case = about(person, born)
    (record,) = case.meetings
    terms, day = terms_for(case.facts, record, ages()), day_of(record.start)
    may = call(person, day, terms)
    assert day == DAY
    assert (may == "called") is (may_attend(person, day, terms).yes and not person.has_left(day))
    assert Preparing(CaseView(case, NOW), 5).may_come(person.id) == may
    listed = "interpreter" if person.party == "interpreter" else ""
    assert notice_for(case, 5, person.id, DAY).why == (listed if may == "called" else may)
    found = [
        p.code for p in problems(case, record, NOW, CLOSED) if p.person == person.id and "asked_" in p.code
    ]
    assert found == ([ASKED[may]] if may in ASKED else [])
    item = change(record.item[3], needed=(person.id,))
    needing = change(record, item=(*record.item[:3], item), invited=())
    known = {p.id: p for p in case.people}
    assert waits_for_word(needing, known, day, terms) == (() if may == "called" else (person.id,))
    by_need = [i.person for i in asked_by_need(change(needing, item=()), needing, known, day, terms).invited]
    assert by_need == ([person.id] if may == "called" and not person.permanent else [])
    live = LiveSession(HeldCase(case), 5, HandClock())
    live.begin()
    assert attendance_right(live.meeting, person.id, day) == may_attend(person, day, terms)


@settings(max_examples=60)
@given(SOMEBODY, BORN)
def test_a_new_meeting_asks_just_those_who_may_be_called(person: Person, born: date | None) -> None:
    case = change(about(person, born), meetings=())
    made = new_meeting(case, "", NOW, CLOSED, start=START)
    may = call(person, DAY, terms_for(case.facts, made, ages()))
    hand = person.id in (made.leader, made.writer)
    asked = [i.person for i in made.invited]
    assert (person.id in asked) is (may == "called" and (person.permanent or hand))


@settings(max_examples=60)
@given(SOMEBODY, BORN, NEAR)
def test_the_book_knows_from_which_day_a_consent_is_needed(
    person: Person, born: date | None, day: date
) -> None:
    case = about(person, born)
    (known,) = (p for p in outline(case, ages()).people if p.id == person.id)
    needed = needs_consent(person, day, terms_for(case.facts, None, ages()))
    if not is_refused(person):
        assert (known.needs_from is not None and known.needs_from <= day) is needed


@pytest.mark.parametrize(
    ("person", "may", "why"),
    [
        (Person(id="P6", party="gp", consent=Consent(minutes=True)), "copy_only", "no_consent"),
        (Person(id="P6", party="family"), "called", "may"),
        (Person(id="P6", party="family", consent=Consent(attend=False)), "refused", "refused"),
        (Person(id="P2", guardian=True, consent=Consent(attend=False)), "refused", "refused"),
        (Person(id="P4", consent=Consent(attend=False)), "refused", "refused"),
        (
            Person(
                id="P6",
                consent=Consent(attend=True, since=date(2026, 12, 3)),
                consents=(Consent(attend=True),),
            ),
            "called",
            "may",
        ),
        (
            Person(id="P6", consent=Consent(attend=True, since=DAY), consents=(Consent(attend=False),)),
            "called",
            "may",
        ),
        (Person(id="P6", consent=Consent(attend=True, until=date(2026, 12, 1))), "lapsed", "consent_ended"),
    ],
)
def test_what_the_answer_is(person: Person, may: Call, why: Why) -> None:
    case = about(person, None)
    terms = terms_for(case.facts, case.meetings[0], ages())
    assert call(person, DAY, terms) == may
    assert may_attend(person, DAY, terms).why == why


@pytest.mark.parametrize(
    ("consent", "heading", "why"),
    [
        (Consent(attend=True), "NOT ASKED THIS TIME", ""),
        (Consent(), "THE FAMILY DECIDES FIRST", "the family has not been asked yet"),
        (
            Consent(attend=True, withdrawn=DAY),
            "THE FAMILY DECIDES FIRST",
            "the consent does not hold on the day",
        ),
        (Consent(minutes=True), "ONLY A COPY OF THE MINUTES", ""),
        (Consent(attend=False), "IN NOTHING THAT IS SENT", "the answer was no"),
    ],
)
def test_who_is_not_asked_stands_where_the_answer_puts_them(consent: Consent, heading: str, why: str) -> None:
    case = about(Person(id="P6", name="Noen", party="gp", consent=consent), None)
    record = change(case.meetings[0], invited=tuple(i for i in case.meetings[0].invited if i.person != "P6"))
    now = Preparing(CaseView(change(case, meetings=(record,)), NOW, "en"), 5)
    lines = invited_lines(now)
    at = next(n for n, line in enumerate(lines) if line.id == "P6")
    assert lines[at].right == why
    assert next(line.text for line in reversed(lines[:at]) if line.text.isupper()) == heading


@pytest.mark.parametrize(("n", "may"), [(-1, "called"), (0, "of_age"), (1, "of_age")])
def test_from_18_a_parent_is_called_on_the_young_persons_own_word(n: int, may: Call) -> None:
    born = date(2008, 12, 2)
    mother = Person(id="P2", party="family", guardian=True)
    terms = terms_for(about(mother, born).facts, None, ages())
    assert call(mother, DAY + timedelta(days=n), terms) == may
    said = change(mother, consent=Consent(attend=True, since=DAY))
    assert call(said, DAY, terms) == "called"


@given(SOMEBODY)
def test_nobody_is_both_family_and_service(person: Person) -> None:
    service: set[Party] = {"school", "gp", "child_welfare"}
    facts = small_case().facts
    family = person.guardian or person.id == facts.child
    assert is_service(facts, person) is (not family and person.party in service)
