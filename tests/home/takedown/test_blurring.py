"""What is made unreadable cannot be read again, from no file and by no calculation."""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image, ImageChops, ImageDraw

from home.models import SiteImage
from home.takedown.blurring import CELLS, NOISE, Area, blur
from tests.factories.home import SiteImageFactory
from tests.markup import described_by, form_values, links, parsed

pytestmark = pytest.mark.django_db

AREA = Area(25, 25, 50, 50)
BOX = (100, 75, 300, 225)


def drawn(kind, mode="RGB"):
    """Stripes of one pixel, so that nothing but the pixels themselves has the pattern."""
    picture = Image.new(mode, (400, 300), "white")
    draw = ImageDraw.Draw(picture)
    for x in range(0, 400, 2):
        draw.line([(x, 0), (x, 300)], fill="black")
    stream = BytesIO()
    picture.save(stream, kind)
    return ContentFile(stream.getvalue(), f"stripes.{kind.lower()}")


def image_of(kind="PNG", **values):
    return SiteImageFactory(file=drawn(kind, **values))


def pixels(image):
    with SiteImage.objects.get(pk=image.pk).open_file() as file:
        return Image.open(file).convert("RGB")


def test_area_is_a_few_cells_and_the_rest_stays():
    image = image_of()
    before = pixels(image)

    blur(image, [AREA])

    after = pixels(image)
    assert len(after.crop(BOX).getcolors()) <= CELLS * CELLS
    for area in (before, after):
        area.paste("white", BOX)
    assert ImageChops.difference(before, after).getbbox() is None


def test_cells_are_never_quite_the_average():
    """Of the same picture, no two results are the same: nothing can be tried until it fits."""
    results = set()
    for _number in range(3):
        image = image_of()
        blur(image, [AREA])
        results.add(pixels(image).crop(BOX).tobytes())

    assert len(results) == 3


def test_colours_stay_near():
    image = image_of()

    blur(image, [AREA])

    values = [value for _count, colour in pixels(image).crop(BOX).getcolors() for value in colour]
    assert min(values) >= 127 - NOISE
    assert max(values) <= 128 + NOISE


@pytest.mark.parametrize(
    ("kind", "extension"), [("PNG", ".png"), ("JPEG", ".jpg"), ("WEBP", ".webp")]
)
def test_kind_of_file_stays(kind, extension):
    image = image_of(kind)

    blur(image, [AREA])

    image.refresh_from_db()
    assert Path(image.file.name).suffix == extension
    assert (image.width, image.height) == (400, 300)
    assert image.file_size == image.file.size


def test_transparent_picture_hides_nothing_below():
    image = image_of(mode="RGBA")

    blur(image, [AREA])

    assert len(pixels(image).crop(BOX).getcolors()) <= CELLS * CELLS


@pytest.mark.parametrize(
    ("area", "box"),
    [
        (Area(0, 0, 100, 100), (0, 0, 400, 300)),
        (Area(50, 50, 80, 80), (200, 150, 400, 300)),
        (Area(10.1, 10.1, 0.1, 0.1), (40, 30, 41, 31)),
        (Area(100, 100, 5, 5), (399, 299, 400, 300)),
    ],
)
def test_area_lies_within_the_picture(area, box):
    assert area.box((400, 300)) == box


def test_old_file_and_all_that_was_made_of_it_are_erased(django_capture_on_commit_callbacks):
    image = image_of()
    old = {image.file.name, image.get_rendition("width-100").file.name}

    with django_capture_on_commit_callbacks(execute=True):
        blur(image, [AREA])

    assert not [name for name in old if (Path(settings.MEDIA_ROOT) / name).exists()]
    assert image.file.name not in old
    assert image.renditions.count() == 0
    assert (Path(settings.MEDIA_ROOT) / image.file.name).exists()


def address(image):
    return reverse("home_editing:blur", args=[image.pk])


def test_editor_of_a_picture_leads_there(admin_client):
    image = image_of()

    assert address(image) in links(
        admin_client.get(reverse("wagtailimages:edit", args=[image.pk])), "a[href]"
    )


def test_numbers_alone_are_enough(admin_client):
    image = image_of()
    opened = form_values(admin_client.get(address(image)), "form[data-blur]")
    typed = {"form-0-left": "25", "form-0-top": "25", "form-0-width": "50", "form-0-height": "50"}

    response = admin_client.post(address(image), {**opened, **typed})

    assert response.status_code == 302
    assert len(pixels(image).crop(BOX).getcolors()) <= CELLS * CELLS


def test_number_that_is_wrong_is_told_with_its_field(admin_client):
    image = image_of()
    opened = form_values(admin_client.get(address(image)), "form[data-blur]")
    typed = {"form-0-left": "x", "form-0-top": "5", "form-0-width": "5", "form-0-height": "5"}

    response = admin_client.post(address(image), {**opened, **typed})

    assert described_by(response, "input[aria-invalid]") == ["Enter a number."]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Mark at least one part of the picture."),
        ({"form-0-left": "25"}, "Give all four numbers of an area, or none."),
        (
            {"form-0-left": "25", "form-0-top": "x", "form-0-width": "5", "form-0-height": "5"},
            "Enter a number.",
        ),
        (
            {"form-0-left": "250", "form-0-top": "5", "form-0-width": "5", "form-0-height": "5"},
            "Ensure this value is less than or equal to 100.",
        ),
    ],
)
def test_numbers_that_are_no_area_change_nothing(admin_client, typed, said):
    image = image_of()
    before = image.file.name
    opened = form_values(admin_client.get(address(image)), "form[data-blur]")

    response = admin_client.post(address(image), {**opened, **typed})

    assert said in parsed(response).get_text()
    assert SiteImage.objects.get().file.name == before


def test_who_may_not_edit_the_picture_may_not_blur_it(client, django_user_model):
    image = image_of()
    client.force_login(django_user_model.objects.create_user("reader"))

    assert client.get(address(image)).status_code == 302
