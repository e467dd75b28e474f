"""The next meeting of a case, filled in from what is known, and what is not right with it."""

from __future__ import annotations

import string
from datetime import date, datetime, timedelta
from typing import get_args

import pytest

from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.case import Case
from moteleder.domain.events import Deputy, Event, Next
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan_rules import PlanCode, PlanProblem
from moteleder.domain.standing import freeze
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.minutes.writer import write
from moteleder.resources import folder
from moteleder.session.case_roles import with_leader
from moteleder.session.closed_days import ClosedDays
from moteleder.session.live import LiveSession
from moteleder.session.new_meeting import meeting_out, new_meeting, next_number, usual_kind, with_meeting
from moteleder.session.notices import notices, record_sent
from moteleder.session.plan_problems import SENTENCES, problem_said, problems
from moteleder.session.starts import starts
from moteleder.store.exchange import read
from tests.session.worlds import HandClock, HeldCase

CLOSED = ClosedDays()
NOW = datetime.fromisoformat("2026-12-20T10:00:00+01:00")


def sample(name: str) -> Case:
    path = folder("sample_cases") / f"{name}.toml"
    return read(path.read_text(encoding="utf-8"), path.name)


ELIAS, ANTONI, INGA = (sample(name) for name in ("elias", "antoni", "inga"))


def test_the_next_meeting_takes_what_was_agreed_in_the_last() -> None:
    record = new_meeting(ELIAS, "uid-1", NOW, CLOSED)
    assert (record.number, record.kind, record.uid) == (6, "regular", "uid-1")
    assert record.start.isoformat() == "2027-03-10T13:00:00+01:00"
    assert (record.length, record.place) == (75, "Granvik skole, møterom Lyngen (+ video)")
    assert (record.leader, record.writer, record.purpose) == ("P4", "P5", "")
    assert record.wish.parents == "last"
    assert sum(item.planned for item in record.item) == 75
    assert not record.event
    assert not record.notice


def permanent(*ids: str) -> Case:
    """The case of Elias where these are asked to every meeting."""
    return change(ELIAS, people=tuple(change(p, permanent=p.permanent or p.id in ids) for p in ELIAS.people))


def test_who_is_asked_every_time_is_asked_to_what_they_were_asked_to_last_time() -> None:
    record = new_meeting(permanent("P9"), "", NOW, CLOSED)
    (ergo,) = (i for i in record.invited if i.person == "P9")
    assert (ergo.items, ergo.round) == ((record.item[4].id,), False)


def test_who_is_permanent_and_may_come_is_asked_in_the_order_of_last_time() -> None:
    record = new_meeting(ELIAS, "", NOW, CLOSED)
    asked = [i.person for i in record.invited]
    assert ", ".join(asked) == "P1, P6, P8, P7, P10, P12, P13, P2, P3, P4, P5"
    assert {i.person: i.items for i in record.invited if i.items} == {"P1": (record.item[2].id,)}
    assert [i.person for i in record.invited if not i.round] == ["P1", "P4", "P5"]
    assert sum(i.turn for i in record.invited) == record.item[3].planned


def test_who_was_agreed_to_be_needed_is_asked_with_the_family_and_nobody_else() -> None:
    def fewer(event: Event) -> Event:
        return change(event, people=("P6", "P9", "P15")) if isinstance(event, Next) else event

    meetings = tuple(change(m, event=tuple(map(fewer, m.event))) for m in ELIAS.meetings)
    record = new_meeting(change(ELIAS, meetings=meetings), "", NOW, CLOSED)
    # The one the family refused is not asked, whatever was agreed.
    assert {i.person for i in record.invited} == {"P1", "P2", "P3", "P4", "P5", "P6", "P9"}


def test_who_waits_for_the_family_s_word_is_not_asked() -> None:
    case = permanent("P11", "P14")
    record = new_meeting(case, "", NOW, CLOSED)
    # The respite home is refused, nobody has asked about the deputy, a consent ends in December, and the GP
    # is to have the minutes alone.
    assert not {"P11", "P14", "P15", "P16"} & {i.person for i in record.invited}
    earlier = new_meeting(case, "", NOW, CLOSED, start=datetime.fromisoformat("2026-12-22T13:00:00+01:00"))
    assert "P11" in [i.person for i in earlier.invited]
    assert "P15" not in [i.person for i in earlier.invited]


