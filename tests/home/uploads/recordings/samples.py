"""Short recordings that tell who made them, where and when: made with ffmpeg and ExifTool."""

import struct
from pathlib import Path

from ..samples import PLACE

FILES = Path(__file__).parent / "files"
NAMES = sorted(path.name for path in FILES.iterdir())


def sample(name: str) -> bytes:
    return (FILES / name).read_bytes()


def box(kind: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def numbers(*values: int) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


def with_way(film: bytes) -> bytes:
    """The film with a track of places along the way, as cameras write it. Its `moov` must be the last box."""
    start = film.rindex(b"moov") - 4
    moov = film[start + 8 :]
    point = struct.pack("<HHddd", 0, 5, 43.7696, 11.2558, 50.0) + PLACE.encode()
    # The samples lie behind: three, in a chunk of two and a chunk of one.
    size = len(box(b"moov", moov, track(len(point), 0, 0)))
    first = start + size + 8
    whole = box(b"moov", moov, track(len(point), first, first + 2 * len(point)))
    return film[:start] + whole + box(b"mdat", 3 * point)


def track(size: int, *chunks: int) -> bytes:
    entry = box(b"camm", bytes(6), b"\0\1")
    samples = box(
        b"stbl",
        box(b"stsd", numbers(0, 1), entry),
        box(b"stts", numbers(0, 1, 3, 1000)),
        box(b"stsc", numbers(0, 2, 1, 2, 1, 2, 1, 1)),
        box(b"stsz", numbers(0, size, 3)),
        box(b"stco", numbers(0, len(chunks), *chunks)),
    )
    header = box(b"tkhd", bytes(12), numbers(9), bytes(68))
    media = box(
        b"mdia",
        box(b"mdhd", bytes(12), numbers(1000, 3000), bytes(4)),
        box(b"hdlr", bytes(8), b"meta", bytes(12), b"\0"),
        box(b"minf", box(b"nmhd", bytes(4)), samples),
    )
    return box(b"trak", header, media)
