from datetime import UTC, datetime

import pytest
from wagtail.models import Page, Revision, Workflow, WorkflowPage

from home.models import StandardPage
from home.publishing.amending import amend
from tests.factories.home import StandardPageFactory

pytestmark = pytest.mark.django_db

LATER = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture
def page(home_page):
    page = StandardPageFactory(title="Tea", summary="Old.")
    page.save_revision().publish()
    return again(page)


def again(page):
    return StandardPage.objects.get(pk=page.pk)


def drafted(page, **values):
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision()
    return again(page)


def set_summary(page):
    page.summary = "New."


def texts(page):
    return page.title, page.summary


def test_change_is_published(page):
    amend(page, set_summary, publish=True)

    page = again(page)
    assert (texts(page), page.has_unpublished_changes) == (("Tea", "New."), False)
    assert texts(page.get_latest_revision_as_object()) == ("Tea", "New.")


def test_rest_of_a_draft_waits(page):
    page = drafted(page, title="Coffee")

    amend(page, set_summary, publish=True)

    page = again(page)
    assert (texts(page), page.has_unpublished_changes) == (("Tea", "New."), True)
    assert texts(page.get_latest_revision_as_object()) == ("Coffee", "New.")


def test_change_waits_with_the_draft_of_who_may_not_publish(page):
    page = drafted(page, title="Coffee")

    amend(page, set_summary, publish=False)

    page = again(page)
    assert texts(page) == ("Tea", "Old.")
    assert texts(page.get_latest_revision_as_object()) == ("Coffee", "New.")


def test_page_that_is_not_published_stays_so(page):
    page.unpublish()

    amend(page, set_summary, publish=True)

    page = again(page)
    assert (page.live, page.summary) == (False, "New.")
    assert texts(page.get_latest_revision_as_object()) == ("Tea", "New.")


def test_change_of_nothing_leaves_no_trace(page):
    page.summary = "New."
    page.save_revision().publish()
    before = Revision.objects.count()

    amend(page, set_summary, publish=True)

    assert Revision.objects.count() == before


def test_appointment_of_a_scheduled_draft_stays(page):
    page.title, page.go_live_at = "Coffee", LATER
    page.save_revision().publish()

    amend(again(page), set_summary, publish=True)

    page = again(page)
    scheduled = page.scheduled_revision
    assert texts(page) == ("Tea", "New.")
    assert scheduled.approved_go_live_at == LATER
    assert texts(scheduled.as_object()) == ("Coffee", "New.")


def test_submitted_draft_is_approved_with_the_change(page, admin_user):
    workflow = Workflow.objects.first()
    WorkflowPage.objects.get_or_create(workflow=workflow, page=Page.get_first_root_node())
    page = drafted(page, title="Coffee")
    workflow.start(page, admin_user)

    amend(page, set_summary, publish=True)

    state = again(page).current_workflow_state
    assert texts(again(page)) == ("Tea", "New.")
    assert texts(state.current_task_state.revision.as_object()) == ("Coffee", "New.")