def test_a_deputy_of_last_time_is_not_asked_also_with_the_family_s_yes() -> None:
    def agreed(event: Event) -> Event:
        if not isinstance(event, Deputy):
            return event
        assert isinstance(event.person, Person)
        return change(event, person=change(event.person, consent=Consent(attend=True)))

    record = ELIAS.meetings[0]
    case = change(ELIAS, meetings=(change(record, event=tuple(map(agreed, record.event))),))
    made = new_meeting(case, "", NOW, CLOSED)
    assert made.invited == new_meeting(ELIAS, "", NOW, CLOSED).invited


def test_a_child_who_was_not_asked_last_time_waits_for_the_family_to_say_so() -> None:
    assert "P1" not in [i.person for i in new_meeting(ANTONI, "", NOW, CLOSED).invited]


@pytest.mark.parametrize("who", ["P1", "P2"])
def test_the_young_person_or_a_parent_who_leads_is_there_all_the_time(who: str) -> None:
    led = new_meeting(change(ELIAS, facts=change(ELIAS.facts, leader=who)), "", NOW, CLOSED)
    usual = with_meeting(ELIAS, new_meeting(ELIAS, "", NOW, CLOSED))
    chosen = with_leader(usual, who, (led.number,)).meeting(led.number)
    for record in (led, chosen):
        assert record.leader == who
        assert [i.items for i in record.invited if i.person == who] == [()]
        case = with_meeting(ELIAS, record)
        (notice,) = (n for n in notices(case, record.number, NOW.date()) if who in n.people)
        assert f"- **Møteleder:** {'Elias' if who == 'P1' else 'Marte'}" in notice.markdown
        assert ("(sak 3)" in notice.markdown) is (who != "P1")
        assert "du kan gå når du vil" not in notice.markdown
        assert ("Du leder møtet." in notice.markdown) is (who == "P1")
        live = LiveSession(HeldCase(case), record.number, HandClock())
        live.begin()
        assert live.meeting.plan.leader == who
        assert f"**Møteleder:** {'Elias' if who == 'P1' else 'Marte'}" in write(live.meeting)


def test_a_child_who_was_not_asked_last_time_is_asked_to_the_meeting_that_it_leads() -> None:
    assert "P1" not in {i.person for i in new_meeting(ANTONI, "", NOW, CLOSED).invited}
    led = new_meeting(change(ANTONI, facts=change(ANTONI.facts, leader="P1")), "", NOW, CLOSED)
    assert [i.items for i in led.invited if i.person == "P1"] == [()]


def test_a_first_meeting_asks_the_child_to_its_own_item_and_the_services_before_the_family() -> None:
    case = change(INGA, meetings=(), facts=change(INGA.facts, leader="P4", writer="P5", has_plan=False))
    record = new_meeting(case, "", NOW, CLOSED)
    assert (record.number, record.kind, record.length) == (1, "first", 60)
    assert [i.person for i in record.invited] == ["P1", "P6", "P2", "P3", "P4", "P5"]
    assert record.invited[0].items == ("S2",)
    assert not any(item.serves("goals") for item in record.item)
    assert record.leader == "P4"


def test_what_the_user_has_chosen_stands() -> None:
    chosen = datetime.fromisoformat("2027-02-04T09:30:00+01:00")
    record = new_meeting(INGA, "", NOW, CLOSED, kind="evaluation", start=chosen, length=120)
    assert (record.kind, record.start, record.length) == ("evaluation", chosen, 120)
    assert sum(item.planned for item in record.item) == 120


def test_who_has_left_neither_leads_nor_is_asked() -> None:
    gone = tuple(change(p, left=date(2027, 1, 1)) if p.id in ("P4", "P6") else p for p in ELIAS.people)
    record = new_meeting(change(ELIAS, people=gone, meetings=()), "", NOW, CLOSED)
    assert not {"P4", "P6"} & {i.person for i in record.invited}
    led = change(ELIAS, people=gone, meetings=(), facts=change(ELIAS.facts, leader="P4"))
    assert new_meeting(led, "", NOW, CLOSED).leader == ""


def test_meetings_are_counted_also_where_only_their_tasks_are_known() -> None:
    assert next_number(change(ELIAS, meetings=())) == 5
    assert usual_kind(change(ELIAS, meetings=())) == "regular"
    bare = change(INGA, meetings=(), tasks=())
    assert (next_number(bare), usual_kind(bare)) == (1, "first")
    assert usual_kind(change(bare, last_meeting=date(2026, 6, 1))) == "regular"


