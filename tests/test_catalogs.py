"""The catalogs are whole, say the same as the source, and are compiled."""

from __future__ import annotations

import gettext
import json
import string
from pathlib import Path

import pytest

from tools import catalogs

BOTH = pytest.mark.parametrize("language", catalogs.LANGUAGES)
AVOIDED = ("parkert", "parkera", "!")
"""«Parkert» is what leaders say of a topic they were told to drop; an exclamation mark shouts."""


def entries(language: str) -> dict[str, str]:
    return catalogs.read(catalogs.po_path(language))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_text_of_the_source_is_translated_and_no_other() -> None:
    source = list(catalogs.extract())
    for language in catalogs.LANGUAGES:
        said = entries(language)
        assert (language, [text for text in source if not said.get(text)]) == (language, [])
        assert (language, sorted(said.keys() - set(source))) == (language, [])


@BOTH
def test_a_translation_names_the_same_values_as_its_source(language: str) -> None:
    differ = {text: said for text, said in entries(language).items() if said and fields(text) != fields(said)}
    assert differ == {}


@BOTH
def test_a_translation_keeps_the_blanks_and_breaks_around_its_source(language: str) -> None:
    def edges(text: str) -> tuple[bool, bool]:
        return text != text.lstrip(), text != text.rstrip()

    differ = {text: said for text, said in entries(language).items() if said and edges(text) != edges(said)}
    assert differ == {}


@BOTH
def test_words_that_are_not_to_be_used_are_not(language: str) -> None:
    said = entries(language).values()
    assert [text for text in said if any(word in text.casefold() for word in AVOIDED)] == []


@BOTH
def test_the_compiled_catalog_is_what_the_text_says(language: str) -> None:
    path = catalogs.po_path(language)
    assert path.with_suffix(".mo").read_bytes() == catalogs.as_mo(language, entries(language))
    assert path.read_bytes() == catalogs.as_po(language, entries(language))


def test_texts_are_gathered_from_both_marks_and_from_either_side_of_a_choice() -> None:
    source = """
w("one"); msg("two"); self.w("three " "and four"); w("five" if x else "six"); w(seven); other("eight")
"""
    assert catalogs.texts(source) == {"one", "two", "three and four", "five", "six"}


@pytest.mark.parametrize("call", ['w(f"{n} left")', 'w("a" + b)', 'w("{n}".format(n=1))'])
def test_a_text_put_together_when_the_program_runs_is_refused(call: str) -> None:
    with pytest.raises(catalogs.Unreadable, match=r"view\.py:1: not a plain text"):
        catalogs.texts(call, "view.py")


def test_a_catalog_survives_writing_reading_and_compiling(tmp_path: Path) -> None:
    said = {'Say "æ"': "Si «æ»\n", "100 %": "100 %", "not yet": "", "{n} left": "{n} igjen"}
    text, compiled = tmp_path / "a.po", tmp_path / "a.mo"
    text.write_bytes(catalogs.as_po("nb", said))
    compiled.write_bytes(catalogs.as_mo("nb", catalogs.read(text)))
    with compiled.open("rb") as source:
        words = gettext.GNUTranslations(source).gettext
    assert catalogs.read(text) == said
    assert [words(text) for text in said] == ["Si «æ»\n", "100 %", "not yet", "{n} igjen"]


def test_merging_keeps_what_stands_takes_what_is_offered_and_drops_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "src"
    source.mkdir()
    (source / "a.py").write_text('w("kept"); w("new"); w("changed"); w("nowhere")', "utf-8")
    monkeypatch.setattr(catalogs, "SOURCE", source)
    for language in catalogs.LANGUAGES:
        catalogs.po_path(language).parent.mkdir(parents=True)
        catalogs.po_path(language).write_bytes(
            catalogs.as_po(language, {"kept": "K", "gone": "G", "changed": "C"})
        )
    (tmp_path / "a.json").write_text(json.dumps({"new": ["Ny", "Ny"], "changed": ["En", "Ein"]}), "utf-8")
    catalogs.merge(tmp_path)
    assert entries("nb") == {"changed": "En", "kept": "K", "new": "Ny", "nowhere": ""}
    assert entries("nn")["changed"] == "Ein"
    assert catalogs.problems() == ["nb: not translated: 'nowhere'", "nn: not translated: 'nowhere'"]
