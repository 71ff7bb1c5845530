"""A new site, as the migrations leave it, begins with one command."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from wagtail.models import Page, Site

from home.models import HomePage
from tests.factories.home import HomePageFactory
from tests.markup import texts

pytestmark = pytest.mark.django_db


def make(name="Common Ground", headline="Neighbours meet."):
    call_command("make_home_page", name, headline)


def test_home_page_takes_the_place_of_the_welcome_page(settings, client):
    settings.PRODUCTION, settings.HOST = True, "ground.example"

    make()

    assert list(Page.objects.filter(depth=2).values_list("title", "live")) == [
        ("Common Ground", True)
    ]
    site = Site.objects.get()
    assert (site.hostname, site.port, site.root_page.title) == (
        "ground.example",
        443,
        "Common Ground",
    )
    assert texts(client.get("/en/"), "h1") == ["Neighbours meet."]


def test_developer_is_told_the_address_of_the_own_machine():
    make()

    assert Site.objects.get().root_url == "http://localhost:8000"


def test_site_with_a_home_page_is_left_as_it_is():
    HomePageFactory(title="Our town")

    with pytest.raises(CommandError) as refused:
        make()

    assert str(refused.value) == "This site has a home page already: “Our town”."


def test_headline_that_is_too_long_makes_nothing():
    with pytest.raises(CommandError):
        make(headline="Neighbours meet. " * 10)

    assert (HomePage.objects.count(), Site.objects.get().root_page.slug) == (0, "home")
