"""MP4, MOV and M4A without places, names, dates and comments.

A tree of boxes, of which only those are kept that play. What goes is overwritten by a `free` box of the same
size, so that no offset of the film changes.
"""

from collections.abc import Callable
from typing import BinaryIO

from .boxes import Box, blank, boxes, find, number, wipe
from .overwriting import copied, size_of, zero
from .samples import chunks

TOP = b""
#: Which children of a box are needed to play it. All others hold words, places, moments or nothing.
KEPT: dict[bytes, set[bytes]] = {
    TOP: {b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"sidx", b"ssix", b"mfra"},
    b"moov": {b"mvhd", b"trak", b"mvex", b"iods"},
    b"trak": {b"tkhd", b"edts", b"mdia", b"tapt"},
    b"mdia": {b"mdhd", b"hdlr", b"elng", b"minf"},
    b"minf": {b"vmhd", b"smhd", b"hdlr", b"dinf", b"stbl"},
    b"dinf": {b"dref"},
    b"stbl": {
        *(b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64"),
        *(b"stss", b"stps", b"sdtp", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio"),
    },
    b"moof": {b"mfhd", b"traf"},
    b"traf": {
        *(b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio"),
    },
}
#: The boxes that a file of the family of MP4 can begin with; QuickTime had no `ftyp`.
FIRST_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
VIDEO, SOUND = b"vide", b"soun"
#: Where a video's sample entry has the name of its compressor, as places in its body.
COMPRESSOR = (42, 74)


def without_mp4_metadata(source: BinaryIO) -> BinaryIO:
    """A cleaned copy. Raises ValueError for a file that is damaged, or has nothing to see or to hear."""
    file = copied(source)
    whole = Box(TOP, 0, 0, size_of(file))
    films = [box for box in boxes(file, whole.body, whole.end) if box.kind == b"moov"]
    tracks = [
        box for film in films for box in boxes(file, film.body, film.end) if box.kind == b"trak"
    ]
    played = [track for track in tracks if handler(file, track) in (VIDEO, SOUND)]
    if not played:
        raise ValueError("there is nothing to play")
    for track in tracks:
        if track not in played:
            drop(file, track, whole)
    for track in played:
        if handler(file, track) == VIDEO:
            forget_compressor(file, find(file, track, b"mdia", b"minf", b"stbl", b"stsd"))
    tidy(file, whole)
    return file


def tidy(file: BinaryIO, parent: Box) -> None:
    for box in boxes(file, parent.body, parent.end):
        if box.kind not in KEPT[parent.kind]:
            blank(file, box)
        elif box.kind in KEPT:
            tidy(file, box)
        elif box.kind in EDITS:
            EDITS[box.kind](file, box)


def handler(file: BinaryIO, track: Box) -> bytes:
    """What kind of track it is, as four letters."""
    return number(file, find(file, track, b"mdia", b"hdlr"), 8).to_bytes(4)


def drop(file: BinaryIO, track: Box, whole: Box) -> None:
    """Places along the way, time codes, chapters: their samples go too, which lie among those of the film."""
    if any(box.kind == b"moof" for box in boxes(file, whole.body, whole.end)):
        raise ValueError("the samples of a track lie in fragments")
    left = whole.end
    for start, end in chunks(file, track):
        left -= end - start
        if end > whole.end or left < 0:
            raise ValueError("samples lie outside the file")
        zero(file, start, end)
    blank(file, track)


def forget_moments(file: BinaryIO, box: Box) -> None:
    """When it was made and changed: two numbers of 4 bytes, or of 8 in version 1."""
    wipe(file, box, 4, 20 if number(file, box, 0, 1) == 1 else 12)


def forget_name(file: BinaryIO, box: Box) -> None:
    wipe(file, box, 24)


def forget_paths(file: BinaryIO, box: Box) -> None:
    """The film lies in this file; what it was called on another machine is of no use."""
    for entry in boxes(file, box.body + 8, box.end):
        if number(file, entry, 3, 1) & 1 == 0:
            raise ValueError("the film lies in another file")
        wipe(file, entry, 4)


def forget_compressor(file: BinaryIO, box: Box) -> None:
    for entry in boxes(file, box.body + 8, box.end):
        wipe(file, entry, *COMPRESSOR)


EDITS: dict[bytes, Callable[[BinaryIO, Box], None]] = {
    b"mvhd": forget_moments,
    b"tkhd": forget_moments,
    b"mdhd": forget_moments,
    b"hdlr": forget_name,
    b"dref": forget_paths,
}
