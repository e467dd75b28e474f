"""The text that is read aloud: about a minute, flowing, kind, and nothing in it that is not for the room."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.case import Case
from moteleder.domain.events import (
    Agree,
    DeferItem,
    Floor,
    GoToItem,
    Leave,
    Offer,
    Park,
    TakeOn,
    View,
    Withhold,
)
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.resources import folder
from moteleder.session.summary import MOST, Summary, summary
from moteleder.store.exchange import read
from tests.domain.anything import Play, plays, steps
from tests.domain.worlds import DOCTOR, FATHER, LEADER, MOTHER, TEACHER, WRITER, Table, cases

SECRET = "Hemmeligheten"


def told(meeting: Meeting, language: str = "nb") -> str:
    return "\n".join(summary(meeting, words(language), language).paragraphs)


def sample(name: str) -> Meeting:
    path = folder("sample_cases") / f"{name}.toml"
    case = read(path.read_text("utf-8"), path.name)
    return replay(case, max(m.number for m in case.meetings if m.event)).meeting


def a_table() -> Table:
    return Table().begin(MOTHER, FATHER, LEADER, WRITER, TEACHER)


def test_elias_is_told_in_about_a_minute_with_the_family_first() -> None:
    said = summary(sample("elias"), words("nb"), "nb")
    assert 110 <= said.words <= MOST
    assert said.lasts(words("nb")) == "omtrent ett minutt"
    assert said.paragraphs[0].startswith(
        "Dette er vi blitt enige om: Friminuttplanen utvides til torsdag og fredag, uten fast voksen."
    )
    assert said.paragraphs[1].startswith(
        "Foreldrene har ingen oppgaver, men Henning hjelper til med én. "
        "Yngve skal sende ferdig anfallsprosedyre til SFO og skole, innen 4. desember."
    )
    assert said.paragraphs[2:] == (
        "Dette er fortsatt åpent: Beate var ikke her og må spørres først. To temaer tas opp et annet sted.",
        "Vi møtes igjen 10. mars kl. 13.00.",
    )


def test_antoni_is_told_in_nynorsk() -> None:
    said = summary(sample("antoni"), words("nn"), "nn")
    assert 110 <= said.words <= MOST
    assert said.paragraphs[0].startswith("Dette er vi blitt samde om: Spørsmålet om kven som betaler")
    assert "Foreldra har ingen oppgåver." in said.paragraphs[1]
    assert "Torill Nesheim skal byte mikrofon og prøve FM ute, innan 18. desember." in said.paragraphs[1]
    assert said.paragraphs[2] == "Dette er framleis ope: To tema blir tekne opp ein annan stad."
    assert said.paragraphs[3] == "Vi møtest igjen 9. februar kl. 09.00."


def test_a_meeting_with_little_is_told_whole_with_weekdays_helpers_and_the_wish() -> None:
    table = a_table()
    table.do(Agree, id="A1", place="S1", text="Sekken deles", wish="vi vil ha to sekker", person=MOTHER)
    task: dict[str, Any] = {"owner": FATHER, "due": date(2026, 12, 4), "helpers": (TEACHER,)}
    table.do(TakeOn, id="O9", place="S1", text="Ringe skolen", **task)
    table.do(TakeOn, id="O10", place="S1", text="Møtetider for våren", owner=TEACHER)
    said = told(table.meeting)
    assert "Sekken deles. Marte Brattvoll ønsket: «vi vil ha to sekker»." in said
    assert (
        "Foreldrene har én oppgave. Henning Osnes skal ringe skolen, innen fredag 4. desember 2026, "
        "med hjelp av Ane Fossli. Ane Fossli tar på seg dette: Møtetider for våren."
    ) in said
    assert "Én oppgave har ingen frist ennå." in said
    assert "Datoen for neste møte er ikke avtalt ennå." in said


def test_what_is_open_is_said_kind_by_kind() -> None:
    table = a_table()
    table.do(TakeOn, id="O9", place="S1", text="Ringe", owner=DOCTOR, due=date(2026, 12, 4))
    table.do(TakeOn, id="O10", place="S1", text="Skrive", due=date(2026, 12, 4))
    table.do(View, id="U1", place="S1", text="To", person=MOTHER)
    table.do(DeferItem, item="S5", reason="tid")
    table.do(GoToItem, item="S4")
    table.do(Floor, person=TEACHER)
    table.do(Offer, place=f"S4/{TEACHER}", person=MOTHER)
    title = table.meeting.items[4].title
    said = told(table.meeting)
    for sentence in (
        "Der vi ser ulikt på det, står hvert syn i referatet med hvem det kommer fra.",
        "Denne oppgaven har ingen ansvarlig ennå: Skrive.",
        "Amir Daneshvar var ikke her og må spørres først.",
        "En kommentar som ble tilbudt, er ikke gitt ennå.",
        f"Dette tas på neste møte: «{title}».",
    ):
        assert sentence in said


@pytest.mark.parametrize("count", [3, 6, 12, 40])
def test_much_is_condensed_step_by_step_and_never_longer_than_can_be_listened_to(count: int) -> None:
    table = a_table()
    people = (TEACHER, LEADER, WRITER, "P6", "P7")
    for n in range(count):
        text = f"Sende brev nummer {n} om skyss, avlastning og hjelpemidler til alle som har spurt om det før"
        table.do(Agree, id=f"A{n + 9}", place="S1", text=f"Avtale {n} gjelder for hele våren og litt til")
        table.do(TakeOn, id=f"O{n + 9}", place="S1", text=text, owner=people[n % 5], due=date(2026, 12, 9))
    said = summary(table.meeting, words("nb"), "nb")
    assert 40 <= said.words <= MOST
    assert said.brief is (count > 3)
    assert "Foreldrene har ingen oppgaver." in said.paragraphs[1]


def test_one_agreement_as_long_as_a_page_does_not_make_it_long() -> None:
    table = a_table()
    table.do(Agree, id="A1", place="S1", text="ord " * 900)
    assert summary(table.meeting, words("nb"), "nb").words <= MOST


@pytest.mark.parametrize(
    ("count", "said"),
    [(60, "omtrent et halvt minutt"), (165, "omtrent ett minutt"), (280, "omtrent 2 minutter")],
)
def test_how_long_it_takes_is_said_in_words(count: int, said: str) -> None:
    assert Summary(("ord " * count,), False).lasts(words("nb")) == said


def test_topics_for_elsewhere_are_counted_and_never_told() -> None:
    table = a_table()
    table.do(Park, id="E1", place="S1", text=SECRET, channel=SECRET, taken_by=LEADER)
    assert "Ett tema tas opp et annet sted." in told(table.meeting)
    assert SECRET not in told(table.meeting)


@settings(max_examples=40, deadline=None)
@given(case=cases, play=plays, language=st.sampled_from(("nb", "nn", "en")))
def test_any_meeting_says_something_short_and_nothing_private(case: Case, play: Play, language: str) -> None:
    meeting = steps(case, play)[-1].after.meeting if play.chunks else Table(case).meeting
    hidden = tuple(
        change(e, text=SECRET, channel=SECRET) if e.kind in ("private", "park") else e
        for e in meeting.entries
    )
    said = summary(change(meeting, entries=hidden), words(language), language)
    assert all(paragraph.strip() for paragraph in said.paragraphs)
    assert 0 < said.words <= 260
    assert SECRET not in " ".join(said.paragraphs)


def test_what_is_kept_from_somebody_who_hears_it_is_not_read() -> None:
    table = a_table()
    table.do(Agree, id="A1", place="S1", text=SECRET)
    table.do(TakeOn, id="O9", place="S1", text=f"Ringe {SECRET}", owner=MOTHER)
    table.do(Withhold, target="A1", without=(DOCTOR,))
    assert SECRET in told(table.meeting)  # Kept from one who is not here.
    table.do(Withhold, target="A1", only=(MOTHER,))
    table.do(Withhold, target="O9", without=(TEACHER,))
    said = summary(table.meeting, words("nb"), "nb")
    assert SECRET not in "".join(said.paragraphs)
    assert "Foreldrene har" not in "".join(said.paragraphs)
    assert said.left_out(words("en")) == "What is kept from somebody who is here is not read."
    table.do(Leave, person=TEACHER)
    table.do(Leave, person=FATHER)
    assert SECRET in told(table.meeting)  # She who may read it, and those who lead and write, are left.
