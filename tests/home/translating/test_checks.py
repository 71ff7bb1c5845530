import pytest
from django.urls import reverse

from home.models import GlossaryTerm, GlossaryTranslation
from home.publishing.checks import NotReady, findings
from home.translating import checks  # noqa: F401
from tests.factories.home import StandardPageFactory
from tests.home.translating.synced import (
    publish,
    publish_translation,
    record,
    submit,
    translate,
    version,
)
from tests.markup import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home_page):
    page = publish(StandardPageFactory(title="BRIDGES meets", summary="A town hall opens."))
    submit(page, "it")
    return page


def ids(page, language="it"):
    found = findings(version(page, language))
    return [(one.id, one.blocks) for one in found if one.id.startswith("home.P10")]


def test_nothing_translated_is_refused(page):
    assert ids(page) == [("home.P101", True)]
    with pytest.raises(NotReady, match="Nothing of it is translated into Italian yet"):
        publish_translation(page, "it")
    assert not version(page, "it").live


def test_refusal_reaches_the_translator_who_publishes(admin_client, page):
    address = reverse("wagtailadmin_pages:edit", args=[version(page, "it").pk])
    response = admin_client.post(address, {"action": "publish"}, follow=True)
    said = texts(response, ".messages li")[-1]
    assert said.startswith("“BRIDGES meets” cannot be published. Nothing of it is translated")
    assert not version(page, "it").live


def test_half_translated_is_advice_with_the_number(page):
    translate(page, "it")
    page = publish(page, seo_title="BRIDGES", search_description="All about it")
    (finding,) = findings(version(page, "it"))
    assert (finding.id, finding.blocks) == ("home.P101", False)
    assert finding.message.startswith("2 texts are not translated")
    assert publish_translation(page, "it").live


def test_complete_translation_has_no_findings(page):
    translate(page, "it")
    assert ids(page) == []
    assert publish_translation(page, "it").live


def test_machine_made_and_outdated_are_advice(page):
    translate(page, "it", kind="machine")
    assert ids(page) == [("home.P104", False)]
    publish(page, summary="A town hall closes.")
    assert ids(page) == [("home.P104", False)] * 2


def test_page_in_the_editor_of_pages_is_not_judged(page):
    translation = record(page, "it")
    translation.enabled = False
    translation.save()
    assert ids(page) == []


def test_original_that_is_not_published(page):
    translate(page, "it")
    type(page).objects.filter(pk=page.pk).update(live=False)
    assert ids(page) == [("home.P102", False)]


def test_glossary(page):
    GlossaryTerm.objects.create(term="BRIDGES", do_not_translate=True)
    hall = GlossaryTerm.objects.create(term="town hall")
    GlossaryTranslation.objects.create(term=hall, language="it", text="municipio")
    translate(page, "it")
    (finding,) = [one for one in findings(version(page, "it")) if one.id == "home.P103"]
    assert finding.message.startswith("The glossary writes “town hall” as “municipio”")


def test_original_has_no_findings(page):
    assert [one.id for one in findings(page)] == []
