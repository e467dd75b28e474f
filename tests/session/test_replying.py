"""The right of reply as the leader uses it, and what each party can be asked."""

from __future__ import annotations

import tomllib

from moteleder.domain.events import Floor, GoToItem
from moteleder.domain.replies import open_offers
from moteleder.domain.values import change
from moteleder.i18n import LANGUAGES, words
from moteleder.resources import rule
from moteleder.session.live import LiveSession
from moteleder.session.prompts import prompts
from moteleder.session.rail_rows import round_lines
from moteleder.session.replying import answer, offer_lines, waive
from moteleder.session.rows_round import next_said, speaking, work_lines
from moteleder.session.still_open import still_open
from tests.session.worlds import led

NB = words("nb")
PLACE = "S3/P6"


def speaking_teacher() -> LiveSession:
    live, _, _ = led()
    live.do(GoToItem, item="S3")
    live.do(Floor, person="P6")
    return live


def test_a_reply_that_comes_later_is_seen_in_the_list_the_round_and_before_the_end() -> None:
    live = speaking_teacher()
    answer(live, PLACE, "P2", what="later")
    [line] = offer_lines(live.meeting, NB)
    assert (line.text, line.right) == ("Marte Brattvoll kan svare Ane Fossli", "svar venter")
    live.do(Floor, person="P8")
    assert [r.name for r in round_lines(live.meeting, "S3", NB) if r.reply] == ["Ane Fossli"]
    assert "Svar som er tilbudt og ikke gitt, etter: Ane Fossli" in still_open(live.meeting, NB)
    waive(live, line.id)
    assert offer_lines(live.meeting, NB) == ()


def test_a_reply_that_is_not_wanted_is_one_step_to_undo() -> None:
    live = speaking_teacher()
    before = live.meeting
    answer(live, PLACE, "P2", what="no")
    assert open_offers(live.meeting) == ()
    live.undo()
    assert live.meeting.offers == before.offers


def test_not_wanted_after_all_takes_an_offer_away() -> None:
    live = speaking_teacher()
    answer(live, PLACE, "P2", what="later")
    answer(live, PLACE, "P2", what="no")
    assert open_offers(live.meeting) == ()


def test_at_the_end_of_the_round_those_who_were_offered_a_reply_are_asked() -> None:
    live = speaking_teacher()
    answer(live, PLACE, "P2", what="later")
    for person in ("P8", "P2", "P3"):
        live.do(Floor, person=person)
    assert "Spør dem som ble tilbudt å svare." in next_said(live.meeting, NB)
    answer(live, PLACE, "P2", text="Det stemmer ikke helt")
    assert "tilbudt" not in next_said(live.meeting, NB)
    assert live.meeting.at(PLACE)[0].text == "Det stemmer ikke helt"


def test_parents_are_asked_how_it_is_at_home_and_at_the_end_whether_it_agrees() -> None:
    live = speaking_teacher()
    assert prompts(live.meeting, "P2", "nb")[0] == "Hvordan har dere det hjemme?"
    assert "stemmer" in prompts(live.meeting, "P2", "nb", closing=True)[0].casefold()
    assert prompts(live.meeting, "P6", "nb")[:3] == (
        "Hva er gjort siden sist?",
        "Hvor er vi på målene?",
        "Hva trengs videre?",
    )


def test_every_party_has_its_prompts_in_every_language_with_a_dated_source() -> None:
    tables = tomllib.loads(rule("prompts").read_text("utf-8"))
    assert tables["source"]
    assert tables["checked"]
    for name, table in tables.items():
        if name not in ("source", "checked"):
            assert {len(table[language]) for language in LANGUAGES} == {len(table["nb"])}


def test_a_deputy_is_presented_with_whom_it_speaks_for_and_two_homes_are_told_apart() -> None:
    from datetime import timedelta

    from moteleder.domain.events import Deputy
    from moteleder.domain.people import Person

    live = speaking_teacher()
    live.do(Deputy, person=Person(id="P9", name="Vilde Aamodt", role="vikar"), absent="P4")
    live.do(Floor, person="P9")
    assert "møter for Siri Tangvald, barnekoordinator" in speaking(live.meeting, live.now(), NB).about
    people = {**live.meeting.people}
    people["P2"] = change(people["P2"], household="hjemme hos mor")
    people["P3"] = change(people["P3"], household="hjemme hos far")
    live.do(Floor, person="P2")
    two = change(live.meeting, people=people)
    assert "hjemme hos mor" in speaking(two, live.now() + timedelta(minutes=1), NB).about


def test_the_childs_own_words_stand_beside_the_goal_that_the_speaker_works_on() -> None:
    from moteleder.domain.events import Child, OwnWords, ReviewMeasure
    from moteleder.domain.events.outcome import ReviewGoal
    from moteleder.domain.plan import Goal, Measure

    live = speaking_teacher()
    live.do(ReviewGoal, goal="M3", new=Goal(id="M3", title="Venner", text="Være med"))
    live.do(ReviewMeasure, goal="M3", measure=Measure(id="T5", text="Lekegrupper", responsible=("P6",)))
    live.do(Child, how="attended", words=(OwnWords(text="Uten voksen", goal="M3"),))
    [_, line] = work_lines(live.meeting, "P6", NB, "nb")
    assert "Lekegrupper" in line.detail
    assert "«Uten voksen»" in line.detail
