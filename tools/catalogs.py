"""The catalogs of words: gathered from the source, filled from JSON, compiled; the same bytes on every run.

python tools/catalogs.py extract      every source text
python tools/catalogs.py merge DIR    take in DIR/*.json, {"text": ["bokmål", "nynorsk"]}
python tools/catalogs.py compile      write the .mo beside each .po
python tools/catalogs.py check        say what is missing, stale or not compiled; 1 if anything is
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "moteleder"
LANGUAGES = ("nb", "nn")
MARKS = ("w", "_w", "msg")
"""The call names whose literal argument is a source text."""


class Unreadable(Exception):
    """A marked text that cannot be gathered, because it is put together when the program runs."""


class _Bare(Catalog):
    """A catalog whose header holds no dates and no versions."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale_identifier)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


def literals(argument: ast.expr, where: str) -> Iterator[str]:
    """The texts that an argument can be; one in a variable was marked where it was written."""
    match argument:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body, where)
            yield from literals(orelse, where)
        case ast.JoinedStr() | ast.BinOp() | ast.Call(func=ast.Attribute(value=ast.Constant())):
            raise Unreadable(f"{where}:{argument.lineno}: not a plain text: {ast.unparse(argument)}")


def texts(source: str, where: str = "<text>") -> set[str]:
    """The source texts marked in one module."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[argument]) if (
                name in MARKS
            ):
                found.update(literals(argument, where))
    return found


def extract() -> list[str]:
    """Every text marked in the source, sorted."""
    found: set[str] = set()
    for path in sorted(SOURCE.rglob("*.py")):
        found |= texts(path.read_text("utf-8"), path.relative_to(SOURCE).as_posix())
    return sorted(found)


def po_path(language: str) -> Path:
    """Where the catalog of a language lies; its compiled form lies beside it."""
    return SOURCE / "locale" / language / "LC_MESSAGES" / "moteleder.po"


def read(path: Path) -> dict[str, str]:
    """Source text to translation, empty where there is none yet; nothing where there is no catalog."""
    if not path.exists():
        return {}
    with path.open("rb") as source:
        catalog = read_po(source)
    return {str(message.id): str(message.string) for message in catalog if message.id}


def _catalog(language: str, entries: Mapping[str, str]) -> Catalog:
    catalog = _Bare(locale=language, header_comment="# Written by tools/catalogs.py", fuzzy=False)
    for text in sorted(entries):
        catalog.add(text, entries[text]).flags.clear()
    return catalog


def as_po(language: str, entries: Mapping[str, str]) -> bytes:
    """A catalog as text, in the order of its source texts."""
    out = BytesIO()
    write_po(out, _catalog(language, entries), no_location=True, ignore_obsolete=True, width=0)
    return out.getvalue().strip() + b"\n"


def as_mo(language: str, entries: Mapping[str, str]) -> bytes:
    """A catalog as gettext reads it."""
    out = BytesIO()
    write_mo(out, _catalog(language, entries))
    return out.getvalue()


def offered(folder: Path) -> dict[str, tuple[str, str]]:
    """The translations in a folder's JSON files; two files may not differ about one text."""
    found: dict[str, tuple[str, str]] = {}
    for path in sorted(folder.glob("*.json")):
        for text, (nb, nn) in json.loads(path.read_text("utf-8")).items():
            if found.setdefault(text, (nb, nn)) != (nb, nn):
                print(
                    f"{path.name}: {text!r} is put differently elsewhere; the first one stands",
                    file=sys.stderr,
                )
    return found


def merge(folder: Path) -> None:
    """Bring the catalogs into step with the source; what they say stands unless the folder says otherwise."""
    wanted, new = extract(), offered(folder)
    for place, language in enumerate(LANGUAGES):
        path = po_path(language)
        kept = read(path)
        entries = {text: new[text][place] if text in new else kept.get(text, "") for text in wanted}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_po(language, entries))
        for text in (text for text in wanted if not entries[text]):
            print(f"{language}: not translated: {text!r}", file=sys.stderr)
    for text in sorted(new.keys() - set(wanted)):
        print(f"offered, but not in the source: {text!r}", file=sys.stderr)
    build()


def build() -> None:
    """Compile every catalog."""
    for language in LANGUAGES:
        path = po_path(language)
        path.with_suffix(".mo").write_bytes(as_mo(language, read(path)))


def problems() -> list[str]:
    """What keeps the catalogs from being whole, one line each."""
    wanted, found = set(extract()), []
    for language in LANGUAGES:
        path = po_path(language)
        entries = read(path)
        found += [f"{language}: not translated: {text!r}" for text in sorted(wanted) if not entries.get(text)]
        found += [f"{language}: not in the source: {text!r}" for text in sorted(entries.keys() - wanted)]
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.read_bytes() != as_mo(language, entries):
            found.append(f"{language}: {compiled.name} is not what {path.name} says: run `make catalogs`")
    return found


def main(arguments: list[str]) -> int:
    """Run one of the four commands; the exit status."""
    match arguments:
        case ["extract"]:
            print("\n".join(extract()))
        case ["merge", folder]:
            merge(Path(folder))
        case ["compile"]:
            build()
        case ["check"]:
            found = problems()
            print("\n".join(found), end="\n" if found else "", file=sys.stderr)
            return 1 if found else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Unreadable as problem:
        sys.exit(str(problem))
