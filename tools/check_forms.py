"""Look at the minutes' forms with other programs: `python tools/check_forms.py`, or `make check-forms`.

DOCX is opened in LibreOffice; HTML goes through html5lib, the Nu checker and axe-core in headless Chromium;
PDF goes through poppler. What is not here is installed, from Debian's packages and npm; where it cannot be,
that is an error. What a PDF must be by PDF/UA-1, typst refuses to write otherwise; veraPDF is no package.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import html5lib

from moteleder.domain.journal import replay
from moteleder.resources import folder, names
from moteleder.session.minutes import text_of
from moteleder.session.minutes_forms import LARGE, document_title, made
from moteleder.store.exchange import read

ROOT = Path(__file__).parent.parent
NODE = ROOT / ".venv" / "check-forms"
AXE = NODE / "node_modules" / "axe-core" / "axe.min.js"
NU = NODE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
PROGRAMS = {
    "soffice": ("libreoffice-writer-nogui", "default-jre-headless"),
    "chromium": ("chromium",),
    "java": ("default-jre-headless",),
    "pdffonts": ("poppler-utils",),
    "npm": ("npm",),
}
"""The packages of Debian that bring a program."""
MINUTES = 5
"""How many one program may take."""
BAD = '<!DOCTYPE html><html><head><title></title></head><body><img src="x"></body></html>'
"""A page that the checkers must find something in."""


class Missing(Exception):
    """A program is not here and cannot be installed."""


def run(*command: object) -> subprocess.CompletedProcess[str]:
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=60 * MINUTES)


def ready() -> None:
    lacking = [program for program in PROGRAMS if not shutil.which(program)]
    packages = sorted({package for program in lacking for package in PROGRAMS[program]})
    if packages:
        print("installing", *packages, flush=True)
        install = ("apt-get", "install", "--yes", "--no-install-recommends", *packages)
        for command in (("apt-get", "update"), ("env", "DEBIAN_FRONTEND=noninteractive", *install)):
            if not shutil.which("apt-get") or run(*command).returncode:
                raise Missing(f"{', '.join(lacking)}: install them, and start again")
    if not (AXE.exists() and NU.exists()):
        print("installing axe-core vnu-jar", flush=True)
        NODE.mkdir(parents=True, exist_ok=True)
        found = run("npm", "install", "--no-audit", "--no-fund", "--prefix", NODE, "axe-core", "vnu-jar")
        if found.returncode or not (AXE.exists() and NU.exists()):
            raise Missing(f"axe-core and vnu-jar: {found.stderr.strip()}")


def headings(markdown: str) -> list[tuple[int, str]]:
    found = re.findall(r"^(#{1,6}) (.*)$", markdown, re.MULTILINE)
    return [(len(marks), re.sub(r"\\(.)", r"\1", text)) for marks, text in found]


def html_problems(path: Path) -> Iterator[str]:
    try:
        html5lib.HTMLParser(strict=True).parse(path.read_text("utf-8"))
    except html5lib.html5parser.ParseError as problem:
        yield f"html5lib: {problem}"
    nu = run("java", "-jar", NU, "--Werror", "--format", "text", path)
    if nu.returncode:
        yield f"Nu: {nu.stderr.strip() or nu.stdout.strip()}"
    yield from axe_problems(path)


def axe_problems(path: Path) -> Iterator[str]:
    """What axe-core finds on the page, all its rules on; also where it did not run."""
    script = (
        "axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(found => "
        "document.body.innerText = 'AXE' + JSON.stringify({passes: found.passes.length, "
        "found: [...found.violations, ...found.incomplete].map(each => "
        "[each.id, each.help, each.nodes.map(node => node.html)])}) + 'END')"
    )
    watched = path.with_name(f"axe-{path.name}")
    injected = f'<script src="{AXE.as_uri()}"></script><script>{script}</script></body>'
    watched.write_text(path.read_text("utf-8").replace("</body>", injected), "utf-8")
    shown = run(
        *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"),
        *("--virtual-time-budget=60000", "--dump-dom", watched.as_uri()),
    )
    told = re.search(r"AXE(\{.*\})END", unescape(shown.stdout).replace("\n", " "))
    if told is None:
        yield f"axe-core did not run: {shown.stderr.strip()[-300:]}"
        return
    result = json.loads(told[1])
    if not result["passes"]:
        yield "axe-core looked at nothing"
    for rule, help_, nodes in result["found"]:
        yield f"axe-core {rule}: {help_}: {nodes[:2]}"


def docx_problems(path: Path, markdown: str, language: str, large: bool) -> Iterator[str]:
    profile = path.parent / "libreoffice"
    out = path.with_suffix(".fodt")
    run(
        *("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"),
        *("--convert-to", "fodt", "--outdir", path.parent, path),
    )
    if not out.exists():
        yield "LibreOffice did not open it"
        return
    text, table, style, fo = (
        f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}"
        for name in ("text", "table", "style", "xsl-fo-compatible")
    )
    tree = ElementTree.parse(out)
    kept = [(int(h.get(f"{text}outline-level", 0)), "".join(h.itertext())) for h in tree.iter(f"{text}h")]
    if kept != headings(markdown):
        yield f"headings in LibreOffice: {kept}"
    tables = len(re.findall(r"^\| --- ", markdown, re.MULTILINE)) if not large else 0
    if tables != len(list(tree.iter(f"{table}table-header-rows"))):
        yield f"tables with head rows in LibreOffice: not {tables}"
    if not list(tree.iter(f"{text}list")):
        yield "lists in LibreOffice: none"
    default = [p.get(f"{fo}language") for p in tree.iter(f"{style}text-properties")]
    if language not in default:
        yield f"language in LibreOffice: {set(default)}"


def pdf_problems(path: Path, markdown: str, title: str) -> Iterator[str]:
    info = run("pdfinfo", path).stdout
    for said in (rf"Title: +{re.escape(title)}\n", r"Tagged: +yes\n"):
        if not re.search(said, info):
            yield f"pdfinfo: not {said!r}"
    fonts = [row.split() for row in run("pdffonts", path).stdout.splitlines()[2:]]
    if not fonts or [row for row in fonts if row[-5:-2] != ["yes", "yes", "yes"]]:
        yield f"pdffonts: not all embedded, in part, with their letters: {fonts}"
    text = "".join(run("pdftotext", path, "-").stdout.split())
    if lost := [each for _, each in headings(markdown) if "".join(each.split()) not in text]:
        yield f"pdftotext: lost {lost}"


def problems(work: Path, name: str, large: bool) -> Iterator[str]:
    path = folder("sample_cases") / f"{name}.toml"
    case = read(path.read_text("utf-8"), path.name)
    number = next(record.number for record in reversed(case.meetings) if record.event)
    meeting = replay(case, number).meeting
    markdown, language, title = text_of(meeting), meeting.facts.language, document_title(meeting)
    files = {form: work / f"{name}{'-large' if large else ''}.{form}" for form in sorted(LARGE)}
    for form, file in files.items():
        file.write_bytes(made(markdown, form, language, title, large).data)
    yield from (f"{files['html'].name}: {each}" for each in html_problems(files["html"]))
    yield from (f"{files['docx'].name}: {e}" for e in docx_problems(files["docx"], markdown, language, large))
    yield from (f"{files['pdf'].name}: {each}" for each in pdf_problems(files["pdf"], markdown, title))


def blind(work: Path) -> Iterator[str]:
    """Checkers that find nothing on a page with faults."""
    page = work / "bad.html"
    page.write_text(BAD, "utf-8")
    found = list(html_problems(page))
    for checker in ("Nu: ", "axe-core image-alt", "axe-core html-has-lang"):
        if not any(each.startswith(checker) for each in found):
            yield f"{checker.strip()} finds nothing on a page with faults: {found}"


def main() -> int:
    try:
        ready()
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 2
    found = []
    with TemporaryDirectory() as place:
        work = Path(place)
        found += list(blind(work))
        for name in names("sample_cases"):
            for large in (False, True):
                each = list(problems(work, name, large))
                print(
                    f"{name}{', large print' if large else ''}: {'; '.join(each) or 'nothing found'}",
                    flush=True,
                )
                found += each
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
