import json
import re
from hashlib import sha1
from pathlib import PurePosixPath

import pytest
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image
from wagtail.images.forms import get_image_form
from wagtail.models import Collection, UploadedFile

from home.models import SiteImage
from home.models.image import Licence

from .uploads.judge import told_by
from .uploads.samples import (
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
ALT = "A table in a garden"
RANDOM_NAME = re.compile(r"original_images/[0-9a-f]{32}\.(jpg|png|webp|avif)")
UNTITLED = re.compile(r"Picture \d{4}-\d\d-\d\d \d\d:\d\d")


@pytest.fixture
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    # Renditions are cached by the image's number and hash, which come back in every test.
    caches["renditions"].clear()
    return tmp_path


@pytest.fixture
def editor(admin_client, files):
    return admin_client


def stored_files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def told_by_storage(folder):
    """What the files tell by their content, and which of them carry the uploaded name."""
    files = stored_files(folder)
    told = {tag for path in files for tag in told_by(path.read_bytes())}
    return sorted(told) + [path.name for path in files if FILE_STEM.lower() in path.name.lower()]


def is_upright(file):
    with default_storage.open(file.name) as stored:
        image = Image.open(stored).convert("RGB")
    corner = image.getpixel((image.width - 4, 4))
    return all(abs(a - b) < 30 for a, b in zip(corner, RED, strict=True))


def form_data(**values):
    return {
        "title": "",
        "description": ALT,
        "licence": Licence.CC_BY,
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
        **values,
    }


def assert_stored_clean(image, folder):
    assert RANDOM_NAME.fullmatch(image.file.name)
    assert UNTITLED.fullmatch(image.title)
    assert image.default_alt_text == ALT
    assert_facts_describe_stored_file(image)
    assert told_by_storage(folder) == []
    assert image.uploaded_by_user is not None


def assert_facts_describe_stored_file(image):
    with default_storage.open(image.file.name) as file:
        content = file.read()
        file.seek(0)
        size = Image.open(file).size
    assert (image.file_size, image.file_hash) == (len(content), sha1(content).hexdigest())
    assert (image.width, image.height) == size


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


def test_image_form_asks_in_the_order_of_thought():
    assert list(get_image_form(SiteImage).base_fields) == list(SiteImage.admin_form_fields)


def test_image_form_accepts_wrong_extension(files):
    form = get_image_form(SiteImage)(
        form_data(), {"file": upload(phone_picture("WEBP"), "sent-by-chat.jpg")}
    )

    assert form.errors == {}
    assert form.save().file.name.endswith(".webp")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The submitted file is empty."),
        (
            b"hello",
            "This file is not a picture we can use. Save it as JPEG, PNG or WebP and try again.",
        ),
        (
            phone_picture("JPEG")[:3000],
            "This picture is damaged or incomplete. Copy it from the camera or phone once more.",
        ),
    ],
)
def test_image_form_says_what_is_wrong(files, content, message):
    form = get_image_form(SiteImage)(form_data(), {"file": upload(content, "picture.jpg")})

    assert form.errors == {"file": [message]}


def test_image_form_needs_description(files):
    form = get_image_form(SiteImage)(
        form_data(description=""), {"file": upload(plain_picture("PNG"), "picture.png")}
    )

    assert list(form.errors) == ["description"]


def test_image_form_has_no_script_that_copies_the_file_name(editor):
    page = editor.get(reverse("wagtailimages:add")).content.decode()

    assert re.findall(r"<input[^>]*type=\"file\"[^>]*>", page)
    assert "wagtail:images-upload" not in page


def test_add_view_stores_clean(editor, files):
    editor.post(reverse("wagtailimages:add"), form_data(file=picture_upload("JPEG")))

    assert_stored_clean(SiteImage.objects.get(), files)


def test_add_view_shows_refusal(editor, files):
    response = editor.post(
        reverse("wagtailimages:add"), form_data(file=upload(b"hello", "hello.jpg"))
    )

    assert "This file is not a picture we can use." in response.content.decode()
    assert (SiteImage.objects.count(), stored_files(files)) == (0, [])


def test_add_view_keeps_typed_title(editor):
    editor.post(
        reverse("wagtailimages:add"), form_data(title="Garden", file=picture_upload("JPEG"))
    )

    assert SiteImage.objects.get().title == "Garden"


def test_edit_view_stores_replacement_clean(editor, files):
    editor.post(reverse("wagtailimages:add"), form_data(file=picture_upload("PNG")))
    image = SiteImage.objects.get()
    before = image.file.name
    image.get_rendition("width-100")

    editor.post(
        reverse("wagtailimages:edit", args=[image.pk]), form_data(file=picture_upload("AVIF"))
    )

    image.refresh_from_db()
    assert_stored_clean(image, files)
    assert image.file.name.endswith(".avif")
    assert not default_storage.exists(before)
    assert image.renditions.count() == 0


def test_chooser_upload_stores_clean(editor, files):
    data = {
        f"image-chooser-upload-{name}": value
        for name, value in form_data(file=picture_upload("WEBP")).items()
    }

    response = editor.post(reverse("wagtailimages_chooser:create"), data)

    image = SiteImage.objects.get()
    assert_stored_clean(image, files)
    assert json.loads(response.content)["result"]["default_alt_text"] == ALT


def multi_upload(client, picture):
    return client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": FILE_STEM, "files[]": picture, "collection": 1},
    )


def test_multi_upload_waits_clean_for_description(editor, files):
    response = multi_upload(editor, picture_upload("JPEG"))

    answer = json.loads(response.content)
    assert answer["success"] is True
    assert FILE_STEM not in answer["form"]
    assert (SiteImage.objects.count(), UploadedFile.objects.count()) == (0, 1)
    assert len(stored_files(files)) == 1
    assert told_by_storage(files) == []


@pytest.mark.parametrize("picture_format", PHONE_FORMATS)
def test_multi_upload_stores_clean(editor, files, picture_format):
    answer = json.loads(multi_upload(editor, picture_upload(picture_format)).content)
    pending = answer["uploaded_file_id"]
    data = form_data()
    del data["collection"]

    editor.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[pending]),
        {f"uploaded-image-{pending}-{name}": value for name, value in data.items()}
        | {f"uploaded-image-{pending}-collection": 1},
    )

    assert_stored_clean(SiteImage.objects.get(), files)
    assert len(stored_files(files)) == 1


def test_multi_upload_says_what_is_wrong(editor, files):
    answer = json.loads(multi_upload(editor, upload(b"hello", "hello.jpg")).content)

    assert answer == {
        "success": False,
        "error_message": (
            "This file is not a picture we can use. Save it as JPEG, PNG or WebP and try again."
        ),
    }
    assert stored_files(files) == []


def test_picture_is_decoded_once(editor, files, monkeypatch):
    decoded = []
    original = Image.Image.thumbnail
    monkeypatch.setattr(
        Image.Image, "thumbnail", lambda *args: decoded.append(args[1]) or original(*args)
    )

    editor.post(reverse("wagtailimages:add"), form_data(file=picture_upload("JPEG")))

    assert decoded == [(4096, 4096)]
