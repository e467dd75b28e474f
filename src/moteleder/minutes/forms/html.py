"""Markdown → one HTML file: prints well, no script, nothing that is fetched from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from moteleder.minutes.forms.ticks import ticked
from moteleder.minutes.tokens import parse, plain

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["fragment", "html"]

_STYLE = """\
body { font: 12pt/1.5 "Segoe UI", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 44em;
  margin: 2em auto; padding: 0 1.5em; overflow-wrap: break-word; }
h1 { font-size: 1.6em; line-height: 1.25; }
h2 { font-size: 1.25em; margin-top: 1.8em; border-bottom: 1px solid #bbb; }
h3 { font-size: 1.1em; margin-top: 1.4em; }
h1, h2, h3, h4 { break-after: avoid; }
li, tr, blockquote { break-inside: avoid; }
li.task { list-style: none; margin-left: -1.4em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bbb; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid #bbb; }
@media print { body { max-width: none; margin: 0; padding: 0; } @page { margin: 20mm; } }
"""

_LARGE = "body { font-size: 18pt; line-height: 1.6; }\nli { margin-bottom: 0.4em; }\n"

_COLUMNS = 3
"""The most columns that there is room for in large print."""

_TAGS = frozenset(
    {
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "hr", "br"),
        *("table", "thead", "tbody", "tr", "th", "td", "strong", "em"),
    }
)
"""What is taken over from the tokens; a link is not, since what was typed leads nowhere by a click."""


def html(markdown: str, language: str, title: str = "", *, large: bool = False) -> str:
    """The whole file; its title is the first heading where none is given.

    `large`: in large print, wide tables as lists.
    """
    tokens = parse(markdown)
    name = title or next((plain(t) for t in tokens if t.type == "inline"), "")
    body = "".join(_blocks(tokens, _COLUMNS if large else None))
    style = _STYLE + (_LARGE if large else "")
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(name)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n"
        "</body>\n</html>\n"
    )


def fragment(markdown: str) -> str:
    """What stands in the body alone, to be put into something else."""
    return "".join(_blocks(parse(markdown)))


def _blocks(tokens: list[Token], most: int | None = None) -> Iterator[str]:
    """The page, piece by piece; a table of more than `most` columns as a list."""
    after = 0
    for place, token in enumerate(tokens):
        if place < after:
            continue
        if token.type == "table_open" and most is not None:
            end = next(n for n in range(place, len(tokens)) if tokens[n].type == "table_close")
            head, *rows = _rows(tokens[place:end])
            if len(head) > most:
                yield from _listed(head, rows)
                after = end + 1
                continue
        if token.type == "inline":
            tick, words = ticked(tokens, place)
            yield {None: "", False: "☐ ", True: "☑ "}[tick] + "".join(_inline(words))
        elif token.type in ("fence", "code_block"):
            yield f"<pre><code>{escape(token.content)}</code></pre>\n"
        elif token.tag in _TAGS and not token.hidden:
            yield _tag(token, tokens, place)


def _rows(table: list[Token]) -> list[list[str]]:
    rows: list[list[str]] = []
    for token in table:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append("".join(_inline(token.children or [])))
    return rows


def _listed(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """A table as a list of its rows, each cell after its column's name."""
    yield "<ul>\n" if rows else ""
    for row in rows:
        cells = [
            f"<strong>{name}:</strong> {cell}" if name else cell
            for name, cell in zip(head, row, strict=True)
            if cell
        ]
        yield "<li>" + "<br>\n".join(cells) + "</li>\n"
    yield "</ul>\n" if rows else ""


def _tag(token: Token, tokens: list[Token], place: int) -> str:
    if token.nesting < 0:
        return f"</{token.tag}>\n"
    start = token.attrGet("start")
    number = f' start="{start}"' if token.tag == "ol" and start is not None else ""
    task = ' class="task"' if token.tag == "li" and ticked(tokens, place + 2)[0] is not None else ""
    ends = "\n" if token.tag in ("ul", "ol", "blockquote", "table", "thead", "tbody", "tr", "hr") else ""
    return f"<{token.tag}{number}{task}>{ends}"


def _inline(words: list[Token]) -> Iterator[str]:
    address = ""
    for word in words:
        if word.type == "softbreak":
            yield "\n"
        elif word.type == "hardbreak":
            yield "<br>\n"
        elif word.type == "code_inline":
            yield f"<code>{escape(word.content)}</code>"
        elif word.type == "link_open":
            address = str(word.attrGet("href") or "")
        elif word.type == "link_close":
            yield f" ({escape(address)})" if address else ""
        elif word.tag in ("strong", "em"):
            yield f"<{'/' if word.nesting < 0 else ''}{word.tag}>"
        else:
            yield escape(word.content)
