"""The form of a page, as the editor gets it."""

import pytest
from wagtail.models import Locale

from campaign.models import InitiativePage, Method, StoryPage
from tests.factories.campaign import InitiativePageFactory

pytestmark = pytest.mark.django_db


def form_for(page, **kwargs):
    form_class = type(page).get_edit_handler().get_form_class()
    return form_class(instance=page, parent_page=page.get_parent(), **kwargs)


@pytest.fixture
def methods(home_page):
    """One method in two languages."""
    italian, _created = Locale.objects.get_or_create(language_code="it")
    english = Method.objects.create(name="Walks", slug="walks", locale=home_page.locale)
    translated = english.copy_for_translation(italian)
    translated.name = "Passeggiate"
    translated.save()
    return english, translated


def test_terms_are_offered_in_the_language_of_the_page(methods):
    form = form_for(InitiativePageFactory())

    assert list(form.fields["methods"].queryset) == [methods[0]]


def test_a_chosen_term_of_another_language_stays_on_offer(methods):
    page = InitiativePageFactory()
    page.methods.set([methods[1]])
    page.save()

    form = form_for(InitiativePage.objects.get(pk=page.pk))

    assert set(form.fields["methods"].queryset) == set(methods)


@pytest.mark.parametrize("kind", [InitiativePage, StoryPage])
def test_no_control_hides_the_address_of_the_form_from_scripts(kind):
    form_class = kind.get_edit_handler().get_form_class()
    form = form_class(instance=kind())

    names = {field.html_name for field in form}

    assert names & {"action", "method", "submit", "elements"} == set()
