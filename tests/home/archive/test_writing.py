"""The copy opens from a disk: no link in it leads nowhere, and it asks no other host for anything."""

from datetime import date, time
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse
from wagtail.models import Page, Site

from campaign.models import StoryPage
from home.archive import crawling, writing
from home.archive.addresses import file_of
from tests.factories.campaign import StoryPageFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import StandardPageFactory, translated

pytestmark = pytest.mark.django_db

ON = date(2029, 1, 31)
#: What a browser asks for by itself.
LOADED = "[src], [srcset], [poster], object[data], link[rel=stylesheet], link[rel=icon]"


@pytest.fixture
def site(home_page):
    story = StoryPageFactory(title="Tea")
    translated(story, "ar", title="شاي")
    StandardPageFactory(title="Elsewhere", body=[("paragraph", TEXT)])
    calendar = EventIndexPageFactory(parent=home_page)
    event = EventPageFactory(parent=calendar, title="Market", start_time=time(18))
    event.save_revision().publish()
    return Site.objects.get()


TEXT = (
    '<p><a href="https://example.org/">Friends</a> and <a href="/en/gone/">what is gone</a> '
    'and <a href="/cms/">the desk</a></p>'
)


@pytest.fixture
def copy(site, tmp_path):
    folder = tmp_path / "copy"
    writing.write(folder, site, ON)
    return folder


def pages(folder):
    for path in folder.rglob("*.html"):
        yield path, BeautifulSoup(path.read_bytes(), "html.parser")


def targets(document):
    for tag in document.select("[href], [src], [poster], [data]"):
        if "canonical" not in (tag.get("rel") or []):
            yield tag, tag.get("href") or tag.get("src") or tag.get("poster") or tag.get("data")


def test_copy_holds_every_public_page(copy):
    found = {str(path.relative_to(copy)) for path, _document in pages(copy)}
    live = {file_of(page.url) for page in Page.objects.live().filter(depth__gt=1)}
    assert live - found == set()
    assert "index.html" in found


@pytest.mark.parametrize("name", ["media/film.mp4", "media/captions.html"])
def test_copy_holds_an_upload_as_it_is(site, tmp_path, settings, monkeypatch, name):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    content = b'<a href="https://example.org/">film</a>'
    default_storage.save(name, ContentFile(content))
    monkeypatch.setattr(crawling, "first_addresses", lambda: [f"/media/{name}"])

    writing.write(tmp_path / "copy", site, ON)

    assert (tmp_path / "copy" / file_of(f"/media/{name}")).read_bytes() == content


def test_copy_holds_the_calendar_as_a_file(copy):
    calendar = copy / "en/events/market/event.ics"
    assert calendar.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_every_link_leads_to_a_file_of_the_copy_or_elsewhere(copy):
    broken = [
        (str(path.relative_to(copy)), link)
        for path, document in pages(copy)
        for _tag, link in targets(document)
        if not urlsplit(link).scheme
        and not link.startswith("#")
        and not (path.parent / unquote(urldefrag(link).url)).is_file()
    ]
    assert broken == []


def test_copy_asks_no_other_host_and_runs_no_script(copy):
    for _path, document in pages(copy):
        loaded = [tag.get("src") or tag.get("href") or "" for tag in document.select(LOADED)]
        assert [link for link in loaded if urlsplit(link).netloc] == []
        assert document.select("script, form") == []


def test_link_elsewhere_stays_and_link_to_nothing_becomes_text(copy):
    document = BeautifulSoup((copy / "en/elsewhere/index.html").read_bytes(), "html.parser")
    found = {a.get_text(): a.get("href") for a in document.select("main .rich a, main p a")}
    assert (found["Friends"], found["what is gone"], found["the desk"]) == (
        "https://example.org/",
        None,
        None,
    )


def test_every_page_says_in_its_language_that_the_project_has_ended(copy):
    said = {}
    for story in StoryPage.objects.all():
        document = BeautifulSoup((copy / file_of(story.url)).read_bytes(), "html.parser")
        said[story.language] = document.select_one(".archive-note").get_text()
    assert said["en"] == (
        "This project has ended. This is a copy of its website, made on 31 January 2029."
    )
    assert said["ar"] != said["en"]


def test_style_sheet_is_beside_the_pages(copy):
    assert (copy / "static/css/site.css").stat().st_size > 1000


def test_pages_are_followed_and_the_admin_is_not():
    targets = ["/en/stories/", "/en/stories/cms/", reverse("wagtailadmin_login"), "/en/search/"]
    assert [crawling.may_follow("/en/", target) for target in targets] == [True, True, False, False]


def test_copy_that_fails_leaves_nothing_behind(site, tmp_path, monkeypatch):
    def fail(self, address):
        raise OSError("No space left on device")

    monkeypatch.setattr(crawling.Crawler, "ask", fail)
    with pytest.raises(OSError, match="No space left"):
        writing.write(tmp_path / "copy", site, ON)
    assert list(tmp_path.iterdir()) == []


def test_archive_over_something_that_exists(site, tmp_path):
    with pytest.raises(CommandError, match="exists already"):
        call_command("archive", tmp_path)


def test_archive_of_a_site_whose_host_is_not_its_own(site, tmp_path, settings):
    settings.ALLOWED_HOSTS = ["elsewhere.example"]

    with pytest.raises(CommandError, match=f"calls the site {site.hostname}"):
        call_command("archive", tmp_path / "copy")

    assert list(tmp_path.iterdir()) == []
