"""An earlier version of the original that is published again brings back what was translated for it."""

from datetime import time, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from home.translating.state import State, standings
from tests.home.translating.synced import (
    again,
    event_in_italian,
    locale,
    publish_translation,
    translate,
    version,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(home_page):
    return event_in_italian(home_page, start_time=time(18))


def change(event):
    """Everything, with a row less. Returns the version before."""
    before = event.latest_revision
    event.title, event.start_time = "Coffee", time(19)
    event.programme_items = []
    event.save_revision().publish()
    return before


def state(event):
    italian = locale("it").pk
    return standings([event], [italian])[event.pk][italian].state


def told(event):
    italian = version(event, "it")
    rows = [row.title for row in italian.programme_items.all()]
    return italian.title, italian.start_time, rows


def test_words_and_facts_come_back(admin_client, event):
    before = change(event)
    assert told(event) == ("it: Tea", time(19), [])
    assert state(event) == State.OUT_OF_DATE

    address = reverse("wagtailadmin_pages:revisions_revert", args=[event.pk, before.pk])
    assert admin_client.get(address).status_code == 200
    before.as_object().save_revision(previous_revision=before).publish()

    assert told(event) == ("it: Tea", time(18), ["it: Welcome"])
    publish_translation(event, "it")
    assert state(event) == State.PUBLISHED


def test_words_translated_meanwhile_are_not_lost(event):
    before = change(event)
    translate(event, "it")
    publish_translation(event, "it")
    before.as_object().save_revision(previous_revision=before).publish()
    assert told(publish_translation(event, "it")) == ("it: Tea", time(18), ["it: Welcome"])
    change(again(event))
    assert publish_translation(event, "it").title == "it: Coffee"


def test_version_that_waits_for_its_hour_brings_its_facts_then(event):
    due = timezone.now() - timedelta(minutes=1)
    event.start_time, event.go_live_at = time(19), due
    event.save_revision(approved_go_live_at=due)
    assert version(event, "it").start_time == time(18)
    call_command("publish_scheduled")
    assert (again(event).start_time, version(event, "it").start_time) == (time(19), time(19))
