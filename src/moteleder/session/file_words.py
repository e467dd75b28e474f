"""What is said of a file of the minutes: before it is written, and when it is."""

from __future__ import annotations

from pathlib import Path

from moteleder.i18n import Words
from moteleder.session.minutes_forms import FORM_NAMES, LARGE, Form, Formed

__all__ = ["form_rows", "preview_facts", "written_said"]


def form_rows(w: Words, large_first: bool = False) -> list[tuple[str, str]]:
    """What can be asked for: an id (`pdf`, `pdf-large`) and what it is called."""
    rows: list[tuple[str, str]] = [(form, w(name)) for form, name in FORM_NAMES.items()]
    large: list[tuple[str, str]] = [
        (f"{form}-large", w("{form}, large print").format(form=w(name)))
        for form, name in FORM_NAMES.items()
        if form in LARGE
    ]
    return large + rows if large_first else rows + large


def preview_facts(path: Path, form: Form, large: bool, ready: Formed, w: Words) -> list[str]:
    """What a file will be, where it will lie, and what it cannot show."""
    name = w(FORM_NAMES[form])
    parts = [w("{form}, large print").format(form=name) if large else name]
    if ready.pages is not None:
        parts.append(w("1 page") if ready.pages == 1 else w("{n} pages").format(n=ready.pages))
    parts.append(w("{n} kB").format(n=max(1, round(len(ready.data) / 1000))))
    facts = [", ".join(parts), w("Will lie in {folder}").format(folder=path.parent)]
    if ready.missing:
        signs = " ".join(ready.missing)
        facts.append(w("□ stands for what the file cannot show: {signs}").format(signs=signs))
    return facts


def written_said(path: Path, w: Words) -> str:
    """Where a file lies, and how it is opened."""
    return w("The minutes are in {file}. Double-click it where your files are, to open it.").format(file=path)
