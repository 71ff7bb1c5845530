import pytest
from django.utils import translation

from events.languages import spoken_language_choices
from home.countries import country_choices


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Greece"), ("el", "Ελλάδα"), ("ar", "اليونان"), ("de", "Griechenland")],
)
def test_countries_have_the_names_of_the_language(language, name):
    with translation.override(language):
        assert dict(country_choices())["GR"] == name


def test_countries_stand_where_a_reader_of_the_language_looks_for_them():
    with translation.override("de"):
        names = [name for _code, name in country_choices()]
    assert names[:4] == ["Afghanistan", "Ägypten", "Ålandinseln", "Albanien"]


def test_same_countries_and_languages_in_every_language():
    found = []
    for language in ("en", "ar"):
        with translation.override(language):
            found.append([set(dict(country_choices())), set(dict(spoken_language_choices()))])
    assert found[0] == found[1]


def test_spoken_languages_have_names_in_the_language_of_who_looks():
    with translation.override("el"):
        assert dict(spoken_language_choices())["ar"] == "Αραβικά"
