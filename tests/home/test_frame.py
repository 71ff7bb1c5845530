import pytest
from django.urls import resolve
from django.utils import translation
from wagtail.models import Site

from home.frame import Frame, Language, Link
from home.models import SiteSettings
from tests.factories.campaign import ProjectPageFactory, StoryPageFactory
from tests.factories.home import (
    ContactPageFactory,
    FundingStatementFactory,
    HomePageFactory,
    ProgrammeFactory,
    StandardPageFactory,
    translated,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def frame(rf, home_page):
    """Makes the frame of a request for an address, in the language of the address."""

    def make(path="/en/", page=None):
        request = rf.get(path)
        with translation.override(translation.get_language_from_path(path)):
            request.resolver_match = resolve(request.path_info)
            return Frame(request, page)

    return make


def test_languages_are_those_with_a_home_page_in_the_order_of_the_settings(frame, home_page):
    translated(home_page, "ar")
    translated(home_page, "it")

    assert frame(page=home_page).languages == [
        Language("en", "/en/", current=True, exists=True),
        Language("it", "/it/", current=False, exists=True),
        Language("ar", "/ar/", current=False, exists=True),
    ]


def test_language_knows_its_own_name_and_direction():
    arabic = Language("ar", "/ar/", current=False, exists=True)

    assert (arabic.name, arabic.direction) == ("العربية", "rtl")


def test_language_without_this_page_leads_to_its_home_page_and_says_so(frame, home_page):
    translated(home_page, "it")
    page = StandardPageFactory(slug="privacy")

    assert frame("/en/privacy/", page).languages == [
        Language("en", "/en/privacy/", current=True, exists=True),
        Language("it", "/it/", current=False, exists=False),
    ]


def test_language_with_an_unpublished_translation_counts_as_without(frame, home_page):
    translated(home_page, "it")
    page = StandardPageFactory(slug="privacy")
    translated(page, "it").unpublish()

    assert [language.exists for language in frame("/en/privacy/", page).languages] == [True, False]


def test_language_of_the_search_keeps_the_query(frame, home_page):
    translated(home_page, "it")

    assert [language.url for language in frame("/en/search/?q=tuesday").languages] == [
        "/en/search/?q=tuesday",
        "/it/search/?q=tuesday",
    ]


def test_alternates_are_real_translations(frame, home_page):
    translated(home_page, "it")
    translated(home_page, "ar")
    page = StandardPageFactory(slug="privacy")
    translated(page, "ar")

    assert [each.hreflang for each in frame("/en/privacy/", page).alternates] == [
        "en",
        "ar",
        "x-default",
    ]


def test_alternates_write_languages_as_standards_do(frame, home_page):
    page = StandardPageFactory(slug="privacy")
    translated(page, "sr-latn")
    translated(page, "fa-af")

    codes = [each.hreflang for each in frame("/en/privacy/", page).alternates]

    assert codes == ["en", "sr-Latn", "fa-AF", "x-default"]


def test_mirror_of_a_page_leads_search_engines_to_it_and_says_its_language(frame, home_page):
    arabic = translated(home_page, "ar").locale
    page = StandardPageFactory(slug="privacy")
    mirror = page.copy_for_translation(arabic, alias=True)

    shown = frame("/ar/privacy/", mirror)

    assert (shown.alternates, shown.canonical_url) == ([], page.full_url)
    assert shown.written_in == "en"
    assert frame("/en/privacy/", page).languages[1].exists is False


def test_language_keeps_the_view_and_the_filters(frame, home_page):
    translated(home_page, "it")
    page = StandardPageFactory(slug="events")
    translated(page, "it")

    shown = frame("/en/events/2026/12/?theme=sport&kind=debate", page)

    assert [language.url for language in shown.languages] == [
        "/en/events/2026/12/?theme=sport&kind=debate",
        "/it/events/2026/12/?theme=sport&kind=debate",
    ]


def test_suggestions_are_the_other_languages_of_the_page_in_their_own_words(frame, home_page):
    translated(home_page, "it")
    translated(home_page, "ti")
    page = StandardPageFactory(slug="privacy")
    translated(page, "ti")

    shown = frame("/en/privacy/", page).suggestions

    assert [(language.tag, language.invitation) for language in shown] == [("ti", "ትግርኛ")]
    assert frame("/en/search/").suggestions == []


def test_alternates_are_empty_in_one_language_and_without_a_page(frame, home_page):
    page = StandardPageFactory(slug="privacy")

    assert frame("/en/privacy/", page).alternates == []
    assert frame("/en/search/").alternates == []


def test_menu_holds_the_pages_chosen_for_it_and_marks_the_current_one(frame):
    StandardPageFactory(title="About", slug="about", show_in_menus=True)
    StandardPageFactory(title="Privacy", slug="privacy")
    ContactPageFactory(title="Contact", slug="contact", show_in_menus=True)

    assert frame("/en/contact/").menu == [
        Link("About", "/en/about/"),
        Link("Contact", "/en/contact/", current=True),
    ]


def test_footer_sorts_the_sections_under_its_headings(frame):
    stories = StoryPageFactory().get_parent()
    ContactPageFactory(title="Contact", slug="contact")
    StandardPageFactory(title="Privacy", slug="privacy")

    shown = frame("/en/")

    assert shown.footer_read == [Link(stories.title, stories.url)]
    assert shown.footer_take_part == [Link("Contact", "/en/contact/")]
    assert shown.footer_site == [Link("Privacy", "/en/privacy/")]


def test_footer_leaves_out_what_is_not_published(frame):
    StandardPageFactory(title="Privacy", slug="privacy", live=False)

    assert frame("/en/").footer_site == []


def test_funding_of_a_project_page_comes_before_that_of_the_site(frame):
    own, of_the_site = FundingStatementFactory(), FundingStatementFactory()
    SiteSettings.objects.create(programme=of_the_site.programme)
    project = ProjectPageFactory(programme=own.programme)

    assert frame(page=project).funding == own
    assert frame(page=StoryPageFactory(project=project)).funding == own
    assert frame(page=StoryPageFactory()).funding == of_the_site
    assert frame("/en/search/").funding == of_the_site


def test_funding_stands_in_the_language_of_the_page_else_as_approved(frame, home_page):
    programme = ProgrammeFactory()
    english = FundingStatementFactory(programme=programme, language="en")
    arabic = FundingStatementFactory(programme=programme, language="ar")
    SiteSettings.objects.create(programme=programme)

    assert frame("/ar/").funding == arabic
    assert frame("/el/").funding == english


def test_funding_is_none_where_no_programme_is_known(frame):
    assert frame("/en/").funding is None


def test_frame_of_a_site_without_pages_is_empty(rf, db):
    Site.objects.all().delete()

    bare = Frame(rf.get("/en/"))

    assert (bare.languages, bare.menu, bare.footer_site, bare.home_url) == ([], [], [], "/en/")


@pytest.mark.parametrize("count", [1, 10])
def test_frame_asks_as_often_for_ten_sections_as_for_one(
    count, frame, home_page, django_assert_num_queries
):
    programme = FundingStatementFactory().programme
    SiteSettings.objects.create(programme=programme)
    for number in range(count):
        StandardPageFactory(slug=f"page-{number}", show_in_menus=True)
    shown = frame(page=home_page)

    with django_assert_num_queries(QUERIES):
        assert (len(shown.menu), len(shown.footer_site)) == (count, count)
        assert (len(shown.languages), len(shown.alternates)) == (1, 0)
        assert shown.funding.programme == programme


# The site, its settings, the home pages, the versions, the sections, the funding; the paths of sites (2).
QUERIES = 9


def test_home_in_a_second_language_has_its_own_menu(frame, home_page):
    italian = translated(home_page, "it")
    StandardPageFactory(title="About", slug="about", show_in_menus=True)
    StandardPageFactory(title="Chi siamo", slug="about", parent=italian, show_in_menus=True)

    assert frame("/it/").menu == [Link("Chi siamo", "/it/about/")]


def test_home_page_factory_serves_the_default_site(home_page):
    assert HomePageFactory._meta.model.objects.get().url == "/en/"
