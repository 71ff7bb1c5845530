import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Site, get_page_models
from wagtail.rich_text import RichText

from campaign.models import StoryPage
from home.search import PAGE_SIZE, Result, results_for
from tests.factories.campaign import FactPageFactory, PlacePageFactory, StoryPageFactory
from tests.factories.home import StandardPageFactory, translated

pytestmark = pytest.mark.django_db


def titles(*args, **kwargs):
    return [page.title for page in results_for(*args, **kwargs)]


def story(title, text="", **kwargs):
    slug = f"story-{StoryPage.objects.count()}"
    return StoryPageFactory(title=title, slug=slug, body=[("paragraph", RichText(text))], **kwargs)


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


@pytest.mark.parametrize(
    ("title", "query"),
    [
        # What PostgreSQL's parser takes for a file, a host, a number below zero, or one word.
        ("Tea/coffee", "coffee"),
        ("The house on example.org", "example"),
        ("Programme of 2027-03", "03"),
        ("Café-concert", "concert"),
        ("write_to_us", "write"),
        ("The 2nd of May at 18:30", "30"),
        # Small words of one language are words of another, or a name.
        ("Der Wille: Will and who", "will"),
        ("Ein Tag, an dem der Him lacht", "him"),
        ("Ο δήμος μας", "δημος"),
        ("Наше место", "место"),
        ("بيت الجيران", "الجيران"),
        ("আমাদের পাড়া", "পাড়া"),
        ("ብዛዕባና", "ብዛዕባና"),
    ],
)
def test_search_finds_each_word_in_each_script(title, query):
    story(title)
    story("Something else")

    assert titles(query, "en") == [title]


def test_search_does_not_cut_words_as_in_english():
    story("The university")

    assert titles("universe", "en") == []


def test_search_takes_no_marks_from_a_word():
    story("পাড়া")

    assert titles("পড়", "en") == []


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


@pytest.mark.parametrize("query", ["", "   ", "*", '"', "_"])
def test_search_for_nothing_finds_nothing(query):
    story("The bakery")

    assert titles(query, "en") == []


@pytest.mark.parametrize("number", ["x", "0", "-1", "99", "9" * 30, None])
def test_search_answers_any_page_number(number):
    story("The bakery")

    assert titles("bakery", "en", number=number) == ["The bakery"]


@pytest.mark.parametrize("query", ['"', "'", "a AND", "NOT", "(", "a:b", "title:x", "-", "^", "\\"])
def test_search_takes_operators_as_text(query):
    story("The bakery")

    assert titles(query, "en") == []


def test_search_shows_what_kind_of_page_was_found_and_its_summary():
    page = StandardPageFactory(title="The bakery", slug="bakery", summary="Bread.")

    (result,) = results_for("bakery", "en")

    assert result == Result("The bakery", "/en/bakery/", "Plain page", "Bread.", page.pair)


def test_search_asks_as_often_for_ten_kinds_as_for_one(django_assert_num_queries):
    story("The bakery")
    with django_assert_num_queries(queries_of_a_search()):
        results_for("bakery", "en")
    for number, make in enumerate([StandardPageFactory, PlacePageFactory, FactPageFactory] * 3):
        make(title="The bakery", slug=f"bakery-{number}")

    with django_assert_num_queries(queries_of_a_search()):
        assert len(results_for("bakery", "en")) == 10


def queries_of_a_search() -> int:
    """The language, private pages, how many, which ones, their summaries; paths of sites (2)."""
    Site.clear_site_root_paths_cache()
    ContentType.objects.get_for_models(*get_page_models())
    return 7


def test_search_shows_a_page_of_results_at_a_time():
    for _number in range(PAGE_SIZE + 1):
        story("The bakery")

    results = results_for("bakery", "en", number=2)

    assert (len(results), results.paginator.count) == (1, PAGE_SIZE + 1)
