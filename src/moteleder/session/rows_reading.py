"""The page where the minutes are read: what is open, the remarks, and who has the minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moteleder.dates import long_day, oslo, short_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.remarks import Met, MetBy, RemarkBy, RemarkMade, SendBy, Sent, unmet
from moteleder.domain.text import without_private
from moteleder.i18n import Words, msg
from moteleder.session.command_keys import with_keys
from moteleder.session.open_points import open_points
from moteleder.session.remark_places import place_called
from moteleder.session.rows_line import Line, joined, quiet

__all__ = ["CAME", "MET", "OPEN", "SENT", "reading_lines", "remark_told", "what_next"]

OPEN = "open:"
"""What the id of a row that says what is open begins with."""

CAME: dict[RemarkBy, str] = {
    "said": msg("said"),
    "phone": msg("by telephone"),
    "mail": msg("by mail"),
    "paper": msg("on paper"),
}
"""How a remark came, in words."""

SENT: dict[SendBy, str] = {"paper": msg("on paper"), "mail": msg("by secure mail"), "ip": msg("in the plan")}
"""How the minutes went out, in words."""

MET: dict[MetBy, tuple[str, str]] = {
    "taken_in": ("✓", msg("taken in")),
    "noted": ("≡", msg("noted beside")),
    "answered": ("↩", msg("answered")),
}
"""What came of a remark: sign and words."""


def reading_lines(
    meeting: Meeting, w: Words, language: str, keys: Mapping[str, tuple[str, ...]]
) -> tuple[Line, ...]:
    """What is open first, then the remarks, then who has the minutes."""
    return (*_open(meeting, w), *_remarks(meeting, w, language, keys), *_sent(meeting, w, language))


def _open(meeting: Meeting, w: Words) -> Iterator[Line]:
    points = open_points(meeting, w)
    if points:
        yield Line("", w("Open points"), strong=True, picks=False)
    for n, point in enumerate(points):
        yield Line(f"{OPEN}{n}", point, sign="○")
    if points:
        yield quiet("")


def _remarks(
    meeting: Meeting, w: Words, language: str, keys: Mapping[str, tuple[str, ...]]
) -> Iterator[Line]:
    left = len(unmet(meeting.remarks))
    yield Line(
        "", w("Remarks"), right=w("{n} to meet").format(n=left) if left else "", strong=True, picks=False
    )
    if not meeting.remarks:
        yield quiet(with_keys(w("No remarks yet. {row_new} writes one down."), keys, w))
    for made in meeting.remarks:
        sign, word = MET[made.met.how] if made.met else ("●", msg("to meet"))
        text = without_private(made.text).strip().partition("\n")[0]
        yield Line(
            made.id,
            joined(meeting.label(made.person), text),
            right=w(word),
            detail=joined(
                place_called(meeting, made.about, w), short_day(made.on, language), w(CAME[made.came])
            ),
            sign=sign,
            tone="" if made.met is None else "quiet",
            strong=made.met is None,
        )


def _sent(meeting: Meeting, w: Words, language: str) -> Iterator[Line]:
    if not meeting.sent:
        return
    yield quiet("")
    yield Line("", w("Who has the minutes"), strong=True, picks=False)
    for sent in meeting.sent:
        yield _one_sent(meeting, sent, w, language)
    if meeting.remarks_due:
        due = long_day(meeting.remarks_due, language)
        yield quiet(w("The last day for remarks is {day}.").format(day=due))


def _one_sent(meeting: Meeting, sent: Sent, w: Words, language: str) -> Line:
    names = ", ".join(meeting.label(p) for p in sent.people)
    day = short_day(oslo(sent.at).date(), language)
    version = w("version {n}").format(n=sent.version)
    return Line("", names, right=version, detail=joined(w(SENT[sent.how]), day), picks=False)


def remark_told(meeting: Meeting, id_: str, w: Words, language: str) -> tuple[Line, ...]:
    """A remark whole, and what came of it."""
    made = next((r for r in meeting.remarks if r.id == id_), None)
    return tuple(_told(meeting, made, w, language)) if made else ()


def _told(meeting: Meeting, made: RemarkMade, w: Words, language: str) -> Iterator[Line]:
    yield Line("", meeting.label(made.person) or w("Remark"), strong=True, picks=False)
    yield quiet(joined(long_day(made.on, language), w(CAME[made.came])))
    yield quiet(place_called(meeting, made.about, w))
    yield quiet("")
    for line in made.text.split("\n"):
        yield Line("", line, picks=False)
    yield quiet("")
    if made.met is not None:
        yield from _came_of_it(made.met, w)
    elif meeting.phase == "final":
        yield quiet(w("The remark is taken up at the next meeting."))
    else:
        yield quiet(w("Enter: take it in, note it beside, or answer."))


def _came_of_it(met: Met, w: Words) -> Iterator[Line]:
    yield Line("", w(MET[met.how][1]), strong=True, picks=False)
    if met.how == "taken_in":
        yield Line("", met.was or "–", sign="−", detail=w("as it stood"), tone="quiet", picks=False)
        yield Line("", met.text or "–", sign="+", detail=w("as it stands now"), picks=False)
    elif met.text:
        yield Line("", met.text, picks=False)


def what_next(meeting: Meeting, w: Words, keys: Mapping[str, tuple[str, ...]]) -> tuple[Line, ...]:
    """What the page is for at this moment."""
    said = {
        "draft": msg(
            "The parents, or the young person, read first. "
            "{minutes_out} notes that the minutes have gone out."
        ),
        "reading": msg(
            "Remarks are written down with {row_new}. When all is met, and it is said who gets a copy and "
            "how ({page_next}), {minutes_final} makes the minutes final."
        ),
        "final": msg(
            "The minutes are final. Next: the right copy to each, and the texts into the plan "
            "({page_next}). {minutes_again} opens them again, with a reason that is printed."
        ),
    }
    return (quiet(with_keys(w(said[meeting.phase]), keys, w)),) if meeting.phase in said else ()
