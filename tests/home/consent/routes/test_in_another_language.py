"""Translations, and facts that follow their source."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from campaign.models import StoryPage
from home.models import ConsentRecord
from home.translating.following import follow
from tests.factories.home import (
    ConsentRecordFactory,
    SiteImageFactory,
    translated,
)
from tests.home.consent.routes.acts import WITHDRAWN, again, messages, withdraw
from tests.home.translating.synced import translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def italian(published):
    """A translation that waits to be published, with the address of its editor."""
    locale, _created = Locale.objects.get_or_create(language_code="it")
    translated(published.get_parent().specific, "it")
    record, _created = TranslationSource.update_or_create_from_instance(published)
    Translation.objects.create(source=record, target_locale=locale)
    translate(published, "it")
    record.create_or_update_translation(locale, publish=False, fallback=True)
    return StoryPage.objects.get(locale=locale)


@pytest.fixture
def publish_translation(italian, admin_client, monkeypatch):
    """With the editor of wagtail-localize, which publishes when its transaction ends: no test sees that end."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda call, **kwargs: call())
    address = reverse("wagtailadmin_pages:edit", args=[italian.pk])
    return lambda: admin_client.post(address, {"action": "publish"}, follow=True)


@pytest.mark.parametrize("was_live", [False, True])
def test_translation_is_refused_without_consent(italian, was_live, publish_translation):
    if was_live:
        italian.get_latest_revision().publish()
    before = again(italian).live_revision
    withdraw()

    response = publish_translation()

    assert messages(response) == [f"“it: Tea” cannot be published. {WITHDRAWN}"]
    assert again(italian).live_revision == before


def test_translation_is_published_with_consent(italian, publish_translation):
    publish_translation()

    assert again(italian).live


def test_facts_reach_a_translation_that_shows_nobody_anew(published):
    other = translated(published, "it")
    image = SiteImageFactory(shows_people=True, consent=ConsentRecordFactory(reference="C-7"))
    other.body = [("picture", {"image": image, "caption": ""})]
    other.save_revision().publish()
    ConsentRecord.objects.filter(reference="C-7").update(status="withdrawn")
    published.protection = StoryPage.Protection.OPEN

    follow(published)

    assert again(other).protection == StoryPage.Protection.OPEN
