"""What is said of a file of the minutes: before it is written, and when it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from moteleder.i18n import Words
from moteleder.session.minutes_forms import FORM_NAMES, LARGE, Form, Formed

__all__ = ["form_rows", "form_said", "missing_said", "preview_facts", "written_said"]


def form_rows(w: Words) -> list[tuple[str, str]]:
    """What can be asked for: an id (`pdf`, `pdf-large`) and what it is called."""
    rows = [(form, w(name)) for form, name in FORM_NAMES.items()]
    large = [
        (f"{form}-large", w("{form}, large print").format(form=w(name)))
        for form, name in FORM_NAMES.items()
        if form in LARGE
    ]
    return rows + large


def preview_facts(path: Path, form: Form, large: bool, ready: Formed, w: Words) -> list[str]:
    """What a file will be, where it will lie, and what it cannot show."""
    parts = [form_said(form, large, w)]
    if ready.pages is not None:
        parts.append(w("1 page") if ready.pages == 1 else w("{n} pages").format(n=ready.pages))
    parts.append(w("{n} kB").format(n=max(1, round(len(ready.data) / 1000))))
    facts = [", ".join(parts), w("Will lie in {folder}").format(folder=path.parent)]
    return [*facts, *missing_said(ready.missing, w)]


def form_said(form: Form, large: bool, w: Words) -> str:
    """What a form is called, and whether its print is large."""
    name = w(FORM_NAMES[form])
    return w("{form}, large print").format(form=name) if large else name


def missing_said(signs: Iterable[str], w: Words) -> list[str]:
    """The signs that a file cannot show; nothing where it shows them all."""
    found = " ".join(dict.fromkeys(signs))
    return [w("□ stands for what the file cannot show: {signs}").format(signs=found)] if found else []


def written_said(path: Path, w: Words) -> str:
    """Where a file lies, and how it is opened."""
    return w("The minutes are in {file}. Double-click it where your files are, to open it.").format(file=path)
