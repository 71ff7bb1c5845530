import struct
import zlib
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms

from home.uploads.pictures import MAX_SIDE, clean_picture

from .judge import told_by
from .samples import (
    BLUE,
    COMMENT,
    PHONE_FORMATS,
    RED,
    phone_picture,
    plain_picture,
    upload,
)


def opened(cleaned):
    cleaned.seek(0)
    return Image.open(cleaned)


def is_near(colour, expected):
    return all(abs(a - b) < 12 for a, b in zip(colour, expected, strict=True))


def code_of(content):
    with pytest.raises(ValidationError) as refusal:
        clean_picture(BytesIO(content))
    return refusal.value.code


@pytest.mark.parametrize("picture_format", PHONE_FORMATS)
def test_sample_tells_place_and_person(picture_format):
    told = told_by(phone_picture(picture_format))

    assert {"GPS:GPSLatitude", "IFD0:Artist", "XMP-photoshop:City"} <= set(told)


@pytest.mark.parametrize("picture_format", PHONE_FORMATS)
def test_clean_picture_tells_nothing(picture_format):
    cleaned = clean_picture(BytesIO(phone_picture(picture_format)))

    assert told_by(cleaned.read()) == []


@pytest.mark.parametrize("picture_format", PHONE_FORMATS)
def test_clean_picture_is_upright(picture_format):
    image = opened(clean_picture(BytesIO(phone_picture(picture_format)))).convert("RGB")

    assert image.size == (480, 640)
    assert is_near(image.getpixel((475, 5)), RED)
    assert is_near(image.getpixel((5, 5)), BLUE)


@pytest.mark.parametrize(
    ("picture_format", "kept_as", "extension"),
    [
        ("JPEG", "JPEG", ".jpg"),
        ("PNG", "PNG", ".png"),
        ("WEBP", "WEBP", ".webp"),
        ("AVIF", "AVIF", ".avif"),
        ("HEIF", "JPEG", ".jpg"),
        ("GIF", "PNG", ".png"),
    ],
)
def test_clean_picture_chooses_a_format_for_the_web(picture_format, kept_as, extension):
    cleaned = clean_picture(BytesIO(plain_picture(picture_format)))

    assert opened(cleaned).format == kept_as
    assert cleaned.name[32:] == extension


def test_clean_picture_believes_the_content_not_the_name():
    cleaned = clean_picture(upload(plain_picture("PNG"), "picture.jpg"))

    assert opened(cleaned).format == "PNG"


@pytest.mark.parametrize("picture_format", ["PNG", "WEBP", "AVIF"])
def test_clean_picture_keeps_transparency(picture_format):
    content = plain_picture(picture_format, mode="RGBA", colour=(220, 20, 20, 0))

    assert opened(clean_picture(BytesIO(content))).getpixel((3, 3))[3] == 0


def test_clean_picture_makes_png_of_transparent_heic():
    content = plain_picture("HEIF", mode="RGBA", colour=(220, 20, 20, 0))

    assert opened(clean_picture(BytesIO(content))).format == "PNG"


def test_clean_picture_keeps_transparent_colour_of_palette():
    image = Image.new("P", (8, 8), 0)
    image.putpalette([220, 20, 20, 20, 20, 220])
    stream = BytesIO()
    image.save(stream, "PNG", transparency=0)

    assert opened(clean_picture(stream)).getpixel((3, 3))[3] == 0


def test_clean_picture_scales_grey_of_sixteen_bits():
    content = plain_picture("PNG", mode="I;16", colour=0x8000)

    assert opened(clean_picture(BytesIO(content))).getpixel((3, 3)) == (128, 128, 128)


def test_clean_picture_makes_screen_colours_of_print_colours():
    cleaned = clean_picture(BytesIO(plain_picture("JPEG", mode="CMYK", colour=(0, 255, 255, 0))))

    assert opened(cleaned).mode == "RGB"
    assert is_near(opened(cleaned).getpixel((3, 3)), (255, 0, 0))


def test_clean_picture_converts_colour_profile_and_drops_it():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    for profile in (srgb, lab, b"not a profile"):
        image = opened(clean_picture(BytesIO(plain_picture("PNG", icc_profile=profile))))
        assert (image.info.get("icc_profile"), image.getpixel((3, 3))) == (None, RED)


def test_clean_picture_makes_large_one_smaller():
    cleaned = clean_picture(BytesIO(plain_picture("JPEG", size=(5000, 2500))))

    assert opened(cleaned).size == (MAX_SIDE, MAX_SIDE // 2)


def test_clean_picture_keeps_first_frame_of_animation():
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, BLUE)]
    stream = BytesIO()
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:], comment=COMMENT)

    image = opened(clean_picture(stream))

    assert (image.convert("RGB").getpixel((3, 3)), getattr(image, "n_frames", 1)) == (RED, 1)


def test_clean_picture_drops_second_picture_of_phone():
    stream = BytesIO()
    first = Image.new("RGB", (64, 48), RED)
    second = Image.new("RGB", (64, 48), BLUE)
    first.save(stream, "MPO", save_all=True, append_images=[second])

    cleaned = clean_picture(stream)

    # Pillow calls it MPO as long as a second picture follows.
    assert opened(cleaned).format == "JPEG"


def test_clean_picture_names_nothing():
    names = {clean_picture(upload(plain_picture("PNG"), "Zarlok.png")).name for _ in range(2)}

    assert len(names) == 2
    assert all(len(name) == 36 and "Zarlok" not in name for name in names)


def test_clean_picture_refuses_empty_file():
    assert code_of(b"") == "empty"


@pytest.mark.parametrize(
    "content", [b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", plain_picture("TIFF")]
)
def test_clean_picture_refuses_what_is_no_picture(content):
    assert code_of(content) == "not_a_picture"


@pytest.mark.parametrize("picture_format", [*PHONE_FORMATS, "GIF"])
def test_clean_picture_refuses_half_a_file(picture_format):
    image = Image.effect_noise((256, 256), 60).convert("RGB")
    stream = BytesIO()
    image.save(stream, picture_format)

    assert code_of(stream.getvalue()[: stream.tell() // 2]) in {"damaged", "not_a_picture"}


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("width", [10_001, 60_000])
def test_clean_picture_refuses_too_many_pixels_before_decoding(width):
    """The file holds a header and no pixels, so anything that decoded it would call it damaged."""
    header = struct.pack(">IIBBBBB", width, 10_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    content = (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    )
    content += struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))

    assert code_of(content) == "too_many_pixels"
