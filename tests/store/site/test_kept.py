"""What of our pages is kept, in which part, and what never."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import PageViewRestriction

from store.terms import Part
from tests.factories.campaign import ThemeFactory
from tests.store.asking import ask
from tests.store.site.visiting import announce, warm

pytestmark = pytest.mark.django_db


def test_staff_see_the_page_as_it_is_now(story, store):
    warm(store, story.get_url())
    user = get_user_model().objects.create_superuser("staff", password="x" * 12)
    client = Client()
    client.force_login(user)
    cookie = "; ".join(f"{c.key}={c.value}" for c in client.cookies.values())

    assert ask(store, story.get_url(), cookie=cookie).cache == ""


def test_reader_with_a_cookie_of_another_site_has_the_page_that_all_have(story, store):
    warm(store, story.get_url())

    assert ask(store, story.get_url(), cookie="_ga=GA1.2.3; consent=yes").was_kept
    for name in ("sessionid", "csrftoken", "messages"):
        assert ask(store, story.get_url(), cookie=f"_ga=1; {name}=a").cache == "", name


def test_page_behind_a_password_is_not_kept(story, store):
    PageViewRestriction.objects.create(
        page=story, restriction_type=PageViewRestriction.PASSWORD, password="tuesday"
    )
    replies = [ask(store, story.get_url()) for _reader in range(2)]

    assert ["set-cookie" in reply.headers for reply in replies] == [True, True]
    assert [reply.cache for reply in replies] == ["", ""]


@pytest.mark.parametrize(
    "address",
    [
        "/en/search/?q=soup",
        "/en/stories/?theme=nonsense",
        "/en/stories/?page=99",
        "/en/stories/?unknown=1",
        "/en/stories/soup/?page=1",
    ],
)
def test_query_that_anybody_may_make_up_is_not_kept(story, store, address):
    address = address.replace("/en/stories/", story.get_parent().get_url())
    address = address.replace("soup/?", f"{story.slug}/?")

    assert [ask(store, address).was_kept for _reader in range(3)] == [False] * 3


def test_choice_of_a_filter_is_kept_apart(story, store):
    ThemeFactory(slug="home")

    warm(store, f"{story.get_parent().get_url()}?theme=home&page=1")

    assert {part for part, octets in store.memory.octets.items() if octets} == {Part.CHOICES}


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("2027/03/", Part.PAGES),
        ("2090/01/", Part.CHOICES),
        ("feed.ics", Part.PAGES),
        ("feed/kind/other.ics", Part.CHOICES),
        ("nothing/", Part.ERRORS),
    ],
)
def test_addresses_of_which_there_are_many_are_kept_apart(index, store, path, part):
    announce(index, start_date=date(2027, 3, 9))

    warm(store, f"/en/events/{path}")

    assert {part for part, octets in store.memory.octets.items() if octets} == {part}


def test_made_up_host_is_not_kept(home, store, settings):
    settings.ALLOWED_HOSTS = ["*"]

    assert [ask(store, "/en/", host="a.example").was_kept for _reader in range(2)] == [False] * 2
    warm(store, "/en/")
