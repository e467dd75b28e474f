"""Markdown as HTML: what a strict reader finds in it."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.minutes.escape import cell, line
from moteleder.minutes.forms.html import html
from moteleder.minutes.layout import bullets, table

GOLDEN = sorted((Path(__file__).parents[2] / "golden").rglob("*.md"))
HTML = "{http://www.w3.org/1999/xhtml}"

FULL = r"""
# Tittel

Tekst med **fet** og *kursiv*,\
ny linje, `kode`, [lenke](https://example.org/a) og <https://example.org/b>.

- [ ] ikke gjort
- [x] gjort
- vanlig
  - inni

3. tre
4. fire

> sitat

| a | b |
| --- | --- |
| 1 | 2 |

---

    kode
"""


def read(text: str) -> html5lib.treebuilders.etree:
    return html5lib.HTMLParser(strict=True).parse(text)


def words(text: str) -> str:
    body = read(text).find(f".//{HTML}main")
    return "".join(body.itertext())


@pytest.mark.parametrize("path", GOLDEN, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_what_we_write_is_html_to_a_strict_reader(path: Path) -> None:
    page = html(path.read_text("utf-8"), "nb")
    tree = read(page)
    assert tree.get("lang") == "nb"
    assert tree.find(f".//{HTML}title").text == path.read_text("utf-8").split("\n")[0].removeprefix("# ")


def test_every_shape_of_our_markdown_is_there() -> None:
    tree = read(html(FULL, "nn"))
    tags = [node.tag.removeprefix(HTML) for node in tree.find(f".//{HTML}main").iter()]
    for tag in (
        "h1",
        "strong",
        "em",
        "br",
        "code",
        "ul",
        "ol",
        "li",
        "blockquote",
        "table",
        "th",
        "td",
        "hr",
        "pre",
    ):
        assert tag in tags
    assert tree.find(f".//{HTML}ol").get("start") == "3"
    assert [li.get("class") for li in tree.findall(f".//{HTML}li")] == [
        "task",
        "task",
        None,
        None,
        None,
        None,
    ]


def test_ticks_are_shown_as_boxes() -> None:
    assert "☐ ikke gjort" in words(html(FULL, "nb"))
    assert "☑ gjort" in words(html(FULL, "nb"))


def test_a_link_is_text_with_its_address_and_leads_nowhere() -> None:
    page = html("[her](javascript:alert) og [der](https://example.org/?a=1&b=2)", "nb")
    assert "<a" not in page
    assert "der (https://example.org/?a=1&b=2)" in words(page)


def test_it_holds_no_script_and_fetches_nothing() -> None:
    page = html(FULL, "nb")
    assert not [part for part in ("<script", "src=", "href=", "url(", "@import") if part in page]


def test_large_print_lists_the_rows_of_a_wide_table_and_keeps_a_narrow_one() -> None:
    wide = table(["Nr.", "Oppgave", "", "Frist"], [["O1", "Ringe *Å*", "x", "i dag"], ["O2", "", "", ""]])
    page = html(f"{wide}\n\n{table(['a', 'b'], [['1', '2']])}\n\nEtter", "nb", large=True)
    tree = read(page)
    assert len(tree.findall(f".//{HTML}table")) == 1
    rows = ["".join(item.itertext()) for item in tree.findall(f".//{HTML}li")]
    assert rows == ["Nr.: O1\nOppgave: Ringe Å\nx\nFrist: i dag", "Nr.: O2"]
    assert words(page).endswith("Etter\n")
    assert len(read(html(wide, "nb")).findall(f".//{HTML}table")) == 1


def test_a_title_that_is_given_stands_in_the_window_and_not_on_the_page() -> None:
    page = html("Hei", "nb", title="A <b> & c")
    assert read(page).find(f".//{HTML}title").text == "A <b> & c"
    assert words(page).strip() == "Hei"


TEXT = st.text(
    st.sampled_from(list("<>&\"'[]()*_`~|#-+.!:\\/ åÅłńź\u00a0\U0001f600aB1=x")), min_size=1, max_size=40
).filter(str.strip)


@settings(max_examples=150)
@given(TEXT)
def test_what_was_typed_reads_as_it_was_typed(typed: str) -> None:
    shown = " ".join(typed.split())
    assert words(html(bullets([line(typed)]), "nb")).strip("\n").replace("☐ ", "[ ] ") == shown
    rows = read(html(table(["a"], [[cell(typed)]]), "nb")).findall(f".//{HTML}td")
    assert ["".join(row.itertext()) for row in rows] == [shown]
