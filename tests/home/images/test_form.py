"""The form of a picture says in plain words what is wrong."""

import pytest
from wagtail.images.forms import get_image_form

from home.models import SiteImage
from tests.home.images.stored import form_data
from tests.home.uploads.samples import phone_picture, plain_picture, upload

pytestmark = pytest.mark.django_db


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
