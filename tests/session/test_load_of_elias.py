"""The load at the end of the sample meeting about Elias, as its minutes tell it."""

from __future__ import annotations

from moteleder.domain.events import End
from moteleder.domain.journal import replayed, start
from moteleder.i18n import words
from moteleder.resources import folder
from moteleder.session.rows_load import load_parts, load_question, tasks_counted, without_said
from moteleder.store.exchange import read

W = words("en")


def test_the_parents_had_two_of_eight_and_have_none_now() -> None:
    path = folder("sample_cases") / "elias.toml"
    case = read(path.read_text(encoding="utf-8"), path.name)
    events = case.meetings[-1].event
    end = next(n for n, event in enumerate(events) if isinstance(event, End))
    meeting = replayed(start(case, 5), events[:end]).meeting
    assert load_parts(meeting, W) == (
        "The family 0 (last time 2: Marte Brattvoll 1, Henning Osnes 1), helps with 1",
        "habiliteringstjenesten 1 (1)",
        "helsesykepleier 1 (1)",
        "Granvik skole 2 (1)",
        "tildelingskontoret 2 (1)",
        "ergoterapeut 1 (1)",
        "barnekoordinator 1 (0)",
        "nobody 0 (1)",
    )
    assert tasks_counted(meeting, W) == "8, the family 0"
    assert without_said(meeting, W) == "Here without a task: Tiril Sandnæs, Vilde Aamodt"
    assert load_question(meeting, W) == "Can a service take this?"
