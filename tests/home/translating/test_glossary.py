import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.models import GlossaryTerm, GlossaryTranslation
from home.translating.glossary import Rule, mismatches, rules
from tests.markup import texts

pytestmark = pytest.mark.django_db


def term(text, language="en", keep=False, **translations):
    made = GlossaryTerm.objects.create(term=text, language=language, do_not_translate=keep)
    for code, written in translations.items():
        GlossaryTranslation.objects.create(term=made, language=code, text=written)


def test_rules_of_a_pair_of_languages_longest_first():
    term("AMIF", keep=True)
    term("BRIDGES", keep=True, ar="بريدجز")
    term("town hall", it="municipio")
    term("Rathaus", language="fr", it="municipio")
    assert rules("en", "ar") == [Rule("BRIDGES", "بريدجز"), Rule("AMIF", "AMIF")]
    assert rules("en", "it") == [
        Rule("town hall", "municipio"),
        Rule("BRIDGES", "BRIDGES"),
        Rule("AMIF", "AMIF"),
    ]


@pytest.mark.parametrize(
    ("original", "translated", "broken"),
    [
        ("BRIDGES meets", "BRIDGES si incontra", 0),
        ("BRIDGES meets", "PONTI si incontra", 1),
        ("We build bridges", "Costruiamo ponti", 0),
        ("BRIDGESTONE", "Pietra", 0),
        ("<b>BRIDGES</b>, again", "<b>Ponti</b>, di nuovo", 1),
    ],
)
def test_acronym_stays_as_it_is(original, translated, broken):
    rule = Rule("BRIDGES", "BRIDGES")
    assert mismatches([(original, translated)], [rule]) == [(rule, original)] * broken


def test_term_without_capitals_is_found_at_the_start_of_a_sentence_too():
    rule = Rule("town hall", "municipio")
    assert mismatches([("Town hall opens", "Il Municipio apre")], [rule]) == []
    assert mismatches([("Town hall opens", "Apre")], [rule]) == [(rule, "Town hall opens")]


def test_staff_add_a_term_and_find_it(admin_client, home_page):
    rows = {"translations": inline_formset([{"language": "it", "text": "municipio"}])}
    values = nested_form_data({"term": " town  hall ", "language": "en", "note": "", **rows})
    admin_client.post(reverse("wagtailsnippets_home_glossaryterm:add"), values)
    assert rules("en", "it") == [Rule("town hall", "municipio")]
    listed = admin_client.get(reverse("wagtailsnippets_home_glossaryterm:list"), {"q": "municipio"})
    assert texts(listed, "td.title .title-wrapper") == ["town hall"]
