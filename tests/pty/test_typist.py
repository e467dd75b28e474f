"""A typist writes down what is said, in a real terminal: the tasks agreed on are kept, and no other."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from moteleder.domain.entries import EntryContent
from moteleder.domain.journal import replay
from moteleder.store.exchange import read as read_case
from tests.pty.app import demo, exported, minutes
from tests.pty.keys import SCRIPTS, play, read


def task(text: str, owner: str, due: date, goal: str = "", helpers: tuple[str, ...] = ()) -> EntryContent:
    """A task with nothing but what was agreed on."""
    return EntryContent(text=text, owner=owner, helpers=helpers, due=due, goal=goal)


AGREED = {
    "elias": (
        task("Sende ferdig anfallsprosedyre til SFO og skole", "P11", date(2026, 12, 4), "M1"),
        task("Holde opplæring for alle SFO-ansatte, onsdag 16.12 kl. 12", "P13", date(2026, 12, 16), "M1"),
        task("Sette fri SFO-ansatte til opplæringen", "P7", date(2026, 12, 11), "M1"),
        task(
            "Gi foreldrene skriftlig svar på hvor avlastningssøknaden står", "P12", date(2026, 12, 11), "M4"
        ),
        task("Avklare skyss til SFO i vinterferien", "P12", date(2027, 1, 15), "M4"),
        task(
            "Utvide friminuttplanen til torsdag og fredag, uten fast voksen, etter samtale med Elias",
            "P6",
            date(2026, 12, 18),
            "M3",
        ),
        task(
            "Måle garasjeporten (far) og bestille utprøving av sykkel (ergo holder i saken)",
            "P9",
            date(2027, 1, 29),
            "M2",
            helpers=("P3",),
        ),
        task("Fornye samtykke habilitering; avklare samtykke for PPT-vikar", "P4", date(2026, 12, 18)),
    ),
    "antoni": (
        task(
            "Sende polsk samandrag av dette referatet seinast ei veke etter møtet",
            "P5",
            date(2026, 12, 15),
            "M4",
        ),
        task("Byte mikrofon og prøve FM ute", "P7", date(2026, 12, 18), "M1"),
        task(
            "Avklare kven som eig utstyret og hentar delar, slik at mor slepp", "P4", date(2026, 12, 22), "M4"
        ),
        task("Måle lyd i begge klasseromma", "P11", date(2027, 2, 1), "M3", helpers=("P9",)),
        task(
            "Melde behov for vurdering av hjelp på skulen (søknad/tilvising, ikkje vedtak)",
            "P8",
            date(2027, 1, 29),
            "M3",
        ),
        task(
            "Skriftleg samtykke: skule, vikar helsesjukepleiar, Statped etter nyttår",
            "P4",
            date(2026, 12, 18),
        ),
        task("Besøk på skulen i februar medan far er heime", "P11", date(2027, 2, 9), "M3"),
    ),
}
"""The tasks of both narratives, in the order of their lists, O9 to O16 and O7 to O13."""

ENTRIES = {
    "elias": (
        "**Avtalt:** Alle følger den samme anfallsprosedyren.",
        "**Ulikt syn – Kåre Myklum:** SFO har klart seg så langt.",
        "**Kommentar fra Marte Brattvoll:** Det er ikke trygt når den nye er alene.",
        "**Tas opp et annet sted:** To elever trenger hjelp til å bli venner igjen.",
        "> Jeg vil ikke ha med voksen i friminuttet. (mål: Venner)",
    ),
    "antoni": (
        "**Avtalt:** Spørsmålet om kven som betaler for lydmålinga, ligg hos rektor.",
        "**Ulikt syn – Håvard Lidal:** Antoni kan trenge assistent på skulen.",
        "**Kommentar frå Magdalena Wrona:** Eg er redd for ein klasse utan lydutjamning.",
        "**Blir teke opp ein annan stad:** Køyring og trafikk ved barnehagen blir teke opp utanom møtet.",
        "> Eg vil høyre klokka når vi skal inn. (mål: Høyrsel og språk)",
    ),
}
"""What the other marks and the child's form make, as it stands in the minutes."""

PRIVATE = {"elias": "tegningen ligger i permen min", "antoni": "teikninga heng på kontoret"}
"""What the typist writes for nobody else."""


def sentences(script: Path) -> list[str]:
    """What is typed as text: the lines that end as a sentence, without their mark and whose they are."""
    typed = [step.rest.removesuffix("\\n") for step in read(script) if step.verb == "type"]
    return [re.sub(r"^[aukp]: (?:\w+: )?", "", text) for text in typed if text.endswith(".")]


def tasks_of(kept: str) -> list[EntryContent]:
    """Everything that is said in the tasks of the case's latest meeting."""
    case = read_case(kept, "export")
    meeting = replay(case, case.meetings[-1].number).meeting
    own = EntryContent.__struct_fields__
    return [
        EntryContent(**{field: getattr(entry, field) for field in own})
        for entry in meeting.entries
        if entry.kind == "task"
    ]


def by_text(said: EntryContent) -> str:
    """Tasks are compared without the order in which they came up."""
    return said.text


@pytest.mark.soak
@pytest.mark.parametrize("name", ["elias", "antoni"])
def test_what_is_typed_in_the_meeting_becomes_the_tasks_agreed_on_and_no_other(
    name: str, tmp_path: Path
) -> None:
    script = SCRIPTS / f"typist-{name}.keys"
    with demo(tmp_path, name=name) as terminal:
        play(terminal, script)
    written, kept = minutes(tmp_path, name), exported(tmp_path, name)
    assert sorted(tasks_of(kept), key=by_text) == sorted(AGREED[name], key=by_text)
    typed = sentences(script)
    assert len(typed) > 15
    assert [text for text in (*typed, *ENTRIES[name]) if text not in written] == []
    assert f"// {PRIVATE[name]}" in script.read_text("utf-8")
    assert PRIVATE[name] not in written
    assert PRIVATE[name] not in kept
    assert "//" not in written + kept
