"""The samples' minutes, byte for byte; `python tools/golden.py` writes them anew."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from moteleder.minutes.tokens import parse
from tools import golden

EVERY = pytest.mark.parametrize("sample", golden.SAMPLES, ids=lambda path: str(path.stem))


@EVERY
def test_the_minutes_of_a_sample_are_its_golden_file(sample: Path) -> None:
    assert golden.minutes(sample).decode("utf-8") == golden.golden(sample).read_bytes().decode("utf-8")


@EVERY
def test_the_minutes_of_a_sample_are_the_same_on_every_run(sample: Path) -> None:
    assert golden.minutes(sample) == golden.minutes(sample)


@EVERY
def test_headings_of_golden_minutes_skip_no_level(sample: Path) -> None:
    text = golden.golden(sample).read_text("utf-8")
    levels = [int(token.tag[1]) for token in parse(text) if token.type == "heading_open"]
    assert levels[0] == 1
    assert [later for earlier, later in pairwise(levels) if later > earlier + 1] == []


@pytest.mark.parametrize("name", golden.NOTICES)
def test_the_notices_of_a_sample_are_their_golden_files(name: str) -> None:
    for path, text in golden.notices(name):
        assert text == path.read_bytes(), path.name


def test_every_golden_notice_is_one_that_is_looked_at() -> None:
    looked_at = {path for name in golden.NOTICES for path, _ in golden.notices(name)}
    assert {path for path in (golden.GOLDEN / "notice").rglob("*.*") if path.is_file()} == looked_at


@pytest.mark.parametrize("name", golden.HANDED)
def test_what_is_handed_over_of_a_sample_is_its_golden_files(name: str) -> None:
    for path, text in golden.handed(name):
        assert text.decode("utf-8") == path.read_bytes().decode("utf-8"), path.name
    assert {path for path, _ in golden.handed(name)} == set((golden.GOLDEN / "handover" / name).iterdir())


def test_every_golden_file_has_its_sample() -> None:
    assert {path.stem for path in golden.GOLDEN.glob("*.md")} == {path.stem for path in golden.SAMPLES}
    assert {"elias", "antoni", "inga"} <= {path.stem for path in golden.SAMPLES}
