"""On a disk: readers get what is public, staff what is not."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from home.uploads.places import is_public
from tests.factories.home import SiteDocumentFactory, SiteImageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("images/a.png", True),
        ("media/a.mp4", True),
        ("original_images/a.png", False),
        ("documents/a.pdf", False),
        ("images/../documents/a.pdf", False),
        ("images-of-others/a.png", False),
        ("a.png", False),
    ],
)
def test_what_is_public(name, expected):
    assert is_public(name) is expected


def test_original_is_for_staff_alone(client, admin_client, home_page):
    image = SiteImageFactory()
    with image.file.open("rb") as file:
        content = file.read()

    response = admin_client.get(image.file.url)

    assert b"".join(response.streaming_content) == content
    assert client.get(f"/media/{image.file.name}").status_code == 404
    assert client.get(f"/media/images/../{image.file.name}").status_code == 404
    assert client.get(image.get_rendition("max-10x10").url).status_code == 200


def test_document_has_one_door(client, home_page):
    document = SiteDocumentFactory()

    assert client.get(f"/media/{document.file.name}").status_code == 404
    response = client.get(document.url)
    assert (response.status_code, response["Cache-Control"]) == (200, "no-cache")


def test_readers_have_no_way_to_private_files(client, home_page):
    name = default_storage.save("documents/a.txt", ContentFile(b"Tea"))

    assert client.get(default_storage.url(name)).status_code == 302


@pytest.mark.parametrize(
    "name",
    ["documents/none.pdf", "documents", "../db.sqlite3", "documents/a.txt/b", "%00", "a" * 300],
)
def test_file_that_is_not_there_is_not_found(admin_client, home_page, name):
    default_storage.save("documents/a.txt", ContentFile(b"Tea"))
    address = default_storage.url("documents/x").replace("documents/x", name)

    assert admin_client.get(address).status_code in (400, 404)
