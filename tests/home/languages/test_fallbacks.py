import pytest
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from campaign.models import StoryPage, Theme
from home.languages.fallbacks import chain, in_chain, interface_language
from tests.factories.campaign import StoryPageFactory, ThemeFactory
from tests.factories.home import translated
from tests.home.translating.synced import publish_translation, submit, translate
from tests.markup import parsed, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fallbacks(settings):
    settings.LANGUAGE_FALLBACKS = {"ps": ["fa", "ar", "en"], "it": []}
    settings.INTERFACE_LANGUAGES = ["en", "ar", "it"]


@pytest.fixture
def pashto(home_page):
    translated(home_page, "ps")
    return Locale.objects.get(language_code="ps")


def shown(locale) -> list[str]:
    return sorted(page.title for page in in_chain(StoryPage.objects.live(), locale))


def test_chain_begins_with_the_language_itself():
    assert chain("ps") == ["ps", "fa", "ar", "en"]


def test_chain_of_what_is_not_declared_leads_to_the_source_language():
    assert (chain("fr"), chain("en")) == (["fr", "en"], ["en"])


def test_chain_that_is_declared_empty_has_no_fallback():
    assert chain("it") == ["it"]


@pytest.mark.parametrize(("code", "expected"), [("it", "it"), ("ps", "ar"), ("fr", "en")])
def test_interface_is_in_the_first_language_that_has_one(code, expected):
    assert interface_language(code) == expected


def test_page_is_in_the_language_itself_where_it_exists_in_it(pashto):
    translated(StoryPageFactory(title="Bread"), "ps", title="ډوډۍ")

    assert shown(pashto) == ["ډوډۍ"]


def test_page_is_in_the_first_language_of_the_chain_that_has_it(pashto):
    bread, soup = StoryPageFactory(title="Bread"), StoryPageFactory(title="Soup")
    for language, title in (("ar", "خبز"), ("fa", "نان")):
        translated(bread, language, title=title)
    translated(soup, "ar", title="حساء")
    StoryPageFactory(title="Tea")

    assert shown(pashto) == sorted(["نان", "حساء", "Tea"])


def test_unpublished_version_is_passed_over(pashto):
    translated(StoryPageFactory(title="Bread"), "ps", title="ډوډۍ").unpublish()

    assert shown(pashto) == ["Bread"]


def test_page_in_no_language_of_the_chain_is_left_out(pashto):
    StoryPageFactory(title="Bread")
    italian = Locale.objects.create(language_code="it")

    assert (shown(italian), shown(pashto)) == ([], ["Bread"])


def test_mirror_of_a_page_is_not_taken_for_a_translation(pashto):
    bread = StoryPageFactory(title="Bread")
    bread.copy_for_translation(pashto, copy_parents=True, alias=True)

    found = in_chain(StoryPage.objects.live(), pashto)

    assert [page.locale.language_code for page in found] == ["en"]


def test_copy_of_which_nobody_translated_a_word_is_no_translation(pashto):
    """It becomes one when it is published with the first word."""
    bread, soup = StoryPageFactory(title="Bread"), StoryPageFactory(title="Soup")
    for story in (bread, soup):
        translated(story, "ps")
        submit(story, "ps")
    translate(soup, "ps")

    found = in_chain(StoryPage.objects.live(), pashto)
    assert {page.locale.language_code for page in found} == {"en"}

    publish_translation(soup, "ps")
    assert shown(pashto) == ["Bread", "ps: Soup"]


def test_page_written_by_itself_stays_a_translation_when_translators_get_it(pashto):
    story = StoryPageFactory(title="Bread")
    translated(story, "ps", title="ډوډۍ")
    source, _created = TranslationSource.get_or_create_from_instance(story)
    Translation.objects.create(source=source, target_locale=pashto)

    assert shown(pashto) == ["ډوډۍ"]


def test_terms_have_fallbacks_too(pashto):
    theme = ThemeFactory(name="Sport")
    ThemeFactory(name="ورزش", locale=Locale.objects.create(language_code="fa"), slug=theme.slug)

    assert sorted(term.name for term in in_chain(Theme.objects.all(), pashto)) == ["Sport", "ورزش"]


def test_list_shows_what_is_not_translated_marked_and_linked_to_its_own_address(client, home_page):
    bread, soup = StoryPageFactory(title="Bread"), StoryPageFactory(title="Soup")
    translated(home_page, "ar")
    translated(bread, "ar", title="خبز")
    arabic = Locale.objects.get(language_code="ar")

    document = parsed(client.get(bread.get_parent().get_translation(arabic).url))
    cards = {card.get_text(): card for card in document.select(".card-title a")}

    assert (cards["خبز"].get("lang"), cards["Soup"]["lang"], cards["Soup"]["dir"]) == (
        None,
        "en",
        "ltr",
    )
    assert cards["Soup"]["href"] == soup.url
    assert [text for text in document.select_one("main").stripped_strings if "الإنجليزية" in text]


@pytest.mark.parametrize("count", [1, 10])
def test_list_with_fallbacks_needs_few_queries(
    count, client, home_page, django_assert_max_num_queries
):
    translated(home_page, "ar")
    stories = [StoryPageFactory(theme=ThemeFactory()) for _number in range(count)]
    for story in stories[::2]:
        translated(story, "ar")
    arabic = story.get_parent().get_translation(Locale.objects.get(language_code="ar"))
    client.get(arabic.url)
    client.get(arabic.url)

    with django_assert_max_num_queries(12):
        response = client.get(arabic.url)
    assert len(texts(response, ".card-title")) == count
