import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.publishing.checks import NotReady
from home.translating.publishing import publish_together
from tests.factories.home import StandardPageFactory
from tests.home.translating.synced import again, locale, submit, translate, version
from tests.markup import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(home_page):
    """A page that was never published, translated into Italian, half into Arabic, and not into Greek."""
    page = StandardPageFactory(title="Rules", summary="What holds.", live=False)
    page.save_revision()
    submit(page, "it", "ar", "el")
    translate(page, "it")
    translate(page, "ar")
    return again(page)


def live(page):
    found = Page.objects.filter(translation_key=page.translation_key).live()
    return sorted(found.values_list("locale__language_code", flat=True))


def test_page_goes_live_with_its_complete_translations(admin_client, draft):
    address = reverse("publish_together", args=[draft.pk])
    asked = texts(admin_client.get(address), "main .w-mt-8 li")
    assert asked == ["English (the original)", "Arabic", "Italian", "Greek: 3 words to do"]
    assert live(draft) == []

    response = admin_client.post(address, follow=True)

    assert texts(response, ".messages li")[0] == (
        "“Rules” is published in English, Arabic and Italian."
    )
    assert live(draft) == ["ar", "en", "it"]
    assert version(draft, "it").title == "it: Rules"


def test_draft_that_changes_is_translated_again_before_it_is_published(admin_client, draft):
    values = {
        "title": "Old rules",
        "slug": draft.slug,
        "summary": draft.summary,
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
    }
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    admin_client.post(edit, nested_form_data(values))
    publish_together(again(draft))
    assert live(draft) == ["en"]


def test_nothing_goes_live_if_anything_is_refused(draft, monkeypatch):
    def refuse(page):
        if page.locale == locale("it"):
            raise NotReady(page, [])

    monkeypatch.setattr("home.models.base.require_ready", refuse)
    with pytest.raises(NotReady):
        publish_together(draft)
    assert live(draft) == []


def test_draft_of_a_published_page_takes_along_what_still_fits(draft):
    publish_together(draft)
    page = again(draft)
    page.show_in_menus = True
    page.save_revision()
    done = publish_together(page)
    assert [one.language for one in done] == ["en", "ar", "it"]
    assert version(draft, "it").show_in_menus


def test_translation_offers_no_button(admin_client, draft):
    label = "Publish in all languages"
    for page, offered in [(draft, True), (version(draft, "it"), False)]:
        response = admin_client.get(reverse("wagtailadmin_explore", args=[page.pk]))
        assert (label in response.content.decode()) == offered


def test_who_may_not_publish_may_not_ask(client, draft, django_user_model):
    client.force_login(django_user_model.objects.create_user("x", password="x"))
    assert client.post(reverse("publish_together", args=[draft.pk])).status_code == 302
    assert live(draft) == []