def test_what_happened_since_is_brought_up_in_it_and_what_was_for_another_is_not() -> None:
    case = change(
        ELIAS,
        own_note=(
            OwnNote(id="F1", person="P2", text="x"),
            OwnNote(id="F2", person="P2", text="y", meeting=5),
        ),
        small_meeting=(SmallMeeting(id="L1", on=date(2027, 1, 8)),),
        elsewhere_answer=(ElsewhereAnswer(entry="E1", on=date(2027, 1, 8), text="Taxi"),),
    )
    after = with_meeting(case, new_meeting(case, "", NOW, CLOSED))
    assert [m.number for m in after.meetings] == [5, 6]
    assert [n.meeting for n in after.own_note] == [6, 5]
    assert [m.meeting for m in after.small_meeting] == [6]
    assert [a.text for a in freeze(after, 6).elsewhere_answer] == ["Taxi"]


def test_an_agreed_time_comes_first_and_what_is_past_or_closed_never() -> None:
    found = starts(ELIAS, 6, NOW, CLOSED)
    assert [s.isoformat()[:16] for s in found] == ["2027-03-10T13:00", "2027-03-17T13:00", "2027-03-31T13:00"]
    late = datetime.fromisoformat("2027-03-11T09:00:00+01:00")
    assert min(starts(ELIAS, 6, late, CLOSED)) > late
    # On the day itself it is the agreed time, also when everybody has sat down already.
    assert starts(ELIAS, 6, found[0] + timedelta(minutes=5), CLOSED)[0] == found[0]
    # Long after the interval has run out: days that leave time for the notice, none of them closed.
    summer = datetime.fromisoformat("2027-06-20T12:00:00+02:00")
    soon = starts(ELIAS, 6, summer, CLOSED)
    assert len(soon) == 3
    assert all(s >= summer + timedelta(days=13) and not CLOSED.closed(s.date()) for s in soon)
    assert {s.strftime("%H.%M") for s in soon} == {"13.00"}


def test_there_is_always_a_time_to_begin_from() -> None:
    bare = change(INGA, meetings=())
    assert len(starts(bare, 1, NOW, CLOSED)) == 3

    class Never(ClosedDays):
        def closed(self, day: date) -> bool:
            return True

    assert len(starts(bare, 1, NOW, Never())) == 1


def test_a_new_meeting_lacks_only_what_nobody_can_know() -> None:
    record = new_meeting(ELIAS, "", NOW, CLOSED)
    assert [p.code for p in problems(ELIAS, record, NOW, CLOSED)] == ["no_purpose"]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("code", get_args(PlanCode))
def test_every_problem_is_a_sentence_that_names_what_it_is_about(code: PlanCode, language: str) -> None:
    record = new_meeting(ELIAS, "", datetime.fromisoformat("2026-12-03T10:00:00+01:00"), CLOSED)
    closed = change(record, start=datetime.fromisoformat("2027-03-25T13:00:00+01:00"))
    problem = PlanProblem(code=code, person="P15", item="S3", minutes=7)
    said = problem_said(problem, ELIAS, closed, CLOSED, words(language), language)
    assert said.endswith(".")
    assert said[0].isupper() or said[0] == "«"
    named = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
    assert ("avlastningshjem" in said.casefold()) == ("person" in named)
    assert ("Elias selv" in said) == ("title" in named)
    assert (" 7 " in said) == ("n" in named)
    assert ("2027" in said) == ("day" in named)


def test_no_sentence_says_whose_word_it_is_where_that_depends_on_age() -> None:
    assert not [code for code, said in SENTENCES.items() if "amily" in said]


def test_every_rule_has_a_sentence() -> None:
    assert set(SENTENCES) == set(get_args(PlanCode))


def test_of_a_meeting_that_is_taken_out_those_who_got_its_notice_are_to_be_told() -> None:
    number, w = ANTONI.meetings[-1].number, words("en")
    called = change(ANTONI, meetings=(change(ANTONI.meetings[-1], event=()),))
    left, told = meeting_out(called, number, w)
    assert (left.meetings, told) == ((), f"Meeting {number} is taken out.")
    _, told = meeting_out(record_sent(called, number, NOW), number, w)
    assert told.endswith("Its notice was sent: tell those who got it.")
