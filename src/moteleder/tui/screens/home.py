"""The case book: which meeting to open; and, while it is empty, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from moteleder.dates import clock, long_day, oslo
from moteleder.i18n import words
from moteleder.session.casebook import CaseBook, CaseRow
from moteleder.session.command import Place
from moteleder.session.home_rows import HomeLine, home_lines
from moteleder.session.ports import Clock
from moteleder.session.problems import told
from moteleder.tui.plain import plain
from moteleder.tui.screens.opening import open_case
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["HomeScreen"]

SAMPLE = "elias"
"""The sample that an empty book offers."""


class HomeScreen(Screen[None]):
    """The cases of a folder."""

    AUTO_FOCUS = "#cases"
    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "sample", show=False),
        Binding("o", "case_page", show=False),
        Binding("n", "new_case", show=False),
        Binding("h", "restore", show=False),
        Binding("i", "import_minutes", show=False),
    ]
    command_place: Place = "app"
    """Which commands the palette offers here."""

    def __init__(
        self,
        book: CaseBook,
        clock: Clock,
        language: str,
        keys: Mapping[str, tuple[str, ...]],
        troubles: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._book = book
        self._clock = clock
        self._asked = ""
        self._language = language
        self._keys = keys
        self._troubles = troubles
        self._lines: dict[str, HomeLine] = {}
        self.w = words(language)
        """The screen's words."""

    def compose(self) -> ComposeResult:
        """A heading, the cases, what to do, what is wrong."""
        yield Static(Content.styled("Møteleder", "bold $here"), id="name")
        with Vertical(id="book"):
            yield Static(self.w("CASES"), classes="title", markup=False)
            yield Rows(id="cases")
            yield Static(id="hint")
            yield Static(plain("\n".join(self._troubles)), id="told")
        yield KeyLine("app", self._language, self._keys)

    def on_screen_resume(self) -> None:
        """What a meeting changed is to be seen."""
        self.show_cases()

    def show_cases(self) -> None:
        """Read the folder again, and show what lies there."""
        rows: list[CaseRow] = []
        wrong = told(lambda: rows.extend(self._book.rows()), self.w)
        lines = home_lines(rows, self._clock.now().date(), self.w, self._language)
        self._lines = {line.key: line for line in lines}
        cases = self.query_one("#cases", Rows)
        cases.show([_row(line) for line in lines])
        cases.display = bool(lines)
        self.query_one("#hint", Static).update(plain("" if wrong else self._hint(bool(lines))))
        if wrong:
            self._tell(wrong)
        if lines:
            cases.focus()

    def _hint(self, any_case: bool) -> str:
        w = self.w
        if not any_case:
            first = w("Here you lead the meeting, and the minutes are ready when it ends.")
            try_it = w("Nothing is here yet. Press e to try it with an invented meeting about Elias.")
            new = w("Press n to begin with a child of your own.")
            own = w("A case of your own comes in with «moteleder import FILE».")
            return f"{first}\n\n{try_it}\n{new}\n{own}"
        sample = "" if SAMPLE in self._lines else w("  e  the sample about Elias")
        broken = w("  h  open an earlier copy") if any(line.wrong for line in self._lines.values()) else ""
        pages = w("  o  the child's pages  n  new")
        return w("Enter  open") + pages + w("  i  take in previous minutes") + sample + broken

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the case that was picked."""
        event.stop()
        key = self.query_one("#cases", Rows).picked
        line = self._lines.get(key)
        if line and line.early and self._asked != key:
            # A beginning cannot be undone, so a meeting on another day is not begun by one key.
            self._asked = key
            self._tell(self.w("This meeting is not called for today. Enter once more begins it now."))
            return
        await self._open(key)

    async def action_sample(self) -> None:
        """Take the sample in where it is not here, and open it."""
        if SAMPLE not in self._lines:
            wrong = told(lambda: self._book.add_sample(SAMPLE), self.w)
            if wrong:
                self._tell(wrong)
                return
        await self._open(SAMPLE)

    async def action_case_page(self) -> None:
        """Show the child's pages."""
        from moteleder.tui.screens.case import open_case_page

        if key := self.query_one("#cases", Rows).picked:
            self._tell(await open_case_page(cast("MoteApp", self.app), key))

    async def action_new_case(self) -> None:
        """Ask who a new case is about, and show its pages."""
        from moteleder.tui.screens.case.new import new_case

        self._tell(await new_case(cast("MoteApp", self.app)))

    async def action_import_minutes(self) -> None:
        """Ask for a file of previous minutes, and look through it before anything enters the case."""
        from moteleder.tui.screens.importing import import_into

        key = self.query_one("#cases", Rows).picked
        if key:
            self._tell(import_into(cast("MoteApp", self.app), key, self._tell))

    async def action_restore(self) -> None:
        """Let the newest good copy take the place of a file that cannot be opened."""
        key = self.query_one("#cases", Rows).picked
        line = self._lines.get(key)
        copies = self._book.copies(key) if line and line.wrong else ()
        if not copies:
            self._tell(self.w("There is no earlier copy of this one."))
            return
        kept: list[str] = []
        wrong = told(lambda: kept.append(self._book.restore(key, copies[0])), self.w)
        if wrong:
            self._tell(wrong)
            return
        at = oslo(copies[0].at)
        said = self.w("The copy from {day} {time} is open. The other file is kept as {kept}.")
        self.show_cases()
        self._tell(said.format(day=long_day(at.date(), self._language), time=clock(at), kept=kept[0]))

    async def _open(self, key: str) -> None:
        self._asked = ""
        self._tell(await open_case(cast("MoteApp", self.app), key))

    def _tell(self, text: str) -> None:
        self.query_one("#told", Static).update(plain(text))


def _row(line: HomeLine) -> Row:
    left = f"{line.name}   {line.when}   {line.what}" if line.when else f"{line.name}   {line.what}"
    return Row(
        id=line.key,
        left=left,
        sign="!" if line.wrong else " ",
        style="$lost" if line.wrong else "",
        wraps=True,
    )
