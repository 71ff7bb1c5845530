import io

import pytest

from home.uploads.recordings.boxes import boxes
from home.uploads.recordings.mp4 import without_mp4_metadata

from ..samples import PLACE
from .judge import told_by
from .samples import box, numbers, sample, with_way

FILMS = ["film.mp4", "stream.mp4", "pieces.mp4", "film.mov", "sound.m4a"]


def cleaned(content: bytes) -> bytes:
    file = without_mp4_metadata(io.BytesIO(content))
    file.seek(0)
    return file.read()


def kinds(content: bytes) -> list[bytes]:
    return [found.kind for found in boxes(io.BytesIO(content), 0, len(content))]


def parts(content: bytes, kind: bytes) -> list[bytes]:
    """The boxes of a kind in the top level of the file."""
    found = boxes(io.BytesIO(content), 0, len(content))
    return [content[one.start : one.end] for one in found if one.kind == kind]


@pytest.mark.parametrize("name", FILMS)
def test_nothing_moves(name):
    before, after = sample(name), cleaned(sample(name))

    assert len(after) == len(before)
    assert kinds(after) == [kind if kind in KEPT else b"free" for kind in kinds(before)]


KEPT = {b"ftyp", b"moov", b"moof", b"mdat", b"sidx", b"mfra"}


@pytest.mark.parametrize("name", ["film.mp4", "stream.mp4", "pieces.mp4", "sound.m4a"])
def test_picture_and_sound_stay_byte_for_byte(name):
    assert parts(cleaned(sample(name)), b"mdat") == parts(sample(name), b"mdat")


def test_track_of_places_goes_with_its_samples():
    film = with_way(sample("sound.m4a"))
    after = cleaned(film)

    assert "Track2:GPSLatitude" in told_by(film)
    assert told_by(after) == []
    assert PLACE.encode() not in after
    assert parts(after, b"mdat")[0] == parts(film, b"mdat")[0]
    assert set(parts(after, b"mdat")[1][8:]) == {0}


def test_free_space_is_emptied():
    hidden = box(b"free", b"Zarlok Vantor") + box(b"skip", b"Zarlok Vantor") + box(b"none", b"x")

    assert cleaned(sample("film.mp4") + hidden).endswith(
        box(b"free", bytes(13)) + box(b"free", bytes(13)) + box(b"free", b"\0")
    )


def test_film_that_lies_in_another_file_is_refused():
    film = sample("film.mp4").replace(box(b"url ", numbers(1)), box(b"url ", numbers(0)))

    with pytest.raises(ValueError, match="another file"):
        without_mp4_metadata(io.BytesIO(film))


@pytest.mark.parametrize(
    "content",
    [
        box(b"ftyp", b"isom"),
        box(b"ftyp", b"isom") + box(b"moov"),
        box(b"ftyp", b"isom") + box(b"moov", box(b"trak")),
        b"\0\0\0\1moov" + bytes(8),
        b"\0\0\0\4moov",
        b"\xff\xff\xff\xffmoov",
    ],
)
def test_file_without_anything_to_play_is_refused(content):
    with pytest.raises(ValueError, match=r"\w"):
        without_mp4_metadata(io.BytesIO(content))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (numbers(0, 2, 1, 2, 1, 2, 1, 1), numbers(0, 1 << 30, 1, 2, 1, 2, 1, 1)),
        (b"stsc", b"stsz"),
        (b"stsz", b"stz2"),
        (b"stco", b"stc0"),
    ],
)
def test_tables_that_cannot_be_right_are_refused(old, new):
    film = with_way(sample("sound.m4a"))
    place = film.rindex(old)

    with pytest.raises(ValueError, match=r"\w"):
        without_mp4_metadata(io.BytesIO(film[:place] + new + film[place + len(old) :]))
