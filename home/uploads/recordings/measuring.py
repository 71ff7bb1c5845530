"""How long a recording lasts and how large its picture is, as its own headers say. Nothing is decoded."""

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from . import webm
from .boxes import Box, boxes, find, number
from .mp4 import FIRST_BOXES, TOP, VIDEO, handler
from .overwriting import read, size_of

#: Nanoseconds, where a WebM file does not say otherwise (RFC 9559, section 5.1.2.9).
USUAL_SCALE = 1_000_000
PICTURE, WIDTH, HEIGHT = 0xE0, 0xB0, 0xBA


class Measures(NamedTuple):
    """Seconds, and pixels as they are shown; 0 for what the file does not say."""

    duration: float = 0
    width: int = 0
    height: int = 0


def measures(file: BinaryIO) -> Measures:
    """Of an MP4, M4A or WebM file that has been cleaned; nothing of an MP3."""
    start = read(file, 0, 8)
    try:
        if start.startswith(webm.HEADER.to_bytes(4)):
            return webm_measures(file)
        return mp4_measures(file) if start[4:8] in FIRST_BOXES else Measures()
    except ValueError:
        # It plays, and its header is not as usual: what it says is not needed.
        return Measures()


def mp4_measures(file: BinaryIO) -> Measures:
    movie = find(file, Box(TOP, 0, 0, size_of(file)), b"moov")
    header = find(file, movie, b"mvhd")
    is_long = number(file, header, 0, 1) == 1
    scale = number(file, header, 20 if is_long else 12)
    length = number(file, header, *((24, 8) if is_long else (16, 4)))
    pictures = [
        picture_size(file, find(file, track, b"tkhd"))
        for track in boxes(file, movie.body, movie.end)
        if track.kind == b"trak" and handler(file, track) == VIDEO
    ]
    return Measures(length / scale if scale else 0, *(pictures[0] if pictures else (0, 0)))


def picture_size(file: BinaryIO, header: Box) -> tuple[int, int]:
    """Width and height; a film that a phone took upright is turned by its matrix."""
    end = header.end - header.body
    width, height = (number(file, header, end - place) >> 16 for place in (8, 4))
    is_turned = number(file, header, end - 44) == 0
    return (height, width) if is_turned else (width, height)


def webm_measures(file: BinaryIO) -> Measures:
    scale, length, width, height = USUAL_SCALE, 0.0, 0, 0
    for element in headers(file):
        content = read(file, element.body, element.end - element.body)
        if element.kind == webm.TIMESTAMP_SCALE:
            scale = int.from_bytes(content)
        elif element.kind == webm.DURATION and len(content) in (4, 8):
            (length,) = struct.unpack(">d" if len(content) == 8 else ">f", content)
        elif element.kind == WIDTH:
            width = int.from_bytes(content)
        elif element.kind == HEIGHT:
            height = int.from_bytes(content)
    return Measures(length * scale / 1_000_000_000, width, height)


def headers(file: BinaryIO) -> Iterator[webm.Element]:
    """The small elements that stand before the first cluster."""
    whole = webm.Element(webm.TOP, 0, 0, size_of(file))
    segment = next(part for part in webm.elements(file, whole) if part.kind == webm.SEGMENT)
    for part in webm.elements(file, segment):
        if part.kind == webm.CLUSTER:
            return
        if part.kind == webm.INFO:
            yield from webm.elements(file, part)
        elif part.kind == webm.TRACKS:
            for track in webm.elements(file, part):
                for described in webm.elements(file, track):
                    if described.kind == PICTURE:
                        yield from webm.elements(file, described)
