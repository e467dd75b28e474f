"""Markdown as plain text, for fields that know no Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.minutes.escape import line
from moteleder.minutes.forms.plain import plain_text
from moteleder.minutes.layout import bullets


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# Innkalling\n\n## Saker\n\n### Ærlig", "INNKALLING\n\nSAKER\n\nÆrlig\n"),
        ("**Når:** kl. 13  \n*Sted:* `Lyngen`", "Når: kl. 13\nSted: Lyngen\n"),
        ("- en\n- to\n  - inni\n- tre", "- en\n- to\n  - inni\n- tre\n"),
        ("9. ni\n10. ti  \n    Trengs: Åse\n11. elleve", "9. ni\n10. ti\n    Trengs: Åse\n11. elleve\n"),
        ("- [ ] ikke\n- [x] gjort", "- [ ] ikke\n- [x] gjort\n"),
        ("> sitat\n> mer", "  sitat\n  mer\n"),
        (
            "| Oppgave | Frist |\n| --- | --- |\n| Måle | fredag |\n| Ringe | |",
            "- Oppgave: Måle\n  Frist: fredag\n- Oppgave: Ringe\n",
        ),
        ("| Oppgave | Frist |\n| --- | --- |", "Oppgave, Frist\n"),
        ("[lenke](https://example.org/a)", "lenke (https://example.org/a)\n"),
        ("en\n\nto", "en\n\nto\n"),
        ("- en\n\n- to", "- en\n\n- to\n"),
        ("    kode\n    mer", "kode\nmer\n"),
        ("en\n\n---\n\nto", "en\n\n---\n\nto\n"),
        ("", "\n"),
    ],
)
def test_markdown_reads_well_without_its_marks(markdown: str, expected: str) -> None:
    assert plain_text(markdown) == expected


TEXT = st.text(st.sampled_from(list("<>&\"'[]()*_`~|#-+.!:\\/ åÅłńźaB1=x")), min_size=1, max_size=40).filter(
    str.strip
)


@settings(max_examples=150)
@given(TEXT)
def test_what_was_typed_reads_as_it_was_typed(typed: str) -> None:
    assert plain_text(bullets([line(typed)])) == f"- {' '.join(typed.split())}\n"
