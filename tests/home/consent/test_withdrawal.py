"""After a withdrawal nothing of the person is left: in no address, no file and no table."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, ModelLogEntry, Page, Workflow, WorkflowPage
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from campaign.models import CaptionTrack, SiteMedia, StoryPage
from home.consent import ConsentMissing
from home.consent.withdrawal import planned, withdraw
from home.models import FileToErase, SiteDocument, SiteImage
from tests.factories.campaign import (
    InitiativePageFactory,
    SiteMediaFactory,
    StoryPageFactory,
    VideoPageFactory,
)
from tests.factories.home import (
    ConsentRecordFactory,
    SiteImageFactory,
    StandardPageFactory,
    translated,
)
from tests.markup import parsed

MARK = "Zarathustra"
LANGUAGES = ("it", "fr", "el", "ar")
pytestmark = pytest.mark.django_db


def again(page):
    return type(page).objects.get(pk=page.pk)


def picture_block(image):
    return ("picture", {"image": image, "caption": f"{MARK} at the window"})


@pytest.fixture
def image(record):
    image = SiteImageFactory(
        title=MARK, description=f"{MARK} laughs", shows_people=True, consent=record
    )
    image.tags.add(MARK)
    image.get_rendition("fill-120x80")
    return image


@pytest.fixture
def story(home_page, record, image, admin_user):
    """Live in five languages, renamed once, with drafts, translators' words, a workflow and a comment."""
    story = StoryPageFactory(
        title=f"{MARK} bakes",
        slug="zarathustra",
        summary=f"How {MARK} came here.",
        image=image,
        shows_people=True,
        consents=[record],
        body=[("paragraph", RichText(f"<p>{MARK} tells.</p>")), picture_block(image)],
    )
    for language in LANGUAGES:
        translated(story, language, title=f"{MARK} {language}", slug=f"zarathustra-{language}")
    source, _created = TranslationSource.update_or_create_from_instance(story)
    for language in LANGUAGES:
        Translation.objects.create(
            source=source, target_locale=Locale.objects.get(language_code=language)
        )
    segment = source.stringsegment_set.first()
    StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=Locale.objects.get(language_code="it"),
        data=f"{MARK} in Italian",
    )
    story = again(story)
    story.title = f"{MARK} bakes bread"
    story.save_revision(user=admin_user, log_action=True).publish()
    Redirect.objects.create(old_path="/en/stories/zarathustra-of-old", redirect_page=story)
    workflow = Workflow.objects.first()
    WorkflowPage.objects.get_or_create(workflow=workflow, page=Page.get_first_root_node())
    state = workflow.start(again(story), admin_user)
    state.current_task_state.reject(user=admin_user, comment=f"{MARK}, really?")
    again(story).wagtail_admin_comments.create(
        user=admin_user, text=f"{MARK}!", contentpath="title"
    )
    return again(story)


def versions(page):
    return Page.objects.filter(translation_key=page.translation_key)


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


def stored_files():
    root = Path(settings.MEDIA_ROOT)
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


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


def test_picture_that_another_page_uses_stays(home_page, record):
    shared = SiteImageFactory(title="Town hall")
    StoryPageFactory(image=shared, shows_people=True, consents=[record])
    StandardPageFactory(image=shared)

    withdraw(record)

    assert list(SiteImage.objects.all()) == [shared]


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


@pytest.fixture
def shared_story(home_page, record, image):
    """Of two people, one of whom withdraws."""
    story = StoryPageFactory(
        title="Tea for two",
        shows_people=True,
        consents=[record, ConsentRecordFactory(reference="C-1")],
        body=[
            ("paragraph", RichText("<p>We agreed.</p>")),
            (
                "gallery",
                {"pictures": [picture_block(one)[1] for one in (image, SiteImageFactory())]},
            ),
        ],
    )
    story.save_revision()
    translated(story, "it")
    return again(story)


def test_story_of_several_is_taken_down_and_kept_without_the_pictures(shared_story, client, record):
    address = shared_story.get_url()

    withdraw(record)

    story = again(shared_story)
    assert [page.live for page in versions(story)] == [False, False]
    assert client.get(address).status_code == 410
    (gallery,) = story.body[1].value["pictures"]
    assert gallery["image"].title == "Bench"
    assert [block.block_type for block in story.get_latest_revision_as_object().body] == [
        "paragraph",
        "gallery",
    ]
    assert str(story.get_latest_revision().content).count(MARK) == 1


def test_story_of_several_waits_until_the_record_is_taken_off_it(shared_story, record):
    withdraw(record)
    story = again(shared_story)
    with pytest.raises(ConsentMissing):
        story.save_revision().publish()

    story = again(shared_story)
    story.title, story.consents = "Tea for one", [ConsentRecordFactory(reference="C-2")]
    story.save_revision().publish()

    assert again(story).live
    assert [revision.content["title"] for revision in story.revisions.all()] == ["Tea for one"]


def test_page_that_is_more_than_an_account_keeps_its_words(home_page, record):
    page = InitiativePageFactory(title="Garden", shows_people=True, consents=[record])

    withdraw(record)

    assert (again(page).live, again(page).title) == (False, "Garden")


def test_page_that_only_had_a_picture_can_be_published_without_it(home_page, record, image):
    page = StandardPageFactory(image=image)
    withdraw(record)

    page = again(page)
    assert page.image is None
    page.save_revision().publish()
    assert again(page).live


def test_draft_alone_goes_too(home_page, record):
    story = StoryPageFactory(title="Bread")
    story.title, story.shows_people, story.consents = MARK, True, [record]
    story.save_revision()

    assert [page.pk for page in planned(again(record)).deleted] == [story.pk]


def test_earlier_versions_with_the_person_go_from_a_page_that_shows_nobody_any_more(
    home_page, record
):
    story = StoryPageFactory(title=MARK, shows_people=True, consents=[record])
    story.save_revision()
    story.title, story.shows_people, story.consents = "Bread", False, []
    story.save_revision().publish()

    withdraw(record)

    assert [revision.content["title"] for revision in story.revisions.all()] == ["Bread"]
    assert again(story).live


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


def test_stories_of_others_stay(story, record):
    other = StoryPageFactory(shows_people=True, consents=[ConsentRecordFactory()])

    withdraw(record)

    assert list(StoryPage.objects.all()) == [other]
