import pytest
from wagtail.rich_text import RichText

from campaign.models import StoryPage
from home.search import PAGE_SIZE, results_for
from tests.factories.campaign import FactPageFactory, PlacePageFactory, StoryPageFactory
from tests.factories.home import StandardPageFactory, translated

pytestmark = pytest.mark.django_db


def titles(*args, **kwargs):
    return [page.title for page in results_for(*args, **kwargs)]


def story(title, text="", **kwargs):
    slug = f"story-{StoryPage.objects.count()}"
    return StoryPageFactory(
        title=title, slug=slug, body=[("paragraph", RichText(text))], **kwargs
    )


def test_search_finds_words_of_the_title_and_of_the_text():
    story("The bakery")
    story("Tuesday", "<p>We met at the bakery.</p>")
    story("The library")

    assert sorted(titles("bakery", "en")) == ["The bakery", "Tuesday"]


def test_search_wants_all_words():
    story("The bakery and the library")
    story("The bakery")

    assert titles("bakery library", "en") == ["The bakery and the library"]


@pytest.mark.parametrize("query", ["citta", "CITTÀ", "città"])
def test_search_knows_words_however_they_are_typed(query):
    story("Una Città")

    assert titles(query, "en") == ["Una Città"]


def test_search_stays_in_one_language():
    page = StandardPageFactory(title="Bologna")
    translated(page, "ar", title="Bologna بالعربية")

    assert titles("bologna", "ar") == ["Bologna بالعربية"]


def test_search_does_not_find_what_is_not_published():
    story("The bakery", live=False)

    assert titles("bakery", "en") == []


def test_search_does_not_find_a_fact_by_its_myth():
    FactPageFactory(title="Towns decide", myth="Nobody asked")

    assert titles("nobody asked", "en") == []


def test_search_narrows_to_a_kind():
    story("The bakery")
    StandardPageFactory(title="A bakery")

    assert titles("bakery", "en", kind="storypage") == ["The bakery"]


@pytest.mark.parametrize(("query", "kind"), [("", ""), ("   ", ""), ("*", ""), ("bakery", "nokind")])
def test_search_for_nothing_finds_nothing(query, kind):
    story("The bakery")

    assert titles(query, "en", kind=kind) == []


@pytest.mark.parametrize("number", ["x", "0", "-1", "99", "9" * 30, None])
def test_search_answers_any_page_number(number):
    story("The bakery")

    assert titles("bakery", "en", number=number) == ["The bakery"]


@pytest.mark.parametrize("query", ['"', "'", "a AND", "NOT", "(", "a:b", "title:x", "-", "^", "\\"])
def test_search_takes_operators_as_text(query):
    story("The bakery")

    assert titles(query, "en") == []


@pytest.mark.parametrize("count", [1, 10])
def test_search_asks_as_often_for_ten_as_for_one(count, django_assert_num_queries):
    places = [PlacePageFactory(slug=f"town-{number}") for number in range(count)]
    for place in places:
        story("The bakery", place=place)
    results_for("bakery", "en")  # Warms the cache of content types.

    with django_assert_num_queries(QUERIES):
        shown = {page.kicker[0] for page in results_for("bakery", "en")}

    assert shown == {place.title for place in places}


# The language, private pages, how many, which ones, their kinds, their fields, their places.
QUERIES = 7


def test_search_shows_a_page_of_results_at_a_time():
    for _number in range(PAGE_SIZE + 1):
        story("The bakery")

    results = results_for("bakery", "en", number=2)

    assert (len(results), results.paginator.count) == (1, PAGE_SIZE + 1)
