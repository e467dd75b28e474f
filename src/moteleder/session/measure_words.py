"""What a case calls its measures, wherever the case is known: «tiltak», or its own word, «aktiviteter»."""

from __future__ import annotations

from moteleder.i18n import Words

__all__ = ["goals_and_measures", "measure_said", "measures_word", "new_measure"]


def measures_word(own: str, w: Words) -> str:
    """What several of them are called; `own` is the case's own word, empty where it has none."""
    return own or w("measures")


def goals_and_measures(own: str, w: Words) -> str:
    """What a page or an item with both is called."""
    return w("Goals and {measures}").format(measures=measures_word(own, w))


def new_measure(own: str, w: Words) -> str:
    """What a key says that makes one more."""
    return w("more {measures}").format(measures=own) if own else w("new measure")


def measure_said(own: str, text: str, w: Words, *, new: bool) -> str:
    """One of them, as it is noted in a meeting; whether it is new or another than before."""
    if not own:
        said = w("New measure: {text}") if new else w("Changed measure: {text}")
        return said.format(text=text)
    said = w("New among {measures}: {text}") if new else w("Changed among {measures}: {text}")
    return said.format(measures=own, text=text)
