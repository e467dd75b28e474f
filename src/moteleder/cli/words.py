"""The language of the screen, in which the commands speak, and so does Click."""

from __future__ import annotations

from moteleder.i18n import Words, msg, screen_language, words

__all__ = ["CLICK", "LANGUAGE", "w"]

LANGUAGE = screen_language()
"""The language of the screen."""

w = words(LANGUAGE)

CLICK = (
    msg("Usage:"),
    msg("Options"),
    msg("Commands"),
    msg("Show this message and exit."),
    msg("Try '{command} {option}' for help."),
    msg("Error: {message}"),
    msg("No such command {name!r}."),
    msg("No such option {name!r}."),
    msg("Missing argument"),
    msg("Invalid value for {param_hint}: {message}"),
    msg("{name} {filename!r} is a file."),
    msg("{name} {filename!r} is a directory."),
    msg("directory"),
    msg("file"),
    msg("{value!r} is not one of {choices}."),
    msg("Option {name!r} requires an argument."),
    msg("Got unexpected extra argument ({args})"),
    msg("Got unexpected extra arguments ({args})"),
    msg("Did you mean {possibility}?"),
    msg("(Did you mean one of: {possibilities}?)"),
)
"""What Click itself says, word for word; it asks gettext, whose language is not the screen's."""


def _click_says(w: Words) -> None:
    """Let Click speak the screen's language."""
    from click import core, decorators, exceptions, formatting, parser, types

    for module in (core, decorators, exceptions, formatting, parser, types):
        vars(module)["_"] = w
        vars(module)["ngettext"] = lambda one, many, n: w(one if n == 1 else many)


# Before any option is made: what its type is called is asked for then.
_click_says(w)
