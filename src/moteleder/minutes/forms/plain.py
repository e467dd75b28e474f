"""Markdown → plain text that reads well in a field which knows no Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.minutes.forms.ticks import ticked
from moteleder.minutes.tokens import parse

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

__all__ = ["plain_text"]

_BOXES = {None: "", False: "[ ] ", True: "[x] "}


def plain_text(markdown: str) -> str:
    """The text: large headings in capitals, lists with their marks, a table as a list of its rows."""
    from markdown_it.tree import SyntaxTreeNode

    tokens = parse(markdown)
    lines = _Writer(tokens).blocks(SyntaxTreeNode(tokens).children)
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


class _Writer:
    def __init__(self, tokens: list[Token]) -> None:
        self._place = {id(token): place for place, token in enumerate(tokens)}
        self._tokens = tokens

    def blocks(self, nodes: list[SyntaxTreeNode], tight: bool = False) -> list[str]:
        lines: list[str] = []
        for node in nodes:
            block = self._block(node)
            lines += [*([""] if lines and not tight else []), *block]
        return lines

    def _block(self, node: SyntaxTreeNode) -> list[str]:
        match node.type:
            case "heading":
                text = self._text(node)
                return (text.upper() if node.tag in ("h1", "h2") else text).split("\n")
            case "bullet_list" | "ordered_list":
                return self._list(node)
            case "blockquote":
                return [f"  {line}" for line in self.blocks(node.children)]
            case "table":
                return self._table(node)
            case "fence" | "code_block":
                return node.content.rstrip("\n").split("\n")
            case "hr":
                return ["---"]
            case "paragraph":
                return self._text(node).split("\n")
        return []

    def _list(self, node: SyntaxTreeNode) -> list[str]:
        number = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        lines: list[str] = []
        for item in node.children:
            tight = all(child.hidden for child in item.children if child.type == "paragraph")
            mark = "- " if number is None else f"{number}. "
            first, *rest = self.blocks(item.children, tight) or [""]
            lines += [*([""] if lines and not tight else []), mark + first]
            lines += [" " * len(mark) + line for line in rest]
            number = None if number is None else number + 1
        return lines

    def _table(self, node: SyntaxTreeNode) -> list[str]:
        rows = [
            [self._text(cell) for cell in row.children] for part in node.children for row in part.children
        ]
        head, *body = rows
        lines = []
        for row in body:
            cells = [
                f"{name}: {cell}" if name else cell for name, cell in zip(head, row, strict=False) if cell
            ]
            lines += [f"{'  ' if n else '- '}{cell}" for n, cell in enumerate(cells)]
        return lines or [", ".join(head)]

    def _text(self, node: SyntaxTreeNode) -> str:
        inline = next((child.token for child in node.children if child.type == "inline"), None)
        if inline is None or inline.type != "inline":
            return ""
        tick, words = ticked(self._tokens, self._place[id(inline)])
        return _BOXES[tick] + "".join(_words(words))


def _words(words: list[Token]) -> list[str]:
    said: list[str] = []
    address = ""
    for word in words:
        if word.type in ("softbreak", "hardbreak"):
            said.append("\n")
        elif word.type == "link_open":
            address = str(word.attrGet("href") or "")
        elif word.type == "link_close":
            said += [f" ({address})"] if address else []
        else:
            said.append(word.content)
    return said
