"""Tasks out: whose, in which form, a look at it; then it is copied or lies in a file of a neutral name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from moteleder.minutes.escape import inline
from moteleder.minutes.layout import blocks, bullets
from moteleder.session.own_file import would_lie
from moteleder.session.tasks_files import TASK_FORM_NAMES, TaskForm, tasks_formed, tasks_name, write_tasks
from moteleder.session.tasks_out import TasksOut, task_owners, tasks_for
from moteleder.tui.clipboard import copy, said
from moteleder.tui.dialogs.file_preview import FilePreview
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.dialogs.reading import ReadDialog
from moteleder.tui.screens.making import goes_with_sample
from moteleder.tui.widgets.rows import Row

if TYPE_CHECKING:
    from moteleder.tui.screens.pages.screen import PagesScreen

__all__ = ["tasks_out"]

_ALL = "all"
_COPY = "copy"


def tasks_out(host: PagesScreen, person: str = "") -> None:
    """Ask for whom and how, `person` marked at first, and give the tasks out."""
    host.run_worker(_given(host, person), exclusive=True)


async def _given(host: PagesScreen, person: str) -> None:
    w, view = host.w, host.view
    lists = {out.person: out for out in (tasks_for(view, each) for each in task_owners(view))}
    some = [out for out in lists.values() if out.tasks]
    none = [f"{view.name(out.person)}: {out.why}" for out in lists.values() if out.why]
    if not some:
        host.tell(" ".join((w("There are no open tasks."), *none)))
        return
    rows = [Row(out.person, view.name(out.person), str(len(out.tasks))) for out in some]
    rows.append(Row(_ALL, w("A file for each of them"), str(len(some))))
    below = [Row("", each) for each in (w("Get none"), *none)] if none else []
    dialog = PickDialog(w, w("Whose tasks?"), rows, here=person, below=below)
    whose = await host.app.push_screen_wait(dialog)
    if not whose:
        return
    forms = [Row(form, w(name)) for form, name in TASK_FORM_NAMES.items()]
    if whose != _ALL:
        forms.insert(0, Row(_COPY, w("Copy the text")))
    how = await host.app.push_screen_wait(PickDialog(w, w("In which form?"), forms))
    if how == _COPY:
        await _copied(host, lists[whose])
    elif how and whose == _ALL:
        _write(host, some, cast("TaskForm", how))
    elif how and await _seen(host, lists[whose], cast("TaskForm", how)):
        _write(host, [lists[whose]], cast("TaskForm", how))


async def _copied(host: PagesScreen, out: TasksOut) -> None:
    app, text = host.mote, tasks_formed(host.view, out, "txt").decode("utf-8")
    copied = await copy(text, app.copy_to_clipboard, app.book.folder)
    host.tell(said(copied, host.w) + goes_with_sample(app, copied.path, host.w))


async def _seen(host: PagesScreen, out: TasksOut, form: TaskForm) -> bool:
    """Whether the file is to be written, once it has been looked at."""
    w, data = host.w, tasks_formed(host.view, out, form)
    path = would_lie(_folders(host), tasks_name(host.view, form))
    facts = [w(TASK_FORM_NAMES[form]), w("Will lie in {folder}").format(folder=path.parent)]
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    wanted = await host.app.push_screen_wait(FilePreview(w, path.name, facts, text, markdown=form == "md"))
    if not wanted:
        host.tell(w("Nothing was written."))
    return bool(wanted)


def _write(host: PagesScreen, lists: list[TasksOut], form: TaskForm) -> None:
    w, view = host.w, host.view
    try:
        written = write_tasks(view, lists, form, *_folders(host))
    except OSError:
        host.tell(w("The file could not be written here."))
        return
    where = next(iter(written.values())).parent
    goes = goes_with_sample(host.app, next(iter(written.values())), w)
    files = [f"{path.name}: {view.name(person)}" for person, path in written.items()]
    told = w("Nothing is sent. {files}").format(files=files[0])
    if len(files) > 1:
        # The names say nothing of whose it is, and a line has no room for them all.
        told = w("Nothing is sent. {n} files are in {folder}.").format(n=len(files), folder=where)
        host.app.push_screen(ReadDialog(blocks([inline(told), bullets(map(inline, files))]), w))
    host.tell(told + goes)


def _folders(host: PagesScreen) -> tuple[Path, ...]:
    return Path.cwd(), host.mote.book.folder
