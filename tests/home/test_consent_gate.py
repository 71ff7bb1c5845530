"""No way to publish leads around consent."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, Workflow, WorkflowPage
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail_localize.models import Translation, TranslationSource

from campaign.models import StoryPage
from home.amending import amend
from home.consent import ConsentMissing
from home.following import follow
from home.models import ConsentRecord, StandardPage
from tests.factories.campaign import StoryPageFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import (
    ConsentRecordFactory,
    SiteImageFactory,
    StandardPageFactory,
    parent_of,
    translated,
)
from tests.markup import form_values, texts

pytestmark = pytest.mark.django_db

NONE = "People shown or quoted: no consent record is attached."
WITHDRAWN = "People shown or quoted: consent record C-9 is withdrawn."
NOT_LIVE = [
    {"status": "withdrawn"},
    {"status": "expired"},
    {"review_on": timezone.localdate()},
    {"covers_website": False},
]


def again(page):
    return type(page).objects.get(pk=page.pk)


def agree(story, **values):
    """As the editor saves a draft."""
    story.consents = [ConsentRecordFactory(**values)]
    story.save()
    story.save_revision()
    return again(story)


@pytest.fixture
def draft(home_page):
    story = StoryPageFactory(title="Tea", live=False, shows_people=True)
    story.save_revision()
    return again(story)


@pytest.fixture
def published(draft):
    """With a record whose consent may then be withdrawn."""
    agree(draft, reference="C-9").get_latest_revision().publish()
    return again(draft)


def withdraw():
    ConsentRecord.objects.update(status=ConsentRecord.Status.WITHDRAWN)


def messages(response):
    """Without the button that Wagtail's script shows beside an error of a form."""
    said = texts(response, ".messages li")
    return [text.removesuffix(" Go to the first error") for text in said]


def publish_revision(page, client):
    page.get_latest_revision().publish()


def save_live(page, client):
    page.live = True
    page.save()


def save_fields(page, client):
    page.live = True
    page.save(update_fields=["live"])


def save_unspecific(page, client):
    plain = Page.objects.get(pk=page.pk)
    plain.live = True
    plain.save()


IN_CODE = [publish_revision, save_live, save_fields, save_unspecific]


@pytest.mark.parametrize("route", IN_CODE)
def test_code_is_refused_without_consent(draft, route):
    with pytest.raises(ConsentMissing) as refused:
        route(draft, None)

    assert str(refused.value) == f"“Tea” cannot be published. {NONE}"
    assert not again(draft).live


@pytest.mark.parametrize("values", NOT_LIVE)
@pytest.mark.parametrize("route", IN_CODE)
def test_code_is_refused_with_a_record_that_is_not_live(draft, route, values):
    story = agree(draft, **values)

    with pytest.raises(ConsentMissing):
        route(story, None)

    assert not again(story).live


@pytest.mark.parametrize("route", IN_CODE)
def test_code_publishes_with_consent(draft, route):
    story = agree(draft)

    route(story, None)

    assert again(story).live


def test_new_page_is_refused_without_consent(home_page):
    parent = parent_of(StoryPage, home_page.locale)

    with pytest.raises(ConsentMissing):
        parent.add_child(instance=StoryPageFactory.build(title="Tea", shows_people=True))

    assert list(again(parent).get_children()) == []


def edit(page, client, **values):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    text = values.pop("body", [("paragraph", rich_text("<p>We agreed.</p>"))])
    opened = form_values(client.get(address), "form[data-edit-form]")
    written = nested_form_data({"body": streamfield(text)})
    return client.post(address, {**opened, **written, **values}, follow=True)


def test_editor_says_beside_the_field_what_is_missing(draft, admin_client):
    response = edit(draft, admin_client, **{"action-publish": "1"})

    assert response.context["form"].errors == {"consents": [NONE]}
    assert texts(response, "[id$=consents-errors]") == [NONE]
    assert not again(draft).live


def test_editor_names_the_pictures_in_a_text(draft, admin_client):
    shown = [SiteImageFactory(title=title, shows_people=True) for title in ("Bench", "Hall")]
    blocks = [
        (
            "picture",
            {"image": {"image": image.pk, "alt_text": "A", "decorative": ""}, "caption": ""},
        )
        for image in shown
    ]
    values = {"action-publish": "1", "body": blocks, "consents": ConsentRecordFactory().reference}

    response = edit(draft, admin_client, **values)

    said = "Image “{}”: no consent record is attached."
    assert response.context["form"].errors == {
        "body": [f"{said.format('Bench')} {said.format('Hall')}"]
    }
    assert not again(draft).live


def test_editor_saves_a_draft_without_consent(draft, admin_client):
    edit(draft, admin_client, title="Coffee")

    assert again(draft).get_latest_revision_as_object().title == "Coffee"


def test_editor_publishes_with_the_record_chosen_there(draft, admin_client):
    record = ConsentRecordFactory()

    edit(draft, admin_client, **{"action-publish": "1", "consents": record.reference})

    story = again(draft)
    assert (story.live, list(story.consents.all())) == (True, [record])


def test_new_page_in_the_editor_says_what_is_missing(home_page, admin_client):
    parent = parent_of(StandardPage, home_page.locale)
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", parent.pk])
    image = SiteImageFactory(title="Bench", shows_people=True)
    opened = form_values(admin_client.get(address), "form[data-edit-form]")
    written = nested_form_data({"body": streamfield([])})
    values = {"title": "Tea", "slug": "tea", "image": image.pk, "action-publish": "1"}

    response = admin_client.post(address, {**opened, **written, **values})

    assert response.context["form"].errors == {
        "image": ["Image “Bench”: no consent record is attached."]
    }


