import pytest
from django.http import QueryDict
from wagtail.models import Locale

from campaign.filters import StoryFilter
from campaign.models import StoryPage
from tests.factories.campaign import PlacePageFactory, StoryPageFactory, ThemeFactory
from tests.factories.home import translated

pytestmark = pytest.mark.django_db


def filtered(query, language="en"):
    locale = Locale.objects.get(language_code=language)
    pages = StoryPage.objects.filter(locale=locale)
    return StoryFilter(QueryDict(query), pages, language=locale)


def titles(query, language="en"):
    return sorted(page.title for page in filtered(query, language).qs)


def offered(query, name, language="en"):
    return [str(label) for _value, label in filtered(query, language).form.fields[name].choices]


def test_filter_by_a_term_compares_whatever_the_language():
    theme = ThemeFactory(slug="work")
    story = StoryPageFactory(title="Bakery", theme=theme)
    arabic = translated(story, "ar", title="مخبز")
    ThemeFactory(locale=arabic.locale, translation_key=theme.translation_key, slug="work")
    StoryPageFactory(title="Library")

    assert titles("theme=work") == ["Bakery"]
    assert titles("theme=work", "ar") == ["مخبز"]


def test_filter_by_a_page_is_by_its_short_name():
    place = PlacePageFactory(slug="bologna")
    StoryPageFactory(title="Bakery", place=place)
    StoryPageFactory(title="Library", place=PlacePageFactory())

    assert titles("place=bologna") == ["Bakery"]


def test_filter_offers_what_exists_in_the_language():
    theme = ThemeFactory(name="Work")
    arabic = Locale.objects.create(language_code="ar")
    ThemeFactory(locale=arabic, translation_key=theme.translation_key, name="العمل")

    assert offered("", "theme") == ["All", "Work"]
    assert offered("", "theme", "ar") == ["All", "العمل"]


def test_filter_does_not_offer_what_is_not_published():
    PlacePageFactory(title="Bologna")
    PlacePageFactory(title="Vlora", live=False)

    assert offered("", "place") == ["All", "Bologna"]


@pytest.mark.parametrize("query", ["theme=nothing", "narrators=nobody", "place=%00", "theme=9&x=1"])
def test_filter_value_that_does_not_exist_shows_nothing(query):
    StoryPageFactory(theme=ThemeFactory())

    shown = filtered(query)

    assert (list(shown.qs), shown.form.is_valid(), shown.active) == ([], False, True)


@pytest.mark.parametrize("query", ["", "page=2", "theme=", "utm_source=mail"])
def test_filter_without_a_choice_shows_everything(query):
    StoryPageFactory(title="Bakery")

    shown = filtered(query)

    assert ([page.title for page in shown.qs], shown.active) == (["Bakery"], False)


def test_filters_narrow_together():
    theme = ThemeFactory(slug="work")
    StoryPageFactory(title="Both", theme=theme, narrators="both")
    StoryPageFactory(title="Newcomers", theme=theme, narrators="newcomers")
    StoryPageFactory(title="Other", narrators="both")

    assert titles("theme=work&narrators=both") == ["Both"]
