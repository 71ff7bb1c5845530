"""The ways of the admin by which pictures come."""

import json
import re

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image
from wagtail.models import UploadedFile

from home.models import SiteImage
from tests.home.images.stored import (
    ALT,
    assert_stored_clean,
    form_data,
    stored_files,
    told_by_storage,
)
from tests.home.uploads.samples import FILE_STEM, PHONE_FORMATS, picture_upload, upload

pytestmark = pytest.mark.django_db


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
