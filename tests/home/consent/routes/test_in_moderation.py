"""The approval of a workflow."""

import pytest
from django.urls import reverse
from wagtail.models import Page, Workflow, WorkflowPage

from tests.home.consent.routes.acts import NONE, again, agree, edit, messages

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(draft, admin_user):
    workflow = Workflow.objects.first()
    WorkflowPage.objects.get_or_create(workflow=workflow, page=Page.get_first_root_node())
    return lambda page: workflow.start(page, admin_user)


def approve(page, client, **headers):
    state = again(page).current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, {"comment": ""}, follow=True, **headers)


def test_approval_is_refused_and_the_page_stays_in_moderation(draft, submitted, admin_client):
    submitted(draft)

    response = approve(draft, admin_client)

    story = again(draft)
    assert messages(response) == [f"“Tea” cannot be published. {NONE}"]
    assert (story.live, story.current_workflow_state.status) == (False, "in_progress")


def test_approval_in_the_window_leads_to_the_page(draft, submitted, admin_client):
    submitted(draft)

    response = approve(draft, admin_client, headers={"x-requested-with": "XMLHttpRequest"})

    edit_address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert response.json() == {"step": "success", "redirect": edit_address}
    assert messages(admin_client.get(edit_address))[-1] == f"“Tea” cannot be published. {NONE}"


def test_approval_in_the_editor_says_what_is_missing(draft, submitted, admin_client):
    submitted(draft)
    values = {"action-workflow-action": "true", "workflow-action-name": "approve"}

    response = edit(draft, admin_client, **values)

    assert f"“Tea” cannot be published. {NONE}" in messages(response)
    assert not again(draft).live


def test_approval_publishes_with_consent(draft, submitted, admin_client):
    story = agree(draft)
    submitted(story)

    approve(story, admin_client)

    assert again(story).live
