from moteleder.session.preview import Block, Span, blocks


def words(block: Block) -> str:
    return "".join(span.text for span in block.spans)


def kinds(markdown: str) -> list[tuple[str, str, str]]:
    return [(block.kind, block.mark, words(block)) for block in blocks(markdown)]


def test_headings_stand_apart_but_for_a_speakers_words_under_the_name() -> None:
    assert kinds("# Referat\n\n## 4 Runden\n\n### Ane Fossli\n\nTo ting.") == [
        ("title", "", "Referat"),
        ("gap", "", ""),
        ("heading", "", "4 Runden"),
        ("gap", "", ""),
        ("subheading", "", "Ane Fossli"),
        ("text", "", "To ting."),
    ]


def test_bold_and_italics_are_kept_and_everything_else_is_words() -> None:
    (block,) = blocks(r"a **b *c* d** <b>\[x\]</b> \*e\*")
    assert block.spans == (
        Span(text="a "),
        Span(text="b ", strong=True),
        Span(text="c", strong=True, emphasis=True),
        Span(text=" d", strong=True),
        Span(text=" <b>[x]</b> *e*"),
    )


def test_items_tasks_and_numbers_have_their_marks_and_stand_in() -> None:
    found = blocks("- en\n  - to\n- [ ] tre\n- [x] fire\n\n3. fem\n4. seks")
    assert [(b.mark, b.indent, words(b)) for b in found if b.kind == "text"] == [
        ("•", 2, "en"),
        ("•", 4, "to"),
        ("☐", 2, "tre"),
        ("☑", 2, "fire"),
        ("3.", 4, "fem"),
        ("4.", 4, "seks"),
    ]


def test_a_table_becomes_a_line_for_each_row_and_a_quiet_line_of_the_rest() -> None:
    found = blocks(
        "| Nr. | Oppgave | Ansvarlig | Frist |\n|---|---|---|---|\n| O9 | Sende \\| dele | Åse | |\n"
    )
    assert [(b.kind, b.mark, b.indent, words(b)) for b in found] == [
        ("detail", "", 0, "Nr. · Oppgave · Ansvarlig · Frist"),
        ("row", "O9", 3, "Sende | dele"),
        ("detail", "", 3, "Åse"),
    ]


def test_a_table_without_numbers_has_its_first_cell_in_bold() -> None:
    found = blocks("| | |\n|---|---|\n| Sted | Rådhuset |\n")
    assert found == (
        Block(kind="row", spans=(Span(text="Sted", strong=True),)),
        Block(kind="detail", spans=(Span(text="Rådhuset"),), indent=2),
    )


def test_quotations_line_breaks_code_and_rules_are_told_apart() -> None:
    found = blocks("> Mor:\\\n> nei\n\n***\n\n```\nx\ny\n```")
    assert [(b.kind, b.quoted, words(b)) for b in found] == [
        ("text", True, "Mor:\nnei"),
        ("gap", False, ""),
        ("rule", False, ""),
        ("gap", False, ""),
        ("code", False, "x\ny"),
    ]


def test_control_characters_do_not_pass() -> None:
    assert kinds("a\x1b[31m\u202e") == [("text", "", "a�[31m�")]


def test_nothing_is_nothing() -> None:
    assert blocks("") == blocks("\n\n") == ()
