"""The forms about one who is asked: to what, and what the person answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from moteleder.domain.agenda import Apology, Invited, Item
from moteleder.minutes.presence import HOW
from moteleder.session.preparing import Preparing
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, Field, NumberField, Read, TextField, When, always
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["INVITED_FORMS", "ItemsField", "answer_form", "invited_form"]

_LONGEST_TURN = 60


@dataclass(frozen=True)
class ItemsField:
    """Items by their numbers, with comma between; the value is a tuple of ids, empty for all."""

    name: str
    label: str
    items: tuple[Item, ...]
    required: bool = False
    help: str = ""
    when: When = always
    given: tuple[str, ...] = ()
    """Ids of those that stand there."""

    def shown(self, about: About) -> str:
        """The numbers."""
        return ", ".join(str(n) for n, item in enumerate(self.items, 1) if item.id in self.given)

    def usual(self, about: About) -> tuple[str, ...]:
        """Each item by its number."""
        return tuple(str(n) for n, _ in enumerate(self.items, 1))

    def read(self, text: str, about: About) -> Read:
        """The items that the numbers stand for."""
        numbers = text.replace(",", " ").split()
        for number in numbers:
            if not number.isdecimal() or len(number) > 3 or not 1 <= int(number) <= len(self.items):
                problem = about.w("Write the items' numbers, 1 to {n}.").format(n=len(self.items))
                return Read(problem=problem)
        found = [self.items[int(number) - 1] for number in dict.fromkeys(numbers)]
        said = ", ".join(item.title for item in found) or about.w("the whole meeting")
        return Read(tuple(item.id for item in found), said, stays=bool(found))


def invited_form(about: About, now: Preparing, person: str) -> FormDialog:
    """To what, how and for how long; gives the fields of `Invited` that can differ."""
    w, record = about.w, now.record
    known = now.invited(person) or Invited(person=person)
    ways = tuple((value, w(said)) for value, said in HOW.items())
    speaks = ((True, w("has a turn in the round")), (False, w("has none")))
    fields: list[Field] = [
        ItemsField(
            "items", w("To which items"), record.item, help=w("Empty: the whole meeting."), given=known.items
        ),
        ChoiceField("how", w("Takes part"), options=ways, given=known.how),
        ChoiceField("round", w("In the round"), options=speaks, given=known.round),
        NumberField(
            "turn", w("Minutes for the turn"), given=known.turn, when=lambda values: bool(values.get("round"))
        ),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["turn"] > _LONGEST_TURN:
            return Wrong("turn", w("{n} minutes at most.").format(n=_LONGEST_TURN))
        return values

    numbered = [f"{n}  {item.title}" for n, item in enumerate(record.item, 1)]
    return FormDialog(about, now.view.name(known.person), fields, points=numbered, finish=finish)


def answer_form(about: About, now: Preparing, person: str) -> FormDialog:
    """Whether somebody comes; gives `comes`, `reason`, `deputy` (a person) and `statement`."""
    w = about.w
    known = now.apology(person) or Apology(person=person)
    comes = ((False, w("does not come")), (True, w("comes")))
    others = tuple(p for p in now.people if p != person and now.may_come(p) == "called")
    fields: list[Field] = [
        ChoiceField("comes", w("Answer"), options=comes, given=False),
        TextField("reason", w("Why"), help=w("May be left empty."), given=known.reason, when=_away),
        PersonField(
            "deputy",
            w("Comes instead"),
            help=w("Somebody of the group whom the family has said yes to."),
            among=others,
            given=now.deputy(person),
            when=_away,
        ),
        TextField(
            "statement",
            w("Written statement"),
            help=w("To be read in the round. May be left empty."),
            given=known.statement,
            lines=5,
            when=_away,
        ),
    ]
    return FormDialog(about, w("What does {name} answer?").format(name=now.view.name(person)), fields)


INVITED_FORMS: dict[str, Callable[[About, Preparing, str], FormDialog]] = {
    "answer": answer_form,
    "invited": invited_form,
}
"""Every form about one who is asked, by name."""


def _away(values: Any) -> bool:
    return not values.get("comes")
