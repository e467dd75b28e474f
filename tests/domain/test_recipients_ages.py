"""Who may have the minutes and take part, as the child grows up; and the reason when somebody may not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.ages import OwnAge
from moteleder.domain.case import Case
from moteleder.domain.consents import give, refuse, withdraw
from moteleder.domain.events import Copy, Deputy
from moteleder.domain.people import Consent, Party, Person
from moteleder.domain.recipients import (
    Terms,
    Why,
    copy_for,
    may_attend,
    may_have,
    may_receive,
    needs_consent,
    terms_for,
    terms_of,
)
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import change
from moteleder.rules_of_age import ages
from tests.domain.test_consents import A_DATE, A_PERSON
from tests.domain.worlds import (
    CHILD,
    DEPUTY,
    DOCTOR,
    FATHER,
    INTERPRETER,
    LEADER,
    MOTHER,
    NOT_WANTED,
    TEACHER,
    WRITER,
    Table,
    case,
)

DAY = timedelta(days=1)
BORN = date(2010, 12, 5)
AT_16, AT_18 = date(2026, 12, 5), date(2028, 12, 5)
TERMS = Terms(child=CHILD, born=BORN, runs=(LEADER, WRITER), ages=ages())
YES = Consent(attend=True, minutes=True)
ADULTS = change(YES, since=AT_18)


def person(id_: str, consent: Consent = YES, *, guardian: bool = False, party: Party = "school") -> Person:
    return Person(id=id_, name="Noen", consent=consent, guardian=guardian, party=party)


def why(of: Person, day: date, terms: Terms = TERMS) -> Why:
    return may_have(of, day, terms).why


def three(of: Person, day: date, terms: Terms = TERMS) -> list[Why]:
    return [why(of, day + n * DAY, terms) for n in (-1, 0, 1)]


@pytest.mark.parametrize("years", [7, 12, 15])
def test_nothing_changes_for_copies_on_earlier_birthdays(years: int) -> None:
    day = BORN.replace(year=BORN.year + years)
    assert three(person(MOTHER, Consent(), guardian=True), day) == ["may"] * 3
    assert three(person(TEACHER), day) == ["may"] * 3
    assert three(person(CHILD, Consent(), party="child"), day) == ["may"] * 3


def test_from_16_a_guardian_needs_the_young_persons_yes() -> None:
    mother = person(MOTHER, Consent(), guardian=True)
    assert three(mother, AT_16) == ["may", "young_person", "young_person"]
    assert may_have(mother, AT_16, TERMS).ask == "young_person"
    for yes in (YES, change(YES, oral=True)):
        assert three(give(mother, yes, AT_16), AT_16) == ["may"] * 3
        for early in (yes, change(yes, since=AT_16 - DAY)):
            assert three(change(mother, consent=early), AT_16) == ["may", "young_person", "young_person"]
    assert three(change(mother, consent=Consent(minutes=False)), AT_16) == ["may", "declined", "declined"]


def test_the_young_persons_yes_has_its_days_too() -> None:
    mother = person(MOTHER, change(YES, since=AT_16 + DAY, until=AT_16 + 2 * DAY), guardian=True)
    days = [may_have(mother, AT_16 + n * DAY, TERMS).why for n in range(4)]
    assert days == ["not_yet", "may", "may", "consent_ended"]
    assert why(withdraw(mother, AT_16 + 2 * DAY), AT_16 + 2 * DAY) == "withdrawn"


def test_who_is_born_on_a_leap_day_is_16_and_18_on_the_right_day() -> None:
    leap = change(TERMS, born=date(2008, 2, 29))
    mother = person(MOTHER, Consent(), guardian=True)
    assert three(mother, date(2024, 2, 29), leap) == ["may", "young_person", "young_person"]
    assert three(mother, date(2026, 3, 1), leap) == ["young_person", "of_age", "of_age"]


@pytest.mark.parametrize("id_", [MOTHER, TEACHER, LEADER, WRITER])
def test_from_18_all_need_a_yes_that_the_young_person_gave(id_: str) -> None:
    known = person(id_, change(YES, since=AT_16), guardian=id_ == MOTHER)
    assert three(known, AT_18) == ["may", "of_age", "of_age"]
    early = change(known, consent=change(YES, since=AT_18 - DAY))
    assert why(early, AT_18) == "of_age"
    assert why(give(known, YES, AT_18), AT_18) == "may"
    assert why(give(known, change(YES, oral=True), AT_18), AT_18) == "oral_only"


def test_the_young_person_of_age_has_the_minutes_and_an_interpreter_never() -> None:
    assert why(person(CHILD, Consent(), party="child"), AT_18) == "may"
    assert why(person(INTERPRETER, ADULTS, party="interpreter"), AT_18) == "interpreter"


def test_a_case_may_reckon_its_own_ages() -> None:
    facts = CaseFacts(alias="Elias", child=CHILD, born=BORN, own_age=(OwnAge(step="health", years=14),))
    mother = person(MOTHER, Consent(), guardian=True)
    assert three(mother, date(2024, 12, 5), terms_for(facts, None, ages()))[1:] == ["young_person"] * 2


def test_without_a_date_of_birth_nothing_is_reckoned_from_age() -> None:
    assert why(person(MOTHER, Consent(), guardian=True), date.max, change(TERMS, born=None)) == "may"


@pytest.mark.parametrize(
    ("consent", "reason"),
    [
        (Consent(), "no_consent"),
        (Consent(attend=True), "no_consent"),
        (Consent(attend=False), "refused"),
        (Consent(attend=False, minutes=True), "refused"),
        (Consent(attend=True, minutes=False), "declined"),
        (change(YES, oral=True), "oral_only"),
        (change(YES, since=AT_16 + DAY), "not_yet"),
        (change(YES, until=AT_16 - DAY), "consent_ended"),
        (change(YES, withdrawn=AT_16), "withdrawn"),
        (change(YES, since=AT_16, until=AT_16, withdrawn=AT_16 + DAY), "may"),
    ],
)
def test_a_service_without_a_copy_has_a_reason(consent: Consent, reason: Why) -> None:
    found = may_have(person(TEACHER, consent), AT_16, TERMS)
    assert (found.why, found.yes) == (reason, reason == "may")


def test_a_yes_that_ends_on_the_day_holds_that_day_and_not_the_day_after() -> None:
    assert three(person(TEACHER, change(YES, until=AT_16)), AT_16) == ["may", "may", "consent_ended"]


def test_a_doctor_who_is_not_asked_to_come_has_a_copy_only_if_the_parents_want_it() -> None:
    assert why(person(DOCTOR, Consent(minutes=True), party="gp"), AT_16) == "may"
    assert why(person(DOCTOR, Consent(), party="gp"), AT_16) == "no_consent"
    assert may_attend(person(DOCTOR, Consent(minutes=True), party="gp"), AT_16, TERMS).why == "no_consent"


def test_the_coordinator_needs_no_consent_without_leading() -> None:
    facts = CaseFacts(alias="Elias", child=CHILD, coordinator="P9", leader=MOTHER)
    assert why(person("P9", Consent(), party="municipality"), AT_16, terms_for(facts, None, ages())) == "may"


@pytest.mark.parametrize(
    ("of", "reason"),
    [
        (person(TEACHER, change(YES, oral=True)), "may"),
        (person(TEACHER, Consent(minutes=True)), "no_consent"),
        (person(TEACHER, Consent(attend=False)), "refused"),
        (person(LEADER, Consent()), "may"),
        (person(MOTHER, Consent(), guardian=True), "may"),
        (person("P9", Consent(), party="family"), "may"),
        (person("P9", Consent(), party="support"), "may"),
        (person(INTERPRETER, Consent(), party="interpreter"), "may"),
        (person(CHILD, Consent(), party="child"), "may"),
    ],
)
def test_who_may_take_part(of: Person, reason: Why) -> None:
    assert may_attend(of, AT_16, TERMS).why == reason
    assert needs_consent(of, AT_16, TERMS) is (of.id == TEACHER)


def test_from_18_parents_and_services_take_part_on_the_young_persons_word() -> None:
    for known in (person(TEACHER), person(MOTHER, guardian=True), person("P9", party="family")):
        assert [may_attend(known, AT_18 + n * DAY, TERMS).why for n in (-1, 0)] == ["may", "of_age"]
        assert may_attend(give(known, YES, AT_18), AT_18, TERMS).yes
        assert needs_consent(known, AT_18, TERMS)
    assert may_attend(person(LEADER, Consent()), AT_18, TERMS).yes


def _born(day: date) -> Case:
    return change(case(), facts=change(case().facts, born=day))


def test_a_birthday_between_the_meeting_and_the_final_minutes_changes_who_gets_a_copy() -> None:
    meeting = Table(_born(BORN)).begin(MOTHER, FATHER, TEACHER).meeting
    on = [may_receive(meeting, MOTHER, AT_16 + n * DAY, ages()) for n in (-1, 0)]
    assert on == [True, False]
    assert may_receive(meeting, TEACHER, AT_16, ages())
    assert may_receive(meeting, CHILD, AT_16, ages())


def test_who_took_part_without_consent_gets_no_copy_even_where_copies_were_agreed_to() -> None:
    unasked = Consent(minutes=True)
    table = Table().begin(MOTHER)
    table.do(Deputy, person=change(DEPUTY, consent=unasked), absent=TEACHER)
    assert copy_for(table.meeting, DEPUTY.id, AT_16, ages()).why == "attended_without"
    assert may_have(table.meeting.people[DEPUTY.id], AT_16, terms_of(table.meeting, ages())).yes


def test_consent_given_after_the_meeting_covers_it_only_where_it_says_so() -> None:
    held = date(2026, 12, 2)
    for since, reason in ((held, "may"), (held + DAY, "attended_without")):
        known = change(DEPUTY, consent=change(YES, since=since))
        table = Table().begin(MOTHER)
        table.do(Deputy, person=known, absent=TEACHER)
        assert copy_for(table.meeting, DEPUTY.id, AT_16, ages()).why == reason


def test_a_yes_that_held_on_the_day_of_the_meeting_is_renewed_afterwards() -> None:
    ended = change(YES, until=date(2026, 12, 2))
    renewed = give(person(TEACHER, ended), YES, date(2026, 12, 4))
    people = tuple(renewed if p.id == TEACHER else p for p in case().people)
    meeting = Table(change(case(), people=people)).begin(MOTHER, TEACHER).meeting
    days = [copy_for(meeting, TEACHER, date(2026, 12, n), ages()).why for n in (2, 3, 4)]
    assert days == ["may", "consent_ended", "may"]


def test_who_came_on_the_parents_word_just_after_the_18th_birthday_may_be_said_yes_to_afterwards() -> None:
    facts = change(case().facts, born=date(2008, 12, 1))
    renewed = give(person(TEACHER), YES, date(2026, 12, 4))
    people = tuple(renewed if p.id == TEACHER else p for p in case().people)
    meeting = Table(change(case(), facts=facts, people=people)).begin(TEACHER).meeting
    assert [copy_for(meeting, TEACHER, date(2026, 12, n), ages()).why for n in (3, 4)] == ["of_age", "may"]


def test_a_journal_plays_the_same_whatever_the_ages_are() -> None:
    table = Table(_born(date(2000, 1, 1))).begin(MOTHER, TEACHER)
    table.do(Copy, person=MOTHER, how="ip")
    assert table.meeting.copies == {MOTHER: "ip"}
    assert not may_receive(table.meeting, MOTHER, AT_16, ages())


def test_a_refused_person_may_nothing_however_the_family_said_yes_before() -> None:
    meeting = Table().begin(MOTHER).meeting
    assert copy_for(meeting, NOT_WANTED, AT_16, ages()).why == "refused"
    refused = refuse(person(TEACHER), AT_16)
    assert three(refused, AT_16) == ["refused"] * 3


ANYBODY = st.builds(
    lambda known, id_, guardian, party: change(known, id=id_, guardian=guardian, party=party),
    A_PERSON,
    st.sampled_from([CHILD, MOTHER, TEACHER, LEADER]),
    st.booleans(),
    st.sampled_from(["child", "family", "school", "gp", "support", "interpreter"]),
)
ANY_TERMS = st.builds(lambda born: change(TERMS, born=born), st.none() | A_DATE)


@given(ANYBODY, A_DATE, ANY_TERMS)
def test_every_question_has_an_answer_and_the_refused_never_a_yes(
    of: Person, day: date, terms: Terms
) -> None:
    answers = (may_attend(of, day, terms), may_have(of, day, terms))
    assert all(answer.yes is (answer.why == "may") for answer in answers)
    if of.consent.attend is False:
        assert not any(answer.yes for answer in answers)
    if of.party == "interpreter":
        assert not answers[1].yes


@given(ANYBODY, A_DATE, A_DATE, ANY_TERMS)
def test_growing_older_as_a_minor_gives_nobody_a_copy_who_had_none(
    of: Person, day: date, birth: date, terms: Terms
) -> None:
    older, younger = sorted((birth, terms.born or birth))
    as_older, as_younger = (change(terms, born=born) for born in (older, younger))
    if not as_older.reached("adult", day) and may_have(of, day, as_older).yes:
        assert may_have(of, day, as_younger).yes


@given(st.tuples(A_DATE, A_DATE, A_DATE), st.none() | A_DATE, st.none() | A_DATE)
def test_the_days_of_one_yes_hang_together(
    days: tuple[date, date, date], since: date | None, until: date | None
) -> None:
    first, between, last = sorted(days)
    known = person(TEACHER, change(YES, since=since, until=until))
    terms = change(TERMS, born=None)
    if may_have(known, first, terms).yes and may_have(known, last, terms).yes:
        assert may_have(known, between, terms).yes
