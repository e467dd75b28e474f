"""Words are asked for by language, and the screen's language does not colour the minutes'."""

from __future__ import annotations

import pytest

from moteleder.i18n import LANGUAGES, msg, words
from tools import catalogs


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_without_a_translation_stands_as_it_is(language: str) -> None:
    assert words(language)("zyx {n} times") == "zyx {n} times"


def test_english_is_the_source_and_an_unknown_language_falls_back_to_it() -> None:
    assert words("en")("Previous minutes") == "Previous minutes"
    assert words("sma")("Previous minutes") == "Previous minutes"


def test_two_languages_are_in_use_at_once() -> None:
    bokmål, nynorsk = (catalogs.read(catalogs.po_path(language)) for language in ("nb", "nn"))
    text = next(text for text in bokmål if bokmål[text] != nynorsk[text])
    nb, nn = words("nb"), words("nn")
    assert [nb(text), nn(text), nb(text)] == [bokmål[text], nynorsk[text], bokmål[text]]


def test_a_mark_leaves_its_text_alone() -> None:
    assert msg("{n} weeks") == "{n} weeks"


def test_words_never_change_what_python_calls_underscore() -> None:
    import builtins

    words("nb")("Hello")
    assert not hasattr(builtins, "_")
