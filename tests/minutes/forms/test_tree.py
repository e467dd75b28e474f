"""Markdown as a tree of blocks."""

from __future__ import annotations

from moteleder.minutes.forms.tree import (
    Break,
    Entry,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
    as_list,
    tree,
)


def test_no_level_of_headings_is_skipped_and_an_empty_one_is_left_out() -> None:
    levels = [
        block.level for block in tree("### A\n\n#\n\n# B\n\n#### C\n\n## D") if isinstance(block, Heading)
    ]
    assert levels == [1, 1, 2, 2]


def test_words_of_one_style_are_together() -> None:
    assert tree("en **to *tre*** `fire`\nfem  \nseks") == (
        Paragraph(
            (
                Run("en "),
                Run("to ", strong=True),
                Run("tre", strong=True, em=True),
                Run(" "),
                Run("fire", code=True),
                Run(" fem"),
                Break(),
                Run("seks"),
            )
        ),
    )


def test_a_list_knows_its_ticks_its_first_number_and_what_stands_in_it() -> None:
    inner = Listing((Entry((Paragraph((Run("inni"),)),)),))
    assert tree("9. ni\n   - inni\n10. ti") == (
        Listing((Entry((Paragraph((Run("ni"),)), inner)), Entry((Paragraph((Run("ti"),)),))), start=9),
    )
    assert tree("- [x] gjort\n\n- [ ] ikke\n") == (
        Listing(
            (Entry((Paragraph((Run("gjort"),)),), True), Entry((Paragraph((Run("ikke"),)),), False)),
            tight=False,
        ),
    )


def test_a_table_becomes_a_list_with_the_name_of_each_column() -> None:
    (table,) = tree("| Nr. | Hva | |\n| --- | --- | --- |\n| O1 | | x |")
    assert isinstance(table, Table)
    cells = (Run("Nr.: ", strong=True), Run("O1"), Break(), Run("x"))
    assert as_list(table) == Listing((Entry((Paragraph(cells),)),), tight=False)


def test_what_xml_and_fonts_cannot_hold_is_shown_as_lost() -> None:
    assert tree("> a\x0bb\ufffec\u202ed") == (Quote((Paragraph((Run("a�b�c�d"),)),)),)
