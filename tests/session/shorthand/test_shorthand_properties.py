"""What holds for every line: text stays text, and what a line became can be typed again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.people import Person
from moteleder.domain.text import clean
from moteleder.domain.values import change
from moteleder.i18n import LANGUAGES
from moteleder.session.shorthand.becoming import becoming
from moteleder.session.shorthand.completing import completion
from moteleder.session.shorthand.marks import marks
from moteleder.session.shorthand.reading import Around, read
from tests.session.shorthand.around import around
from tests.session.shorthand.written import written

HERE = around()
PIECES = (
    *(
        "Tiril",
        "ti",
        "Sandnæs",
        "Åse",
        "åse berg",
        "mor",
        "Kåre",
        "PPT",
        "Granvik",
        "skole",
        "Olav",
        "mo",
        "ta",
    ),
    *("+", " + ", ":", ",", "(støtte: PPT)", "(støtte:", ")", "(", "M2", "M1", "M9", "M2 Venner", "Venner"),
    *(
        "innen",
        "frist",
        "på",
        "hver",
        "fra",
        "neste",
        "15.4",
        "1.12.26",
        "31.2",
        "fredag",
        "fre",
        "u12",
        "uke 12",
    ),
    *("om 2 uker", "neste møte", "i morgen", "rapport", "sende", "10:30", ".", "x", "\u00a0", "ka\u030are"),
)
bodies = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join)
words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=40)


@given(words | bodies, st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_only_a_mark_makes_a_line_anything_but_text(text: str, minutes: str, screen: str) -> None:
    known = marks(minutes, screen)
    marked = known.marked(text)
    begins = text.lstrip().casefold().startswith(tuple(known.by_mark))
    assert marked is None or begins
    if marked:
        assert text[marked.start :].rstrip() == marked.body


@settings(max_examples=120)
@given(bodies | words)
def test_every_task_that_was_read_can_be_typed_again(body: str) -> None:
    body = clean(body)
    found = read(f"o: {body}", HERE)
    assert found is not None
    if not found.content.text:
        return
    line = written(found.kind, found.content, HERE)
    again = read(line, HERE)
    assert again is not None, line
    assert (again.kind, again.content) == (found.kind, found.content)


@given(bodies | words)
def test_a_task_loses_no_word_of_its_text_that_stands_for_nothing_else(body: str) -> None:
    found = read(f"o: {body}", HERE)
    assert found is not None
    assert found.content.text in body
    if found.content == change(found.content, owner="", helpers=(), due=None, goal="", backer=""):
        assert found.content.text == body.strip()


@given(st.sampled_from(("a:", "u:", "k:", "p:", "//")), words | bodies)
def test_other_kinds_keep_their_words(mark: str, body: str) -> None:
    found = read(f"{mark} {body}", HERE)
    assert found is not None
    assert found.content.text in body
    if mark in ("a:", "p:", "//"):
        assert found.content.text == body.strip()


@given(bodies)
def test_whoever_is_found_is_one_of_those_who_match_and_nobody_is_guessed(body: str) -> None:
    found = read(f"o: {body}", HERE)
    assert found is not None
    people = (found.content.owner, *found.content.helpers) if found.content.owner else ()
    assert set(people) <= set(HERE.meeting.people)
    assert not (found.asks and people)
    for ask in found.asks:
        assert len(ask.people) > 1
        assert ask.words in body


@given(st.sampled_from(("o:", "k:", "u:", "a:", "p:", "//")), bodies, st.sampled_from(LANGUAGES))
def test_every_line_can_be_shown_and_completed(mark: str, body: str, screen: str) -> None:
    here = Around(HERE.meeting, HERE.today, screen)
    for end in range(len(body) + 1):
        line = f"{mark} {body[:end]}"
        found = read(line, here)
        assert found is not None
        assert becoming(found, here).kind
        grown = read(line + completion(line, here), here)
        assert grown is not None
        assert grown.kind == found.kind


def test_two_who_are_called_the_same_are_asked_about_and_told_apart_by_the_answer() -> None:
    twins = {f"P{n}": Person(id=f"P{n}", name="Kari Li", role="assistent") for n in (40, 41)}
    meeting = change(HERE.meeting, people={**HERE.meeting.people, **twins})
    here = Around(meeting, HERE.today)
    found = read("o: Kari Li ringe", here)
    assert found is not None
    assert found.asks[0].people == ("P40", "P41")
    answered = read("o: Kari Li ringe", here, {"Kari Li": "P41"})
    assert answered is not None
    assert (answered.content.owner, answered.content.text, answered.asks) == ("P41", "ringe", ())
    nobody = read("o: Kari Li ringe", here, {"Kari Li": ""})
    assert nobody is not None
    assert (nobody.content.owner, nobody.content.text, nobody.asks) == ("", "Kari Li ringe", ())
    assert written("task", answered.content, here) == ""


def test_no_mark_means_two_things() -> None:
    meant: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for mark, kind in marks(language, language).by_mark.items():
            meant.setdefault(mark, set()).add(kind)
    assert {mark: kinds for mark, kinds in meant.items() if len(kinds) > 1} == {}
