import pytest
from wagtail.models import Locale

from home.localised import link, versions
from tests.factories.campaign import (
    PlacePageFactory,
    ProjectPageFactory,
    StoryPageFactory,
    ThemeFactory,
)
from tests.factories.home import translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(db):
    return Locale.get_default()


@pytest.fixture
def arabic(db):
    return Locale.objects.create(language_code="ar")


def linked(page, locale):
    link([page], locale)
    return page.linked


def test_link_finds_the_version_in_the_language(arabic):
    place, theme = PlacePageFactory(), ThemeFactory()
    place_in_arabic = translated(place, "ar", title="بولونيا")
    theme_in_arabic = ThemeFactory(locale=arabic, translation_key=theme.translation_key)
    story = StoryPageFactory(place=place, theme=theme)

    assert linked(story, arabic) == {"place": place_in_arabic.page_ptr, "theme": theme_in_arabic}


def test_link_keeps_the_original_where_there_is_no_translation(arabic):
    place, theme = PlacePageFactory(), ThemeFactory()
    story = StoryPageFactory(place=place, theme=theme)

    assert linked(story, arabic) == {"place": place.page_ptr, "theme": theme}


def test_link_leaves_out_an_unpublished_page(english):
    story = StoryPageFactory(place=PlacePageFactory(live=False))

    assert linked(story, english) == {}


def test_link_keeps_the_original_while_the_translation_is_not_published(arabic):
    place = PlacePageFactory()
    translated(place, "ar").unpublish()

    assert linked(StoryPageFactory(place=place), arabic) == {"place": place.page_ptr}


def test_link_leaves_out_empty_relations(english):
    assert linked(StoryPageFactory(), english) == {}


@pytest.mark.parametrize("count", [1, 10])
def test_link_asks_once_for_all_pages_and_terms(
    count, english, within_request, django_assert_num_queries
):
    stories = [
        StoryPageFactory(
            place=PlacePageFactory(), project=ProjectPageFactory(), theme=ThemeFactory()
        )
        for _number in range(count)
    ]

    with django_assert_num_queries(1):
        link(stories, english)
        assert [set(story.linked) for story in stories] == [{"place", "project", "theme"}] * count


def test_versions_of_a_term_map_each_key_to_what_can_be_read(arabic):
    translated_theme, untranslated = ThemeFactory(), ThemeFactory()
    in_arabic = ThemeFactory(locale=arabic, translation_key=translated_theme.translation_key)

    assert versions(type(untranslated), {translated_theme.pk, untranslated.pk}, arabic) == {
        translated_theme.pk: in_arabic,
        untranslated.pk: untranslated,
    }


def test_page_links_itself_in_its_own_language(arabic):
    place = PlacePageFactory()
    translated(place, "ar")
    story = translated(StoryPageFactory(place=place), "ar")

    assert story.linked["place"].locale == arabic
