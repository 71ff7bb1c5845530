import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse

from home.forms.uploads import DocumentFormField, RecordingFormField
from home.uploads.limits import check_size
from tests.markup import main_text

pytestmark = pytest.mark.django_db


def sent(size: int) -> ContentFile:
    return ContentFile(b"x" * size, "minutes.txt")


def test_file_of_the_largest_size_is_taken():
    check_size(sent(2048), 2048)


@pytest.mark.parametrize(
    ("field", "setting"),
    [
        (DocumentFormField, "DOCUMENT_MAX_UPLOAD_SIZE"),
        (RecordingFormField, "MEDIA_MAX_UPLOAD_SIZE"),
    ],
)
def test_larger_file_is_refused_in_plain_words(settings, field, setting):
    setattr(settings, setting, 1024)

    with pytest.raises(ValidationError) as refused:
        field().clean(sent(2048))

    assert refused.value.messages == [
        "This file has 2.0\xa0KB. At most 1.0\xa0KB can be uploaded; please make it smaller."
    ]


@pytest.mark.parametrize("path", ["/en/search/", "/cms/login/"])
def test_request_that_is_too_large_is_refused_before_it_is_read(client, home_page, settings, path):
    settings.LARGEST_REQUEST = 200 * 1024

    response = client.post(path, {"text": "x" * 300 * 1024})

    assert response.status_code == 413
    assert main_text(response).startswith("That was too much at once")


def test_editor_may_send_more_than_a_reader(admin_client, settings):
    body = {"title": "x" * 200 * 1024}

    assert admin_client.post(reverse("wagtaildocs:add"), body).status_code == 200
    assert admin_client.post("/en/search/", body).status_code == 413
