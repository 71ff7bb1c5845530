"""Pictures without their past: the pixels are drawn into a new image and nothing else is kept."""

import contextlib
from io import BytesIO
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from .cleaned import CleanedFile

register_heif_opener()

MAX_PIXELS = 100_000_000
MAX_SIDE = 4096

# Pillow refuses twice this number from the header, and warns in between; we refuse both.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS

# What comes in, by content and never by the file's extension, and what goes out.
# MPO is the JPEG of phones that write a second picture, or a depth map, behind the first.
OUTPUT_FORMATS = {
    "JPEG": "JPEG",
    "MPO": "JPEG",
    "HEIF": "JPEG",
    "PNG": "PNG",
    "GIF": "PNG",
    "WEBP": "WEBP",
    "AVIF": "AVIF",
}
EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif"}
SAVE_OPTIONS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88, "optimize": True, "progressive": True},
    "PNG": {},
    "WEBP": {"quality": 88},
    "AVIF": {"quality": 80, "speed": 8},
}


def clean_picture(file: BinaryIO) -> CleanedFile:
    """The first frame, upright, in sRGB, at most MAX_SIDE pixels a side, without any metadata.

    Raises ValidationError with the code `empty`, `not_a_picture`, `too_many_pixels` or `damaged`.
    """
    with _opened(file) as source:
        output_format = OUTPUT_FORMATS[source.format or ""]
        pixels = _decoded(source)
    if output_format == "JPEG" and pixels.mode == "RGBA":
        output_format = "PNG"
    stream = BytesIO()
    pixels.save(stream, output_format, **SAVE_OPTIONS[output_format])
    return CleanedFile(stream, EXTENSIONS[output_format])


def _opened(file: BinaryIO) -> Image.Image:
    file.seek(0)
    if not file.read(1):
        raise ValidationError(
            _("This file is empty. Choose the picture again, or save it anew and try that file."),
            code="empty",
        )
    file.seek(0)
    try:
        image = Image.open(file, formats=tuple(OUTPUT_FORMATS.keys() - {"MPO"}))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except UnidentifiedImageError as error:
        raise ValidationError(
            _("This file is not a picture we can use. Save it as JPEG, PNG or WebP and try again."),
            code="not_a_picture",
        ) from error
    except Exception as error:
        raise _damaged() from error
    if image.width * image.height > MAX_PIXELS:
        raise _too_many_pixels()
    return image


def _decoded(source: Image.Image) -> Image.Image:
    try:
        # A large JPEG is decoded at a half, a quarter or an eighth: it never fills the memory.
        source.draft(None, (MAX_SIDE, MAX_SIDE))
        image = _true_colour(source)
        image.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
        image.load()
    except Exception as error:  # A decoder may raise anything at all on damaged content.
        raise _damaged() from error
    return _without_metadata(_in_srgb(_upright(image)))


def _true_colour(image: Image.Image) -> Image.Image:
    """`image` in a mode that can be made smaller without steps in the colours."""
    if image.mode in {"RGB", "RGBA", "L", "CMYK"} and "transparency" not in image.info:
        return image
    if image.mode.startswith("I"):  # 16 bits of grey: convert() would cut, not scale
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # Unreadable EXIF says nothing about the pixels.
        return image


def _in_srgb(image: Image.Image) -> Image.Image:
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    profile = image.info.get("icc_profile")
    if profile:
        # A profile that is broken or belongs to another mode is passed over.
        with contextlib.suppress(ImageCms.PyCMSError, OSError, ValueError):
            converted = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode=mode,
            )
            image = converted or image
    return image if image.mode == mode else image.convert(mode)


def _without_metadata(image: Image.Image) -> Image.Image:
    """The same pixels in an image that never had any: Pillow writes back what `info` holds."""
    pixels = Image.new(image.mode, image.size)
    pixels.paste(image)
    return pixels


def _too_many_pixels() -> ValidationError:
    return ValidationError(
        _("This picture has more than %(limit)s megapixels. Make it smaller and try again."),
        code="too_many_pixels",
        params={"limit": MAX_PIXELS // 1_000_000},
    )


def _damaged() -> ValidationError:
    return ValidationError(
        _("This picture is damaged or incomplete. Copy it from the camera or phone once more."),
        code="damaged",
    )
