"""What is wrong, in a sentence on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from moteleder.cli.words import w

__all__ = ["fail", "problems_told", "say_taken_out", "terminal_or_exit"]


@contextmanager
def problems_told() -> Iterator[None]:
    """Say what is wrong in a sentence on stderr, with the exit status that belongs to it."""
    from moteleder.domain.errors import Refused
    from moteleder.session.problems import problem_text
    from moteleder.session.refusals import refusal
    from moteleder.store.problems import CaseProblem

    try:
        yield
    except CaseProblem as problem:
        fail(problem_text(problem, w), 1 if problem.code in ("held", "exists", "unsaved") else 3)
    except Refused as refused:
        fail(refusal(refused, w), 3)


def fail(text: str, status: int) -> NoReturn:
    """Say it on stderr, and end."""
    from moteleder.domain.identity import without_identity

    # What was typed is said back, but for an identity number.
    click.echo(without_identity(text, "…")[0], err=True)
    sys.exit(status)


def say_taken_out(count: int) -> None:
    """Say how many identity numbers were left out."""
    from moteleder.session.taken_out import taken_out

    click.echo(taken_out(count, w), err=True)


def terminal_or_exit() -> None:
    """End where there is no terminal to draw on."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        text = w(
            "Møteleder needs a terminal. Without one: «moteleder replay FILE» or «moteleder minutes CASE»."
        )
        fail(text, 2)
