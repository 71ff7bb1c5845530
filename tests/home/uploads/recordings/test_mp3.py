import io

import pytest

from home.uploads.recordings import mp3
from home.uploads.recordings.mp3 import STEP, Frame, frame, next_mark, without_mp3_tags

from .judge import told_by
from .samples import sample

APE = b"APETAGEX" + (2000).to_bytes(4, "little") + b"Artist\0Zarlok Vantor"


def cleaned(content: bytes) -> bytes:
    file = without_mp3_tags(io.BytesIO(content))
    file.seek(0)
    return file.read()


def frames_of(content: bytes) -> list[int]:
    lengths, place = [], 0
    while place < len(content):
        lengths.append(frame(content[place : place + 4]).length)
        place += lengths[-1]
    return lengths


@pytest.mark.parametrize(
    ("header", "length", "sound"),
    [
        (b"\xff\xfb\x90\x00", 417, (3, 44_100)),
        (b"\xff\xfb\x92\x00", 418, (3, 44_100)),
        (b"\xff\xfb\xe4\x00", 960, (3, 48_000)),
        (b"\xff\xf3\x48\x00", 144, (2, 32_000)),
        (b"\xff\xe3\x10\x00", 52, (0, 44_100)),
    ],
)
def test_length_of_a_frame(header, length, sound):
    assert frame(header) == Frame(length, sound)


@pytest.mark.parametrize(
    "header",
    [b"", b"\xff\xfb", b"ID3\x03", b"\xff\xfd\x90\0", b"\xff\xfb\x00\0", b"\xff\xfb\xfc\0"],
)
def test_what_is_no_frame(header):
    assert frame(header) is None


def test_only_whole_frames_are_kept():
    after = cleaned(sample("sound.mp3"))

    assert len(frames_of(after)) > 10
    assert after in sample("sound.mp3")


def test_tags_before_behind_and_between_go():
    sound = cleaned(sample("sound.mp3"))
    lengths = frames_of(sound)
    half = sum(lengths[:10])
    tag = b"ID3\x04\x00\x00\x00\x00\x00\x0dZarlok Vantor"

    assert cleaned(tag + tag + sound[:half] + APE + sound[half:] + APE + b"TAGZarlok") == sound


@pytest.mark.parametrize("filling", [b"\xff", b"\0"])
@pytest.mark.parametrize("length", [1, STEP - 1, STEP, STEP + 1])
def test_filling_between_frames_goes(filling, length):
    sound = cleaned(sample("sound.mp3"))
    half = sum(frames_of(sound)[:10])

    assert cleaned(sound[:half] + filling * length + sound[half:] + filling * length) == sound


def test_filling_is_read_once(monkeypatch):
    sound, asked = cleaned(sample("sound.mp3")), []
    monkeypatch.setattr(mp3, "next_mark", lambda *found: asked.append(found) or next_mark(*found))

    assert cleaned(b"\xff" * 3 * STEP + sound) == sound
    assert len(asked) < 10


def test_frame_that_is_cut_off_goes():
    sound = cleaned(sample("sound.mp3"))

    assert frames_of(cleaned(sound[:-5])) == frames_of(sound)[:-1]


@pytest.mark.parametrize(
    "content", [b"ID3\x04\x00\x00\x00\x00\x00\x7fZarlok", b"\xff\xfb\x90\x00abc"]
)
def test_recording_without_a_frame_is_refused(content):
    with pytest.raises(ValueError, match=r"\w"):
        without_mp3_tags(io.BytesIO(content))


def test_sound_is_not_taken_for_a_tag():
    assert told_by(cleaned(sample("sound.mp3"))) == []
