import io

import pytest

from home.uploads.recordings.webm import (
    CLUSTER,
    SEGMENT,
    TOP,
    VOID,
    Element,
    elements,
    without_webm_metadata,
)

from .samples import sample

FILMS = ["film.webm", "live.webm"]


def cleaned(content: bytes) -> bytes:
    file = without_webm_metadata(io.BytesIO(content))
    file.seek(0)
    return file.read()


def in_segment(content: bytes) -> list[Element]:
    file = io.BytesIO(content)
    whole = Element(TOP, 0, 0, len(content))
    return [
        part
        for element in elements(file, whole)
        if element.kind == SEGMENT
        for part in elements(file, element)
    ]


@pytest.mark.parametrize("name", FILMS)
def test_nothing_moves(name):
    before, after = sample(name), cleaned(sample(name))

    places = [(part.start, part.end) for part in in_segment(before)]
    assert [(part.start, part.end) for part in in_segment(after)] == places
    assert len(after) == len(before)


@pytest.mark.parametrize("name", FILMS)
def test_picture_and_sound_stay_byte_for_byte(name):
    before, after = sample(name), cleaned(sample(name))

    clusters = [part for part in in_segment(before) if part.kind == CLUSTER]
    assert clusters != []
    assert [after[part.start : part.end] for part in clusters] == [
        before[part.start : part.end] for part in clusters
    ]


def test_what_goes_becomes_empty_space():
    (tags,) = [part for part in in_segment(sample("film.webm")) if part.kind == 0x1254C367]

    after = cleaned(sample("film.webm"))

    assert after[tags.start] == VOID
    assert set(after[tags.start + 9 : tags.end]) <= {0}


@pytest.mark.parametrize("length", [2, 3, 126, 127, 128, 129, 130, 300])
def test_element_of_any_size_is_replaced_exactly(length):
    size = bytes([0x80 | length - 2]) if length < 129 else (1 << 14 | length - 3).to_bytes(2)
    tail = bytes([0xBF]) + size + b"x" * (length - 1 - len(size))
    film = sample("live.webm") + tail

    (*_rest, last) = in_segment(cleaned(film))

    assert (last.kind, last.start, last.end) == (VOID, len(film) - length, len(film))


def test_track_that_is_neither_video_nor_sound_is_refused():
    film = sample("film.webm").replace(b"\x83\x81\x02", b"\x83\x81\x21")

    with pytest.raises(ValueError, match="track"):
        without_webm_metadata(io.BytesIO(film))
