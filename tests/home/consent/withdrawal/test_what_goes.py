"""After a withdrawal nothing of the person is left: in no address, no file and no table."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from wagtail.models import ModelLogEntry

from campaign.models import CaptionTrack, SiteMedia
from home.consent.withdrawal import withdraw
from home.models import FileToErase, SiteDocument, SiteImage
from tests.factories.campaign import SiteMediaFactory, StoryPageFactory, VideoPageFactory
from tests.factories.home import SiteImageFactory
from tests.home.consent.withdrawal.shown import LANGUAGES, MARK, again, stored_files, versions
from tests.markup import parsed

pytestmark = pytest.mark.django_db


def tables_with(mark):
    """Every table, the search engine's own among them, as the database stores it."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = [str(row).casefold() for row in cursor.fetchall()]
            found += [table for row in rows if mark.casefold() in row]
    return sorted(set(found))


def pictures_for_links():
    return list(Path(settings.CACHES["cards"]["LOCATION"]).glob("*.djcache"))


@pytest.mark.skipif(connection.vendor != "sqlite", reason="Reads SQLite's list of tables.")
def test_nothing_is_left_of_a_story_in_five_languages(
    client, story, record, image, django_capture_on_commit_callbacks
):
    other = StoryPageFactory(title="Somebody else")
    addresses = [page.url for page in versions(story)]
    assert len(addresses) == 5
    around = ["/en/", "/sitemap-1.xml", other.get_url(), story.get_parent().get_url()]
    searches = [f"/{language}/search/?q={MARK}" for language in ("en", *LANGUAGES)]
    files = {image.file.name, *image.renditions.values_list("file", flat=True)}
    assert files <= stored_files()
    assert "wagtailcore_page" in tables_with(MARK)
    assert any(MARK in client.get(address).content.decode() for address in around)
    assert all(found(client, address) for address in searches)
    (card,) = parsed(client.get(addresses[0])).select("[property='og:image']")
    client.get(urlsplit(card["content"]).path)

    with django_capture_on_commit_callbacks(execute=True):
        withdraw(record)

    assert tables_with(MARK) == []
    assert not files & stored_files()
    assert [path for path in pictures_for_links() if path.is_file()] == []
    for address in [
        *addresses,
        "/en/stories/zarathustra-of-old",
        "/en/stories/zarathustra-of-old/",
    ]:
        response = client.get(address)
        assert response.status_code == 410, address
        assert MARK not in response.content.decode()
    for address in around:
        assert MARK.casefold() not in client.get(address).content.decode().casefold(), address
    assert not any(found(client, address) for address in searches)


def found(client, address):
    return list(client.get(address).context["page_obj"].object_list)


def test_history_keeps_the_reference_who_and_when(story, record, admin_user):
    withdraw(record, admin_user)

    line = ModelLogEntry.objects.get(action="home.consent.withdraw")
    assert (line.label, line.user, line.data) == ("C-9", admin_user, {})
    assert (again(record).status, again(record).is_live(line.timestamp.date())) == (
        "withdrawn",
        False,
    )


def test_film_goes_with_its_captions_its_poster_and_the_page(
    home_page, record, django_capture_on_commit_callbacks
):
    film = SiteMediaFactory()
    poster = SiteImageFactory()
    captions = SiteDocument.objects.create(
        title=MARK, file=ContentFile(b"WEBVTT\n\n00:01.000 --> 00:02.000\nBread.\n", "captions.vtt")
    )
    video = VideoPageFactory(
        title=MARK, file=film, image=poster, shows_people=True, consents=[record]
    )
    CaptionTrack.objects.create(page=video, language="en", file=captions)
    again(video).save()
    names = {film.file.name, poster.file.name, captions.file.name}

    with django_capture_on_commit_callbacks(execute=True):
        withdraw(record)

    assert not versions(video).exists()
    kinds = (SiteMedia, SiteImage, SiteDocument)
    assert [kind.objects.count() for kind in kinds] == [0, 0, 0]
    assert not names & stored_files()


def test_storage_that_fails_is_tried_again(
    record, image, story, monkeypatch, django_capture_on_commit_callbacks, caplog
):
    name = image.file.name
    with monkeypatch.context() as broken:
        broken.setattr(default_storage, "delete", fail)
        with django_capture_on_commit_callbacks(execute=True):
            withdraw(record)
    assert not versions(story).exists()
    assert FileToErase.objects.filter(name=name).exists()

    call_command("erase_files")

    assert not FileToErase.objects.exists()
    assert name not in stored_files()


def fail(name):
    raise OSError("The storage does not answer.")


def test_withdrawal_in_one_transaction(story, record, monkeypatch):
    monkeypatch.setattr("home.consent.withdrawal.compact_search", lambda: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        withdraw(record)

    assert versions(story).live().count() == 5
    assert again(record).status == "active"


def test_caches_in_front_are_told(
    settings, story, record, monkeypatch, django_capture_on_commit_callbacks
):
    backend = "wagtail.contrib.frontend_cache.backends.HTTPBackend"
    settings.WAGTAILFRONTENDCACHE = {
        "default": {"BACKEND": backend, "LOCATION": "http://a.example"}
    }
    purged = set()
    monkeypatch.setattr(
        f"{backend}.purge_batch", lambda self, urls: purged.update(urls), raising=False
    )
    monkeypatch.setattr(f"{backend}.purge", lambda self, url: purged.add(url))
    wanted = {page.full_url for page in versions(story)} | {story.get_parent().full_url}

    with django_capture_on_commit_callbacks(execute=True):
        withdraw(record)

    assert wanted <= purged
    assert {f"http://ground.example/sitemap{part}.xml" for part in ("", "-1")} <= purged
    # Wagtail asks for each address in all languages.
    assert len({url.rpartition("/")[2] for url in purged if "/cards/" in url}) == 5
