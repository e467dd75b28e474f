"""One page of a case: its rows, what stands beside them, and what its keys do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from moteleder.domain.case import Case
from moteleder.i18n import Words
from moteleder.session.case_view import CaseView
from moteleder.session.command import Place
from moteleder.session.law import Topic
from moteleder.session.rows_line import Line
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog

if TYPE_CHECKING:
    from moteleder.tui.screens.pages.screen import PagesScreen

__all__ = ["Act", "Page"]

Act: TypeAlias = Callable[[str], None]
"""What a key does about the marked row, whose id is given; empty where no row is marked."""


class Page:
    """A page; a subclass says what it shows and what can be done there."""

    place: ClassVar[Place]
    """Where its own commands can be asked for."""
    title: ClassVar[str]
    """Its word in the bar, as an English source text."""
    without: ClassVar[frozenset[str]] = frozenset()
    """Ids of what other pages have and this one has not; the line of keys leaves them out."""
    footer: ClassVar[Mapping[str, str]] = {}
    """Id of a command to its word in the line of keys where it is another here, as an English source text."""

    topic: ClassVar[Topic | None] = None
    """What of law and guidance fits here; None: none is at hand."""
    enter: ClassVar[str] = "row_change"
    """What Enter and a click on a row do."""

    def __init__(self, host: PagesScreen) -> None:
        self.host = host
        """The screen that shows it."""

    @property
    def named(self) -> Mapping[str, str]:
        """As `footer`, with what only the case knows."""
        return self.footer

    @property
    def name(self) -> str:
        """Its word in the bar."""
        return self.w(self.title)

    @property
    def view(self) -> CaseView:
        """The case as it stands now."""
        return self.host.view

    @property
    def case(self) -> Case:
        """The whole case."""
        return self.host.edit.case

    @property
    def about(self) -> About:
        """What a form needs to know."""
        return self.host.about

    @property
    def w(self) -> Words:
        """The screen's words."""
        return self.view.w

    def heading(self) -> str:
        """What stands above the pages while this one is shown."""
        return self.host.heading()

    def lines(self) -> Sequence[Line]:
        """The rows."""
        return ()

    def first(self) -> str:
        """Id of the row that is marked when the page is opened; empty: the first one."""
        return ""

    def beside(self, picked: str) -> Sequence[Line]:
        """What is said beside the marked row; nothing of it can be marked."""
        return ()

    def markdown(self, picked: str) -> str:
        """A text that is shown beside the marked row instead; empty where there is none."""
        return ""

    def empty(self) -> str:
        """What to do where there are no rows."""
        return ""

    def acts(self) -> Mapping[str, Act]:
        """Id of a command to what it does here; one that is not here does nothing."""
        return {}

    def act(self, command: str) -> Act | None:
        """What a command does here; None: nothing."""
        if command == "law" and self.topic:
            return self._read_law
        return self.acts().get(command)

    def _read_law(self, _: str) -> None:
        """What fits the page first, with the ages as the case reckons them."""
        from moteleder.tui.dialogs.law import LawReader

        if self.topic:
            own = self.case.facts.own_age
            self.host.app.push_screen(LawReader(self.topic, self.view.language, own))

    def ask(self, form: FormDialog, then: Callable[[dict[str, Any]], None]) -> None:
        """Show a form; `then` gets what stands in it when it is saved."""
        self.host.ask(form, then)

    def done(self, case: Case, said: str, *, pick: str = "") -> None:
        """Let the case be this one, say what was done, and mark a row."""
        self.host.done(case, said, pick=pick)
