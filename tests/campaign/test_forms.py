"""A fact in the editor."""

from datetime import date

import pytest
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from campaign.models import FactIndexPage, FactPage
from tests.factories.campaign import SourceFactory
from tests.factories.home import parent_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(home_page):
    """Builds the form of a new fact; a draft when asked, as Wagtail saves one by itself."""
    parent = parent_of(FactPage, home_page.locale)
    assert isinstance(parent, FactIndexPage)
    form_class = FactPage.get_edit_handler().get_form_class()

    def build(*, draft=False, **values):
        data = values and nested_form_data(
            {"source_references": inline_formset([]), "comments": inline_formset([]), **values}
        )
        built = form_class(
            data or None, instance=FactPage(locale=home_page.locale), parent_page=parent
        )
        if draft:
            built.defer_required_fields()
        return built

    return build


def test_a_new_fact_was_checked_today(form):
    assert form()["checked_on"].initial == timezone.localdate()


def test_a_draft_needs_no_source(form):
    draft = form(draft=True, title="Claims are old", slug="old", checked_on=date(2026, 11, 2))

    assert draft.is_valid()


def test_a_published_fact_without_a_source_says_what_is_missing_at_the_sources(form):
    values = {"title": "Claims are old", "slug": "old", "checked_on": date(2026, 11, 2)}
    fact = form(**values, **{"action-publish": "1"})

    assert not fact.is_valid()
    assert fact.formsets["source_references"].non_form_errors() == [
        "A fact needs at least one source."
    ]


def test_a_source_that_is_added_while_publishing_counts(form):
    rows = inline_formset([{"source": SourceFactory().pk, "locator": ""}])
    fact = form(source_references=rows, **{"action-publish": "1"})

    fact.is_valid()

    assert fact.formsets["source_references"].non_form_errors() == []
    assert [row.source.publisher for row in fact.instance.source_references.all()] == ["Eurostat"]