def test_picture_is_not_added_to_a_live_page_without_consent(home_page):
    page = StandardPageFactory()
    page.image = SiteImageFactory(title="Bench", shows_people=True)

    with pytest.raises(ConsentMissing):
        page.save()
    with pytest.raises(ConsentMissing):
        page.save_revision().publish()

    assert again(page).image is None


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
    assert caplog.messages == [f"“Tea” cannot be published. {WITHDRAWN}"]


def test_page_that_waits_appears_when_consent_is_given_again(due):
    withdraw()
    call_command("publish_scheduled")
    ConsentRecord.objects.update(status=ConsentRecord.Status.ACTIVE)

    call_command("publish_scheduled")

    assert again(due[0]).live


def bulk_publish(pages, client):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{chosen}", follow=True)


def test_bulk_action_publishes_none_and_says_why(draft, admin_client):
    other = StandardPageFactory(live=False)
    other.save_revision()

    response = bulk_publish([other, draft], admin_client)

    assert messages(response) == [f"“Tea” cannot be published. {NONE}"]
    assert [again(page).live for page in (other, draft)] == [False, False]


def test_bulk_action_publishes_with_consent(draft, admin_client):
    bulk_publish([agree(draft)], admin_client)

    assert again(draft).live


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


@pytest.fixture
def italian(published):
    """A translation that waits to be published, with the address of its editor."""
    locale, _created = Locale.objects.get_or_create(language_code="it")
    translated(published.get_parent().specific, "it")
    record, _created = TranslationSource.update_or_create_from_instance(published)
    Translation.objects.create(source=record, target_locale=locale)
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

    assert messages(response) == [f"“Tea” cannot be published. {WITHDRAWN}"]
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


@pytest.mark.parametrize("values", [{"keep_live": True}, {"keep_live": False}])
def test_copy_is_live_only_with_consent(published, values):
    changes = {"slug": "copy"}

    assert published.copy(update_attrs=changes, **values).live is values["keep_live"]


def test_published_copy_is_refused_without_consent(published):
    withdraw()

    with pytest.raises(ConsentMissing):
        published.copy(update_attrs={"slug": "copy"})

    assert StoryPage.objects.count() == 1


def test_copy_that_is_not_published_needs_nothing(published):
    withdraw()

    assert not published.copy(update_attrs={"slug": "copy"}, keep_live=False).live


def copy(page, client, **values):
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    parent = page.get_parent().pk
    data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": parent, **values}
    return client.post(address, data)


@pytest.mark.parametrize("choice", ["publish_copies", "alias"])
def test_form_to_copy_says_what_is_missing(published, admin_client, choice):
    withdraw()

    response = copy(published, admin_client, **{choice: "on"})

    assert response.context["form"].errors == {choice: [f"“Tea” cannot be published. {WITHDRAWN}"]}
    assert StoryPage.objects.count() == 1


def test_form_to_copy_looks_at_subpages_too(published, admin_client):
    withdraw()

    response = copy(published.get_parent(), admin_client, publish_copies="on", copy_subpages="on")

    assert response.context["form"].errors["publish_copies"] == [
        f"“Tea” cannot be published. {WITHDRAWN}"
    ]


@pytest.mark.parametrize("choice", ["publish_copies", "alias"])
def test_form_to_copy_publishes_with_consent(published, admin_client, choice):
    copy(published, admin_client, **{choice: "on"})

    assert [story.live for story in StoryPage.objects.all()] == [True, True]


def test_alias_is_refused_without_consent(published):
    withdraw()

    with pytest.raises(ConsentMissing):
        published.create_alias(update_slug="alias")

    assert StoryPage.objects.count() == 1


def test_alias_follows_its_original(published):
    alias = published.create_alias(update_slug="alias")
    published.title = "Coffee"

    published.save_revision().publish()

    alias = again(alias)
    assert (alias.live, alias.title, alias.consents.count()) == (True, "Coffee", 1)


@pytest.fixture
def event(home_page):
    """A live event with a picture of somebody whose consent has been withdrawn since."""
    image = SiteImageFactory(
        title="Bench", shows_people=True, consent=ConsentRecordFactory(reference="C-9")
    )
    made = EventPageFactory(parent=EventIndexPageFactory(parent=home_page), image=image)
    withdraw()
    return made


def test_event_can_be_cancelled_whatever_became_of_the_consent_for_its_picture(event, admin_client):
    address = reverse("events_editing:status", args=[event.pk])

    admin_client.post(address, {"status": "cancelled", "status_reason": "Storm."}, follow=True)

    assert again(event).status == "cancelled"


def test_change_published_alone_may_show_nobody_anew(event):
    other = SiteImageFactory(title="Hall", shows_people=True)

    with pytest.raises(ConsentMissing, match="Hall"):
        amend(event, lambda page: setattr(page, "image", other), publish=True)

    assert again(event).image.title == "Bench"


def test_live_page_is_moved_edited_as_a_draft_and_unpublished_without_consent(published):
    withdraw()
    elsewhere = published.get_parent().copy(update_attrs={"slug": "elsewhere"}, recursive=False)

    published.move(elsewhere, pos="last-child")
    story = again(published)
    story.title = "Coffee"
    story.save_revision()
    assert (story.live, story.get_parent().pk) == (True, elsewhere.pk)

    again(story).unpublish()
    assert not again(story).live
