"""The notices of Elias' and Antoni's meetings: who gets which, which version, and what is in none."""

from __future__ import annotations

import base64
import re
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from moteleder.domain.case import Case
from moteleder.domain.people import Consent
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.notice_files import FORMS, Form, formed, write_notices
from moteleder.session.notices import (
    Notice,
    general_notice,
    meeting_uid,
    notice_for,
    notices,
    record_sent,
    why_none,
)
from tests.session.elias_called import ANTONI, AT, DAY, ELIAS, N

RESPITE = ("avlastningshjem", "Avlastningshjem", "P15", "foreslått", "vil vente")
"""What tells of the home that Elias' parents have refused: the role, the id, who suggested it, their wish."""


def with_meeting(case: Case, **changed: Any) -> Case:
    record = case.meetings[-1]
    return change(case, meetings=(*case.meetings[:-1], change(record, **changed)))


def with_person(case: Case, person: str, **changed: Any) -> Case:
    return change(case, people=tuple(change(p, **changed) if p.id == person else p for p in case.people))


def read_out(data: bytes, form: Form) -> str:
    """Everything that a form holds, with what is encoded or folded put back."""
    said = data.decode("utf-8")
    if form == "ics":
        said += said.replace("\r\n ", "")
    if form == "eml":
        mail = message_from_bytes(data, policy=default)
        parts = [bytes(part.get_payload(decode=True)) for part in mail.walk() if not part.is_multipart()]
        calendar = parts[-1].decode().replace("\r\n ", "")
        said += "".join(p.decode() for p in parts) + calendar + "\n".join(["", *map(str, mail.values())])
    return said


@cache
def of_the_sample(name: str) -> list[tuple[Notice, Form, bytes]]:
    case = {"elias": ELIAS, "antoni": ANTONI}[name]
    return every_form(case, case.meetings[-1].number)


def every_form(case: Case, number: int) -> list[tuple[Notice, Form, bytes]]:
    made = [n for n in (*notices(case, number, DAY), general_notice(case, number, DAY)) if not n.why]
    return [(n, form, formed(case, number, n, form, AT)) for n in made for form in FORMS]


def test_everybody_who_is_asked_and_may_be_called_gets_one() -> None:
    got = [person for notice in notices(ELIAS, N, DAY) if not notice.why for person in notice.people]
    assert sorted(got) == sorted(i.person for i in ELIAS.meetings[-1].invited)


@pytest.mark.parametrize("asked", [False, True])
def test_the_refused_respite_home_is_in_no_form_for_anybody(asked: bool) -> None:
    """Not even where somebody has put it on the list, and needs it for an item."""
    case = ELIAS
    if asked:
        record = case.meetings[-1]
        invited = (*record.invited, change(record.invited[1], person="P15"))
        items = tuple(change(item, needed=(*item.needed, "P15")) for item in record.item)
        case = with_meeting(case, invited=invited, item=items)
    made = every_form(case, N) if asked else of_the_sample("elias")
    assert len(made) == len(FORMS) * 14
    for notice, form, data in made:
        for word in RESPITE:
            assert word not in read_out(data, form), (notice.people, form)
            assert base64.b64encode(word.encode()) not in data


def test_what_the_search_for_the_respite_home_looks_for_is_in_the_case() -> None:
    home = next(p for p in ELIAS.people if p.id == "P15")
    assert home.role in RESPITE
    assert all(word in ELIAS.meetings[-1].preparation.wishes for word in ("avlastningshjem", "vil vente"))
    agreed = with_person(ELIAS, "P15", consent=Consent(attend=True))
    invited = (*ELIAS.meetings[-1].invited, change(ELIAS.meetings[-1].invited[1], person="P15"))
    found = every_form(with_meeting(agreed, invited=invited), N)
    assert all("avlastningshjem" in read_out(data, form) for n, form, data in found if form in ("md", "eml"))


def test_of_the_call_to_the_parents_nothing_is_said_but_that_there_is_an_interpreter() -> None:
    for case in (ELIAS, ANTONI):
        before = case.meetings[-1].preparation
        for _, form, data in of_the_sample(case.facts.alias.casefold()):
            for words_ in (before.wishes, before.child_said):
                for sentence in filter(None, re.split(r"[.] ?", words_)):
                    assert sentence not in read_out(data, form)


