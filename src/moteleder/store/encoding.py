"""Tables as bytes and back: JSON with one row a line, so that a mistake has a line number."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

import msgspec

from moteleder.store.problems import CaseProblem

__all__ = ["Row", "Tables", "decode", "encode"]

Row: TypeAlias = dict[str, Any]
Tables: TypeAlias = dict[str, dict[str, Row]]
"""Name of a table to its rows, by TinyDB's number; that number means nothing to us."""

_encoder = msgspec.json.Encoder()
_BYTE = re.compile(r"\(byte (\d+)\)")


def encode(tables: Tables) -> bytes:
    """The tables as a JSON object."""
    return b"{\n" + b",\n".join(_table(name, rows) for name, rows in tables.items()) + b"\n}\n"


def decode(data: bytes, where: str) -> object:
    """What the bytes say, of any shape; `damaged` and `cut_off` with the line, or `not_a_case`."""
    if not data.lstrip().startswith(b"{"):
        raise CaseProblem("not_a_case", where)
    try:
        return msgspec.json.decode(data)
    except UnicodeDecodeError:
        raise CaseProblem("damaged", where, line=_line(data, _first_bad_byte(data))) from None
    except RecursionError:
        raise CaseProblem("damaged", where, line="1") from None
    except msgspec.DecodeError as error:
        if at := _BYTE.search(str(error)):
            raise CaseProblem("damaged", where, line=_line(data, int(at[1]))) from None
        raise CaseProblem("cut_off", where, line=_line(data, len(data))) from None


def _table(name: str, rows: dict[str, Row]) -> bytes:
    lines = [_encoder.encode(number) + b":" + _encoder.encode(row) for number, row in rows.items()]
    return _encoder.encode(name) + b":{\n" + b",\n".join(lines) + b"\n}"


def _first_bad_byte(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start
    return len(data)


def _line(data: bytes, offset: int) -> str:
    return str(data.count(b"\n", 0, offset) + 1)
