"""Forms that ask why, in one line."""

from __future__ import annotations

from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import TextField

__all__ = ["aside_form", "close_round_form", "defer_form", "pass_form", "reopen_form", "skip_form"]


def skip_form(about: About, item: str = "") -> FormDialog:
    """Why an item is left out; the round and the child's voice are not left out without a reason."""
    known = about.meeting.item(item)
    needs = known is not None and (known.serves("round") or known.serves("voice"))
    title = about.w("Skip «{title}»").format(title=_title(about, item))
    return _why(about, title, {"item": item}, required=needs)


def defer_form(about: About, item: str = "") -> FormDialog:
    """Why an item is put off to the next meeting."""
    known = about.meeting.item(item)
    needs = known is not None and (known.serves("round") or known.serves("voice"))
    title = about.w("Put off «{title}» to the next meeting").format(title=_title(about, item))
    return _why(about, title, {"item": item}, required=needs)


def close_round_form(about: About, item: str = "") -> FormDialog:
    """Why a round is closed although no parent came; gives `reason` alone."""
    title = about.w("No parent is here. Why is «{title}» closed?")
    return _why(about, title.format(title=_title(about, item or about.meeting.at_item)), {}, required=True)


def reopen_form(about: About, _: str = "") -> FormDialog:
    """Why an ended meeting goes on; no mark withholds it, and that is said before it is written."""
    said = about.w("It is printed under versions, in every copy: name nothing that is withheld.")
    return _why(about, about.w("Open the meeting again"), {}, required=True, help=said)


def pass_form(about: About, person: str = "") -> FormDialog:
    """Why somebody lets the turn go by; the reason may be left out."""
    who = person or about.meeting.holder
    title = about.w("{person} passes").format(person=about.meeting.label(who))
    return _why(about, title, {"person": who}, required=False)


def aside_form(about: About, said: str = "") -> FormDialog:
    """Why something that a check found may stand; gives `reason` alone."""
    return _why(about, about.w("Why may this stand? {finding}").format(finding=said), {}, required=True)


def _why(about: About, title: str, what: dict[str, str], *, required: bool, help: str = "") -> FormDialog:
    help_ = help or ("" if required else about.w("May be left empty."))
    field = TextField("reason", about.w("Why"), required=required, help=help_)
    return FormDialog(about, title, [field], finish=lambda values: {**what, **values})


def _title(about: About, item: str) -> str:
    known = about.meeting.item(item)
    return known.title if known else ""
