import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page
from wagtail_localize.models import Translation

from home.translating.submitting import submit_below
from tests.factories.campaign import StoryPageFactory
from tests.home.translating.synced import locale, publish_translation, submit, translate, version
from tests.markup import links, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home_page):
    story = StoryPageFactory(title="Tea")
    Page.objects.filter(depth=2).exclude(pk=home_page.pk).delete()
    for code in ("it", "el"):
        locale(code)
    return story


def send(client, page, *codes, **values):
    sent = {"locales": [locale(code).pk for code in codes], **values}
    return client.post(
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]), sent, follow=True
    )


def languages(page):
    versions = Page.objects.filter(translation_key=page.translation_key)
    return sorted(versions.values_list("locale__language_code", "live"))


def test_whole_tree_in_two_languages_at_once(
    admin_client, home_page, story, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = send(admin_client, home_page, "it", "el", include_subtree="on")
    for page in (home_page, story.get_parent(), story):
        assert languages(page) == [("el", False), ("en", True), ("it", False)]
    assert texts(response, "thead th") == ["Page", "Italian", "Greek"]
    assert version(story, "it").get_parent() == version(story.get_parent().specific, "it").page_ptr


def test_one_language_leads_to_its_editor(admin_client, home_page, story):
    response = send(admin_client, home_page, "it")
    italian = version(home_page, "it")
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[italian.pk])
    assert languages(story) == [("en", True)]


def test_tree_in_one_language_leads_to_what_is_to_do(admin_client, home_page, story):
    response = send(admin_client, home_page, "it", include_subtree="on")
    assert texts(response, "thead th") == ["Page", "Italian"]


def test_tree_whose_first_page_is_there_already(
    admin_client, home_page, story, django_capture_on_commit_callbacks
):
    submit(home_page, "it")
    submit(story.get_parent().specific, "it", "el")
    translate(home_page, "it")
    publish_translation(home_page, "it")
    before = version(home_page, "it").latest_revision_id
    with django_capture_on_commit_callbacks(execute=True):
        send(admin_client, home_page, "it", "el", include_subtree="on")
    assert languages(story) == [("el", False), ("en", True), ("it", False)]
    assert version(home_page, "it").latest_revision_id == before


def test_page_that_is_there_already_is_not_submitted_alone(admin_client, home_page, story):
    submit(home_page, "it")
    response = send(admin_client, home_page, "it", "el")
    assert texts(response, ".error-message") == ["This field is required."]
    assert languages(home_page) == [("en", True), ("it", False)]


def test_tree_is_offered_until_it_is_there(admin_client, home_page, story, admin_user):
    def offered():
        explorer = reverse("wagtailadmin_explore", args=[home_page.pk])
        return len(links(admin_client.get(explorer), f'a[href="{submitting}"]'))

    submitting = reverse("wagtail_localize:submit_page_translation", args=[home_page.pk])
    submit(home_page, "it", "el")
    assert offered() == 1
    submit_below.func(home_page.pk, ["it"], admin_user.pk)
    assert texts(admin_client.get(submitting), "#id_locales label") == ["Greek"]
    submit_below.func(home_page.pk, ["el"], admin_user.pk)
    assert offered() == 0


def test_what_is_there_already_stays(home_page, story, admin_user):
    submit(home_page, "it")
    submit(story.get_parent().specific, "it")
    submit(story, "it")
    translate(story, "it")
    publish_translation(story, "it")
    Translation.objects.filter(source__object=story.translation_key).update(enabled=False)
    italian = version(story, "it")
    italian.title = "Il tè"
    italian.save_revision().publish()
    submit_below.func(home_page.pk, ["it", "el"], admin_user.pk)
    assert (version(story, "it").title, version(story, "it").live) == ("Il tè", True)
    assert languages(story) == [("el", False), ("en", True), ("it", True)]


def test_pages_below_wait_for_the_worker_where_there_is_one(
    admin_client, home_page, story, settings, django_capture_on_commit_callbacks
):
    settings.TASKS = {"default": {"BACKEND": "home.background.backend.WorkerBackend"}}
    with django_capture_on_commit_callbacks(execute=True):
        send(admin_client, home_page, "it", "el", include_subtree="on")
    assert languages(story) == [("en", True)]
    (waiting,) = DBTaskResult.objects.filter(task_path="home.translating.submitting.submit_below")
    page, languages_asked, _user = waiting.args_kwargs["args"]
    assert (page, sorted(languages_asked)) == (home_page.pk, ["el", "it"])


def test_page_that_was_deleted_while_the_task_waited(home_page, admin_user):
    submit_below.func(home_page.pk + 1000, ["it"], admin_user.pk)
    assert not Translation.objects.exists()
