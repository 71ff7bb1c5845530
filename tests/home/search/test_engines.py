"""What a search engine beside the database would be asked. None can be had for these tests: nothing is sent."""

from pathlib import Path

import pytest
from django.conf import settings
from wagtail.models import Page, PageViewRestriction
from wagtail.search.backends import get_search_backend

import events
from config.environment import Environment
from config.search_backends import ENGINES, search_backends
from tests.factories.campaign import PlacePageFactory, StoryPageFactory
from tests.factories.home import translated

pytestmark = pytest.mark.django_db


@pytest.fixture(params=ENGINES)
def engine(request, settings):
    told = Environment({"SEARCH_URL": "http://127.0.0.1:9", "SEARCH_ENGINE": request.param})
    assert search_backends(told)["default"]["BACKEND"] == ENGINES[request.param][0], told.faults
    settings.WAGTAILSEARCH_BACKENDS = {
        "engine": search_backends(told)["default"] | {"AUTO_UPDATE": False}
    }
    return get_search_backend("engine")


def test_our_room_is_ours():
    assert Path(events.__file__).is_relative_to(settings.ROOT)


def test_page_is_written_down_with_its_folded_words(engine):
    story = StoryPageFactory(title="Città/Paese")

    document = engine.mapping_class(type(story)).get_document(story)

    assert {
        name.rpartition("__")[2]: value
        for name, value in document.items()
        if "folded_title" in name
    }["folded_title"] == "citta paese"


def test_translation_is_written_down_with_the_title_of_its_original(engine, home_page):
    arabic = translated(PlacePageFactory(title="Bologna"), "ar", title="بولونيا")

    document = engine.mapping_class(type(arabic)).get_document(arabic)

    assert [value for name, value in document.items() if name.endswith("folded_words")] == [
        "bologna"
    ]


def test_query_for_readers_can_be_asked(engine, home_page):
    PageViewRestriction.objects.create(
        page=StoryPageFactory(), restriction_type=PageViewRestriction.LOGIN
    )
    pages = Page.objects.live().public().filter(locale=home_page.locale, depth__gt=2)

    asked = engine.search("citta", pages, operator="and").query_compiler.get_query()

    assert "citta" in str(asked)
    assert "live_filter" in str(asked)
