"""JPEG inside another document: its metadata goes, its pixels stay bit for bit."""

import re

from PIL import ExifTags, Image

# ITU-T T.81, annex B: a segment is FF, a marker, and a length that counts itself.
START, SCAN, END = b"\xff\xd8", 0xDA, 0xD9
# JFIF, the colour profile and Adobe's colour transform are needed to draw the picture.
KEPT_APPLICATION_DATA = {0xE0, 0xE2, 0xEE}
APPLICATION_DATA = range(0xE0, 0xF0)
EXIF_SEGMENT, COMMENT = 0xE1, 0xFE
EXIF, MULTI_PICTURE = b"Exif\0\0", b"MPF\0"
# Inside a scan FF is followed by 00, by a restart marker or by another FF.
NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def without_jpeg_metadata(data: bytes) -> bytes:
    """`data` without EXIF, XMP, IPTC, comments and whatever follows the picture's end.

    Which way is up is kept. Content that does not begin as JPEG comes back as it was.
    """
    if not data.startswith(START):
        return data
    kept = [START]
    position = len(START)
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if marker == END:
            break
        end = position + 2 + int.from_bytes(data[position + 2 : position + 4])
        if marker == SCAN:
            following = NEXT_MARKER.search(data, end)
            end = following.start() if following else len(data)
        kept.append(_kept(marker, data[position:end]))
        position = end
    return b"".join(kept) + bytes([0xFF, END])


def _kept(marker: int, segment: bytes) -> bytes:
    content = segment[4:]
    if marker == EXIF_SEGMENT and content.startswith(EXIF):
        return _orientation_only(content)
    if marker == COMMENT or content.startswith(MULTI_PICTURE):
        return b""
    if marker in APPLICATION_DATA and marker not in KEPT_APPLICATION_DATA:
        return b""
    return segment


def _orientation_only(content: bytes) -> bytes:
    original, kept = Image.Exif(), Image.Exif()
    try:
        original.load(content)
        orientation = original.get(ExifTags.Base.Orientation, 1)
    except Exception:  # Unreadable EXIF says nothing that we could keep.
        return b""
    if orientation not in range(2, 9):
        return b""
    kept[ExifTags.Base.Orientation] = orientation
    exif = kept.tobytes()
    return b"\xff\xe1" + (len(exif) + 2).to_bytes(2) + exif
