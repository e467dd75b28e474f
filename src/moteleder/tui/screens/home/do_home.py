"""What each command does in the case book."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from moteleder.dates import clock, long_day, oslo
from moteleder.session.problems import told
from moteleder.session.rows_home import MORE
from moteleder.tui.screens.opening import open_case
from moteleder.tui.screens.where_to import open_due, open_page, open_what_is_due

if TYPE_CHECKING:
    from moteleder.session.rows_home import BookLine
    from moteleder.tui.app import MoteApp
    from moteleder.tui.screens.home.screen import HomeScreen

__all__ = ["DOING"]

SAMPLE = "elias"
"""The sample that an empty book offers."""

Doing: TypeAlias = "Callable[[HomeScreen], Awaitable[None]]"
"""Does one thing."""


async def _open(screen: HomeScreen) -> None:
    line = screen.line
    if line.command:
        await DOING[line.command](screen)
    elif line.id == MORE:
        screen.show_all_due()
    elif line.entry is not None:
        screen.tell(await _shown(screen.mote, line))


async def _shown(app: MoteApp, line: BookLine) -> str:
    """Show what a line is about; gives why not."""
    if line.due is not None:
        return await open_due(app, line.key, line.due)
    if line.person is not None or line.task is not None:
        return await open_page(app, line.key, "people" if line.person is not None else "tasks")
    return await open_what_is_due(app, line.key)


async def _page(screen: HomeScreen) -> None:
    if key := screen.line.key:
        screen.tell(await open_page(screen.mote, key))


async def _sample(screen: HomeScreen) -> None:
    """Take the sample in where it is not here, and open its meeting."""
    book = screen.mote.book

    def there() -> None:
        if not book.has(SAMPLE):
            book.add_sample(SAMPLE)

    screen.tell(told(there, screen.w) or await open_case(screen.mote, SAMPLE))


async def _import(screen: HomeScreen) -> None:
    """Ask for a file of previous minutes, and look through it before anything enters the case."""
    from moteleder.tui.screens.importing import import_into

    if key := screen.line.key:
        screen.tell(import_into(screen.mote, key, screen.tell))


async def _restore(screen: HomeScreen) -> None:
    """Let the newest good copy take the place of a file that cannot be opened."""
    book, w = screen.mote.book, screen.w
    broken = [entry.key for entry in screen.overview.cases if entry.problem]
    key = screen.line.key if screen.line.key in broken else next(iter(broken), "")
    copies = book.copies(key) if key else ()
    if not copies:
        screen.tell(w("There is no earlier copy of this one."))
        return
    kept: list[str] = []
    if wrong := told(lambda: kept.append(book.restore(key, copies[0])), w):
        screen.tell(wrong)
        return
    at, language = oslo(copies[0].at), screen.mote.language
    said = w("The copy from {day} {time} is open. The other file is kept as {kept}.")
    screen.read()
    screen.tell(said.format(day=long_day(at.date(), language), time=clock(at), kept=kept[0]))


async def _tasks(screen: HomeScreen) -> None:
    from moteleder.tui.screens.home.tasks import BookTasksScreen

    if screen.overview.entries:
        page = BookTasksScreen(screen.overview, screen.mote.clock, screen.mote.language, screen.mote.keys)
        await screen.mote.push_screen(page)


async def _new(screen: HomeScreen) -> None:
    """Begin with a child."""
    from moteleder.tui.screens.case.new import new_case

    screen.tell(await new_case(screen.mote))


async def _search(screen: HomeScreen) -> None:
    if screen.overview.entries:
        screen.field.focus()


async def _everything(screen: HomeScreen) -> None:
    screen.field.action_give_up()


async def _archived(screen: HomeScreen) -> None:
    screen.show_archived()


DOING: Mapping[str, Doing] = {
    "home_open": _open,
    "home_page": _page,
    "home_new": _new,
    "home_search": _search,
    "home_everything": _everything,
    "home_tasks": _tasks,
    "home_sample": _sample,
    "home_import": _import,
    "home_archived": _archived,
    "home_restore": _restore,
}
"""Each command to what it does."""
