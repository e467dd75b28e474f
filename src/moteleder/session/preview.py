"""The minutes as blocks a screen can draw, from the tokens of their Markdown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from moteleder.domain.text import clean
from moteleder.domain.values import change
from moteleder.minutes.tokens import parse
from moteleder.session.preview_model import Block, Kind, Span
from moteleder.session.preview_tables import rows

__all__ = ["Block", "Kind", "Span", "blocks"]

_TASKS = {"[ ] ": "☐", "[x] ": "☑", "[X] ": "☑"}


class _Token(Protocol):
    type: str
    tag: str
    content: str
    info: str
    hidden: bool
    markup: str
    attrs: dict[str, str | int | float]

    @property
    def children(self) -> Sequence[_Token] | None: ...


def blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of some Markdown, no empty ones at either end; whatever is not known is left out."""
    builder = _Builder()
    for token in parse(clean(markdown)):
        if act := builder.acts.get(token.type):
            act(token)
    return builder.finish()


class _Builder:
    """Where in the document we are, and the blocks so far."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.kind: Kind = "text"
        self.quotes = 0
        self.lists: list[int] = []
        self.mark = ""
        self.tight = False
        self.table: list[list[tuple[Span, ...]]] = []
        self.in_table = False
        self.acts: dict[str, Callable[[_Token], None]] = {
            "heading_open": self.heading,
            "paragraph_open": self.paragraph,
            "inline": self.inline,
            "bullet_list_open": self.list_open,
            "ordered_list_open": self.list_open,
            "bullet_list_close": self.list_close,
            "ordered_list_close": self.list_close,
            "list_item_open": self.item,
            "blockquote_open": self.quote_open,
            "blockquote_close": self.quote_close,
            "fence": self.code,
            "code_block": self.code,
            "hr": self.rule,
            "table_open": self.table_open,
            "tr_open": self.table_row,
            "table_close": self.table_close,
        }

    def heading(self, token: _Token) -> None:
        self.gap()
        self.kind = {"h1": "title", "h2": "heading"}.get(token.tag, "subheading")  # type: ignore[assignment]

    def paragraph(self, token: _Token) -> None:
        self.kind = "text"
        if not token.hidden and not self.mark:
            self.gap()

    def inline(self, token: _Token) -> None:
        spans = _spans(token.children or ())
        if self.in_table:
            self.table[-1].append(spans)
            return
        mark, self.mark = self.mark, ""
        if mark == "•" and spans and (box := _TASKS.get(spans[0].text[:4])):
            mark, spans = box, (change(spans[0], text=spans[0].text[4:]), *spans[1:])
        self.add(Block(kind=self.kind, spans=spans, indent=self.indent(), mark=mark))

    def list_open(self, token: _Token) -> None:
        if not self.lists:
            self.gap()
        self.lists.append(int(token.attrs.get("start", 1)) if token.tag == "ol" else 0)

    def list_close(self, _: _Token) -> None:
        self.lists.pop()

    def item(self, token: _Token) -> None:
        if number := self.lists[-1]:
            self.mark = f"{number}."
            self.lists[-1] += 1
        else:
            self.mark = "•"

    def quote_open(self, _: _Token) -> None:
        self.gap()
        self.quotes += 1

    def quote_close(self, _: _Token) -> None:
        self.quotes -= 1

    def code(self, token: _Token) -> None:
        self.gap()
        self.add(Block(kind="code", spans=(Span(text=token.content.rstrip("\n")),), indent=self.indent()))

    def rule(self, _: _Token) -> None:
        self.gap()
        self.add(Block(kind="rule"))

    def table_open(self, _: _Token) -> None:
        self.gap()
        self.table, self.in_table = [], True

    def table_row(self, _: _Token) -> None:
        self.table.append([])

    def table_close(self, _: _Token) -> None:
        self.in_table = False
        self.found += rows(self.table)

    def indent(self) -> int:
        return sum(4 if number else 2 for number in self.lists)

    def gap(self) -> None:
        if self.found and self.found[-1].kind not in ("gap", "subheading"):
            self.add(Block(kind="gap"))

    def add(self, block: Block) -> None:
        self.found.append(change(block, quoted=True) if self.quotes else block)

    def finish(self) -> tuple[Block, ...]:
        while self.found and self.found[-1].kind == "gap":
            self.found.pop()
        return tuple(self.found)


def _spans(tokens: Sequence[_Token]) -> tuple[Span, ...]:
    found: list[Span] = []
    strong = emphasis = 0
    for token in tokens:
        step = 1 if token.type.endswith("_open") else -1
        if token.type.startswith("strong_"):
            strong += step
        elif token.type.startswith("em_"):
            emphasis += step
        text = "\n" if token.type == "hardbreak" else " " if token.type == "softbreak" else token.content
        if text:
            found.append(Span(text=text, strong=strong > 0, emphasis=emphasis > 0))
    return tuple(found)
