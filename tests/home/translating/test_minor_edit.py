import pytest
from django.urls import reverse
from wagtail_localize.models import Translation

from home.models import MinorEdit, StandardPage
from home.translating.state import State, standings
from tests.factories.home import StandardPageFactory
from tests.home.translating.synced import (
    again,
    locale,
    publish,
    publish_translation,
    submit,
    translate,
)
from tests.markup import form_values, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home_page):
    page = publish(StandardPageFactory(title="Teh rules"))
    submit(page, "it", "ar")
    for language in ("it", "ar"):
        translate(page, language)
        publish_translation(page, language)
    return again(page)


def address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def save(client, page, **values):
    sent = form_values(client.get(address(page)), "#page-edit-form")
    sent |= {"body-count": "0", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    return client.post(address(page), sent | values, follow=True)


def states(page):
    languages = [locale("it").pk, locale("ar").pk]
    return [one.state for one in standings([page], languages)[page.pk].values()]


def test_minor_edit_leaves_translations_up_to_date(admin_client, page):
    save(admin_client, page, title="The rules", is_minor_edit="on", **{"action-publish": "1"})
    page = again(page)
    assert (page.title, states(page)) == ("The rules", [State.PUBLISHED] * 2)
    work = standings([page], [locale("it").pk])[page.pk][locale("it").pk].work
    assert work.is_done
    # The next version of the translation is what it was.
    assert publish_translation(page, "it").title == "it: Teh rules"


def test_other_edit_makes_translations_out_of_date(admin_client, page):
    save(admin_client, page, title="The rules", **{"action-publish": "1"})
    assert states(again(page)) == [State.OUT_OF_DATE] * 2


def test_tick_holds_for_the_version_that_is_published(admin_client, page):
    save(admin_client, page, title="The rules", is_minor_edit="on")
    save(admin_client, page, title="The old rules", **{"action-publish": "1"})
    assert states(again(page)) == [State.OUT_OF_DATE] * 2


def test_tick_waits_with_the_draft(admin_client, page):
    save(admin_client, page, title="The rules", is_minor_edit="on")
    assert MinorEdit.objects.count() == 1
    again(page).get_latest_revision().publish()
    assert states(again(page)) == [State.PUBLISHED] * 2


def test_minor_edit_does_not_excuse_what_was_out_of_date(page):
    publish(page, title="The new rules")
    publish(page, title="The new rules.", is_minor_edit=True)
    assert states(page) == [State.OUT_OF_DATE] * 2
    assert standings([page], [locale("it").pk])[page.pk][locale("it").pk].work.changed == 1


@pytest.mark.parametrize(("has_translations", "ticks"), [(True, 1), (False, 0)])
def test_tick_is_offered_where_there_are_translations(admin_client, page, has_translations, ticks):
    if not has_translations:
        page = StandardPageFactory(title="Alone")
    assert len(texts(admin_client.get(address(page)), "label[for=id_is_minor_edit]")) == ticks


def test_translation_made_by_hand_is_offered_no_tick(admin_client, page):
    twin = StandardPage.objects.get(translation_key=page.translation_key, locale=locale("it"))
    page.get_translations().exclude(pk=twin.pk).delete()
    Translation.objects.update(enabled=False)
    assert texts(admin_client.get(address(twin)), "label[for=id_is_minor_edit]") == []
