"""Publishing that waits for its hour."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from home.consent import ConsentMissing
from home.models import ConsentRecord
from tests.factories.home import (
    StandardPageFactory,
)
from tests.home.consent.routes.acts import (
    NONE,
    again,
    agree,
    edit,
    withdraw,
)

pytestmark = pytest.mark.django_db


def test_page_is_not_scheduled_without_consent(draft):
    draft.go_live_at = timezone.now() + timedelta(days=3)

    with pytest.raises(ConsentMissing):
        draft.save_revision().publish()

    assert not again(draft).approved_schedule


def test_page_is_not_scheduled_beyond_the_consent(draft):
    story = agree(draft, review_on=timezone.localdate() + timedelta(days=2))
    story.go_live_at = timezone.now() + timedelta(days=3)

    with pytest.raises(ConsentMissing):
        story.save_revision().publish()

    assert not again(story).approved_schedule


def test_editor_does_not_schedule_without_consent(draft, admin_client):
    later = timezone.localtime() + timedelta(days=3)
    values = {"go_live_at": f"{later:%Y-%m-%d %H:%M}", "action-publish": "1"}

    response = edit(draft, admin_client, **values)

    assert response.context["form"].errors == {"consents": [NONE]}
    assert not again(draft).approved_schedule


@pytest.fixture
def due(draft, home_page):
    """A story and a plain page, scheduled for a moment that has come."""
    pages = [agree(draft, reference="C-9"), StandardPageFactory(live=False)]
    for page in pages:
        page.go_live_at = timezone.now() + timedelta(days=3)
        revision = page.save_revision()
        revision.publish()
        come = timezone.now() - timedelta(minutes=1)
        # As it stands when three days have passed.
        content = {**revision.content, "go_live_at": come.isoformat()}
        page.revisions.filter(pk=revision.pk).update(approved_go_live_at=come, content=content)
    return [again(page) for page in pages]


def test_page_that_is_due_appears_with_consent(due):
    call_command("publish_scheduled")

    assert [again(page).live for page in due] == [True, True]


def test_page_that_is_due_waits_and_others_appear_when_consent_is_withdrawn(due, caplog):
    withdraw()

    call_command("publish_scheduled")

    assert [again(page).live for page in due] == [False, True]
    assert caplog.messages == [f"Page {due[0].pk} cannot be published at its time."]


def test_page_that_waits_appears_when_consent_is_given_again(due):
    withdraw()
    call_command("publish_scheduled")
    ConsentRecord.objects.update(status=ConsentRecord.Status.ACTIVE)

    call_command("publish_scheduled")

    assert again(due[0]).live
