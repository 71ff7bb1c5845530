"""The boxes that an MP4, MOV or M4A file is made of (ISO/IEC 14496-12, section 4.2)."""

import sys
from array import array
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from .overwriting import read, zero

#: More than a day of film has entries in one table, in bytes.
MAX_TABLE = 32 << 20


class Box(NamedTuple):
    """`body` is where the header ends; all three are places in the file."""

    kind: bytes
    start: int
    body: int
    end: int


def boxes(file: BinaryIO, start: int, end: int) -> Iterator[Box]:
    """Those that lie one after the other from `start` to `end`. Raises ValueError if they do not fill it."""
    while start < end:
        header = read(file, start, 8)
        size, body = int.from_bytes(header[:4]), start + 8
        if size == 1:
            size, body = int.from_bytes(read(file, body, 8)), body + 8
        elif size == 0:
            size = end - start
        if not body <= start + size <= end:
            raise ValueError("a box is longer than what it lies in")
        yield Box(header[4:], start, body, start + size)
        start += size


def find(file: BinaryIO, box: Box, *path: bytes) -> Box:
    """The box at the end of a path of kinds. Raises ValueError if there is none."""
    for kind in path:
        found = next(
            (child for child in boxes(file, box.body, box.end) if child.kind == kind), None
        )
        if found is None:
            raise ValueError("a part that is needed is not there")
        box = found
    return box


def number(file: BinaryIO, box: Box, place: int, length: int = 4) -> int:
    """The number at a place of the body."""
    if box.body + place + length > box.end:
        raise ValueError("a box is too short")
    return int.from_bytes(read(file, box.body + place, length))


def table(file: BinaryIO, box: Box, place: int, count: int, width: int = 4) -> array:
    """`count` numbers of `width` bytes, 4 or 8, from a place of the body on."""
    length = count * width
    if length > MAX_TABLE or box.body + place + length > box.end:
        raise ValueError("a table is longer than its box")
    numbers = array({4: "I", 8: "Q"}[width], read(file, box.body + place, length))
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def blank(file: BinaryIO, box: Box) -> None:
    """A box of the same size that says nothing."""
    file.seek(box.start + 4)
    file.write(b"free")
    zero(file, box.body, box.end)


def wipe(file: BinaryIO, box: Box, start: int, end: int | None = None) -> None:
    """Overwrites a part of the body with zeros."""
    stop = box.end if end is None else box.body + end
    if stop > box.end:
        raise ValueError("a box is too short")
    zero(file, box.body + start, stop)
