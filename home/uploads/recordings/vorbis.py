"""The comments that lie in the header of Vorbis sound (Vorbis I specification, section 5.2)."""

from collections.abc import Iterator

MARK = b"\x03vorbis"
LENGTH = 4


def comments(header: bytes) -> Iterator[tuple[int, int]]:
    """From where to where each text goes, that of the vendor first; nothing if there is no such header.

    Raises ValueError for a text that is longer than the header.
    """
    mark = header.find(MARK)
    if mark < 0:
        return
    start, end = text(header, mark + len(MARK))
    yield start, end
    count, place = number(header, end), end + LENGTH
    while count:
        start, place = text(header, place)
        yield start, place
        count -= 1


def text(header: bytes, place: int) -> tuple[int, int]:
    """Where the text lies whose length stands at `place`."""
    start = place + LENGTH
    end = start + number(header, place)
    if end > len(header):
        raise ValueError("a comment is longer than what it lies in")
    return start, end


def number(header: bytes, place: int) -> int:
    return int.from_bytes(header[place : place + LENGTH], "little")
