from io import BytesIO

from PIL import ExifTags, Image

from home.uploads.jpeg import without_jpeg_metadata

from .judge import told_by
from .samples import ROTATED_CLOCKWISE, phone_picture, plain_picture


def test_jpeg_keeps_pixels_and_orientation_only():
    original = phone_picture("JPEG")
    cleaned = without_jpeg_metadata(original)
    image = Image.open(BytesIO(cleaned))

    assert dict(image.getexif()) == {ExifTags.Base.Orientation: ROTATED_CLOCKWISE}
    assert image.tobytes() == Image.open(BytesIO(original)).tobytes()
    assert told_by(cleaned) == ["Exif\0\0", "IFD0:Orientation"]


def test_jpeg_without_metadata_stays_bit_for_bit():
    for options in ({}, {"progressive": True}):
        original = plain_picture("JPEG", **options)
        assert without_jpeg_metadata(original) == original


def test_jpeg_loses_what_follows_its_end():
    original = plain_picture("JPEG")

    assert without_jpeg_metadata(original + phone_picture("JPEG")) == original


def test_jpeg_leaves_other_content_alone():
    assert without_jpeg_metadata(b"\x89PNG and more") == b"\x89PNG and more"
