"""Uploads on a real S3 storage: what readers see is public, and nothing else is."""

import json
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, CollectionViewRestriction, Site
from wagtail.tasks import delete_file_from_storage_task

from campaign import captions
from config.health import uploads
from home.archive import crawling
from home.archive.writing import Answers
from home.backup import files
from home.models import FileToErase
from home.takedown import erasing
from home.takedown.blurring import Area, blur
from home.uploads.buckets import SIGNED_FOR, S3Uploads
from tests.factories.campaign import (
    CaptionsFactory,
    CaptionTrackFactory,
    SiteMediaFactory,
    VideoPageFactory,
)
from tests.factories.home import SiteDocumentFactory, SiteImageFactory
from tests.servers.s3 import fetched

pytestmark = pytest.mark.django_db
WHOLE = Area(0, 0, 100, 100)


def stored(bucket) -> list[str]:
    return sorted(
        path.relative_to(bucket).as_posix() for path in bucket.rglob("*") if path.is_file()
    )


def unsigned(address: str) -> str:
    return address.partition("?")[0]


def test_rendition_is_public_and_its_original_is_not(buckets):
    image = SiteImageFactory()
    rendition = image.get_rendition("max-10x10")

    status, content = fetched(rendition.url)
    assert (status, Image.open(BytesIO(content)).size) == (200, (rendition.width, rendition.height))
    assert stored(buckets["public"]) == [rendition.file.name]
    assert stored(buckets["private"]) == [image.file.name]
    assert fetched(image.file.url)[0] == 200
    assert fetched(unsigned(image.file.url))[0] in (400, 403)


def test_address_that_is_signed_holds_for_minutes_and_for_one_file(buckets):
    first, second = (SiteImageFactory().file for _number in range(2))
    told = parse_qs(urlsplit(first.url).query)

    assert told["X-Amz-Expires"] == [str(SIGNED_FOR)]
    assert fetched(first.url.replace(first.name, second.name))[0] == 403


def test_name_of_a_rendition_says_nothing_of_the_others(buckets):
    image = SiteImageFactory()
    names = [image.file.name, *(image.get_rendition(f"max-{n}x{n}").file.name for n in (10, 20))]

    stems = {name.rpartition("/")[2].partition(".")[0] for name in names}

    assert len(stems) == 3


def test_film_is_public_in_parts_too(buckets):
    film = SiteMediaFactory()

    assert (film.file_size, film.duration > 0) == (film.file.size, True)
    assert stored(buckets["public"]) == [film.file.name]
    status, part = fetched(film.url, Range="bytes=4-7")
    assert (status, part) == (206, b"ftyp")


def test_document_leads_whoever_may_have_it_to_a_signed_address(client, buckets, home_page):
    document = SiteDocumentFactory()

    response = client.get(document.url)

    assert (response.status_code, response["Cache-Control"]) == (302, "no-store")
    assert fetched(response["Location"]) == (200, b"Nobody disagreed.\n")
    assert fetched(unsigned(response["Location"]))[0] in (400, 403)


def test_document_for_some_leads_nobody_else_to_its_file(client, buckets, home_page):
    document = SiteDocumentFactory(collection=Collection.get_first_root_node().add_child(name="A"))
    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type=CollectionViewRestriction.LOGIN
    )

    response = client.get(document.url)

    assert response["Location"].startswith("/")


def test_captions_come_from_the_host_of_the_page(client, buckets, home_page):
    document = CaptionsFactory(words="Tea and chess")

    response = client.get(document.url)

    assert (response.status_code, response["Content-Type"]) == (200, "text/vtt")
    assert b"Tea and chess" in response.content


def test_captions_for_some_are_for_nobody_else(client, buckets, home_page):
    collection = Collection.get_first_root_node().add_child(name="A")
    document = CaptionsFactory(words="Tea", collection=collection)
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )

    assert client.get(document.url).status_code == 302


