from io import StringIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from wagtail.models import Locale, Site, get_page_models
from wagtail.rich_text import RichText

from campaign.models import StoryPage
from home.search.results import PAGE_SIZE, Result, results_for
from tests.factories.campaign import FactPageFactory, PlacePageFactory, StoryPageFactory
from tests.factories.home import StandardPageFactory, translated
from tests.home.translating.synced import submit
from tests.markup import parsed, texts

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


def test_search_finds_in_other_languages_what_a_language_lacks(client, settings):
    settings.LANGUAGE_FALLBACKS = {"ckb": ["ar", "en"]}
    bread, soup, tea = (story(title) for title in ("Bread Bologna", "Soup Bologna", "Tea Bologna"))
    for page, language in ((bread, "ckb"), (bread, "ar"), (soup, "ar")):
        translated(page, language, title=f"{page.title} {language}")

    found = ["Bread Bologna ckb", "Soup Bologna ar", "Tea Bologna"]
    assert sorted(titles("bologna", "ckb")) == found
    assert titles("soup", "en") == [soup.title]

    document = parsed(client.get("/ckb/search/?q=bologna"))
    links = {link.get_text(): link for link in document.select(".result h2 a")}
    assert [(links[title].get("lang"), links[title].get("dir")) for title in found] == [
        (None, None),
        ("ar", "rtl"),
        ("en", "ltr"),
    ]
    assert links["Tea Bologna"]["href"] == tea.url


def test_search_finds_no_original_of_what_is_translated_and_no_copy_of_it():
    page, copied = story("The bakery"), story("The library")
    translated(page, "ar", title="المخبز")
    translated(copied, "ar")
    submit(copied, "ar")

    assert titles("bakery", "ar") == ["المخبز"]
    assert [result.language for result in results_for("library", "ar")] == ["en"]


@pytest.mark.parametrize("count", [1, 10])
def test_search_with_fallbacks_needs_few_queries(
    client, home_page, count, django_assert_max_num_queries
):
    translated(home_page, "ar")
    for number in range(count):
        page = story(f"Bakery {number}")
        if number % 2:
            translated(page, "ar", title=f"Bakery {number} ar")
    for _visit in range(2):
        client.get("/ar/")

    with django_assert_max_num_queries(12):
        response = client.get("/ar/search/?q=bakery")
    assert len(texts(response, ".result h2")) == count


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

    assert result == Result(page.page_ptr, "Plain page", "Bread.")
    assert (result.title, result.url, result.pair) == ("The bakery", "/en/bakery/", page.pair)


def test_search_asks_as_often_for_ten_kinds_as_for_one(django_assert_num_queries):
    story("The bakery")
    with django_assert_num_queries(queries_of_a_search()):
        assert len({result.url for result in results_for("bakery", "en")}) == 1
    for number, make in enumerate([StandardPageFactory, PlacePageFactory, FactPageFactory] * 3):
        make(title="The bakery", slug=f"bakery-{number}")

    with django_assert_num_queries(queries_of_a_search()):
        assert len({result.url for result in results_for("bakery", "en")}) == 10


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


@pytest.fixture
def bologna(home_page):
    place = PlacePageFactory(title="Bologna", profile="<p>Towers.</p>")
    translated(place, "ar", title="بولونيا")
    return place


@pytest.mark.parametrize("query", ["bologna", "بولونيا"])
def test_translation_is_found_by_the_name_in_the_original_too(bologna, query):
    assert titles(query, "ar") == ["بولونيا"]


def test_original_is_not_found_by_the_name_in_a_translation(bologna):
    assert titles("بولونيا", "en") == []


def test_translation_is_found_by_the_new_name_of_the_original(
    bologna, django_capture_on_commit_callbacks
):
    bologna.title = "Imola"
    with django_capture_on_commit_callbacks(execute=True):
        bologna.save_revision().publish()

    assert titles("imola", "ar") == ["بولونيا"]
    assert titles("bologna", "ar") == []


def test_title_of_the_page_counts_for_more_than_that_of_the_original(bologna):
    other = translated(PlacePageFactory(title="Imola"), "ar", title="Bologna")

    assert titles("bologna", "ar") == [other.title, "بولونيا"]


def test_all_pages_are_indexed_with_the_names_in_the_original(bologna):
    call_command("update_index", stdout=StringIO())

    assert titles("bologna", "ar") == ["بولونيا"]


def test_draft_of_the_original_is_not_found(bologna, django_capture_on_commit_callbacks):
    bologna.title = "Imola"
    with django_capture_on_commit_callbacks(execute=True):
        bologna.save_revision()
        bologna.get_translation(Locale.objects.get(language_code="ar")).save()

    assert titles("imola", "ar") == []
