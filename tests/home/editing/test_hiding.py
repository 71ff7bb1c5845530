import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse
from wagtail.models import Page

from campaign.models import StoryPage
from home.consent.traces import forget_earlier
from home.models import ConsentRecord, Hiding
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import ConsentRecordFactory, translated
from tests.markup import links, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home_page):
    record = ConsentRecordFactory(reference="C-9")
    story = StoryPageFactory(title="Bread", shows_people=True, consents=[record])
    translated(story, "it", title="Pane")
    return StoryPage.objects.get(pk=story.pk)


def address(story, name="hide"):
    return reverse(f"home_editing:{name}", args=[story.pk])


def live(story):
    versions = Page.objects.filter(translation_key=story.translation_key).live()
    return sorted(versions.values_list("title", flat=True))


def test_confirmation_says_what_is_hidden(admin_client, story):
    assert texts(admin_client.get(address(story)), ".list-of-ours li") == [
        "Bread (English and Italian)"
    ]
    assert live(story) == ["Bread", "Pane"]


def test_hidden_page_is_gone_at_the_next_request_in_all_languages(admin_client, client, story):
    addresses = [
        page.get_url() for page in Page.objects.filter(translation_key=story.translation_key)
    ]
    assert [client.get(one).status_code for one in addresses] == [200, 200]

    admin_client.post(address(story))

    assert [client.get(one).status_code for one in addresses] == [410, 410]
    assert live(story) == []
    assert StoryPage.objects.count() == 2


def test_page_is_shown_again_as_readers_saw_it(admin_client, story):
    story.title = "A draft"
    story.save_revision()
    admin_client.post(address(story))

    admin_client.post(address(story, "show"))

    assert live(story) == ["Bread", "Pane"]
    assert not Hiding.objects.exists()


def test_page_is_not_shown_again_without_consent(admin_client, story):
    admin_client.post(address(story))
    ConsentRecord.objects.update(status="withdrawn")

    response = admin_client.post(address(story, "show"), follow=True)

    assert "consent record C-9 is withdrawn" in texts(response, ".messages li")[-1]
    assert (live(story), Hiding.objects.count()) == ([], 1)


def test_version_that_readers_saw_and_that_was_forgotten_is_not_shown_again(admin_client, story):
    admin_client.post(address(story))
    story.refresh_from_db()
    story.save_revision()
    forget_earlier(story)

    editor = admin_client.get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    answer = admin_client.post(address(story, "show"))

    assert address(story, "show") not in links(editor, "a[href]")
    assert (answer.status_code, live(story)) == (302, [])


def test_buttons_stand_in_the_menu_of_the_editor(admin_client, story):
    editor = reverse("wagtailadmin_pages:edit", args=[story.pk])
    before = links(admin_client.get(editor), "a[href]")
    admin_client.post(address(story))
    after = links(admin_client.get(editor), "a[href]")

    assert [address(story) in found for found in (before, after)] == [True, False]
    assert [address(story, "show") in found for found in (before, after)] == [False, True]


def test_front_door_cannot_be_hidden(admin_client, home_page):
    editor = reverse("wagtailadmin_pages:edit", args=[home_page.pk])

    assert address(home_page) not in links(admin_client.get(editor), "a[href]")
    assert admin_client.post(address(home_page)).status_code == 404


def test_only_who_has_the_permission_hides(client, story):
    user = User.objects.create_user("editor", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    client.post(address(story))
    assert live(story) == ["Bread", "Pane"]

    user.user_permissions.add(Permission.objects.get(codename="hide_now"))
    client.post(address(story))
    assert live(story) == []
