import pytest

from home.uploads.recordings.vorbis import comments

IDENTIFICATION = b"\x02\x1e\x40\x01vorbis" + bytes(23)


def text(words: bytes) -> bytes:
    return len(words).to_bytes(4, "little") + words


def header(*words: bytes) -> bytes:
    listed = b"".join(text(word) for word in words)
    return (
        IDENTIFICATION
        + b"\x03vorbis"
        + text(b"A vendor")
        + len(words).to_bytes(4, "little")
        + listed
        + b"\x01"
    )


@pytest.mark.parametrize("words", [[], [b"ARTIST=Zarlok Vantor"], [b"TITLE=x", b"", b"LOCATION=y"]])
def test_places_of_the_vendor_and_of_each_comment(words):
    whole = header(*words)

    assert [whole[start:end] for start, end in comments(whole)] == [b"A vendor", *words]


def test_headers_of_other_codecs_have_none():
    assert list(comments(b"OpusHead\x01\x02")) == []


def test_comment_that_is_too_long_is_refused():
    with pytest.raises(ValueError, match="longer"):
        list(comments(header(b"ARTIST=Zarlok Vantor")[:-4]))
