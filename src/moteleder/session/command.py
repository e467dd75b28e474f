"""What a command is: one thing a person can ask for, however it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias, get_args

__all__ = ["PAGE_PLACES", "Command", "Moment", "PagePlace", "Place", "When"]

PagePlace: TypeAlias = Literal[
    "pages",
    "people",
    "goals",
    "tasks",
    "meetings",
    "between",
    "settings",
    "call",
    "invited",
    "agenda",
    "notice",
    "reading",
    "copies",
    "versions",
    "handover",
]
"""Every page of a case, of a meeting that is being prepared and of one that has ended, or one of them."""

PAGE_PLACES: frozenset[str] = frozenset(get_args(PagePlace))
"""The pages."""

Place: TypeAlias = Literal["app", "home", "live", "minutes", "room", "importing", "book_tasks"] | PagePlace
"""Where a command can be asked for: everywhere, in the case book, in the live meeting, at the minutes, in the
room view, where previous minutes are looked through before they enter a case, among the tasks of all cases,
on the pages."""


class Moment(Protocol):
    """What a command needs to know of the meeting to say whether it can be done now."""

    @property
    def begun(self) -> bool:
        """Whether the meeting has begun."""

    @property
    def ended(self) -> bool:
        """Whether it has ended."""

    @property
    def paused(self) -> bool:
        """Whether there is a pause."""

    @property
    def in_round(self) -> bool:
        """Whether the item that is open is the round."""

    @property
    def speaking(self) -> bool:
        """Whether somebody has the floor."""

    @property
    def undoable(self) -> bool:
        """Whether there is something to undo."""

    @property
    def redoable(self) -> bool:
        """Whether there is something to redo."""

    @property
    def leads(self) -> bool:
        """Whether the leader's view is shown."""

    @property
    def counts(self) -> bool:
        """Whether speaking times are switched on."""

    @property
    def reading(self) -> bool:
        """Whether the meeting is only read here, because somebody else has it."""


When: TypeAlias = Callable[[Moment], str]
"""Empty where the command can be done, else the reason why not, as an English source text."""


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command: its keys and its words; footer, palette, help and `moteleder keys` come from it."""

    id: str
    """Its name in the code and in `keys.toml`."""
    keys: tuple[str, ...] = ()
    """Textual's names of its keys, the first one shown in the footer; empty: found in the palette."""
    label: str
    """One to three words, as an English source text."""
    help: str
    """A sentence, as an English source text."""
    group: str
    """The heading it stands under, as an English source text."""
    when: When
    """Whether it can be done now."""
    places: tuple[Place, ...] = ("live",)
    """Where it can be asked for."""
    short: str = ""
    """Its word in the footer; empty where the label is short enough."""
    rank: int = 0
    """Its place in the queue for the footer, 1 the last to be dropped; 0: not in the footer."""
    text_safe: bool = True
    """Whether its keys act while text is being written."""

    @property
    def footer(self) -> str:
        """The word in the footer."""
        return self.short or self.label
