"""All kinds alike: what is told is gone, what plays is there, and what is wrong is said."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files import File

from home.uploads.recordings import CLEANERS, clean_recording

from ..samples import upload
from .judge import told_by
from .samples import NAMES, sample


def cleaned(content: bytes, name: str) -> bytes:
    return clean_recording(upload(content, name)).read()


def refusal(content: bytes, name: str) -> str:
    with pytest.raises(ValidationError) as refused:
        clean_recording(upload(content, name))
    return refused.value.code


def verdict(content: bytes, name: str) -> str:
    try:
        clean_recording(upload(content, name))
    except ValidationError as error:
        return error.code
    return "cleaned"


@pytest.mark.parametrize("name", NAMES)
def test_recording_tells_nothing_any_more(name):
    before, after = sample(name), cleaned(sample(name), name)

    assert told_by(before) != []
    assert told_by(after) == []


@pytest.mark.parametrize("name", NAMES)
def test_cleaning_again_changes_nothing(name):
    once = cleaned(sample(name), name)

    assert cleaned(once, name) == once


def test_every_kind_that_is_allowed_can_be_cleaned(settings):
    allowed = [
        *settings.WAGTAILMEDIA["VIDEO_EXTENSIONS"],
        *settings.WAGTAILMEDIA["AUDIO_EXTENSIONS"],
    ]

    assert {f".{name}" for name in allowed} == set(CLEANERS)


@pytest.mark.parametrize(
    ("content", "name", "extension"),
    [
        ("film.mp4", "Zarlok Vantor.MP4", ".mp4"),
        ("film.mov", "Zarlok Vantor.mov", ".mp4"),
        ("sound.mp3", "Zarlok Vantor.mp3", ".mp3"),
    ],
)
def test_name_says_nothing_but_how_it_is_played(content, name, extension):
    file = clean_recording(upload(sample(content), name))

    assert (len(file.name), file.name[32:]) == (36, extension)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("film.mp4", "film.webm"),
        ("film.webm", "film.mp4"),
        ("sound.mp3", "sound.m4a"),
        ("film.mp4", "film.avi"),
        ("film.mp4", "film"),
    ],
)
def test_recording_of_another_kind_than_its_name_says_is_refused(content, name):
    assert refusal(sample(content), name) == "other"


@pytest.mark.parametrize("extension", CLEANERS)
def test_no_recording_at_all_is_refused(extension):
    assert refusal(b"<html>Nothing to see here</html>", f"film{extension}") == "other"
    assert refusal(b"", f"film{extension}") == "empty"


@pytest.mark.parametrize("name", [name for name in NAMES if not name.endswith(".mp3")])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_recording_that_is_cut_off_is_refused(name, share):
    content = sample(name)

    assert refusal(content[: int(len(content) * share)], name) == "damaged"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", range(0, 160, 7))
def test_damage_anywhere_is_refused_or_cleaned(name, place):
    content = bytearray(sample(name))
    content[place] ^= 0xFF
    content[-place - 1] ^= 0x55

    assert verdict(bytes(content), name) in ("cleaned", "damaged", "other")


def test_recording_is_never_held_in_memory_whole():
    class Watched(io.BytesIO):
        largest = 0

        def read(self, size=-1):
            content = super().read(size)
            Watched.largest = max(Watched.largest, len(content))
            return content

    film = sample("film.mp4") + (12 << 20).to_bytes(4) + b"free" + bytes((12 << 20) - 8)
    clean_recording(File(Watched(film), "film.mp4"))

    assert Watched.largest <= 1 << 20
