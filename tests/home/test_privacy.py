import pytest
from wagtail.models import Page, PageViewRestriction

from home.privacy import public
from tests.factories.home import StandardPageFactory

pytestmark = pytest.mark.django_db


def close(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.fixture
def tree(home_page):
    """A page that anybody may read, and a private one with a child."""
    open_page = StandardPageFactory(parent=home_page, title="Open")
    private = StandardPageFactory(parent=home_page, title="Private")
    child = StandardPageFactory(parent=private, title="Child")
    close(private)
    return open_page, private, child


def titles(pages):
    return set(pages.values_list("title", flat=True))


def test_what_lies_below_a_private_page_is_private_too(tree, home_page):
    assert titles(public(Page.objects.descendant_of(home_page))) == {"Open"}


def test_behind_a_door_everything_behind_it_is_seen(tree, home_page):
    _open_page, private, _child = tree

    pages = public(Page.objects.descendant_of(home_page), within=private)

    assert titles(pages) == {"Open", "Private", "Child"}


def test_another_door_stays_closed(tree, home_page):
    open_page, _private, _child = tree
    close(open_page)

    pages = public(Page.objects.descendant_of(home_page), within=open_page)

    assert titles(pages) == {"Open"}