def test_transcript_is_read_from_the_storage_as_often_as_needed(buckets):
    video = VideoPageFactory()
    CaptionTrackFactory(page=video, file=CaptionsFactory(words="Tea and chess"))

    assert [captions.words(video), captions.words(video)] == ["Tea and chess"] * 2
    assert "Tea and chess" in captions.transcript(video)


def test_nothing_stays_of_a_picture_before_it_was_blurred(
    buckets, django_capture_on_commit_callbacks
):
    image = SiteImageFactory()
    image.get_rendition("max-10x10")

    with django_capture_on_commit_callbacks(execute=True):
        blur(image, [WHOLE])

    assert [stored(buckets["private"]), stored(buckets["public"])] == [[image.file.name], []]


def test_task_that_waits_to_delete_a_file_holds_no_key(buckets):
    task = json.dumps(default_storage.deconstruct())

    assert default_storage.private.secret_key not in task
    name = default_storage.save("documents/a.txt", ContentFile(b"Tea"))
    delete_file_from_storage_task.enqueue(default_storage.deconstruct(), name)
    assert stored(buckets["private"]) == []


def test_file_of_a_storage_that_is_away_is_erased_later(
    buckets, settings, django_capture_on_commit_callbacks
):
    name = default_storage.save("documents/a.txt", ContentFile(b"Tea"))
    there = settings.STORAGES
    # Nothing listens there.
    away = there["default"]["OPTIONS"] | {"endpoint": "http://127.0.0.1:9"}
    settings.STORAGES = there | {"default": there["default"] | {"OPTIONS": away}}
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        erasing.note([name])
    assert [row.name for row in FileToErase.objects.all()] == [name]
    with pytest.raises(Exception, match="Could not connect"):
        uploads()

    settings.STORAGES = there

    assert erasing.erase_noted() == 0
    assert stored(buckets["private"]) == []
    assert uploads() is None


def test_backup_of_a_machine_is_put_back_where_each_file_belongs(buckets):
    for name in ("images/a.png", "media/a.mp4", "original_images/a.png", "documents/a.pdf"):
        for content in (b"old", b"new"):
            files.put_back(name, BytesIO(content))

    assert stored(buckets["public"]) == ["images/a.png", "media/a.mp4"]
    assert stored(buckets["private"]) == ["documents/a.pdf", "original_images/a.png"]
    assert sorted(files.stored()) == [
        "documents/a.pdf",
        "images/a.png",
        "media/a.mp4",
        "original_images/a.png",
    ]
    with default_storage.open("documents/a.pdf") as file:
        assert file.read() == b"new"


def test_archive_holds_what_readers_get_from_elsewhere(buckets, home_page, tmp_path):
    crawler = crawling.Crawler(Site.objects.get())
    rendition = SiteImageFactory().get_rendition("max-10x10")
    document = SiteDocumentFactory()

    address = crawler.own(rendition.url, "/en/")

    assert address == f"/media/{rendition.file.name}"
    assert copied(crawler.ask(address), tmp_path) == fetched(rendition.url)[1]
    assert copied(crawler.ask(document.url), tmp_path) == b"Nobody disagreed.\n"
    assert crawler.ask(f"/media/{document.file.name}") is None


def copied(answer: crawling.Answer, folder: Path) -> bytes:
    answers = Answers(folder)
    answers.keep(answer)
    return (folder / answers.files[answer.address]).read_bytes()


def test_staff_see_pictures_and_readers_ask_no_other_host(admin_client, buckets, home_page):
    image = SiteImageFactory()

    page = admin_client.get(reverse("home_editing:blur", args=[image.pk]))

    endpoint = default_storage.private.endpoint_url
    assert endpoint in page["Content-Security-Policy"].partition("img-src")[2].partition(";")[0]
    assert endpoint not in admin_client.get("/en/")["Content-Security-Policy"]


def test_amazon_needs_no_address_and_no_keys():
    storage = S3Uploads(
        private="p", public="q", public_url="https://media.example", region="eu-south-1"
    )

    assert storage.url("images/a b.png") == "https://media.example/images/a%20b.png"
    assert (storage.private.endpoint_url, storage.private.access_key) == (None, None)
