"""What a vault is: where sealed bytes lie, whether in a folder, in memory or elsewhere."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import NamedTuple, Protocol

__all__ = ["Copy", "Lock", "Stored", "Vault", "revision_of", "utc_now"]


class Stored(NamedTuple):
    """What lies in a vault under a key."""

    data: bytes
    """As it was written, sealed."""
    revision: str
    """Names this content; what a writer expects to find when it writes again."""


class Copy(NamedTuple):
    """A good copy of a case, from before."""

    name: str
    """What to ask for it by."""
    at: datetime
    """When it was put aside, in UTC."""


class Lock(Protocol):
    """The right to write a case, until it is released or its process dies."""

    def release(self) -> None:
        """Let go; doing it twice is the same as once."""

    def __enter__(self) -> Lock: ...

    def __exit__(self, *exc: object) -> None: ...


class Vault(Protocol):
    """Keeps whole cases. Every method may raise `CaseProblem`; `where` is then the file's name."""

    def keys(self) -> tuple[str, ...]:
        """The keys of all cases, sorted."""

    def read(self, key: str) -> Stored:
        """What lies there; `missing` or `unreadable`."""

    def write(self, key: str, data: bytes, expected: str | None) -> str:
        """Put `data` there whole or not at all, and return its revision once it is safe.

        `expected` is the revision that it takes the place of; None: there is none yet, else `exists`.
        `conflict` where somebody else has written, `Unsaved` where the system refuses.
        """

    def stamps(self) -> dict[str, str]:
        """Each key and what tells without reading it whether its content is another than it was."""

    def read_index(self) -> bytes:
        """The index of the cases as it was written; empty where there is none."""

    def write_index(self, data: bytes) -> None:
        """Put the index there whole or not at all; `Unsaved`."""

    def keep(self, key: str, revision: str) -> None:
        """Put a copy of this revision aside; the oldest go. Never raises: a copy is not worth a save."""

    def copies(self, key: str) -> tuple[Copy, ...]:
        """The good copies, newest first."""

    def read_copy(self, key: str, name: str) -> bytes:
        """The bytes of a copy; `missing`."""

    def replace_copy(self, key: str, name: str, data: bytes) -> None:
        """Let a copy hold this instead. Never raises: what cannot be written stays as it is."""

    def restore(self, key: str, name: str) -> str:
        """Let a copy take the case's place; for the one who has the lock.

        Returns the name under which the file that was there is set aside, empty if there was none.
        """

    def keep_aside(self, key: str, data: bytes, name: str = "") -> str:
        """Put what cannot take the case's place beside it, under the name returned; `Unsaved`.

        `name`: what an earlier call returned, to put this in place of that.
        """

    def lock(self, key: str, who: str) -> Lock:
        """The right to write; `held`, with `who` and `since` (ISO 8601), where somebody else has it."""


def revision_of(data: bytes) -> str:
    """The revision that this content has in every vault."""
    return hashlib.sha256(data).hexdigest()


def utc_now() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)
