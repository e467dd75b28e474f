"""The checks: what they found, and what is done about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from moteleder.session.checking import Checked, Finding, about_place
from moteleder.session.finding_words import finding_said
from moteleder.session.fixing import let_stand, put_words
from moteleder.session.rows_findings import finding_lines
from moteleder.tui.dialogs.reason import aside_form
from moteleder.tui.messages import Ask
from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.panels.findings_dialog import Chosen, FindingsDialog
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.live.doing import Doing

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]

_WHERE = {"next": "next_meeting", "evaluation": "evaluate"}
"""What is written in a form alone, to the form's name."""


async def checks(screen: LiveScreen, _: str) -> None:
    """Show everything that was found."""
    screen.keep_typing()
    meeting = screen.live.meeting
    checked = Checked().look(meeting)

    async def chosen(done: Chosen | None) -> None:
        if done is not None:
            await _DO[done.what](screen, checked.open[done.number])

    lines = finding_lines(meeting, checked, screen.w, screen.language)
    await screen.app.push_screen(FindingsDialog(screen.w, lines, len(checked.open)), chosen)


async def _go(screen: LiveScreen, finding: Finding) -> None:
    """To the words, the entry, or the form where it is written."""
    place = about_place(screen.live.meeting, finding)
    if not place:
        await _open_form(screen, finding)
        return
    if screen.view == "leader" and not screen.narrow:
        screen.show_view("both")
    await screen.write_at(place)
    desk = screen.query_one(Desk)
    if screen.live.meeting.entry(finding.place):
        rows = desk.query_one(EntriesRows)
        rows.pick(finding.place)
        screen.set_focus(rows)
    elif finding.line:
        line = min(finding.line - 1, desk.editor.document.line_count - 1)
        desk.editor.move_cursor((line, finding.column - 1))


async def _open_form(screen: LiveScreen, finding: Finding) -> None:
    meeting, place = screen.live.meeting, finding.place
    if finding.fix and finding.fix.form:
        await screen.answer(Ask(finding.fix.form, finding.fix.subject))
    elif place in meeting.open_tasks:
        await screen.answer(Ask("task_review", place))
    elif place in meeting.goals:
        await screen.answer(Ask("goal", place))
    elif place in _WHERE:
        await screen.answer(Ask(_WHERE[place]))
    else:
        screen.tell(finding_said(finding, screen.w, screen.language))


async def _fix(screen: LiveScreen, finding: Finding) -> None:
    """What one key can do; else to where people can."""
    if finding.fix is None or not finding.fix.by:
        if finding.fix and finding.fix.form == "task":
            await _go(screen, finding)
        await (_open_form if finding.fix else _go)(screen, finding)
        return
    done = False

    def put() -> None:
        nonlocal done
        done = put_words(screen.live, finding)

    await screen.act(put)
    said = screen.w("«{before}» reads «{after}» now.") if done else screen.w("The text is another by now.")
    screen.tell(said.format(before=finding.text, after=finding.fix.by), refused=not done)


async def _aside(screen: LiveScreen, finding: Finding) -> None:
    """It may stand, and why."""
    if finding.severity == "blocks":
        screen.tell(finding_said(finding, screen.w, screen.language), refused=True)
        return
    form = aside_form(screen.about, finding_said(finding, screen.w, screen.language))
    await screen.open(form, lambda found: let_stand(screen.live, finding, found["reason"]))


_DO = {"go": _go, "fix": _fix, "aside": _aside}

DOING: Mapping[str, Doing] = {"checks": checks}
