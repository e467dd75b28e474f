"""What the narratives of Elias and Antoni expect to be found: in the samples, and in what was really said."""

from __future__ import annotations

import pytest

from moteleder.checks import Finding, check_markdown, check_meeting
from moteleder.domain.events import Child, End, Note, OwnWords
from moteleder.domain.journal import Journal, record, replay, replayed, start
from moteleder.minutes.writer import write
from moteleder.resources import folder, names
from moteleder.store.exchange import read

CHILDS = "Får ikke være målvakt fordi «de tror jeg velter»; liker onsdager, «da er Tobias der»."
ELIAS_SAID = {
    "S3": CHILDS,
    "S4/P6": "Planen virker tirsdag og onsdag. Sander Lyngstad er «problemet» i friminuttet.",
    "S4/P11": "Ny EEG uten store endringer. GMFCS nivå II, multifokal aktivitet, botulinumtoksin til våren.",
    "S4/P12": "Avlastning er til behandling. Ja, dere får nok 40 timer i måneden.",
    "S4/P3": "Vil klage på Berit Holmen, assistent på skolen.",
}
ANTONI_SAID = {
    "S4/P7": "FM-sendaren dett ut ute i vind. Akustikkmåling, SNR, streaming.",
    "S4/P8": "Time 14.01. «Det må vedtakast at han får assistent.»",
    "S2": "Barnehagen bruker NMT i kvardagen.",
    "S4/P2": "Mor har brukt tre fridagar på batteriboksen og vil vite kven som eig utstyret og er redd for "
    "at skulen skal velje ein klasse utan lydutjamning og vil ha kurs når far er heime i februar.",
}


def sample(name: str, said: dict[str, str] | None = None) -> Journal:
    """The sample's meeting just before its end, with raw notes in place of the clean ones."""
    path = folder("sample_cases") / f"{name}.toml"
    case = read(path.read_text("utf-8"), path.name)
    number = case.meetings[-1].number
    if said is None:
        return replay(case, number)
    events = [e for e in case.meeting(number).event if not isinstance(e, End)]
    journal = replayed(start(case, number), events)
    for place, text in said.items():
        journal = record(journal, Note(at=events[-1].at, by="P5", place=place, text=text))
    return journal


def keys(found: tuple[Finding, ...]) -> set[tuple[str, str, str]]:
    return {f.key for f in found}


def test_elias_as_he_was_told_of_in_the_meeting() -> None:
    found = keys(check_meeting(sample("elias", ELIAS_SAID).meeting))
    assert found >= {
        ("P03", "S3", "Tobias"),
        ("P01", "S4/P6", "Sander Lyngstad"),
        ("P01", "S4/P3", "Berit Holmen"),
        ("D01", "S4/P12", "får nok 40 timer"),
        ("A01", "S4/P11", "EEG"),
        ("A01", "S4/P11", "GMFCS"),
        ("A01", "S4/P11", "botulinumtoksin"),
        ("C01", "P11", "Yngve Solbrekk"),
        ("C03", "P16", "Vilde Aamodt"),
        ("G01", "", ""),
    }
    assert "V01" not in {code for code, _, _ in found}


def test_elias_task_without_owner_and_date_is_named_until_it_is_dropped() -> None:
    path = folder("sample_cases") / "elias.toml"
    case = read(path.read_text("utf-8"), path.name)
    begun = replayed(start(case, 5), case.meeting(5).event[:2])
    found = {(f.code, f.place) for f in check_meeting(begun.meeting)}
    assert {("T01", "O7"), ("T03", "O7")} <= found
    dropped = {(f.code, f.place) for f in check_meeting(sample("elias").meeting)}
    assert not {("T01", "O7"), ("T03", "O7")} & dropped


def test_tobias_in_the_childs_own_words_could_be_a_friend() -> None:
    journal = sample("elias", {})
    words = (OwnWords(text="Jeg liker onsdager, da er Tobias der"),)
    journal = record(journal, Child(at=journal.events[-1].at, by="P5", how="attended", words=words))
    (found,) = [f for f in check_meeting(journal.meeting) if f.code == "P03"]
    assert dict(found.values)["friend"] == "en venn"
    assert found.fix is None


def test_antoni_as_he_was_told_of_in_the_meeting() -> None:
    found = keys(check_meeting(sample("antoni", ANTONI_SAID).meeting))
    assert found >= {
        ("D01", "S4/P8", "vedtakast"),
        ("A01", "S4/P7", "FM"),
        ("A01", "S4/P7", "SNR"),
        ("A01", "S2", "NMT"),
        ("L01", "S4/P2", "Mor har brukt tre fridagar …"),
        ("C01", "P9", "Kristin Breivold"),
        ("C02", "P11", "Oddbjørn Viken"),
        ("C03", "P13", "Åse Tveito"),
    }
    assert "V01" not in {code for code, _, _ in found}


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("elias", {"T05", "C01", "C03", "G01"}),
        ("antoni", {"L01", "C01", "C02", "C03", "G01"}),
        ("inga", {"C02"}),
    ],
)
def test_the_samples_as_they_were_written_down(name: str, codes: set[str]) -> None:
    assert {f.code for f in check_meeting(sample(name).meeting)} == codes


@pytest.mark.parametrize("name", names("sample_cases"))
def test_their_minutes_are_as_clean_in_a_file(name: str) -> None:
    assert {f.code for f in check_markdown(write(sample(name).meeting))} <= {"L01"}


@pytest.mark.parametrize(("name", "said"), [("elias", ELIAS_SAID), ("antoni", ANTONI_SAID)])
def test_a_file_says_the_same_of_the_words_as_the_meeting(name: str, said: dict[str, str]) -> None:
    meeting = sample(name, said).meeting
    of_words = {"D01", "P01", "A01"}
    live = {(f.code, f.text) for f in check_meeting(meeting) if f.code in of_words}
    in_file = {(f.code, f.text) for f in check_markdown(write(meeting)) if f.code in of_words}
    assert live <= in_file
