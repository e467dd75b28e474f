"""How to answer a notice: whether one comes, who comes instead, what is sent in writing, and to whom."""

from __future__ import annotations

from moteleder.domain.parties import is_family_member
from moteleder.domain.snapshot import CaseFacts
from moteleder.minutes.escape import inline, line
from moteleder.minutes.layout import blocks, bullets
from moteleder.minutes.notice.page import NoticePage

__all__ = ["answer", "answers_to"]


def answers_to(facts: CaseFacts, leader: str) -> str:
    """Id of the one who takes the answers: the coordinator, else the one who leads."""
    return facts.coordinator or leader


def answer(page: NoticePage) -> str:
    """The section; for the one who takes the answers, only that it is not to be sent on."""
    w = page.w
    to = answers_to(page.facts, page.seen.leader)
    secret = w("This notice is confidential. Do not send it on.")
    if page.viewer and page.viewer == to:
        return secret
    known, who = page.people.get(to), page.name(to)
    contact = ", ".join(part for part in (who, known.phone, known.email) if part) if known and who else ""
    said = w("Answer to {contact}, as soon as you can.").format(contact=inline(contact)) if contact else ""
    return blocks([f"## {w('Your answer')}", said, bullets(map(line, _points(page))), secret])


def _points(page: NoticePage) -> list[str]:
    w, me = page.w, page.me
    if page.viewer and page.viewer == page.facts.child:
        leads = page.viewer == page.seen.leader
        return [
            w("You lead the meeting. You can let somebody else take over, for a while or for the rest.")
            if leads
            else w("You decide how much you take part, and you can stop when you like."),
            w("If you would rather have somebody say it for you, tell them what they should say."),
        ]
    if me is not None and me.guardian:
        return [
            w("Say so if you want another day or place, others to be asked, or something on the agenda."),
            w("You decide when in the round you speak, and you can take somebody with you for support."),
        ]
    points = [w("Say whether you come. If you cannot, say so as early as you can.")]
    if me is None or not (is_family_member(page.facts, me) or me.party == "support"):
        points.append(
            w("If somebody is to come instead of you, say who: the family must agree to that person first.")
        )
        points.append(w("You can also send something in writing, which is read aloud in the meeting."))
    if me is not None and me.mandate == "asks":
        points.append(w("If you must ask before you can say yes to something, ask before the meeting."))
    if page.seen.whole:
        points.append(w("Say so if you have something for the agenda."))
    return points
