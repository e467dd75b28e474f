"""What the call before a meeting is about, in words: with the parents, or with the young person of age."""

from __future__ import annotations

from collections.abc import Mapping

from moteleder.i18n import msg
from moteleder.session.preparing import Preparing

__all__ = ["CALLED_ABOUT", "call_heading", "call_label", "call_question", "call_title"]

_LABELS: Mapping[str, str] = {
    "rung": msg("The parents were rung"),
    "when": msg("When"),
    "place": msg("Where"),
    "parents": msg("The parents speak"),
    "support": msg("Somebody beside them"),
    "interpreter": msg("Interpreter"),
    "child_said": msg("What the child has said"),
    "in_the_room": msg("May be said in the room"),
    "purpose": msg("What the meeting is for"),
    "wishes": msg("Wishes for the agenda"),
    "note": msg("For you alone"),
}

CALLED_ABOUT: tuple[str, ...] = tuple(_LABELS)
"""What the call is about, by name and in its order."""

_QUESTIONS: Mapping[str, str] = {
    "rung": msg("The day you rang."),
    "when": msg("Does the day suit you both? How long can you manage?"),
    "place": msg("Where is it good for you to meet? Does anybody take part by video or telephone?"),
    "parents": msg(
        "Would you like to speak first, so that the services listen, or last, so that you can answer?"
    ),
    "support": msg("Would you like to have somebody with you? A friend, grandparents, somebody you trust."),
    "interpreter": msg("Do you need an interpreter? The time is doubled then."),
    "child_said": msg("What has the child said about how it is, and about the meeting?"),
    "in_the_room": msg("What of that may be said when the child is in the room, and what not?"),
    "purpose": msg("What would make this a good meeting for you?"),
    "wishes": msg("What do you want on the agenda?"),
    "note": msg("Anything else to remember. Only you see this."),
}

_OWN_LABELS: Mapping[str, str] = {
    "rung": msg("The young person was rung"),
    "support": msg("Somebody to bring"),
    "child_said": msg("The young person's view"),
}
"""What reads otherwise where the young person is of age, and is the one who is rung."""

_OWN_QUESTIONS: Mapping[str, str] = {
    "when": msg("Does the day suit you? How long can you manage?"),
    "place": msg("Where would you like to meet? Does anybody take part by video or telephone?"),
    "parents": msg("If your parents come: should they speak first, or last?"),
    "support": msg("Would you like to bring somebody? A friend, a relative, somebody you trust."),
    "interpreter": msg("Do you want an interpreter? The time is doubled then."),
    "child_said": msg("How are you, and what do you think about the meeting?"),
    "in_the_room": msg("What of that may be said in the meeting, and what not?"),
    "purpose": msg("What would make this meeting a good one for you?"),
    "wishes": msg("What would you like on the agenda?"),
}


def call_label(now: Preparing, name: str) -> str:
    """What a row is about."""
    own = _OWN_LABELS.get(name) if now.of_age else None
    return now.view.w(own or _LABELS[name])


def call_question(now: Preparing, name: str) -> str:
    """The question to ask for a row."""
    own = _OWN_QUESTIONS.get(name) if now.of_age else None
    return now.view.w(own or _QUESTIONS[name])


def call_heading(now: Preparing) -> str:
    """What stands over the rows."""
    return now.view.w("ASK THE YOUNG PERSON") if now.of_age else now.view.w("ASK THE PARENTS")


def call_title(now: Preparing) -> str:
    """What the sheet on paper is called."""
    w = now.view.w
    return w("The call to the young person") if now.of_age else w("The call to the parents")
