"""Law and guidance to read in peace: what fits where one is first, then all the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from moteleder.domain.ages import OwnAge
from moteleder.i18n import words
from moteleder.session.law import TOPICS, Entry, Topic, law, law_about, reminder, source_said
from moteleder.tui.plain import plain

__all__ = ["LawReader"]


class LawReader(ModalScreen[None]):
    """Reminders with their sources; arrows scroll, Esc closes."""

    AUTO_FOCUS = "#law"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,l", "dismiss", "", show=False)]

    DEFAULT_CSS = """
    LawReader {
        align: center middle;
        background: $background 45%;
        & > #law {
            width: 96%;
            max-width: 84;
            height: 90%;
            padding: 1 3;
            background: $editor-bg;
            color: $foreground;
            scrollbar-gutter: stable;
            scrollbar-size-vertical: 1;
            scrollbar-color: $rule;
            scrollbar-color-hover: $quiet;
            scrollbar-color-active: $quiet;
            scrollbar-background: $editor-bg;
            scrollbar-background-hover: $editor-bg;
            scrollbar-background-active: $editor-bg;
        }
        & Static { height: auto; padding-right: 1; }
        & .quiet { color: $quiet; }
        & .topic { color: $entry; text-style: bold; margin-top: 1; }
        & .title { text-style: bold; margin-top: 1; }
    }
    """

    def __init__(self, topic: Topic, language: str, own: tuple[OwnAge, ...] = ()) -> None:
        """`topic`: what fits where one is; `own`: ages that the case reckons differently."""
        super().__init__()
        self._topic = topic
        self._language = language
        self._own = own
        self.w = words(language)
        """The screen's words."""

    def compose(self) -> ComposeResult:
        """What this is, then the entries under what they are about, each once."""
        w = self.w
        with VerticalScroll(id="law"):
            head = Content.assemble((w("Law and guidance"), "bold $here"), "   ", (w("Esc closes"), "$quiet"))
            yield Static(head)
            yield Static(plain(reminder(self._language)), classes="quiet")
            near = law_about(self._topic, self._language, self._own)
            yield from self._part(self._topic, near)
            shown = {each.id for each in near}
            rest = [each for each in law(self._language, self._own) if each.id not in shown]
            for topic in TOPICS:
                yield from self._part(topic, [each for each in rest if each.topics[:1] == (topic,)])

    def _part(self, topic: Topic, entries: tuple[Entry, ...] | list[Entry]) -> Iterator[Static]:
        if entries:
            yield Static(plain(self.w(TOPICS[topic])), classes="topic")
        for each in entries:
            yield Static(plain(each.title), classes="title")
            yield Static(plain(each.text))
            yield Static(plain(source_said(each, self.w, self._language)), classes="quiet")
