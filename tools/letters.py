"""Make the large letters of the room view: `python tools/letters.py FOLDER` writes `src/moteleder/letters/`.

FOLDER holds the X Window System's misc-fixed fonts as `7x13B.pcf.gz` and `5x8.pcf.gz`. Debian's package
`xfonts-base` brings them; `apt-get download xfonts-base` and `dpkg-deb -x` give the files without installing.
"""

from __future__ import annotations

import gzip
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "moteleder" / "letters"
FONTS = {"large": "7x13B", "small": "5x8"}
HEAD = """\
# The letters of the font misc-fixed {name}, pixel by pixel, for the room view.
# Source: {name}.pcf.gz of Debian's package xfonts-base 1:1.0.5, from font-misc-misc of the X Window System.
# Licence, in its words: "Public domain font.  Share and enjoy."
# A line: code point, columns, and two hexadecimal digits for each of {rows} rows, the highest bit leftmost.
# Made by tools/letters.py.
"""

METRICS, BITMAPS, ENCODINGS = 1 << 2, 1 << 3, 1 << 5
COMPRESSED = 0x100
NO_GLYPH = 0xFFFF

WANTED = [*range(0x21, 0x7F), *range(0xA1, 0x180), *range(0x218, 0x21C), *map(ord, "–—‘’“”…")]
"""Latin-1, Latin Extended-A, the Romanian letters, and the dashes, quotes and dots that people write."""


class Pcf:
    """A compiled font of the X Window System."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        (count,) = struct.unpack_from("<I", data, 4)
        found = (struct.unpack_from("<4I", data, 8 + 16 * n) for n in range(count))
        self._tables = {kind: offset for kind, _, _, offset in found}

    def glyphs(self) -> dict[int, list[str]]:
        """Code point to the rows of its letter, ones and noughts, as high as the font is."""
        metrics = list(self._metrics())
        up, down = max(m[3] for m in metrics), max(m[4] for m in metrics)
        pictures = list(self._pictures(metrics))
        return {
            code: _boxed(pictures[at], metrics[at], up, down) for code, at in self._encodings() if metrics[at]
        }

    def _open(self, table: int) -> tuple[int, str]:
        """Where a table goes on after its format, and in which order its bytes stand."""
        offset = self._tables[table]
        (format_,) = struct.unpack_from("<I", self._data, offset)
        self._format = format_
        return offset + 4, ">" if format_ & 4 else "<"

    def _metrics(self) -> Iterator[tuple[int, ...]]:
        """Left bearing, right bearing, width, ascent and descent of each letter."""
        at, order = self._open(METRICS)
        if self._format & COMPRESSED:
            (count,) = struct.unpack_from(f"{order}H", self._data, at)
            for n in range(count):
                yield tuple(b - 0x80 for b in struct.unpack_from("5B", self._data, at + 2 + 5 * n))
        else:
            (count,) = struct.unpack_from(f"{order}I", self._data, at)
            for n in range(count):
                yield struct.unpack_from(f"{order}5h", self._data, at + 4 + 12 * n)

    def _pictures(self, metrics: list[tuple[int, ...]]) -> Iterator[list[str]]:
        at, order = self._open(BITMAPS)
        pad, last_first = 1 << (self._format & 3), not self._format & 8
        (count,) = struct.unpack_from(f"{order}I", self._data, at)
        offsets = struct.unpack_from(f"{order}{count}I", self._data, at + 4)
        start = at + 4 + 4 * count + 16
        for offset, (left, right, _, up, down) in zip(offsets, metrics, strict=True):
            wide = -(-(right - left) // (8 * pad)) * pad
            rows = []
            for row in range(up + down):
                part = self._data[start + offset + row * wide : start + offset + (row + 1) * wide]
                bits = "".join(f"{byte:08b}"[:: -1 if last_first else 1] for byte in part)
                rows.append(bits[: right - left])
            yield rows

    def _encodings(self) -> Iterator[tuple[int, int]]:
        at, order = self._open(ENCODINGS)
        low, high, first, last, _ = struct.unpack_from(f"{order}5H", self._data, at)
        for n, page in enumerate(range(first, last + 1)):
            for m, byte in enumerate(range(low, high + 1)):
                where = at + 10 + 2 * (n * (high - low + 1) + m)
                (glyph,) = struct.unpack_from(f"{order}H", self._data, where)
                if glyph != NO_GLYPH:
                    yield page << 8 | byte, glyph


def _boxed(rows: list[str], metric: tuple[int, ...], up: int, down: int) -> list[str]:
    left, right, _, ascent, descent = metric
    blank = "0" * (right - left)
    return [*[blank] * (up - ascent), *rows, *[blank] * (down - descent)]


def line(code: int, rows: list[str]) -> str:
    """A letter as a line of the file, without the empty columns at its sides."""
    inked = [row for row in rows if "1" in row]
    first = min(row.find("1") for row in inked)
    wide = max(row.rfind("1") for row in inked) + 1 - first
    cut = "".join(f"{int(row[first : first + wide].ljust(8, '0'), 2):02x}" for row in rows)
    return f"{code:04x} {wide} {cut}\n"


def main(folder: Path) -> None:
    TARGET.mkdir(exist_ok=True)
    for target, name in FONTS.items():
        glyphs = Pcf(gzip.decompress((folder / f"{name}.pcf.gz").read_bytes())).glyphs()
        found = {code: glyphs[code] for code in WANTED if code in glyphs}
        drawn = {code: rows for code, rows in found.items() if any("1" in row for row in rows)}
        head = HEAD.format(name=name, rows=len(next(iter(drawn.values()))))
        text = head + "".join(line(code, rows) for code, rows in drawn.items())
        (TARGET / f"{target}.txt").write_text(text, encoding="utf-8", newline="\n")
        print(f"{target}: {len(drawn)} letters")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
