"""The seam between a case and the bytes that lie on disk."""

from __future__ import annotations

from typing import Protocol

__all__ = ["Plain", "Sealing"]


class Sealing(Protocol):
    """Makes bytes unreadable to others, and back; `open(seal(data)) == data`."""

    def seal(self, data: bytes) -> bytes:
        """The bytes to store."""

    def open(self, data: bytes) -> bytes:
        """The bytes that were sealed."""


class Plain:
    """No sealing: what is stored can be read by whoever can read the file."""

    def seal(self, data: bytes) -> bytes:
        """The same bytes."""
        return data

    def open(self, data: bytes) -> bytes:
        """The same bytes."""
        return data
