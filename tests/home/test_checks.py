from django.core import checks

from campaign.models import Theme
from home.checks import every_field_is_words_or_facts, undeclared
from home.models import BasePage, StandardPage
from home.translation import words


def test_every_field_of_this_site_is_declared():
    assert every_field_is_words_or_facts(None) == []


def test_undeclared_field_is_an_error_that_names_it(monkeypatch):
    declared = [*BasePage.translatable_fields, *StandardPage.people_fields]
    monkeypatch.setattr(StandardPage, "translatable_fields", declared)

    assert every_field_is_words_or_facts(None) == [
        checks.Error(
            "body of home.StandardPage is declared neither as words nor as facts.",
            "Add it to `translatable_fields`, beside the field, with words() or facts().",
            StandardPage,
            "home.E001",
        )
    ]


def test_undeclared_fields_of_a_term_are_named(monkeypatch):
    monkeypatch.setattr(Theme, "translatable_fields", words("name", "description"))

    assert undeclared(Theme) == ["pair", "slug"]
