"""Faces, house numbers and number plates are made unreadable for good: the pixels themselves go.

A soft blur can be calculated back. Here an area becomes a few cells of its average colour, with noise in them
that nobody knows, and the file that was there before is erased with everything made from it.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from django.db import transaction
from PIL import Image

from home.models import SiteImage
from home.takedown import erasing
from home.takedown.pages import purge_after_commit
from home.uploads.cleaned import CleanedFile
from home.uploads.pictures import EXTENSIONS, SAVE_OPTIONS

#: So few cells a side that no face is left in them.
CELLS = 4
#: How far a cell may be from its true colour, of 255.
NOISE = 24


@dataclass(frozen=True)
class Area:
    """A rectangle, in per cent of the width and the height of the picture."""

    left: float
    top: float
    width: float
    height: float

    def box(self, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """In pixels, a little larger rather than smaller, and at least one."""
        across, down = size
        left, top = int(across * self.left / 100), int(down * self.top / 100)
        right = -int(-across * (self.left + self.width) // 100)
        bottom = -int(-down * (self.top + self.height) // 100)
        left, top = min(left, across - 1), min(top, down - 1)
        return left, top, min(max(right, left + 1), across), min(max(bottom, top + 1), down)


@transaction.atomic
def blur(image: SiteImage, areas: Iterable[Area]) -> None:
    """Replaces the file of the picture. Nothing of the old one stays in the storage or in a cache."""
    old = list(erasing.stored_names(image))
    addresses = list(erasing.addresses(image))
    new = without_areas(image, areas)
    image.file.save(new.name, new, save=False)
    image.save()
    image.renditions.all().delete()
    erasing.note(old)
    purge_after_commit(addresses)


def without_areas(image: SiteImage, areas: Iterable[Area]) -> CleanedFile:
    with image.open_file() as file, Image.open(file) as source:
        kind = source.format or "PNG"
        pixels = source.convert("RGBA" if source.has_transparency_data else "RGB")
    for area in areas:
        box = area.box(pixels.size)
        pixels.paste(mosaic(pixels.crop(box)), box)
    stream = BytesIO()
    pixels.save(stream, kind, **SAVE_OPTIONS[kind])
    return CleanedFile(stream, EXTENSIONS[kind])


def mosaic(part: Image.Image) -> Image.Image:
    few = (min(CELLS, part.width), min(CELLS, part.height))
    cells = part.convert("RGB").resize(few, Image.Resampling.BOX)
    noisy = bytes(noised(value) for value in cells.tobytes())
    return Image.frombytes("RGB", few, noisy).resize(part.size, Image.Resampling.NEAREST)


def noised(value: int) -> int:
    return min(255, max(0, value + secrets.randbelow(2 * NOISE + 1) - NOISE))
