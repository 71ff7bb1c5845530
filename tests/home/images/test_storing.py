"""Only the cleaned copy is stored, by whatever way a picture comes."""

from pathlib import PurePosixPath

import pytest
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.storage import default_storage
from PIL import Image

from home.models import SiteImage
from tests.home.images.stored import (
    ALT,
    RANDOM_NAME,
    assert_facts_describe_stored_file,
    stored_files,
    told_by_storage,
)
from tests.home.uploads.samples import (
    FILE_STEM,
    PHONE_FORMATS,
    RED,
    phone_picture,
    picture_upload,
    plain_picture,
    upload,
)

pytestmark = pytest.mark.django_db

RENDITIONS = (
    "width-400",
    "fill-300x200",
    "original",
    "format-png",
    "format-webp",
    "format-avif",
    "format-jpeg",
)


def is_upright(file):
    with default_storage.open(file.name) as stored:
        image = Image.open(stored).convert("RGB")
    corner = image.getpixel((image.width - 4, 4))
    return all(abs(a - b) < 30 for a, b in zip(corner, RED, strict=True))


@pytest.mark.parametrize("picture_format", PHONE_FORMATS)
def test_image_and_its_renditions_tell_nothing(files, picture_format):
    image = SiteImage.objects.create(file=picture_upload(picture_format), description=ALT)
    renditions = image.get_renditions(*RENDITIONS)

    assert len(stored_files(files)) == 1 + len(RENDITIONS)
    assert told_by_storage(files) == []
    assert RANDOM_NAME.fullmatch(image.file.name)
    stems = {PurePosixPath(one.file.name).stem for one in (image, *renditions.values())}
    assert len(stems) == 1 + len(RENDITIONS)


@pytest.mark.parametrize("picture_format", PHONE_FORMATS)
def test_image_and_its_renditions_are_upright(files, picture_format):
    image = SiteImage.objects.create(file=picture_upload(picture_format), description=ALT)
    rendition = image.get_rendition("width-400")

    assert (image.width, image.height) == (480, 640)
    assert (rendition.width, rendition.height) == (400, 533)
    assert is_upright(image.file)
    assert is_upright(rendition.file)


def test_image_facts_describe_cleaned_file(files):
    image = SiteImage.objects.create(file=picture_upload("HEIF"), description=ALT)
    image.refresh_from_db()

    assert image.file.name.endswith(".jpg")
    assert_facts_describe_stored_file(image)


def test_image_is_cleaned_whatever_size_is_claimed(files):
    image = SiteImage(file=picture_upload("JPEG"), description=ALT, width=9, height=9)
    image.save()

    assert told_by_storage(files) == []
    assert_facts_describe_stored_file(image)


def test_image_is_cleaned_when_file_is_saved_directly(files):
    image = SiteImage(description=ALT)
    image.file.save(f"{FILE_STEM}.jpg", picture_upload("JPEG"))

    assert told_by_storage(files) == []
    assert_facts_describe_stored_file(image)


def test_image_is_cleaned_when_created_in_bulk(files):
    SiteImage.objects.bulk_create(
        [SiteImage(title="One", file=picture_upload("JPEG"), collection_id=1)]
    )

    assert told_by_storage(files) == []
    assert (SiteImage.objects.get().width, SiteImage.objects.get().height) == (480, 640)


def test_image_is_cleaned_when_read_from_disk(files, tmp_path_factory):
    path = tmp_path_factory.mktemp("camera") / f"{FILE_STEM}.jpg"
    path.write_bytes(phone_picture("JPEG"))
    with path.open("rb") as file:
        image = SiteImage.objects.create(file=File(file, name=path.name), description=ALT)

    assert told_by_storage(files) == []
    assert_facts_describe_stored_file(image)


def test_image_is_cleaned_when_its_file_is_replaced(files):
    image = SiteImage.objects.create(
        file=upload(plain_picture("PNG"), "plain.png"), description=ALT
    )
    image.file = picture_upload("JPEG")
    image.save()

    assert told_by_storage(files) == []
    assert_facts_describe_stored_file(image)


def test_image_refuses_what_is_no_picture(files):
    with pytest.raises(ValidationError) as refusal:
        SiteImage.objects.create(file=upload(b"hello", "hello.jpg"), description=ALT)

    assert refusal.value.code == "not_a_picture"
    assert stored_files(files) == []


def test_image_without_description_has_no_alternative_text():
    assert SiteImage(title="Garden").default_alt_text == ""
