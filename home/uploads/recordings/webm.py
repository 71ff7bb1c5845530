"""WebM (RFC 8794 and 9559) without titles, names, dates and tags.

A tree of elements, of which only those are kept that play. What goes is overwritten by a Void element of the
same size, so that no position in the file changes.
"""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from .overwriting import copied, read, size_of, zero
from .vorbis import comments

TOP, HEADER, SEGMENT = 0, 0x1A45DFA3, 0x18538067
SEEK_HEAD, INFO, TRACKS, CLUSTER, CUES = 0x114D9B74, 0x1549A966, 0x1654AE6B, 0x1F43B675, 0x1C53BB6B
TAGS, CHAPTERS, ATTACHMENTS = 0x1254C367, 0x1043A770, 0x1941A469
TRACK, TRACK_TYPE, CODEC_PRIVATE, VOID = 0xAE, 0x83, 0x63A2, 0xEC
#: The headers of a codec are a few kilobytes.
MAX_HEADERS = 1 << 20
TIMESTAMP_SCALE, DURATION, MUXING_APP, WRITING_APP = 0x2AD7B1, 0x4489, 0x4D80, 0x5741
#: What ends a cluster that does not say how long it is, as browsers record them.
LEVEL_1 = {SEEK_HEAD, INFO, TRACKS, CLUSTER, CUES, TAGS, CHAPTERS, ATTACHMENTS}
VIDEO_OR_SOUND = (1, 2)

KEPT: dict[int, set[int]] = {
    TOP: {HEADER, SEGMENT},
    SEGMENT: {SEEK_HEAD, INFO, TRACKS, CLUSTER, CUES},
    # The names of the two programs must be there, and may be empty.
    INFO: {TIMESTAMP_SCALE, DURATION, MUXING_APP, WRITING_APP},
    TRACKS: {TRACK},
    # All but names and what belongs to attachments.
    TRACK: {
        *(0xD7, 0x73C5, TRACK_TYPE, 0xB9, 0x88, 0x55AA, 0x9C, 0x6DE7, 0x6DF8, 0x23E383, 0x234E7A),
        *(
            0x23314F,
            0x55EE,
            0x41E4,
            0x22B59C,
            0x22B59D,
            0x86,
            CODEC_PRIVATE,
            0x56AA,
            0x56BB,
            0xE0,
            0xE1,
        ),
        *(0x6D80, 0xE2),
    },
}


class Element(NamedTuple):
    """`body` is where the header ends; all three are places in the file."""

    kind: int
    start: int
    body: int
    end: int


def without_webm_metadata(source: BinaryIO) -> BinaryIO:
    """A cleaned copy. Raises ValueError for a damaged file, and for tracks that are neither video nor sound."""
    file = copied(source)
    whole = Element(TOP, 0, 0, size_of(file))
    if SEGMENT not in {element.kind for element in elements(file, whole)}:
        raise ValueError("there is nothing to play")
    tidy(file, whole)
    return file


def tidy(file: BinaryIO, parent: Element) -> None:
    for element in elements(file, parent):
        if element.kind not in KEPT[parent.kind]:
            void(file, element)
        elif element.kind in (MUXING_APP, WRITING_APP):
            zero(file, element.body, element.end)
        elif element.kind == TRACK_TYPE:
            refuse_other_tracks(file, element)
        elif element.kind == CODEC_PRIVATE:
            forget_comments(file, element)
        elif element.kind in KEPT:
            tidy(file, element)


def refuse_other_tracks(file: BinaryIO, element: Element) -> None:
    content = read(file, element.body, element.end - element.body)
    if int.from_bytes(content) not in VIDEO_OR_SOUND:
        raise ValueError("a track is neither video nor sound")


def forget_comments(file: BinaryIO, element: Element) -> None:
    """Those of Vorbis, which keeps its tags in its headers."""
    length = element.end - element.body
    if length > MAX_HEADERS:
        raise ValueError("the headers of a codec are too long")
    for start, end in comments(read(file, element.body, length)):
        zero(file, element.body + start, element.body + end)


def elements(file: BinaryIO, parent: Element) -> Iterator[Element]:
    """Those that lie one after the other in `parent`. Raises ValueError if they do not fill it."""
    start = parent.body
    while start < parent.end:
        element = element_at(file, start, parent.end)
        yield element
        start = element.end


def element_at(file: BinaryIO, start: int, limit: int) -> Element:
    kind, place = variable(file, start, longest=4)
    size, body = variable(file, place, longest=8)
    bits = 7 * (body - place)
    size &= (1 << bits) - 1
    if size == (1 << bits) - 1:  # All bits are set: nobody knew yet.
        return Element(kind, start, body, open_end(file, kind, body, limit))
    if body + size > limit:
        raise ValueError("an element is longer than what it lies in")
    return Element(kind, start, body, body + size)


def open_end(file: BinaryIO, kind: int, body: int, limit: int) -> int:
    """Where an element of unknown size ends."""
    if kind == SEGMENT:
        return limit
    if kind != CLUSTER:
        raise ValueError("an element has no size")
    end = body
    while end < limit and variable(file, end, longest=4)[0] not in LEVEL_1:
        end = element_at(file, end, limit).end
    return end


def variable(file: BinaryIO, start: int, *, longest: int) -> tuple[int, int]:
    """A number with the mark of its length, the first bit that is set, and where it ends."""
    (first,) = read(file, start, 1)
    length = 9 - first.bit_length()
    if length > longest:
        raise ValueError("this is no element")
    return int.from_bytes(read(file, start, length)), start + length


def void(file: BinaryIO, element: Element) -> None:
    length = element.end - element.start
    size = bytes([0x80 | length - 2]) if length < 0x80 else (1 << 56 | length - 9).to_bytes(8)
    file.seek(element.start)
    file.write(bytes([VOID]) + size)
    zero(file, element.start + 1 + len(size), element.end)
