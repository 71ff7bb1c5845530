"""Where the samples of a track lie in the file (ISO/IEC 14496-12, sections 8.7.3 to 8.7.5)."""

from collections.abc import Iterator
from typing import BinaryIO

from .boxes import Box, boxes, find, number, table

Range = tuple[int, int]


def chunks(file: BinaryIO, track: Box) -> Iterator[Range]:
    """From where to where each run of samples goes. Raises ValueError for tables that do not agree."""
    samples = find(file, track, b"mdia", b"minf", b"stbl")
    length_of = lengths(file, find(file, samples, b"stsz"))
    first = 0
    for start, count in zip(offsets(file, samples), counts(file, samples), strict=False):
        yield start, start + length_of(first, first + count)
        first += count


def offsets(file: BinaryIO, samples: Box):
    for box in boxes(file, samples.body, samples.end):
        if box.kind in (b"stco", b"co64"):
            return table(file, box, 8, number(file, box, 4), 8 if box.kind == b"co64" else 4)
    raise ValueError("a track has no places")


def counts(file: BinaryIO, samples: Box) -> Iterator[int]:
    """How many samples each chunk has; the last entry holds for all that follow."""
    box = find(file, samples, b"stsc")
    rows = table(file, box, 8, 3 * number(file, box, 4))
    firsts, sizes = rows[0::3], rows[1::3]
    for place, size in enumerate(sizes):
        following = firsts[place + 1] if place + 1 < len(firsts) else None
        chunk = firsts[place]
        while following is None or chunk < following:
            yield size
            chunk += 1


def lengths(file: BinaryIO, box: Box):
    """A function that adds up the bytes of the samples from one number to another."""
    same, count = number(file, box, 4), number(file, box, 8)
    if same:
        return lambda start, end: same * (min(end, count) - min(start, count))
    sizes = table(file, box, 12, count)
    return lambda start, end: sum(sizes[start:end])
