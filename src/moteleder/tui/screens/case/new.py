"""From nothing to a case: a few questions, and its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.meeting import Meeting
from moteleder.domain.snapshot import CaseFacts, Language
from moteleder.i18n import msg, words
from moteleder.session.new_case import GROUPS, NewCase, coordinator_role, free_handle, made_case
from moteleder.session.problems import told
from moteleder.session.services import usual
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import ChoiceField, Field, TextField
from moteleder.tui.dialogs.person_fields import BornField
from moteleder.tui.screens.case.opening import open_case_page

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["NEW_CASE_FORMS", "new_case", "new_case_form"]

LANGUAGES: dict[Language, str] = {"nb": msg("bokmål"), "nn": msg("nynorsk"), "en": msg("English")}
"""The languages of the minutes."""


async def new_case(app: MoteApp) -> str:
    """Ask who the case is about, and show its pages; gives the sentence that says why not, if not."""
    w, now = words(app.language), app.clock.now()
    taken: list[str] = []
    if wrong := told(lambda: taken.extend(app.book.keys()), w):
        return wrong
    key = free_handle(taken, now.year)
    nothing = Meeting(plan=MeetingPlan(number=0, start=now, length=0), facts=CaseFacts(alias=""))
    form = new_case_form(About(nothing, now, app.language))

    def kept(values: Mapping[str, Any]) -> str:
        return told(lambda: app.book.add(key, made_case(values["case"])), w)

    async def closed(values: dict[str, Any] | None) -> None:
        if values is not None and (wrong := await open_case_page(app, key, "people")):
            app.notify(wrong, severity="error", markup=False)

    form.accept = kept
    await app.push_screen(form, closed)
    return ""


def new_case_form(about: About, _: str = "") -> FormDialog:
    """Who the child is, who the parents are, who coordinates; gives a `NewCase`."""
    w = about.w
    languages = tuple((value, w(said)) for value, said in LANGUAGES.items())
    own = [o for o in usual("nb") if o.party == "municipality"]
    fields: list[Field] = [
        TextField(
            "alias",
            w("The child's first name"),
            required=True,
            help=w("Or what the child is called here; it is in no file's name."),
        ),
        BornField("born", w("Born"), help=w("Day, month and year: 14.3.2018. May be left empty.")),
        TextField("parent_1", w("A parent"), help=w("With parental responsibility. May be left empty.")),
        TextField(
            "parent_2", w("The other parent"), help=w("With parental responsibility. May be left empty.")
        ),
        TextField("name", w("Your name"), help=w("You are the coordinator.")),
        TextField(
            "role",
            w("Your role"),
            given=coordinator_role(about.language),
            choices=tuple(dict.fromkeys(o.role for o in own)),
        ),
        TextField("service", w("Your service"), help=w("The municipality, or where you work.")),
        ChoiceField("language", w("The minutes are in"), options=languages, given=about.language),
        TextField("group", w("The group is called"), given=GROUPS[0], choices=GROUPS),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        parents = (values.pop("parent_1"), values.pop("parent_2"))
        return {"case": NewCase(parents=parents, **values)}

    intro = (w("Only the first line is needed; everything can be changed later."),)
    return FormDialog(about, w("A new case"), fields, intro=intro, save=w("Make it"), finish=finish)


NEW_CASE_FORMS: dict[str, Callable[[About, str], FormDialog]] = {"new_case": new_case_form}
"""The form for a new case, by name."""
