import pytest

from home.frame.parts import Link
from home.models import SiteSettings
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import (
    ContactPageFactory,
    FundingStatementFactory,
    StandardPageFactory,
    translated,
)

pytestmark = pytest.mark.django_db


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
