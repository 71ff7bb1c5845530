from io import BytesIO, StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from PIL import Image
from wagtail.models import Locale, Page, PageViewRestriction, Site

from home.models import Generation, SiteImage, SiteSettings
from tests.factories.home import ProgrammeFactory, StandardPageFactory, translated

pytestmark = pytest.mark.django_db


def save_settings(page):
    SiteSettings.load().save()


def make_private(page):
    PageViewRestriction.objects.create(page=page)


def save_site(page):
    Site.objects.get().save()


def add_language(page):
    Locale.objects.create(language_code="el")


def delete_many(page):
    Page.objects.filter(pk=page.pk).delete()


def move(page):
    page.move(StandardPageFactory(slug="elsewhere"), pos="last-child")


def rename(page):
    page.slug = "other"
    page.save()


def publish_at_its_time(page):
    page.go_live_at = "2026-01-01T00:00:00Z"
    page.save_revision(approved_go_live_at="2026-01-01T00:00:00Z")
    call_command("publish_scheduled", verbosity=0)


@pytest.mark.parametrize(
    "change",
    [
        save_settings,
        make_private,
        save_site,
        add_language,
        delete_many,
        move,
        rename,
        publish_at_its_time,
        Page.unpublish,
    ],
)
def test_change_that_a_reader_could_see_moves_the_generation(home_page, change):
    page = StandardPageFactory(slug="page")
    page.save_revision()
    before = Generation.current()

    change(page)

    assert Generation.current() != before


def test_translation_that_is_published_moves_the_generation(home_page):
    before = Generation.current()

    translated(home_page, "it")

    assert Generation.current() != before


def test_loaded_fixture_moves_the_generation(tmp_path):
    ProgrammeFactory()
    fixture = tmp_path / "programmes.json"
    call_command("dumpdata", "home.programme", stdout=(written := StringIO()))
    fixture.write_text(written.getvalue())
    before = Generation.current()

    call_command("loaddata", fixture, verbosity=0)

    assert Generation.current() != before


def picture() -> SiteImage:
    stream = BytesIO()
    Image.new("RGB", (40, 30)).save(stream, "PNG")
    return SiteImage.objects.create(
        title="Square", description="A square", file=ContentFile(stream.getvalue(), "a.png")
    )


def test_rendition_that_a_reader_needs_moves_nothing_but_its_removal_does():
    rendition_of = picture().get_rendition
    before = Generation.current()

    rendition = rendition_of("width-20")

    assert Generation.current() == before
    rendition.delete()
    assert Generation.current() != before
