import struct
from io import BytesIO

import pytest

from home.uploads.recordings import clean_recording
from home.uploads.recordings.measuring import Measures, measures

from ..samples import upload
from .samples import sample


def measured(name: str) -> Measures:
    return measures(clean_recording(upload(sample(name), name)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("film.mp4", Measures(1.0, 32, 32)),
        ("film.mov", Measures(1.0, 32, 32)),
        ("film.webm", Measures(1.008, 32, 32)),
        ("sound.m4a", Measures(1.0)),
        ("sound.mp3", Measures()),
        ("live.webm", Measures(0, 32, 32)),
    ],
)
def test_measures_are_those_of_the_headers(name, expected):
    assert measured(name) == expected


def test_film_taken_upright_is_higher_than_wide():
    film = bytearray(sample("film.mp4"))
    header = film.index(b"tkhd") + 4
    film[header + 40 : header + 76] = struct.pack(">9i", 0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30)
    film[header + 76 : header + 84] = struct.pack(">2I", 64 << 16, 32 << 16)

    assert measures(BytesIO(film)) == Measures(1.0, 32, 64)


def test_header_that_is_too_short_says_nothing():
    assert measures(BytesIO(b"\0\0\0\x08ftyp\0\0\0\x10moov\0\0\0\x08mvhd")) == Measures()
