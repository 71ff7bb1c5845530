"""A copy is a page of its own in every respect; an alias is its page again."""

from datetime import time

import pytest
from wagtail.models import Page

from events.models import CalendarEntry
from home.translating.following import is_source
from home.translating.state import State, standings
from tests.home.translating.synced import (
    again,
    event_in_italian,
    locale,
    publish,
    publish_translation,
    submit,
    translate,
    version,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(home_page):
    return event_in_italian(home_page)


def copied(page, slug, **values):
    copy = page.copy(update_attrs={"slug": slug, **values}, keep_live=True)
    return again(copy)


def languages(page):
    versions = Page.objects.filter(translation_key=page.translation_key, alias_of=None)
    return sorted(versions.values_list("locale__language_code", flat=True))


def test_copy_is_not_translated_yet(event):
    copy = copied(event, "coffee", title="Coffee")
    italian = locale("it").pk
    assert languages(copy) == ["en"]
    assert standings([copy], [italian])[copy.pk][italian].state == State.MISSING


def test_copy_and_its_original_live_apart(event):
    copy = copied(event, "coffee", title="Coffee")
    submit(copy, "it")
    translate(copy, "it")
    publish_translation(copy, "it")

    copy = again(copy)
    copy.start_time = time(18)
    copy.programme_items.get().delete()
    copy.save_revision().publish()

    assert version(copy, "it").start_time == time(18)
    assert version(copy, "it").programme_items.count() == 0
    assert (again(event).start_time, version(event, "it").start_time) == (None, None)
    assert version(event, "it").programme_items.get().title == "it: Welcome"


def test_copy_of_a_translation_is_an_original_in_its_language(event):
    copy = copied(version(event, "it"), "caffe", title="Il caffè")
    publish(event, start_time=time(18))
    assert is_source(copy)
    assert languages(copy) == ["it"]
    assert copy.start_time is None
    submit(copy, "en")
    translate(copy, "en")
    assert publish_translation(copy, "en").title == "en: Il caffè"


def test_alias_says_what_its_page_says_and_is_no_translation(event):
    italian = version(event, "it")
    alias = event.create_alias(update_slug="tea-again")
    publish(event, title="Coffee", start_time=time(18))
    alias = again(alias)
    assert (alias.title, alias.start_time) == ("Coffee", time(18))
    assert languages(event) == ["en", "it"]
    assert again(italian).start_time == time(18)


def test_alias_goes_with_its_page_and_leaves_translations(event):
    alias = event.create_alias(update_slug="tea-again")
    alias.delete()
    assert languages(event) == ["en", "it"]
    assert not CalendarEntry.objects.filter(pk=alias.pk).exists()
    alias = event.create_alias(update_slug="tea-again")
    again(event).unpublish()
    assert not again(alias).live
    assert not version(event, "it").live
