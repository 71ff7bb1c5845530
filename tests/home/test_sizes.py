import re
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.images.models import Filter

from home import sizes
from home.models import Generation, SiteImage, SiteRendition, SiteSettings
from tests.browser.server import ROOT
from tests.factories.campaign import PartnerPageFactory, StoryPageFactory, VideoPageFactory
from tests.factories.home import SiteImageFactory, png

pytestmark = pytest.mark.django_db

TAG = re.compile(r"{% picture (\S+) (\S+) (\S+) ")


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    def published(page):
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return page

    return published


def block(picture):
    return ("picture", {"image": picture, "caption": "In the garden"})


def specs_of(picture) -> set[str]:
    return set(picture.renditions.values_list("filter_spec", flat=True))


def stored(folder) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_sizes_are_those_that_templates_ask_for():
    asked = {"logo": set(), "picture": set()}
    for path in (ROOT / "templates").rglob("*.html"):
        for shown, *spec in TAG.findall(path.read_text()):
            kind = "logo" if shown.endswith(".logo") else "picture"
            asked[kind] |= set(Filter.expand_spec(spec))

    assert asked == {"logo": set(sizes.OF_LOGO), "picture": set(sizes.OF_PICTURE)}


def test_page_that_is_published_has_all_its_pictures(publish):
    own, in_text = SiteImageFactory(), SiteImageFactory()
    publish(StoryPageFactory(image=own, body=[block(in_text)]))

    assert specs_of(own) == specs_of(in_text) == set(sizes.OF_PICTURE)


def test_partner_that_is_published_has_its_logo(publish):
    logo = SiteImageFactory()
    publish(PartnerPageFactory(logo=logo))

    assert specs_of(logo) == set(sizes.OF_LOGO)


@pytest.mark.parametrize("kind", [StoryPageFactory, PartnerPageFactory, VideoPageFactory])
def test_first_reader_waits_for_no_picture(client, publish, kind):
    logo = {"logo": SiteImageFactory()} if kind is PartnerPageFactory else {}
    page = publish(kind(image=SiteImageFactory(), **logo))
    SiteSettings.load()  # Made by the first who needs it, which is a change of the site.
    before = SiteRendition.objects.count()

    for address in (page.url, page.get_parent().url):
        assert queries(client, address) == queries(client, address)

    assert "<picture" in client.get(page.url).content.decode()
    assert SiteRendition.objects.count() == before > 0


def queries(client, address) -> int:
    """What a reader costs who comes from the home page after a change of the site."""
    Generation.move(of_frame=True)
    client.get("/en/")
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_draft_waits_until_it_is_published(django_capture_on_commit_callbacks):
    picture = SiteImageFactory()
    page = StoryPageFactory(image=picture, live=False)
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision(approved_go_live_at=timezone.now() + timedelta(days=1))

    assert specs_of(picture) == set()


def test_sizes_are_made_after_the_transaction(django_capture_on_commit_callbacks):
    """Who publishes waits for no picture while the database is locked, nor for one that cannot be made."""
    picture = SiteImageFactory()
    with django_capture_on_commit_callbacks(execute=False):
        StoryPageFactory(image=picture).save_revision().publish()

    assert specs_of(picture) == set()


def test_publishing_again_makes_nothing_again(publish):
    page = publish(StoryPageFactory(image=SiteImageFactory()))
    before = list(SiteRendition.objects.order_by("pk").values_list("pk", "file"))
    publish(page)

    assert list(SiteRendition.objects.order_by("pk").values_list("pk", "file")) == before


def test_one_publishing_makes_so_many_pictures_and_no_more(publish, monkeypatch):
    monkeypatch.setattr(sizes, "MOST_PICTURES", 2)
    pictures = [SiteImageFactory() for _number in range(3)]
    publish(StoryPageFactory(image=pictures[0], body=[block(each) for each in pictures[1:]]))

    assert [bool(specs_of(each)) for each in pictures] == [True, True, False]


def test_file_that_is_replaced_has_its_sizes_again(
    publish, admin_client, django_capture_on_commit_callbacks
):
    picture = SiteImageFactory()
    publish(StoryPageFactory(image=picture))
    before = set(picture.renditions.values_list("file", flat=True))
    form = {"description": "A new bench", "licence": picture.licence, "tags": "", "title": "Bench"}
    form |= {"collection": picture.collection_id, "file": png()}

    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(f"/cms/images/{picture.pk}/", form)

    assert specs_of(picture) == set(sizes.OF_PICTURE)
    assert before.isdisjoint(picture.renditions.values_list("file", flat=True))


def test_picture_that_no_page_shows_has_no_sizes(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        picture = SiteImageFactory()
        picture.get_rendition("max-165x165")  # As the list for staff does.
        picture.renditions.all().delete()

    assert specs_of(picture) == set()


def test_picture_that_is_deleted_before_its_turn_is_let_go(files):
    picture = SiteImageFactory()
    SiteImage.objects.filter(pk=picture.pk).delete()

    sizes.make_sizes.call(picture.pk, sizes.OF_PICTURE)

    assert SiteRendition.objects.count() == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows.delete(),
        lambda rows: rows.update(file="original_images/blurred.png"),
    ],
    ids=["deleted", "blurred"],
)
def test_nothing_is_stored_of_a_picture_that_changes_while_its_size_is_made(
    files, monkeypatch, change
):
    """What somebody withdrew, or a face that was blurred, would stay in the storage."""
    picture = SiteImageFactory()
    before = stored(files)
    original = SiteImage.generate_rendition_file

    def meanwhile(image, *args, **kwargs):
        made = original(image, *args, **kwargs)
        change(SiteImage.objects.filter(pk=image.pk))
        return made

    monkeypatch.setattr(SiteImage, "generate_rendition_file", meanwhile)
    sizes.make_sizes.call(picture.pk, sizes.OF_PICTURE)

    assert SiteRendition.objects.count() == 0
    assert [name for name in stored(files) if name not in before] == []


def test_picture_without_its_file_keeps_nobody_from_publishing(publish):
    picture = SiteImageFactory()
    default_storage.delete(picture.file.name)

    page = publish(StoryPageFactory(image=picture))

    assert page.live
    assert specs_of(picture) == set()
