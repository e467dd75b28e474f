"""Who is here, who has the floor, who gets the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from moteleder.domain.days import meeting_day
from moteleder.domain.errors import Refused
from moteleder.domain.events import (
    Absent,
    AddPerson,
    Arrive,
    Copy,
    Deputy,
    Event,
    GiveConsent,
    Leave,
    Pass,
    Written,
)
from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.session.copy_rights import attendance_right
from moteleder.session.refusals import refusal
from moteleder.session.said import same_person
from moteleder.tui.dialogs.consent_form import consent_form
from moteleder.tui.dialogs.meeting_forms import copy_form
from moteleder.tui.dialogs.people_forms import (
    absent_form,
    add_person_form,
    arrive_form,
    deputy_form,
    leave_form,
    written_form,
)
from moteleder.tui.dialogs.pickers import floor_picker
from moteleder.tui.dialogs.reason import pass_form
from moteleder.tui.messages import Ask
from moteleder.tui.panels.attendance_dialog import AttendanceDialog
from moteleder.tui.screens.live.do_leading import floor
from moteleder.tui.screens.live.doing import Doing, Leads

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING", "give_floor"]


async def attendance(screen: LiveScreen, _: str) -> None:
    """The attendance list, over what is on screen."""
    live = screen.live

    def happen(kind: Callable[..., Event], what: dict[str, Any]) -> Meeting:
        try:
            live.do(kind, **what)
        except Refused as refused:
            screen.app.notify(refusal(refused, screen.w), markup=False, severity="warning")
        return live.meeting

    def ask(command: str, subject: str) -> None:
        screen.app.run_worker(screen.answer(Ask(command, subject)))

    async def closed(_: None) -> None:
        await screen.act(lambda: None)

    dialog = AttendanceDialog(live.meeting, screen.w, screen.language, happen=happen, ask=ask)
    screen.keep_typing()
    await screen.app.push_screen(dialog, closed)


async def give_floor(screen: Leads, _: str) -> None:
    """Pick who speaks now."""
    if not screen.about.present:
        screen.tell(screen.w("Nobody is marked as present yet."), refused=True)
        return

    async def picked(person: str | None) -> None:
        if person:
            await floor(screen, person)

    screen.keep_typing()
    await screen.app.push_screen(floor_picker(screen.about), picked)


async def arrive(screen: LiveScreen, person: str) -> None:
    """Somebody came, perhaps a while ago."""
    await screen.open(arrive_form(screen.about, person), lambda found: screen.live.do(Arrive, **found))


async def leave(screen: LiveScreen, person: str) -> None:
    """Somebody leaves."""
    await screen.open(leave_form(screen.about, person), lambda found: screen.live.do(Leave, **found))


async def absent(screen: LiveScreen, person: str) -> None:
    """Somebody does not come."""
    await screen.open(absent_form(screen.about, person), lambda found: screen.live.do(Absent, **found))


async def deputy(screen: LiveScreen, person: str) -> None:
    """Somebody comes in another's place, the child's apart."""
    if person and person == screen.live.meeting.facts.child:
        said = screen.w("Nobody comes in place of the child. How the child is heard is written at its item.")
        screen.app.notify(said, markup=False, severity="warning")
        return

    def happen(found: dict[str, Any]) -> None:
        live, new = screen.live, found["person"]
        # Somebody of the case is one person, with what the family has said of that one.
        known = live.meeting.people.get(same_person(live.meeting, new.name))
        live.do(Deputy, **{**found, "person": known or change(new, id=live.new_id("P"))})
        if known and new.consent.attend is not None:
            may = attendance_right(live.meeting, known.id, meeting_day(live.meeting)).yes
            if may != new.consent.attend:
                said = change(new.consent, minutes=known.consent.minutes)
                live.do(GiveConsent, person=known.id, consent=said)

    await screen.open(deputy_form(screen.about, person), happen)


async def add_person(screen: LiveScreen, _: str) -> None:
    """Somebody more is here."""

    def happen(found: dict[str, Any]) -> None:
        live, new = screen.live, found["person"]
        if known := same_person(live.meeting, new.name):
            live.do(Arrive, people=(known,))
        else:
            live.do(AddPerson, person=change(new, id=live.new_id("P")))

    await screen.open(add_person_form(screen.about), happen)


async def consent(screen: LiveScreen, person: str) -> None:
    """What the family says that somebody may."""
    form = consent_form(screen.about, person)
    await screen.open(form, lambda found: screen.live.do(GiveConsent, **found))


async def pass_turn(screen: LiveScreen, person: str) -> None:
    """The one who has the floor lets it go by."""
    form = pass_form(screen.about, person or screen.live.meeting.holder)
    await screen.open(form, lambda found: screen.live.do(Pass, **found), True)


async def statement(screen: LiveScreen, person: str) -> None:
    """Read in what somebody absent has written."""
    await screen.open(
        written_form(screen.about, person), lambda found: screen.live.do(Written, **found), True
    )


async def copy(screen: LiveScreen, person: str) -> None:
    """How somebody gets the minutes."""
    await screen.open(copy_form(screen.about, person), lambda found: screen.live.do(Copy, **found))


DOING: Mapping[str, Doing] = {
    "arrive": arrive,
    "attendance": attendance,
    "give_floor": give_floor,
    "leave": leave,
    "absent": absent,
    "deputy": deputy,
    "add_person": add_person,
    "consent": consent,
    "pass_turn": pass_turn,
    "written_statement": statement,
    "copy": copy,
    "copies": copy,
}