@pytest.mark.parametrize(
    ("consent", "why"),
    [
        (Consent(attend=False), "refused"),
        (Consent(), "waits"),
        (Consent(attend=True, until=date(2026, 12, 1)), "lapsed"),
        (Consent(attend=True, until=date(2026, 12, 2)), ""),
    ],
)
def test_it_is_said_why_somebody_gets_none(consent: Consent, why: str) -> None:
    case = with_person(ELIAS, "P6", consent=consent)
    notice = notice_for(case, N, "P6", DAY)
    assert (notice.why, bool(notice.markdown), bool(why_none(notice, words("en")))) == (
        why,
        not why,
        bool(why),
    )
    assert all(("Ane Fossli" in n.markdown) is (not why) for n in notices(case, N, DAY) if "P2" in n.people)


def test_of_age_nobody_blames_the_family_for_not_being_asked() -> None:
    case = change(ELIAS, facts=change(ELIAS.facts, born=date(2008, 3, 14)))
    notice = notice_for(case, N, "P6", DAY)
    assert notice.why == "of_age"
    assert why_none(notice, words("nb")) == "ungdommen er myndig og har ikke sagt ja"
    ended = Consent(attend=True, since=date(2026, 3, 14), until=date(2026, 3, 20))
    for consent, why in ((Consent(attend=False), "refused"), (ended, "lapsed")):
        none = notice_for(with_person(case, "P6", consent=consent), N, "P6", DAY)
        assert (none.why, "family" in why_none(none, words("en"))) == (why, False)


def test_the_rector_who_waits_for_the_parents_word_is_in_no_notice_of_antonis() -> None:
    whys = {person: n.why for n in notices(ANTONI, 2, DAY) for person in n.people}
    assert {person: why for person, why in whys.items() if why} == {"P11": "waits", "P12": "interpreter"}
    for _, form, data in of_the_sample("antoni"):
        assert "Viken" not in read_out(data, form)
        assert "rektor" not in read_out(data, form)


def test_nobody_is_called_in_a_case_that_is_put_away() -> None:
    away = change(ELIAS, facts=change(ELIAS.facts, archived=DAY))
    assert {n.why for n in notices(away, N, DAY)} == {"archived"}


def test_those_whose_notices_read_the_same_share_one() -> None:
    alike = change(ELIAS, tasks=(), goals=())
    shared = [n.people for n in notices(alike, N, DAY) if len(n.people) > 1]
    assert ("P2", "P3") not in shared  # They have turns of different length.
    assert ("P8", "P6") in shared or ("P6", "P8") in shared


def test_an_identity_number_in_a_title_leaves_in_no_notice() -> None:
    case = with_meeting(ELIAS, purpose="Gjelder 14831890003")
    assert "14831890003" not in notice_for(case, N, "P2", DAY).markdown


def event(case: Case, person: str) -> Any:
    data = formed(case, N, notice_for(case, N, person, DAY), "ics", AT)
    return Calendar.from_ical(data).walk("VEVENT")[0]


def test_a_calendar_is_told_when_and_where_and_nothing_of_whom_it_is_about() -> None:
    for notice, form, data in of_the_sample("elias"):
        if form == "ics":
            said = read_out(data, form)
            names = [word for p in ELIAS.people for word in p.name.split() if len(word) > 2]
            assert [word for word in (*names, "Elias", "anfall", "avlastning") if word in said] == []
            assert notice.news is not None
    found = event(ELIAS, "P9")
    assert (found.decoded("DTSTART").hour, found.decoded("DTSTART").minute) == (13, 50)
    assert str(found["UID"]) == ELIAS.meetings[-1].uid


def test_a_meeting_that_moves_over_a_change_of_the_clocks_keeps_its_hour() -> None:
    summer = datetime.fromisoformat("2026-10-23T13:00:00+02:00")
    for days, offset in ((0, 2), (3, 1)):
        start = (summer + timedelta(days=days)).replace(tzinfo=None)
        moved = datetime.fromisoformat(f"{start.isoformat()}+0{offset}:00")
        found = event(with_meeting(ELIAS, start=moved), "P2")
        assert found.decoded("DTSTART").hour == 13
        assert found.decoded("DTSTART").utcoffset() == timedelta(hours=offset)


def test_the_child_is_named_in_no_subject_and_no_title() -> None:
    for _, form, data in of_the_sample("elias"):
        if form == "eml":
            subject = message_from_bytes(data, policy=default)["Subject"]
            assert subject == "Innkalling til ansvarsgruppemøte 2. desember 2026"
        if form == "html":
            assert b"<title>Innkalling til ansvarsgruppem\xc3\xb8te 2. desember 2026</title>" in data


def mail(case: Case, notice: Notice) -> EmailMessage:
    found = message_from_bytes(formed(case, N, notice, "eml", AT), policy=default)
    assert isinstance(found, EmailMessage)
    return found


