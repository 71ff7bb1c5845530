import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale

from campaign.models import Theme
from tests.factories.campaign import ThemeFactory

pytestmark = pytest.mark.django_db


def test_two_terms_of_a_language_cannot_have_the_same_short_name():
    ThemeFactory(slug="sport")
    second = Theme(name="Sport", slug="sport", locale=Locale.get_default())

    with pytest.raises(ValidationError) as error:
        second.full_clean()

    assert list(error.value.message_dict) == ["slug"]


def test_term_keeps_its_short_name_in_another_language_and_when_it_is_edited():
    theme = ThemeFactory(slug="sport")
    theme.full_clean()
    italian = Locale.objects.create(language_code="it")

    theme.copy_for_translation(italian).full_clean()
