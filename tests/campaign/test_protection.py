"""A protected story tells nothing by which its people could be found, on no way out of the site."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import Page
from wagtail.rich_text import RichText

from campaign import protection
from campaign.models import StoryPage
from home.publishing.checks import NotReady, findings
from tests.factories.campaign import PlacePageFactory, StoryPageFactory
from tests.factories.home import ConsentRecordFactory, SiteImageFactory, translated
from tests.markup import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(home_page):
    return PlacePageFactory(title="Vester Aby", latitude="55.1234", longitude="10.4321")


@pytest.fixture
def author():
    return User.objects.create_superuser("author")


@pytest.fixture
def reader():
    return User.objects.create_superuser("reader")


@pytest.fixture
def draft(town, author):
    story = StoryPageFactory(
        title="Bread",
        live=False,
        protection="protected",
        place=town,
        image=SiteImageFactory(),
        image_alt="Two women",
        owner=author,
    )
    story.save_revision(user=author)
    return StoryPage.objects.get(pk=story.pk)


def tick_all(page, user):
    draft = page.get_latest_revision_as_object()
    protection.tick(draft, list(protection.POINTS), user, timezone.now())


@pytest.fixture
def story(draft, reader):
    tick_all(draft, reader)
    draft.get_latest_revision().publish()
    return StoryPage.objects.get(pk=draft.pk)


def ids(page):
    return [finding.id for finding in findings(page) if finding.blocks]


def test_page_names_the_country_alone_and_shows_a_drawing(client, story):
    response = client.get(story.get_url())
    page = response.content.decode()

    assert "Somewhere in Denmark" in texts(response, "main header")[0]
    assert [word in page for word in ("Vester", "55.1", "10.4", "Two women", "/media/")] == (
        [False] * 5
    )


@pytest.mark.parametrize("language", ["it", "ar"])
def test_translation_names_the_country_in_its_language(client, story, reader, language):
    other = translated_and_ticked(story, language, reader)

    page = client.get(other.get_url()).content.decode()

    assert {"it": "Danimarca", "ar": "الدانمرك"}[language] in page
    assert "Vester" not in page


def translated_and_ticked(story, language, reader):
    with pytest.raises(NotReady):
        translated(story, language)
    other = StoryPage.objects.get(
        translation_key=story.translation_key, locale__language_code=language
    )
    tick_all(other, reader)
    other.get_latest_revision().publish()
    return StoryPage.objects.get(pk=other.pk)


def test_lists_of_the_town_do_not_know_it(client, story, town):
    around = [town.get_url(), f"{story.get_parent().get_url()}?place={town.slug}", "/en/"]
    filtered = client.get(around[1]).content.decode()

    assert "Bread" not in client.get(town.get_url()).content.decode()
    assert "Bread" not in filtered or "Vester" not in filtered
    assert (story.place, story.country, story.image) == (None, "DK", None)


def test_sitemap_tells_the_month_alone(client, story):
    moment = datetime(2026, 11, 24, 15, 31, tzinfo=UTC)
    Page.objects.filter(pk=story.pk).update(last_published_at=moment)

    sitemap = client.get("/sitemap-1.xml").content.decode()

    entry = sitemap[sitemap.index(story.full_url) :].partition("</url>")[0]
    assert "<lastmod>2026-11-01" in entry


def test_open_story_tells_its_town_and_its_day(client, town):
    story = StoryPageFactory(title="Tea", place=town, protection="open")
    moment = datetime(2026, 11, 24, 15, 31, tzinfo=UTC)
    Page.objects.filter(pk=story.pk).update(last_published_at=moment)

    assert "Vester Aby" in client.get(story.get_url()).content.decode()
    assert "<lastmod>2026-11-24" in client.get("/sitemap-1.xml").content.decode()


def test_earlier_versions_keep_town_and_picture_for_a_better_day(story, town):
    earlier = story.revisions.get().as_object()

    assert (earlier.place, earlier.image.title) == (town, "Bench")


def test_it_waits_for_a_second_person(draft):
    assert ids(draft) == ["campaign.P201"]
    with pytest.raises(NotReady):
        draft.get_latest_revision().publish()


@pytest.mark.parametrize("level", ["open", "careful"])
def test_other_stories_wait_for_nobody(draft, level):
    draft.protection = level

    assert ids(draft) == []


def test_every_point_has_to_be_ticked(draft, reader):
    most = list(protection.POINTS)[1:]
    protection.tick(draft, most, reader, timezone.now())

    assert (ids(draft), set(protection.ticks(draft))) == (["campaign.P201"], set(most))


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Bread in Aby"},
        {"summary": "In the red house."},
        {"slug": "bread-in-aby"},
        {"body": [("paragraph", RichText("<p>At number 4.</p>"))]},
    ],
)
def test_ticks_hold_for_the_words_as_they_were(draft, reader, change):
    tick_all(draft, reader)
    assert ids(draft) == []
    for name, value in change.items():
        setattr(draft, name, value)

    assert ids(draft) == ["campaign.P201"]


def test_ticks_hold_whatever_the_editor_numbers(draft, reader):
    tick_all(draft, reader)
    draft.body = [("paragraph", RichText('<p data-block-key="a1b2c">We agreed about Tuesday.</p>'))]

    assert ids(draft) == []


def test_picture_of_a_person_in_the_text_is_refused(draft, reader):
    image = SiteImageFactory(title="Window", shows_people=True, consent=ConsentRecordFactory())
    draft.body = [("picture", {"image": image, "caption": ""})]
    tick_all(draft, reader)

    assert "campaign.P203" in ids(draft)


@pytest.mark.parametrize(
    ("level", "appears", "expected"),
    [
        ("open", "first-name", ["campaign.P202"]),
        ("careful", "named", ["campaign.P202"]),
        ("careful", "first-name", []),
        ("careful", "anonymous", []),
    ],
)
def test_child_is_never_named_and_its_story_never_open(home_page, level, appears, expected):
    child = ConsentRecordFactory(
        is_child=True,
        guardian_agreed_on="2026-01-12",
        child_assented_on="2026-01-12",
        identifiability=appears,
    )
    story = StoryPageFactory(shows_people=True, consents=[child], protection=level, live=False)

    assert ids(story) == expected


def test_child_in_a_picture_counts(home_page):
    child = ConsentRecordFactory(
        is_child=True, guardian_agreed_on="2026-01-12", child_assented_on="2026-01-12"
    )
    image = SiteImageFactory(shows_people=True, consent=child)

    story = StoryPageFactory(image=image, protection="open", live=False)

    assert ids(story) == ["campaign.P202"]