def test_a_mail_is_addressed_to_the_one_it_is_for_and_nobody_else() -> None:
    case = ELIAS
    for person in case.people:
        case = with_person(case, person.id, email=f"{person.id.lower()}@example.org")
    for notice in (notice_for(case, N, person, DAY) for person in ("P1", "P2", "P4", "P6", "P9")):
        found = mail(case, notice)
        assert found["To"] == f"{notice.people[0].lower()}@example.org"
        addresses = set(re.findall(r"[\w.]+@example\.org", read_out(found.as_bytes(), "eml")))
        assert addresses == {found["To"], "p4@example.org"}
    assert mail(case, general_notice(case, N, DAY))["To"] is None
    assert mail(ELIAS, notice_for(ELIAS, N, "P6", DAY))["To"] is None


def test_the_first_notice_that_is_sent_is_number_0_and_keeps_what_it_called_to() -> None:
    once = record_sent(with_meeting(ELIAS, uid=""), N, AT)
    (sent,) = once.meeting(N).notice
    assert (sent.sequence, sent.at, sent.plan.start) == (0, AT, ELIAS.meetings[-1].start)
    assert "P15" not in sent.called
    assert once.meeting(N).uid == meeting_uid(with_meeting(ELIAS, uid="").meeting(N))


def test_sending_again_what_has_not_changed_changes_nothing() -> None:
    once = record_sent(ELIAS, N, AT)
    assert record_sent(once, N, AT + timedelta(days=1)) == once
    assert not any(n.is_new for n in notices(once, N, DAY))
    assert {event(once, person)["SEQUENCE"] for person in ("P2", "P9")} == {0}


def test_what_has_changed_is_a_new_version_only_for_those_who_may_see_it() -> None:
    once = record_sent(ELIAS, N, AT)
    items = once.meeting(N).item
    retitled = with_meeting(once, item=(change(items[0], title="Kaffe"), *items[1:]))
    assert {n.people: n.is_new for n in notices(retitled, N, DAY) if n.people in (("P2",), ("P9",))} == {
        ("P2",): True,
        ("P9",): False,
    }
    assert (event(retitled, "P2")["SEQUENCE"], event(retitled, "P9")["SEQUENCE"]) == (1, 0)
    twice = record_sent(retitled, N, AT)
    assert [s.sequence for s in twice.meeting(N).notice] == [0, 1]
    assert (
        "Nytt navn på sak:** 1 Kaffe (før: Velkommen, samtykke)" in notice_for(twice, N, "P2", DAY).markdown
    )
    assert mail(twice, notice_for(twice, N, "P2", DAY))["Subject"].startswith("Ny versjon: ")


def test_a_calendar_knows_the_meeting_again_when_it_is_moved() -> None:
    once = record_sent(with_meeting(ELIAS, uid=""), N, AT)
    moved = with_meeting(once, start=ELIAS.meetings[-1].start + timedelta(days=1))
    assert event(moved, "P2")["UID"] == event(once, "P2")["UID"]
    assert event(moved, "P2")["SEQUENCE"] == 1


def test_who_got_a_notice_and_is_not_asked_any_more_is_said() -> None:
    once = record_sent(ELIAS, N, AT)
    fewer = with_meeting(once, invited=tuple(i for i in once.meeting(N).invited if i.person != "P6"))
    assert {n.people: n.why for n in notices(fewer, N, DAY) if n.why} == {("P6",): "not_asked"}
    assert "Ikke innkalt lenger:** Ane Fossli" in notice_for(fewer, N, "P2", DAY).markdown


def test_a_notice_that_several_share_is_mailed_to_each_and_never_to_one_of_them(tmp_path: Path) -> None:
    case = change(ELIAS, tasks=(), goals=())
    for person in case.people:
        case = with_person(case, person.id, email=f"{person.id.lower()}@example.org")
    shared = next(n for n in notices(case, N, DAY) if len(n.people) > 1)
    assert mail(case, shared)["To"] is None
    written = write_notices(tmp_path, case, N, AT, ("eml",), [shared])
    to = [message_from_bytes(file.path.read_bytes(), policy=default)["To"] for file in written]
    assert to == [f"{person.lower()}@example.org" for person in shared.people]


def test_the_notice_calls_measures_what_the_case_does() -> None:
    case = change(ELIAS, facts=change(ELIAS.facts, measure_word="aktiviteter"))
    assert (
        "**Mål og aktiviteter du har ansvar for: hvor står de?**" in notice_for(case, N, "P6", DAY).markdown
    )
