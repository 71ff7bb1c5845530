import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse
from wagtail.models import Page, Workflow, WorkflowPage
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from campaign.models import ChecklistTick, StoryPage
from campaign.protection import POINTS
from tests.factories.campaign import StoryPageFactory
from tests.markup import form_values, links, parsed, texts

pytestmark = pytest.mark.django_db


def superuser(name):
    return User.objects.create_superuser(name, password="x")


@pytest.fixture
def author():
    return superuser("author")


@pytest.fixture
def story(home_page, author):
    story = StoryPageFactory(title="Bread", live=False, protection="protected", owner=author)
    story.save_revision(user=author)
    return StoryPage.objects.get(pk=story.pk)


@pytest.fixture
def second(client):
    client.force_login(superuser("second"))
    return client


def address(story):
    return reverse("campaign_editing:checklist", args=[story.pk])


def edit(story):
    return reverse("wagtailadmin_pages:edit", args=[story.pk])


def again(story):
    return StoryPage.objects.get(pk=story.pk)


def test_second_person_ticks_and_the_story_goes_live(second, story):
    response = second.get(address(story))
    assert texts(response, "fieldset.checklist-of-ours > legend") == ["Checklist"]
    opened = texts(response, ".checklist-of-ours label")
    assert opened == [str(point) for point in POINTS.values()]

    response = second.post(address(story), {"points": list(POINTS)}, follow=True)
    again(story).get_latest_revision().publish()

    assert texts(response, ".messages li") == ["All is ticked. The story can be published."]
    assert again(story).live
    assert {(tick.ticked_by.username, tick.ticked_at.date()) for tick in ticks(story)} == {
        ("second", story.latest_revision.created_at.date())
    }


def ticks(story):
    return ChecklistTick.objects.filter(page=story)


def test_ticks_stand_in_the_list_and_can_be_taken_back(second, story):
    second.post(address(story), {"points": list(POINTS)[:3]})
    checked = parsed(second.get(address(story))).select(".checklist-of-ours input[checked]")
    second.post(address(story), {"points": list(POINTS)[:1]})

    assert [field["value"] for field in checked] == list(POINTS)[:3]
    assert [tick.point for tick in ticks(story)] == list(POINTS)[:1]


def test_author_may_not_tick(client, author, story):
    client.force_login(author)

    page = client.get(address(story))
    client.post(address(story), {"points": list(POINTS)})

    assert "You wrote this yourself." in texts(page, ".help-warning")[0]
    assert not ticks(story).exists()


def test_who_wrote_what_stands_there_now_may_not_tick(second, story):
    user = User.objects.get(username="second")
    story.title = "Bread and tea"
    story.save_revision(user=user)

    second.post(address(story), {"points": list(POINTS)})

    assert not ticks(story).exists()


def test_permission_is_needed_to_tick(client, story):
    user = User.objects.create_user("helper", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    client.post(address(story), {"points": list(POINTS)})
    assert not ticks(story).exists()

    user.user_permissions.add(Permission.objects.get(codename="tick_checklist"))
    client.post(address(story), {"points": list(POINTS)})
    assert ticks(story).count() == len(POINTS)


def test_editor_leads_to_the_list_of_protected_stories_alone(admin_client, story):
    other = StoryPageFactory()

    assert address(story) in links(admin_client.get(edit(story)), "a[href]")
    assert address(other) not in links(admin_client.get(edit(other)), "a[href]")


def send(client, story, **values):
    opened = form_values(client.get(edit(story)), "form[data-edit-form]")
    body = nested_form_data(
        {"body": streamfield([("paragraph", rich_text("<p>We agreed about Tuesday.</p>"))])}
    )
    return client.post(edit(story), {**opened, **body, **values})


def test_publish_in_the_editor_says_what_is_missing(client, author, story):
    client.force_login(author)

    response = send(client, story, **{"action-publish": "1"})

    (said,) = response.context["form"].errors["protection"]
    assert said.startswith("A second person has to go through the checklist")
    assert not again(story).live


def test_author_publishes_in_the_editor_what_the_second_person_has_read(client, author, story):
    client.force_login(author)
    send(client, story)
    reader = superuser("second")
    client.force_login(reader)
    client.post(address(story), {"points": list(POINTS)})
    client.force_login(author)

    send(client, story, **{"action-publish": "1"})

    assert again(story).live


def test_moderation_leads_to_the_list(client, author, story, second):
    workflow = Workflow.objects.first()
    WorkflowPage.objects.get_or_create(workflow=workflow, page=Page.get_first_root_node())
    workflow.start(again(story), author)
    state = again(story).current_workflow_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[story.pk, "approve", state.pk])

    response = second.post(approve, {"comment": ""}, follow=True)

    assert address(story) in links(response, ".messages a[href]")
    assert not again(story).live


def test_bulk_action_publishes_nothing_that_was_not_read(second, story):
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    second.post(f"{bulk}?id={story.pk}", follow=True)

    assert not again(story).live
