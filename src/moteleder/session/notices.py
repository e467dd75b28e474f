"""The notices of a called meeting: who gets which, which version, and why somebody gets none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal
from uuid import NAMESPACE_OID, uuid5

from moteleder.dates import oslo
from moteleder.domain.called import SentNotice
from moteleder.domain.case import Case, MeetingRecord, as_plan
from moteleder.domain.days import day_of
from moteleder.domain.identity import removed, without_identity
from moteleder.domain.invitation import Call, asked, call, called
from moteleder.domain.news import News, news
from moteleder.domain.recipients import Terms, terms_for
from moteleder.domain.standing import Standing, standing
from moteleder.domain.values import change
from moteleder.i18n import Words, msg
from moteleder.minutes.notice.answer import answers_to
from moteleder.minutes.notice.page import NoticePage
from moteleder.minutes.notice.writer import write
from moteleder.rules_of_age import ages
from moteleder.session.not_called import NOT_CALLED
from moteleder.session.prompts import prompts_before

__all__ = [
    "Notice",
    "WhyNone",
    "general_notice",
    "meeting_uid",
    "notice_for",
    "notices",
    "record_sent",
    "why_none",
]

WhyNone = Literal[
    "", "refused", "waits", "of_age", "lapsed", "copy_only", "left", "interpreter", "not_asked", "archived"
]
"""Why somebody gets no notice; empty for those who get one."""

_WHY: Mapping[str, str] = {
    **NOT_CALLED,
    "interpreter": msg("an interpreter is ordered, and gets no notice"),
    "not_asked": msg("got a notice before, and is not asked any more: tell them"),
    "archived": msg("the case is put away"),
}


@dataclass(frozen=True)
class Notice:
    """One notice, and those who get it word for word."""

    people: tuple[str, ...]
    """Ids of those who get it; none for the one that is for anybody."""
    markdown: str = ""
    """What they get; empty where they get none."""
    news: News | None = None
    """What they may see, which version it is, and what is new in it."""
    why: WhyNone = ""
    """Why they get none."""
    mails: tuple[str, ...] = ()
    """Their mail addresses, one for each of the people, as typed."""
    sender: str = ""
    """Mail address of the one who takes the answers."""

    @property
    def version(self) -> int:
        """1 for the first."""
        return self.news.sequence + 1 if self.news else 1

    @property
    def is_new(self) -> bool:
        """Whether they have not been sent this yet."""
        return self.news is not None and self.news.fresh


def why_none(notice: Notice, w: Words) -> str:
    """Why they get no notice, in words; empty where they get one."""
    return w(_WHY[notice.why]) if notice.why else ""


def notices(case: Case, number: int, day: date) -> tuple[Notice, ...]:
    """What everybody who is asked to a meeting gets when it is sent on a day, in the plan's order.

    Those whose notices read the same share one.
    """
    found: list[Notice] = []
    record, now = case.meeting(number), standing(case, before=number)
    for notice in (_for(case, record, now, person, day) for person in _everybody(record)):
        for place, other in enumerate(found):
            if not notice.why and _same(other, notice):
                mails = other.mails + notice.mails
                found[place] = replace(other, people=other.people + notice.people, mails=mails)
                break
        else:
            found.append(notice)
    return tuple(found)


def notice_for(case: Case, number: int, person: str, day: date) -> Notice:
    """What one person gets."""
    return _for(case, case.meeting(number), standing(case, before=number), person, day)


def general_notice(case: Case, number: int, day: date) -> Notice:
    """What anybody asked to the whole meeting may see, with nothing of one's own."""
    return _notice(case, case.meeting(number), standing(case, before=number), "", day)


def record_sent(case: Case, number: int, at: datetime) -> Case:
    """The case once the notices were sent; unchanged where nobody was sent anything new."""
    record = case.meeting(number)
    people = {p.id: p for p in standing(case, before=number).people}
    day, terms = day_of(record.start), _terms(case, record)
    there = called(record, people, day, terms)
    if not any(news(case.facts, people, record, p, day, terms).fresh for p in ("", *there)):
        return case
    sent = SentNotice(sequence=len(record.notice), at=at, plan=as_plan(record), called=there)
    kept = change(record, uid=meeting_uid(record), notice=(*record.notice, sent))
    return change(case, meetings=tuple(kept if m.number == number else m for m in case.meetings))


def meeting_uid(record: MeetingRecord) -> str:
    """What calendars know the meeting by: its own, else one from its number and first time alone."""
    if record.uid:
        return record.uid
    first = record.notice[0].plan.start if record.notice else record.start
    return str(uuid5(NAMESPACE_OID, f"moteleder {record.number} {oslo(first).isoformat()}"))


def _everybody(record: MeetingRecord) -> Iterator[str]:
    now = asked(record)
    yield from now
    if record.notice:
        yield from (person for person in record.notice[-1].called if person not in now)


def _terms(case: Case, record: MeetingRecord) -> Terms:
    return terms_for(case.facts, record, ages())


def _for(case: Case, record: MeetingRecord, now: Standing, person: str, day: date) -> Notice:
    why = _why(case, record, now, person)
    if not why:
        return _notice(case, record, now, person, day)
    return Notice((person,), why=why)


def _why(case: Case, record: MeetingRecord, now: Standing, person: str) -> WhyNone:
    known = next((p for p in now.people if p.id == person), None)
    if case.facts.archived is not None:
        return "archived"
    if known is None:
        return "not_asked"
    said: Call = call(known, day_of(record.start), _terms(case, record))
    if said != "called":
        return said
    if known.party == "interpreter":
        return "interpreter"
    return "" if person in asked(record) else "not_asked"


def _notice(case: Case, record: MeetingRecord, now: Standing, viewer: str, day: date) -> Notice:
    people = {p.id: p for p in now.people}
    new = news(case.facts, people, record, viewer, day_of(record.start), _terms(case, record))
    page = NoticePage(
        facts=case.facts,
        now=now,
        news=new,
        viewer=viewer,
        sent=day,
        questions=prompts_before(case.facts, people[viewer]) if viewer and new.seen.speaks else (),
        interpreted=bool(record.preparation.interpreter),
    )
    text = without_identity(write(page), removed(case.facts.language))[0]
    to = people.get(answers_to(case.facts, record.leader))
    return Notice(
        people=(viewer,) if viewer else (),
        markdown=text,
        news=new,
        mails=(people[viewer].email,) if viewer else (),
        sender=to.email if to else "",
    )


def _same(one: Notice, other: Notice) -> bool:
    if one.news is None or other.news is None or one.markdown != other.markdown:
        return False
    return (one.news.sequence, one.news.fresh) == (other.news.sequence, other.news.fresh)
