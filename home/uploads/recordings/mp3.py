"""MP3 (ISO/IEC 11172-3 and 13818-3, layer III): the frames of sound, and nothing that lies around them.

Titles, names, pictures and comments (ID3, APE, Lyrics3) stand before, behind or between the frames.
"""

import re
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import BinaryIO, NamedTuple

from .overwriting import read, size_of

TAG = b"ID3"
TAG_HEADER = 10
STEP = 1 << 16
#: Kilobits a second by the index in the header, for version 1 and for versions 2 and 2.5.
BITRATES = (
    (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0),
    (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0),
)
RATES = (44_100, 48_000, 32_000, 0)
#: By what the rate is divided, by the two bits of the version: 2.5, none, 2, 1.
DIVISORS = (4, 0, 2, 1)
LAYER_III = 1
#: The first two bytes of a frame of layer III, in all versions.
MARK = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")


class Frame(NamedTuple):
    """`length` in bytes, header included; `sound` is what all frames of a recording share."""

    length: int
    sound: tuple[int, int]


def frame(header: bytes) -> Frame | None:
    """From the first four bytes of a frame; None if they are of anything else."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return None
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    rate, divisor = RATES[header[2] >> 2 & 3], DIVISORS[version]
    bitrate = BITRATES[0 if divisor == 1 else 1][header[2] >> 4]
    if layer != LAYER_III or not (rate and divisor and bitrate):
        return None
    samples = 144 if divisor == 1 else 72
    padding = header[2] >> 1 & 1
    return Frame(samples * bitrate * 1000 * divisor // rate + padding, (version, rate))


def without_mp3_tags(source: BinaryIO) -> BinaryIO:
    """A new file of frames alone. Raises ValueError if there are none, or if a tag at the start is cut off."""
    target = TemporaryFile()  # noqa: SIM115 - it lives as long as the upload
    size = size_of(source)
    for start, length in frames(source, after_tags(source, size), size):
        target.write(read(source, start, length))
    if target.tell() == 0:
        raise ValueError("there is nothing to hear")
    return target


def after_tags(source: BinaryIO, size: int) -> int:
    place = 0
    while size - place >= TAG_HEADER and (header := read(source, place, TAG_HEADER)).startswith(
        TAG
    ):
        footer = TAG_HEADER if header[5] & 0x10 else 0
        place += TAG_HEADER + synchsafe(header[6:]) + footer
        if place > size:
            raise ValueError("a tag is cut off")
    return place


def synchsafe(number: bytes) -> int:
    """Seven bits a byte (ID3v2.4, section 6.2)."""
    return sum((byte & 0x7F) << shift for byte, shift in zip(number, (21, 14, 7, 0), strict=True))


def frames(source: BinaryIO, place: int, size: int) -> Iterator[tuple[int, int]]:
    """Start and length of each whole frame that sounds like the first; what lies between is passed over."""
    sound = None
    while place + 4 <= size:
        found = frame(read(source, place, 4))
        if found and sound in (None, found.sound) and place + found.length <= size:
            yield place, found.length
            sound, place = found.sound, place + found.length
        else:
            place = next_mark(source, place + 1)


def next_mark(source: BinaryIO, place: int) -> int:
    """Where the next two bytes stand that a frame can begin with, or as far as was looked."""
    source.seek(place)
    block = source.read(STEP)
    if found := MARK.search(block):
        return place + found.start()
    # The last byte may be the first of the two.
    return place + max(len(block) - 1, 1)
